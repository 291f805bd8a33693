import type { ChartIndex, Entry } from "./chart-index.ts";
import { clustered, stackWidth } from "./clusters.ts";
import { type Item, joined } from "./lane-items.ts";
import { markHalf } from "./mark-size.ts";
import { packed, reservedLines, type Side, type Stretch } from "./packing.ts";

/** An item with its line in the lane, and its label's side if it shows one. */
export interface PlacedItem {
  readonly item: Item;
  readonly line: number;
  readonly side: "left" | "right" | null;
}

export interface LanePlan {
  readonly lines: number;
  readonly placed: readonly PlacedItem[];
  /** Line of each reserved stretch. */
  readonly reserved: readonly number[];
}

/** A lane's items with what their labels ask for. */
export interface LaneWish {
  readonly items: readonly Item[];
  readonly reserved: readonly Stretch[];
  readonly labels: ReadonlyMap<Item, LabelWish>;
}

export interface LabelWish {
  readonly sides: readonly Side[];
  readonly insists: boolean;
}

export interface PlanLimits {
  /** Lines that fit in all; the plan may need more where every lane has one already. */
  readonly lines: number;
  readonly labels: number;
  /** Events that are never merged into a stack. */
  readonly apart: ReadonlySet<string>;
  /** The event whose label is shown even where it takes a line more than fit; `null`: none. */
  readonly selected: string | null;
  /** Zooming can part nothing any more: neighbours stand in lines of their own, whatever the height. */
  readonly isNarrowest: boolean;
}

/** Ids whose labels are wanted; `null`: all. */
type Wanted = ReadonlySet<string> | null;

/**
 * Gives every item a line: with all labels if they fit, else with as many label groups as fit, else without labels
 * and with neighbours merged into stacks.
 */
export function lanePlans(
  lanes: readonly LaneWish[],
  groups: readonly (readonly string[])[],
  limits: PlanLimits,
): readonly LanePlan[] {
  const all = planned(lanes, groups, groups.length, limits);
  if (fits(all, limits.lines)) return all;
  const none = planned(lanes, groups, 0, limits);
  if (fits(none, limits.lines) || limits.isNarrowest) return fullest(lanes, groups, limits);
  const merged = mergedLanes(lanes, none, limits);
  const bare = planned(merged, groups, 0, limits);
  return fullest(merged, groups, { ...limits, lines: Math.max(limits.lines, lineCount(bare)) });
}

/**
 * The plan with the most label groups that fit, the important first; then those that cost no line. The selected's is
 * among them in any case.
 */
function fullest(lanes: readonly LaneWish[], groups: Groups, most: PlanLimits): readonly LanePlan[] {
  const limits = { ...most, lines: Math.max(most.lines, linesWithSelected(lanes, most)) };
  let count = 0;
  for (let high = groups.length + 1; high - count > 1; ) {
    const middle = (count + high) >> 1;
    if (fits(planned(lanes, groups, middle, limits), limits.lines)) count = middle;
    else high = middle;
  }
  return filledUp(lanes, groups, count, limits);
}

/** What the marks take with the label of the selected and no other; 0 where nothing is selected. */
function linesWithSelected(lanes: readonly LaneWish[], { selected }: PlanLimits): number {
  if (selected === null) return 0;
  const wanted = new Set([selected]);
  return lineCount(lanes.map((lane) => packedLane(lane, wanted, Number.POSITIVE_INFINITY)));
}

/** Groups tried one by one after the first that didn't fit; each costs the packing of its lanes. */
const mostTried = 40;

function filledUp(lanes: readonly LaneWish[], groups: Groups, count: number, limits: PlanLimits): readonly LanePlan[] {
  const wanted = new Set(firstGroups(groups, count, limits));
  let plans = lanes.map((lane) => packedLane(lane, wanted, Number.POSITIVE_INFINITY));
  const laneOf = new Map(
    lanes.flatMap(({ labels }, lane) => [...labels.keys()].map(({ entry }) => [entry.event.id, lane])),
  );
  for (const group of groups.slice(count, count + mostTried)) {
    if (wanted.size + group.length > limits.labels) break;
    const touched = new Set(group.map((id) => laneOf.get(id)));
    const wider = new Set([...wanted, ...group]);
    const next = plans.map((plan, lane) => {
      const wish = lanes[lane];
      return wish !== undefined && touched.has(lane) ? packedLane(wish, wider, plan.lines + limits.lines) : plan;
    });
    if (lineCount(next) > Math.max(limits.lines, lineCount(plans))) continue;
    for (const id of group) wanted.add(id);
    plans = next;
  }
  return plans;
}

