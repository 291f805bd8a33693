import { DAY, type Instant } from "#model/instant.ts";
import { type Kind, kinds } from "#model/vocabulary.ts";
import { type ChartIndex, type Entry, firstFrom, type LaneLine } from "./chart-index.ts";
import type { TimeScale } from "./time-axis.ts";

/** What is placed in a lane: one event, or neighbours in time. */
export interface Item {
  /** Runs of the lane's entries, each `[low, high)`, in time order. */
  readonly runs: readonly Window[];
  readonly count: number;
  /** Its first entry; the event itself where it is only one. */
  readonly entry: Entry;
  readonly from: Instant;
  readonly to: Instant;
  /** Middle of the run in px. */
  readonly x: number;
}

/** Half-open window of a lane's entries. */
export interface Window {
  readonly low: number;
  readonly high: number;
}

/** Entries of a line within a scale's range. */
export const windowOf = (
  times: Float64Array,
  { from, to }: { readonly from: Instant; readonly to: Instant },
): Window => ({
  low: firstFrom(times, from),
  high: firstFrom(times, to),
});

/** Narrowest cell, in px, in which neighbours are counted together where there are too many to place singly. */
const narrowestCell = 12;

/**
 * The items of each lane: every event while they are at most `most`, else runs by cells of time. The events of
 * `apart` always stand alone. Costs as many steps as there are items, not events.
 */
export function laneItems(
  index: ChartIndex,
  scale: TimeScale,
  { most, apart }: { readonly most: number; readonly apart: ReadonlySet<string> },
): readonly (readonly Item[])[] {
  const windows = index.lanes.map(({ times }) => windowOf(times, scale));
  const count = windows.reduce((sum, { low, high }) => sum + high - low, 0);
  const single = (line: LaneLine, { low, high }: Window): Item[] =>
    line.entries.slice(low, high).map((entry, offset): Item => {
      const place = low + offset;
      const runs = [{ low: place, high: place + 1 }];
      return { runs, count: 1, entry, from: entry.at, to: entry.at, x: scale(entry.at) };
    });
  if (count <= most) return index.lanes.map((line, lane) => single(line, windows[lane] ?? none));
  const standing = apartByLane(index, apart);
  for (let cell = cellOf(scale); ; cell *= 2) {
    const lanes = index.lanes.map((line, lane) =>
      runs(line, windows[lane] ?? none, { scale, cell, apart: standing[lane] ?? [] }),
    );
    if (lanes.reduce((sum, items) => sum + items.length, 0) <= most || cell > scale.to - scale.from) return lanes;
  }
}

const none: Window = { low: 0, high: 0 };

/** A cell is a power of two of days, so that panning doesn't shuffle the runs. */
function cellOf(scale: TimeScale): Instant {
  const least = (narrowestCell * (scale.to - scale.from)) / (scale.x1 - scale.x0);
  return DAY * 2 ** Math.ceil(Math.log2(least / DAY));
}

function itemOf({ entries, times }: LaneLine, first: number, last: number, scale: TimeScale): Item | null {
  const entry = entries[first];
  if (entry === undefined || last <= first) return null;
  const from = times[first] ?? 0;
  const to = times[last - 1] ?? from;
  return { runs: [{ low: first, high: last }], count: last - first, entry, from, to, x: (scale(from) + scale(to)) / 2 };
}

/** Neighbouring items as one; `null` where there are none. */
export function joined(items: readonly Item[]): Item | null {
  const [first] = items;
  const last = items.at(-1);
  if (first === undefined || last === undefined) return null;
  if (items.length === 1) return first;
  const edges = [items[0], last].map((item) => item?.x ?? 0);
  return {
    runs: items.flatMap(({ runs }) => runs),
    count: items.reduce((sum, { count }) => sum + count, 0),
    entry: first.entry,
    from: first.from,
    to: last.to,
    x: ((edges[0] ?? 0) + (edges[1] ?? 0)) / 2,
  };
}

function apartByLane(index: ChartIndex, apart: ReadonlySet<string>): readonly (readonly number[])[] {
  const places: number[][] = index.lanes.map(() => []);
  for (const id of apart) {
    const entry = index.entryOf.get(id);
    if (entry === undefined) continue;
    const lane = entry.event.lane < 0 ? index.lanes.length - 1 : entry.event.lane;
    const line = index.lanes[lane];
    if (line !== undefined) places[lane]?.push(placeOf(line, entry));
  }
  return places.map((list) => list.sort((a, b) => a - b));
}

/** Where an entry stands in its lane. */
export function placeOf(line: LaneLine, entry: Entry): number {
  let place = firstFrom(line.times, entry.at);
  while (place < line.entries.length && line.entries[place] !== entry) place += 1;
  return place;
}

interface Cut {
  readonly scale: TimeScale;
  readonly cell: Instant;
  /** Places that stand alone, ascending. */
  readonly apart: readonly number[];
}

function runs(line: LaneLine, { low, high }: Window, { scale, cell, apart }: Cut): readonly Item[] {
  const items: Item[] = [];
  const alone = apart.filter((place) => place >= low && place < high);
  let next = 0;
  for (let first = low; first < high; ) {
    while ((alone[next] ?? high) < first) next += 1;
    const stop = alone[next] ?? high;
    const end = firstFrom(line.times, (Math.floor((line.times[first] ?? 0) / cell) + 1) * cell);
    const last = stop === first ? first + 1 : Math.min(Math.max(end, first + 1), stop, high);
    const item = itemOf(line, first, last, scale);
    if (item !== null) items.push(item);
    first = last;
  }
  return items;
}

/** The kinds among an item's events, with how many there are of each. */
export function kindCounts(line: LaneLine, { runs }: Item): readonly { readonly kind: Kind; readonly count: number }[] {
  const within = (kind: Kind): number =>
    runs.reduce(
      (sum, { low, high }) => sum + (line.kindsBefore[kind][high] ?? 0) - (line.kindsBefore[kind][low] ?? 0),
      0,
    );
  return kinds.map((kind) => ({ kind, count: within(kind) })).filter(({ count }) => count > 0);
}
