import type { Words } from "#model/words.ts";
import { anchorsOf, type StackedItem } from "./anchors.ts";
import { type ChartIndex, chartIndex, hasDates, inTime } from "./chart-index.ts";
import { countsOf } from "./counts.ts";
import { edgeTags, type TagWish } from "./edge-tags.ts";
import { isOpen } from "./filter.ts";
import { frameOf } from "./frame.ts";
import { labelGroups } from "./label-choice.ts";
import { labelWish, softExtent } from "./label-wishes.ts";
import { datePill, laneAxis } from "./lane-axis.ts";
import { laneCurves, withoutCrossed } from "./lane-curves.ts";
import { laneItems, windowOf } from "./lane-items.ts";
import { type Drawing, markOf, stackOf } from "./lane-marks.ts";
import { asOfHandle, edgeTag, foldedText, messageOf, sceneLanes, speakerTicks } from "./lane-parts.ts";
import { type LanePlan, type LaneWish, lanePlans, singles } from "./lane-plan.ts";
import { laneRows, lineCentre, linesThatFit, type Rows, totalHeight } from "./lane-rows.ts";
import { linksOf } from "./links.ts";
import type { Curve, EdgeTag, Mark, Pill, Scene, Stack } from "./scene.ts";
import { isPlain, selectionOf } from "./selection.ts";
import { type Size, unfiltered, type View } from "./view.ts";
import { narrowest } from "./view-moves.ts";

/** Speakers in rows over linear time, with the axis between those who mostly assert and those who mostly answer. */
export function composeLanes(index: ChartIndex, view: View, size: Size, words: Words): Scene {
  const frame = frameOf(view, size);
  const selection = selectionOf(index, view);
  const drawing: Drawing = { index, view, selection, frame, words };
  const { links, density } = linksOf(index, view, selection, frame);
  const tagWishes = edgeTags(links, drawing);
  const plans = plansOf(drawing, tagWishes);
  const rows = laneRows(index.chart.lanes, plans, heldLanes(index, view), { frame, words });
  const placed = placeAll(plans, rows, drawing);
  const tags = tagsOf(tagWishes, plans, rows, drawing);
  const needed = new Set(links.flatMap(({ response }) => [response.from, response.to]));
  const curves = laneCurves(links, anchorsOf(placed, { wishes: tagWishes, tags }, needed, index), frame);
  const marks = withoutCrossed(placed.marks, curves);
  const pill = pillOf(marks, curves, rows, drawing);
  const counts = countsOf(index, view, frame);
  const message = counts.shown + tags.length > 0 ? null : messageOf(counts, view, rows, frame, words);
  return {
    chart: index.chart.id,
    title: index.chart.title,
    width: frame.width,
    height: totalHeight(rows),
    offered: size.height,
    plot: { x0: frame.scale.x0, x1: frame.scale.x1, y0: frame.top, y1: rows.bottom },
    domain: { from: view.from, to: view.to },
    lanes: sceneLanes(rows, selection, marks, frame),
    folded: foldedText(rows, words),
    axis: laneAxis(rows.axis, frame, words, { pill, curves, message, hasDates: hasDates(index.chart) }),
    marks,
    stacks: placed.stacks,
    curves,
    density,
    tags,
    ticks: speakerTicks(marks, rows, index),
    pill,
    asOf: asOfHandle(view, frame, words),
    message,
    hasSelection: !isPlain(selection),
    ...counts,
  };
}

/** Lines for every lane: what its labels ask for, and what fits. */
function plansOf(drawing: Drawing, tags: readonly TagWish[]): readonly LanePlan[] {
  const { index, view, selection, frame } = drawing;
  const items = laneItems(index, frame.scale, { most: frame.bound.marks, apart: selection.apart });
  const lanes = items.map((list, lane): LaneWish => {
    const reserved = tags.filter((tag) => tag.lane === lane);
    const wishes = list.flatMap((item) => {
      const wish = labelWish(item, softExtent(item.entry, frame), drawing);
      return wish === null ? [] : [[item, wish] as const];
    });
    return { items: list, reserved, labels: new Map(wishes) };
  });
  const isFull = ({ items: own, reserved }: LaneWish): boolean => own.length + reserved.length > 0;
  const full = lanes.filter(isFull).length;
  const empty = index.chart.lanes.length - Math.min(full, index.chart.lanes.length);
  const held = [...heldLanes(index, view)].filter((lane) => !isFull(lanes[lane] ?? nothing)).length;
  const groups = labelGroups(singles(lanes, index), index, { selected: selection.event, related: selection.apart });
  return lanePlans(lanes, groups, {
    lines: linesThatFit({ full, empty, held }, frame),
    labels: frame.bound.labels,
    apart: selection.apart,
    selected: selection.event,
    isNarrowest: view.to - view.from <= narrowest,
  });
}

const nothing: LaneWish = { items: [], reserved: [], labels: new Map() };

/** Lanes that a filter empties, or could: they have events in the range, and keep their place without them. */
function heldLanes({ chart }: ChartIndex, { filter, from, to }: View): ReadonlySet<number> {
  if (isOpen(filter)) return new Set();
  const { lanes } = chartIndex(chart, unfiltered);
  const held = chart.lanes.flatMap((_, lane) => {
    const { low, high } = windowOf(lanes[lane]?.times ?? new Float64Array(), { from, to });
    return high > low ? [lane] : [];
  });
  return new Set(held);
}

interface Placed {
  /** In time order. */
  readonly marks: readonly Mark[];
  readonly stacks: readonly Stack[];
  /** What each stack holds. */
  readonly stacked: readonly StackedItem[];
}

function placeAll(plans: readonly LanePlan[], rows: Rows, drawing: Drawing): Placed {
  const all = plans.flatMap(({ placed, lines }, lane) => {
    const row = rows.rowOf.get(lane);
    if (row === undefined) return [];
    return placed.map((place) => {
      const y = lineCentre(row, place.line, lines, rows.lineHeight);
      return { place, spot: { lane, y, lineHeight: rows.lineHeight } };
    });
  });
  const single = all.filter(({ place }) => place.item.count === 1);
  const many = all.filter(({ place }) => place.item.count > 1);
  return {
    marks: single
      .sort((a, b) => inTime(a.place.item.entry, b.place.item.entry))
      .map(({ place, spot }) => markOf(place, spot, drawing)),
    stacks: many.map(({ place, spot }) => stackOf(place.item, spot, drawing)),
    stacked: many.map(({ place, spot }) => ({ item: place.item, spot })),
  };
}

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

function pillOf(marks: readonly Mark[], curves: readonly Curve[], rows: Rows, drawing: Drawing): Pill | null {
  const mark = marks.find(({ standing }) => standing === "selected");
  const event = mark === undefined ? undefined : drawing.index.eventOf.get(mark.id);
  if (mark === undefined || event === undefined) return null;
  return datePill(mark, event, rows.axis, { frame: drawing.frame, words: drawing.words, curves });
}
