import type { Words } from "#model/words.ts";
import type { ChartIndex, Entry } from "./chart-index.ts";
import { edgeTags, type TagWish } from "./edge-tags.ts";
import { type Frame, frameOf } from "./frame.ts";
import { labelGroups } from "./label-choice.ts";
import { labelWish, softExtent } from "./label-wishes.ts";
import { datePill, laneAxis } from "./lane-axis.ts";
import { type Anchor, laneCurves, markGap, selectedGap, stackGap, tagGap, withoutCrossed } from "./lane-curves.ts";
import { laneItems, windowOf } from "./lane-items.ts";
import { type Drawing, markOf, type Spot, stackOf } from "./lane-marks.ts";
import { asOfHandle, edgeTag, foldedText, messageOf, sceneLanes, speakerTicks } from "./lane-parts.ts";
import { type LanePlan, type LaneWish, lanePlans, type PlacedItem, singles } from "./lane-plan.ts";
import { laneRows, lineCentre, linesThatFit, type Rows, totalHeight } from "./lane-rows.ts";
import { linksOf } from "./links.ts";
import { publicityOf } from "./publicity.ts";
import type { Curve, EdgeTag, Mark, Pill, Scene, Stack } from "./scene.ts";
import { selectionOf } from "./selection.ts";
import type { Size, View } from "./view.ts";
import { narrowest } from "./view-moves.ts";

/** Speakers in rows over linear time, with the axis between those who mostly assert and those who mostly answer. */
export function composeLanes(index: ChartIndex, view: View, size: Size, words: Words): Scene {
  const frame = frameOf(view, size);
  const selection = selectionOf(index, view);
  const drawing: Drawing = { index, view, selection, frame, words };
  const { links, density } = linksOf(index, view, selection, frame);
  const tagWishes = edgeTags(links, index, frame, words);
  const plans = plansOf(drawing, tagWishes);
  const rows = laneRows(index.chart.lanes, plans, frame, words);
  const placed = placeAll(plans, rows, drawing);
  const tags = tagsOf(tagWishes, plans, rows, drawing);
  const curves = laneCurves(links, anchorsOf(placed, tagWishes, tags, index), frame);
  const marks = withoutCrossed(placed.marks, curves);
  const pill = pillOf(marks, curves, rows, drawing);
  const counts = countsOf(index, view, frame);
  return {
    chart: index.chart.id,
    title: index.chart.title,
    width: frame.width,
    height: Math.ceil(totalHeight(rows)),
    plot: { x0: frame.scale.x0, x1: frame.scale.x1, y0: frame.top, y1: rows.bottom },
    domain: { from: view.from, to: view.to },
    lanes: sceneLanes(rows, selection, marks, frame),
    folded: foldedText(rows, words),
    axis: laneAxis(rows.axis, frame, words, { pill, curves }),
    marks,
    stacks: placed.stacks,
    curves,
    density,
    tags,
    ticks: speakerTicks(marks, rows, index),
    pill,
    asOf: asOfHandle(view, frame, words),
    message: counts.shown > 0 ? null : messageOf(counts, view, rows, frame, words),
    hasSelection: selection.event !== null,
    ...counts,
  };
}

/** Lines for every lane: what its labels ask for, and what fits. */
function plansOf(drawing: Drawing, tags: readonly TagWish[]): readonly LanePlan[] {
  const { index, view, selection, frame } = drawing;
  const items = laneItems(index, frame.scale, { most: frame.bound.marks, apart: selection.thread });
  const lanes = items.map((list, lane): LaneWish => {
    const reserved = tags.filter((tag) => tag.lane === lane);
    const wishes = list.flatMap((item) => {
      const wish = labelWish(item, softExtent(item.entry, frame), drawing);
      return wish === null ? [] : [[item, wish] as const];
    });
    return { items: list, reserved, labels: new Map(wishes) };
  });
  const full = lanes.filter((lane) => lane.items.length + lane.reserved.length > 0).length;
  const groups = labelGroups(singles(lanes, index), index, { selected: selection.event, related: selection.thread });
  return lanePlans(lanes, groups, {
    lines: linesThatFit(index.chart.lanes.length - Math.min(full, index.chart.lanes.length), full, frame),
    labels: frame.bound.labels,
    apart: selection.thread,
    isNarrowest: view.to - view.from <= narrowest,
  });
}

interface Placed {
  /** In time order. */
  readonly marks: readonly Mark[];
  readonly stacks: readonly Stack[];
  /** What stands where, for the ends of curves. */
  readonly standing: ReadonlyMap<number, readonly { readonly item: PlacedItem; readonly spot: Spot }[]>;
}

