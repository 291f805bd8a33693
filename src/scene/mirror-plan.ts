import { clustered, stackWidth } from "./clusters.ts";
import { type Item, joined } from "./lane-items.ts";
import { markHalf } from "./mark-size.ts";
import type { Side } from "./packing.ts";

/** An item on one side of the axis, with the stretches that mark and label may take, the preferred first. */
export interface MirrorItem {
  readonly item: Item;
  readonly sides: readonly Side[];
}

/** Where an item came to stand; row 0 is the nearest to the axis. */
export interface MirrorPlace {
  readonly item: Item;
  readonly row: number;
  readonly side: "left" | "right" | null;
}

export interface SidePlan {
  readonly rows: number;
  readonly places: readonly MirrorPlace[];
}

export interface MirrorLimits {
  /** Rows that fit on both sides together; the plan may need more for what never joins a stack. */
  readonly rows: number;
  readonly labels: number;
  /** Events that are never merged into a stack. */
  readonly apart: ReadonlySet<string>;
  /** The event whose label is shown even where it takes a row more than fit; `null`: none. */
  readonly selected: string | null;
  /** Zooming can part nothing any more: no stacks. */
  readonly isNarrowest: boolean;
}

type Sides = readonly [readonly MirrorItem[], readonly MirrorItem[]];
type Plans = readonly [SidePlan, SidePlan];
type Groups = readonly (readonly string[])[];

/**
 * Rows for both sides: with all labels if they fit, else with as many label groups as do; what is too dense is stacked.
 */
export function mirrorPlans(sides: Sides, groups: Groups, limits: MirrorLimits): Plans {
  const count = groups.reduce((sum, group) => sum + group.length, 0);
  const all = both(sides, (side) => placed(side, null, Number.POSITIVE_INFINITY));
  const needs = both(sides, (_, at) => Math.max(1, all[at]?.rows ?? 1));
  const own = sides.flat().find((one) => isLabelled(one, limits.selected)) ?? null;
  const isBare =
    own !== null && all.some((plan) => plan?.places.some((at) => at.item === own.item && at.side === null));
  const fits = needs[0] + needs[1] <= limits.rows && count <= limits.labels;
  if (all[0] !== null && all[1] !== null && fits && !isBare) {
    return [
      { ...all[0], rows: needs[0] },
      { ...all[1], rows: needs[1] },
    ];
  }
  const shares = shared(needs, limits.rows);
  const bases = both(sides, (side, at) => withOwnRow(bareSide(side, shares[at], limits), own));
  return labelled(bases, groups, limits.labels);
}

/** Both sides get rows in proportion to what they need, each at least one. */
function shared(needs: readonly [number, number], rows: number): readonly [number, number] {
  const first = Math.round((rows * needs[0]) / (needs[0] + needs[1]));
  const up = Math.max(1, Math.min(rows - 1, first));
  return [up, Math.max(1, rows - up)];
}

const isLabelled = ({ item, sides }: MirrorItem, event: string | null): boolean =>
  item.count === 1 && item.entry.event.id === event && sides.length > 0;

/** A side without labels, but for what must have one: what any plan falls back on. */
interface Base {
  readonly items: readonly MirrorItem[];
  readonly plan: SidePlan;
  /** What keeps the farthest row, with its label; `null`: all are placed from right to left. */
  readonly farthest: MirrorItem | null;
}

/** A side on which `own` has its label: where no row has room for it, in the farthest, above all the others' stems. */
function withOwnRow(base: Base, own: MirrorItem | null): Base {
  const others = base.items.filter(({ item }) => item !== own?.item);
  const [side] = own?.sides ?? [];
  if (own === null || side === undefined || others.length === base.items.length) return base;
  if (placed(base.items, new Set([own.item.entry.event.id]), base.plan.rows) !== null) return base;
  const rest = placed(others, new Set(), Number.POSITIVE_INFINITY);
  if (rest === null) return base;
  const rows = Math.max(base.plan.rows, rest.rows + 1);
  const places = [...rest.places, { item: own.item, row: rows - 1, side: side.side }];
  return { items: others, plan: { rows, places }, farthest: own };
}

/** A side without labels in as many rows as it has; where they are too few, neighbours become one item. */
function bareSide(side: readonly MirrorItem[], share: number, { apart, isNarrowest }: MirrorLimits): Base {
  const none: ReadonlySet<string> = new Set();
  const bare = placed(side, none, isNarrowest ? Number.POSITIVE_INFINITY : share);
  if (bare !== null) return { items: side, plan: { ...bare, rows: Math.max(share, bare.rows) }, farthest: null };
  const isApart = ({ item }: MirrorItem): boolean => item.count === 1 && apart.has(item.entry.event.id);
  const alone = side.filter(isApart);
  const first = placed(alone, none, Number.POSITIVE_INFINITY) ?? { rows: 0, places: [] };
  const rest = side.filter((one) => !isApart(one));
  const clusters = clustered(
    rest.map(({ item }) => item),
    Math.max(1, share - first.rows),
  );
  const merged = clusters.flatMap(({ first: low, last, line }) => {
    const item = joined(rest.slice(low, last).map((one) => one.item));
    return item === null ? [] : [{ item, sides: last - low === 1 ? (rest[low]?.sides ?? []) : [], line }];
  });
  const stacked = merged.map(({ item, line }): MirrorPlace => ({ item, row: first.rows + line, side: null }));
  const rows = Math.max(share, first.rows + 1);
  return { items: [...alone, ...merged], plan: { rows, places: [...first.places, ...stacked] }, farthest: null };
}