type Groups = readonly (readonly string[])[];

/** Plans in which the first `count` groups show their labels. */
function planned(lanes: readonly LaneWish[], groups: Groups, count: number, limits: PlanLimits): readonly LanePlan[] {
  const isAll = count >= groups.length && total(groups) <= limits.labels;
  const wanted = isAll ? null : new Set(firstGroups(groups, count, limits));
  return lanes.map((lane) => packedLane(lane, wanted, count === 0 ? Number.POSITIVE_INFINITY : limits.lines));
}

const lineCount = (plans: readonly LanePlan[]): number => plans.reduce((sum, { lines }) => sum + lines, 0);

const fits = (plans: readonly LanePlan[], lines: number): boolean => lineCount(plans) <= lines;

const total = (groups: readonly (readonly string[])[]): number => groups.reduce((sum, group) => sum + group.length, 0);

/** The ids of the first `count` groups, as far as the bound on labels lets them. */
function firstGroups(groups: readonly (readonly string[])[], count: number, { labels }: PlanLimits): readonly string[] {
  const ids: string[] = [];
  for (const group of groups.slice(0, count)) {
    if (ids.length + group.length > labels) break;
    ids.push(...group);
  }
  return ids;
}

const half = ({ count }: Item): number => (count === 1 ? markHalf : stackWidth(count) / 2);

function packedLane({ items, reserved, labels }: LaneWish, wanted: Wanted, most: number): LanePlan {
  const wishes = items.map((item) => {
    const label = labels.get(item);
    const isWanted = wanted === null || wanted.has(item.entry.event.id);
    return {
      x: item.x,
      half: half(item),
      sides: isWanted ? (label?.sides ?? []) : [],
      insists: label?.insists ?? false,
    };
  });
  const { lines, places } = packed(wishes, reserved, most);
  const placed = items.map((item, index) => ({
    item,
    line: places[index]?.line ?? 0,
    side: places[index]?.side ?? null,
  }));
  return { lines, placed, reserved: reservedLines(reserved) };
}

/** Every lane gets as many lines as all can have; where it needs more, neighbours become one item. */
function mergedLanes(lanes: readonly LaneWish[], bare: readonly LanePlan[], limits: PlanLimits): readonly LaneWish[] {
  const needs = bare.map(({ lines }) => lines);
  const share = fairShare(needs, limits.lines);
  return lanes.map((lane, index) => ((needs[index] ?? 0) <= share ? lane : mergedLane(lane, share, limits)));
}

/** The most lines a lane may have so that the sum fits; at least one. */
function fairShare(needs: readonly number[], lines: number): number {
  let share = 1;
  while (needs.reduce((sum, need) => sum + Math.min(need, share + 1), 0) <= lines && share < 99) share += 1;
  return share;
}

function mergedLane(lane: LaneWish, share: number, { apart }: PlanLimits): LaneWish {
  const isApart = ({ count, entry }: Item): boolean => count === 1 && apart.has(entry.event.id);
  const alone = lane.items.filter(isApart);
  const { lines } = packedLane({ ...lane, items: alone }, new Set(), Number.POSITIVE_INFINITY);
  const rest = lane.items.filter((item) => !isApart(item));
  const merged = clustered(rest, Math.max(1, share - lines)).flatMap(({ first, last }) => {
    const item = joined(rest.slice(first, last));
    return item === null ? [] : [item];
  });
  return { ...lane, items: [...alone, ...merged].sort((a, b) => a.x - b.x) };
}

/** Single events among the items: those that may have labels. */
export const singles = (lanes: readonly LaneWish[], index: ChartIndex): readonly Entry[] =>
  lanes
    .flatMap(({ items }) => items)
    .filter(({ count, entry }) => count === 1 && index.entryOf.has(entry.event.id))
    .map(({ entry }) => entry);