function placeAll(plans: readonly LanePlan[], rows: Rows, drawing: Drawing): Placed {
  const standing = new Map<number, { readonly item: PlacedItem; readonly spot: Spot }[]>();
  plans.forEach(({ placed, lines }, lane) => {
    const row = rows.rowOf.get(lane);
    if (row === undefined) return;
    const spots = placed.map((item) => {
      const y = lineCentre(row, item.line, lines, rows.lineHeight);
      return { item, spot: { lane, y, lineHeight: rows.lineHeight } };
    });
    standing.set(lane, spots);
  });
  const all = [...standing.values()].flat();
  const marks = all
    .filter(({ item }) => item.item.count === 1)
    .sort((a, b) => inTime(a.item.item.entry, b.item.item.entry));
  const stacks = all.filter(({ item }) => item.item.count > 1);
  return {
    marks: marks.map(({ item, spot }) => markOf(item, spot, drawing)),
    stacks: stacks.map(({ item, spot }) => stackOf(item.item, spot, drawing)),
    standing,
  };
}

const inTime = (a: Entry, b: Entry): number => a.at - b.at || (a.event.id < b.event.id ? -1 : 1);

function tagsOf(
  wishes: readonly TagWish[],
  plans: readonly LanePlan[],
  rows: Rows,
  drawing: Drawing,
): readonly EdgeTag[] {
  return wishes.flatMap((wish) => {
    const row = rows.rowOf.get(wish.lane);
    const plan = plans[wish.lane];
    if (row === undefined || plan === undefined) return [];
    const line = plan.reserved[wishes.filter(({ lane }) => lane === wish.lane).indexOf(wish)] ?? 0;
    return [edgeTag(wish, lineCentre(row, line, plan.lines, rows.lineHeight), drawing)];
  });
}

/** Event id → where its curves end: its mark, the stack that holds it, or the tag that stands for it. */
function anchorsOf(
  { marks, standing }: Placed,
  wishes: readonly TagWish[],
  tags: readonly EdgeTag[],
  index: ChartIndex,
): ReadonlyMap<string, Anchor> {
  const anchors = new Map<string, Anchor>();
  for (const { id, x, y, standing: state } of marks) {
    anchors.set(id, { id, x, y, gap: state === "selected" ? selectedGap : markGap, isRightTag: false });
  }
  wishes.forEach((wish, place) => {
    const tag = tags[place];
    if (tag === undefined) return;
    const { x0, x1, y0, y1 } = tag.box;
    const isRight = tag.edge === "right";
    const x = isRight ? x0 + 9 : Math.min(x0 + 26, (x0 + x1) / 2);
    const anchor = { id: tag.id, x, y: (y0 + y1) / 2, gap: isRight ? markGap : tagGap, isRightTag: isRight };
    for (const id of wish.events) anchors.set(id, anchor);
  });
  const stacked = [...standing].flatMap(([lane, spots]) =>
    spots.filter(({ item }) => item.item.count > 1).map((at) => ({ lane, ...at })),
  );
  if (stacked.length > 0) addStacked(anchors, stacked, index);
  return anchors;
}

interface StackedSpot {
  readonly lane: number;
  readonly item: PlacedItem;
  readonly spot: Spot;
}

/** Only events with relations need an anchor, and only while there are few enough for their curves to draw. */
function addStacked(anchors: Map<string, Anchor>, stacked: readonly StackedSpot[], index: ChartIndex): void {
  for (const { lane, item, spot } of stacked) {
    const line = index.lanes[lane];
    const { runs, entry, x } = item.item;
    const anchor = { id: `stack-${entry.event.id}`, x, y: spot.y, gap: stackGap, isRightTag: false };
    if (line === undefined || item.item.count > mostStacked) continue;
    for (const { low, high } of runs) {
      for (const { event, relations } of line.entries.slice(low, high)) {
        if (relations > 0 && !anchors.has(event.id)) anchors.set(event.id, anchor);
      }
    }
  }
}

/** A larger stack has no curves: they would say nothing. */
const mostStacked = 200;

function pillOf(marks: readonly Mark[], curves: readonly Curve[], rows: Rows, drawing: Drawing): Pill | null {
  const mark = marks.find(({ standing }) => standing === "selected");
  const event = mark === undefined ? undefined : drawing.index.eventOf.get(mark.id);
  if (mark === undefined || event === undefined) return null;
  const hasCurves = curves.some(({ standing }) => standing === "related");
  return datePill(mark, event, rows.axis, drawing.frame, drawing.words, hasCurves);
}

type Counts = Pick<Scene, "shown" | "later" | "total" | "outOfRange">;

function countsOf({ all }: ChartIndex, view: View, { scale }: Frame): Counts {
  const { low, high } = windowOf(all.times, scale);
  const ghosts = (entry: Entry): boolean => publicityOf(entry.event, view) === "ghost";
  const later = view.asOf === null ? 0 : all.entries.slice(low, high).filter(ghosts).length;
  return {
    shown: high - low,
    later,
    total: all.entries.length,
    outOfRange: { before: low, after: all.entries.length - high },
  };
}
