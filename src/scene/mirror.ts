import type { Words } from "#model/words.ts";
import { anchorsOf } from "./anchors.ts";
import { type ChartIndex, type Entry, hasDates, inTime } from "./chart-index.ts";
import { countsOf } from "./counts.ts";
import { edgeTags, type TagWish } from "./edge-tags.ts";
import { type Frame, frameOf } from "./frame.ts";
import { labelGroups } from "./label-choice.ts";
import { datePill, laneAxis } from "./lane-axis.ts";
import { laneCurves, withoutCrossed } from "./lane-curves.ts";
import { laneItems } from "./lane-items.ts";
import { type Drawing, markOf, type Spot, stackOf } from "./lane-marks.ts";
import { asOfHandle, edgeTag, messageOf } from "./lane-parts.ts";
import type { Rows } from "./lane-rows.ts";
import { linksOf } from "./links.ts";
import { mirrorArc } from "./mirror-arcs.ts";
import { lower, upper } from "./mirror-chart.ts";
import { mirrorSides, twoLines } from "./mirror-labels.ts";
import { type MirrorItem, type MirrorPlace, mirrorPlans, type SidePlan } from "./mirror-plan.ts";
import type { Curve, Mark, Pill, Scene, Stack, Stem } from "./scene.ts";
import { isPlain, selectionOf } from "./selection.ts";
import { timeScale } from "./time-axis.ts";
import type { Size, View } from "./view.ts";
import { narrowest } from "./view-moves.ts";

/** Room for the bows left of the first mark, and for the last label. */
const leftRoom = 44;
const rightShare = 0.12;
const mostRight = 170;
const leastStep = 37;
const mostStep = 46;
/** Between the axis and the first row, beside half of a row's height. */
const axisAir = 4;
const bottomRoom = 10;
const tagRow = 26;
const pixelsPerItem = 4;

/** What is asserted above the axis and what answers below it, of a chart in two lanes (`mirrored`). */
export function composeMirror(index: ChartIndex, view: View, size: Size, words: Words): Scene {
  const frame = mirrorFrame(view, size);
  const selection = selectionOf(index, view);
  const drawing: Drawing = { index, view, selection, frame, words };
  const { links, density } = linksOf(index, view, selection, frame);
  const tagWishes = edgeTags(links, drawing);
  const room = roomOf(tagWishes, frame);
  const plans = plansOf(drawing, room);
  const level = levelOf(plans, room, frame);
  const placed = placeAll(plans, level, drawing);
  const tags = tagWishes.map((wish) => edgeTag(wish, level.tagY(wish.lane), drawing));
  const needed = new Set(links.flatMap(({ response }) => [response.from, response.to]));
  const anchors = anchorsOf(placed, { wishes: tagWishes, tags }, needed, index);
  const middle = (level.axis.y0 + level.axis.y1) / 2;
  const curves = laneCurves(links, anchors, frame, mirrorArc(middle, frame.top + 4));
  const marks = withoutCrossed(placed.marks, curves);
  const selected = marks.find(({ standing }) => standing === "selected");
  const pill = selected === undefined ? null : pillOf(selected, curves, level, drawing);
  const counts = countsOf(index, view, frame);
  const rows: Rows = { rows: [], rowOf: new Map(), lineHeight: level.step, folded: 0, ...level };
  const message = counts.shown + tags.length > 0 ? null : messageOf(counts, view, rows, frame, words);
  return {
    chart: index.chart.id,
    title: index.chart.title,
    width: frame.width,
    height: level.bottom + bottomRoom,
    offered: size.height,
    plot: { x0: frame.scale.x0, x1: frame.scale.x1, y0: frame.top, y1: level.bottom },
    domain: { from: view.from, to: view.to },
    lanes: [],
    folded: null,
    axis: laneAxis(level.axis, frame, words, { pill, curves, message, hasDates: hasDates(index.chart) }),
    marks,
    stacks: placed.stacks,
    curves,
    density,
    tags,
    ticks: [],
    pill,
    asOf: asOfHandle(view, frame, words),
    message,
    hasSelection: !isPlain(selection),
    stems: stemsOf([...marks, ...placed.stacks], level),
    ...counts,
  };
}

/** The whole width is the plot's; the range ends before it, so that the last label has room. */
function mirrorFrame(view: View, size: Size): Frame {
  const frame = frameOf(view, size);
  const right = Math.min(mostRight, frame.width * rightShare);
  const scale = timeScale(view, leftRoom, frame.width - right);
  const asOf = frame.asOf === null ? null : { ...frame.asOf, x: Math.max(leftRoom, scale(frame.asOf.at)) };
  return { ...frame, gutter: 0, scale, asOf };
}

