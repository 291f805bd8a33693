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
  const plan = (count: number): readonly LanePlan[] => {
    const wanted =
      count >= groups.length && total(groups) <= limits.labels ? null : new Set(firstGroups(groups, count, limits));
    return lanes.map((lane) => packedLane(lane, wanted));
  };
  const fits = (plans: readonly LanePlan[]): boolean =>
    plans.reduce((sum, { lines }) => sum + lines, 0) <= limits.lines;
  const all = plan(groups.length);
  if (fits(all)) return all;
  const none = plan(0);
  if (!fits(none) && !limits.isNarrowest) return crowdedLanes(lanes, none, limits);
  let best = none;
  for (let low = 0, high = groups.length; high - low > 1; ) {
    const middle = (low + high) >> 1;
    const next = plan(middle);
    if (fits(next)) {
      best = next;
      low = middle;
    } else high = middle;
  }
  return best;
}

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

function packedLane({ items, reserved, labels }: LaneWish, wanted: Wanted): LanePlan {
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
  const { lines, places } = packed(wishes, reserved);
  const placed = items.map((item, index) => ({
    item,
    line: places[index]?.line ?? 0,
    side: places[index]?.side ?? null,
  }));
  return { lines, placed, reserved: reservedLines(reserved) };
}

/** Every lane gets as many lines as all can have; what needs more merges its neighbours. */
function crowdedLanes(lanes: readonly LaneWish[], bare: readonly LanePlan[], limits: PlanLimits): readonly LanePlan[] {
  const needs = bare.map(({ lines }) => lines);
  const share = fairShare(needs, limits.lines);
  return lanes.map((lane, index) => {
    const need = needs[index] ?? 0;
    const plan = bare[index];
    return plan !== undefined && need <= share ? plan : crowdedLane(lane, share, limits);
  });
}

/** The most lines a lane may have so that the sum fits; at least one. */
function fairShare(needs: readonly number[], lines: number): number {
  let share = 1;
  while (needs.reduce((sum, need) => sum + Math.min(need, share + 1), 0) <= lines && share < 99) share += 1;
  return share;
}

function crowdedLane(lane: LaneWish, share: number, { apart }: PlanLimits): LanePlan {
  const isApart = ({ count, entry }: Item): boolean => count === 1 && apart.has(entry.event.id);
  const alone = packedLane({ ...lane, items: lane.items.filter(isApart) }, null);
  const rest = lane.items.filter((item) => !isApart(item));
  const clusters = clustered(rest, Math.max(1, share - alone.lines));
  const merged = clusters.flatMap(({ first, last, line }) => {
    const item = joined(rest.slice(first, last));
    return item === null ? [] : [{ item, line: alone.lines + line, side: null }];
  });
  const lines = alone.lines + Math.max(0, ...clusters.map(({ line }) => line + 1));
  const placed = [...alone.placed, ...merged].sort((a, b) => a.item.x - b.item.x);
  return { lines, placed, reserved: alone.reserved };
}

/** Single events among the items: those that may have labels. */
export const singles = (lanes: readonly LaneWish[], index: ChartIndex): readonly Entry[] =>
  lanes
    .flatMap(({ items }) => items)
    .filter(({ count, entry }) => count === 1 && index.entryOf.has(entry.event.id))
    .map(({ entry }) => entry);