/** Groups tried one by one after the first that didn't fit. */
const mostTried = 30;

/**
 * The most label groups, the important first, with which both sides keep their rows; then those that still find room.
 */
function labelled(bases: readonly [Base, Base], groups: Groups, most: number): Plans {
  const planned = (chosen: Groups): Plans | null => {
    const ids = chosen.flat();
    const wanted = new Set(ids);
    const [up, down] = both(bases, ({ items, plan, farthest }) => placed(items, wanted, plan.rows, farthest));
    if (ids.length > most || up === null || down === null) return null;
    return [
      { ...up, rows: bases[0].plan.rows },
      { ...down, rows: bases[1].plan.rows },
    ];
  };
  let best: Plans = [bases[0].plan, bases[1].plan];
  let low = 0;
  for (let high = groups.length + 1; high - low > 1; ) {
    const middle = (low + high) >> 1;
    const plans = planned(groups.slice(0, middle));
    if (plans === null) high = middle;
    else low = middle;
    best = plans ?? best;
  }
  let chosen = groups.slice(0, low);
  for (const group of groups.slice(low, low + mostTried)) {
    const plans = planned([...chosen, group]);
    if (plans === null) continue;
    best = plans;
    chosen = [...chosen, group];
  }
  return best;
}

/** What stands in a row: the whole stretch, and the part of it that is words. */
interface Taken {
  readonly x: number;
  readonly x0: number;
  readonly x1: number;
  readonly words: { readonly x0: number; readonly x1: number } | null;
}

const labelAir = 12;
const markAir = 3;
/** A stem stays so far from the words of others; its own mark's width counts as clear. */
const stemAir = 5;

/**
 * From right to left, each in the nearest row where it is clear of others, its stem crosses no nearer label and no
 * farther stem crosses its own. `wanted`: ids of events with labels; `null`: all. `null` where `most` rows are too few.
 * `farthest` stands in the last of them before all others.
 */
function placed(
  items: readonly MirrorItem[],
  wanted: ReadonlySet<string> | null,
  most: number,
  farthest: MirrorItem | null = null,
): SidePlan | null {
  const [rows, places] = begun(farthest, most);
  const sorted = [...items].sort((a, b) => b.item.x - a.item.x);
  for (const [place, one] of sorted.entries()) {
    const isWanted = one.sides.length > 0 && (wanted === null || wanted.has(one.item.entry.event.id));
    const found = isWanted ? firstSide(rows, one, { most, next: sorted[place + 1]?.item.x }) : null;
    const stood = found ?? (isWanted && wanted !== null ? null : firstRow(rows, bareOf(one.item), most));
    if (stood === null) return null;
    rows[stood.row] = [...(rows[stood.row] ?? []), stood.taken];
    places.push({ item: one.item, row: stood.row, side: stood.side });
  }
  return { rows: rows.length, places };
}

/** Rows in which nothing stands but what has the last of so many. */
function begun(farthest: MirrorItem | null, most: number): [Taken[][], MirrorPlace[]] {
  const [side] = farthest?.sides ?? [];
  if (farthest === null || side === undefined) return [[], []];
  const nearer = Array.from({ length: most - 1 }, (): Taken[] => []);
  const place = { item: farthest.item, row: most - 1, side: side.side };
  return [[...nearer, [takenBy(farthest.item, side)]], [place]];
}

interface Found {
  readonly row: number;
  readonly side: "left" | "right" | null;
  readonly taken: Taken;
}

/** `next`: x of the item to be placed after it, whose stem must find its way. */
function firstSide(
  rows: readonly (readonly Taken[])[],
  { item, sides }: MirrorItem,
  { most, next }: { readonly most: number; readonly next: number | undefined },
): Found | null {
  for (const side of sides) {
    const taken = takenBy(item, side);
    if (side.side === "left" && next !== undefined && next >= (taken.words?.x0 ?? next)) continue;
    const found = firstRow(rows, taken, most);
    if (found !== null) return { ...found, side: side.side };
  }
  return null;
}

function takenBy({ x }: Item, { side, x0, x1 }: Side): Taken {
  const words = side === "right" ? { x0: x + markHalf, x1: x1 + stemAir } : { x0: x0 - stemAir, x1: x - markHalf };
  return { x, x0, x1, words };
}

function firstRow(rows: readonly (readonly Taken[])[], taken: Taken, most: number): Found | null {
  for (let row = 0; row < Math.min(most, rows.length + 1); row += 1) {
    if (isClear(rows, row, taken)) return { row, side: null, taken };
  }
  return null;
}

const bareOf = ({ x, count }: Item): Taken => {
  const half = count === 1 ? markHalf : stackWidth(count) / 2;
  return { x, x0: x - half, x1: x + half, words: null };
};

function isClear(rows: readonly (readonly Taken[])[], row: number, taken: Taken): boolean {
  const apart = (other: Taken): boolean => {
    const air = other.words === null && taken.words === null ? markAir : labelAir;
    return taken.x1 + air <= other.x0 || other.x1 + air <= taken.x0;
  };
  const missed = (x: number, words: Taken["words"]): boolean => words === null || x < words.x0 || x > words.x1;
  return (
    (rows[row] ?? []).every(apart) &&
    rows.slice(0, row).every((nearer) => nearer.every(({ words }) => missed(taken.x, words))) &&
    rows.slice(row + 1).every((farther) => farther.every(({ x }) => missed(x, taken.words)))
  );
}

const both = <T, U>(pair: readonly [T, T], of: (one: T, at: 0 | 1) => U): readonly [U, U] => [
  of(pair[0], 0),
  of(pair[1], 1),
];