/** Height for the rows of both sides, beside those of the edge tags. */
interface Room {
  readonly height: number;
  readonly above: number;
  readonly below: number;
}

function roomOf(tags: readonly TagWish[], frame: Frame): Room {
  const above = tags.some(({ lane }) => lane === upper) ? tagRow : 0;
  const below = tags.some(({ lane }) => lane === lower) ? tagRow : 0;
  const fixed = frame.top + above + frame.axisHeight + 2 * axisAir + below + bottomRoom;
  return { height: frame.height - fixed, above, below };
}

function plansOf(drawing: Drawing, { height }: Room): readonly [SidePlan, SidePlan] {
  const { index, view, selection, frame } = drawing;
  const most = Math.min(frame.bound.marks, Math.floor(frame.width / pixelsPerItem));
  const lanes = laneItems(index, frame.scale, { most, apart: selection.apart });
  const sideOf = (lane: number): readonly MirrorItem[] =>
    (lanes[lane] ?? []).map((item) => ({ item, sides: mirrorSides(item, drawing) }));
  const sides = [sideOf(upper), sideOf(lower)] as const;
  const singles = sides.flat().filter(({ item }) => item.count === 1);
  const entries = singles.map(({ item }): Entry => item.entry);
  const groups = labelGroups(entries, index, { selected: selection.event, related: selection.apart });
  return mirrorPlans(sides, groups, {
    rows: Math.max(2, Math.floor(height / leastStep)),
    labels: frame.bound.labels,
    apart: selection.apart,
    selected: selection.event,
    isNarrowest: view.to - view.from <= narrowest,
  });
}

/** Where the rows and the axis stand. */
interface Level {
  readonly axis: { readonly y0: number; readonly y1: number };
  readonly step: number;
  readonly bottom: number;
  rowY(lane: number, row: number): number;
  tagY(lane: number): number;
}

function levelOf(plans: readonly [SidePlan, SidePlan], { height, above, below }: Room, frame: Frame): Level {
  const rows = plans[0].rows + plans[1].rows;
  // Whole px: so a drawing composed again at the height that it took comes out the same.
  const step = Math.max(leastStep, Math.min(mostStep, Math.floor(height / rows)));
  const y0 = frame.top + above + plans[0].rows * step + axisAir;
  const axis = { y0, y1: y0 + frame.axisHeight };
  const last = axis.y1 + axisAir + plans[1].rows * step;
  return {
    axis,
    step,
    bottom: last + below,
    rowY: (lane, row) =>
      lane === upper ? axis.y0 - axisAir - (row + 0.5) * step : axis.y1 + axisAir + (row + 0.5) * step,
    tagY: (lane) => (lane === upper ? frame.top + above / 2 : last + below / 2),
  };
}

function placeAll(plans: readonly [SidePlan, SidePlan], level: Level, drawing: Drawing) {
  const all = plans.flatMap(({ places }, lane) =>
    places.map((place) => ({ place, spot: { lane, y: level.rowY(lane, place.row), lineHeight: 2 * leastStep } })),
  );
  const many = all.filter(({ place }) => place.item.count > 1);
  const single = all.filter(({ place }) => place.item.count === 1);
  return {
    marks: single
      .sort((a, b) => inTime(a.place.item.entry, b.place.item.entry))
      .map(({ place, spot }) => labelledMark(place, spot, drawing)),
    stacks: many.map(({ place, spot }): Stack => stackOf(place.item, { ...spot, lineHeight: leastStep }, drawing)),
    stacked: many.map(({ place, spot }) => ({ item: place.item, spot })),
  };
}

function labelledMark({ item, side }: MirrorPlace, spot: Spot, drawing: Drawing): Mark {
  const mark = markOf({ item, line: 0, side }, spot, drawing);
  return { ...mark, label: mark.label === null ? null : twoLines(mark, mark.label, item.entry.event) };
}

function pillOf(mark: Mark, curves: readonly Curve[], { axis }: Level, { index, frame, words }: Drawing): Pill | null {
  const event = index.eventOf.get(mark.id);
  if (event === undefined) return null;
  return datePill(mark, event, axis, { frame, words, curves });
}

const markRoom = 9;

/** From each mark to the axis. */
function stemsOf(marks: readonly (Mark | Stack)[], { axis }: Level): readonly Stem[] {
  return marks.map(({ id, x, y, standing }) =>
    y < axis.y0
      ? { id, x, y0: y + markRoom, y1: axis.y0, standing }
      : { id, x, y0: axis.y1, y1: y - markRoom, standing },
  );
}
