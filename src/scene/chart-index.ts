import type { Instant } from "#model/instant.ts";
import { type Kind, kinds } from "#model/vocabulary.ts";
import { drawnAt } from "#model/when.ts";
import type { Chart, ChartEvent, ChartResponse } from "./chart.ts";
import { passing } from "./filter.ts";
import { type Filter, unfiltered, type View } from "./view.ts";

/** A dated event at its place in time. */
export interface Entry {
  readonly event: ChartEvent;
  readonly at: Instant;
  /** Responses it gives and receives. */
  readonly relations: number;
}

/** Entries in time order, with running sums so that a count over a window needs no loop. */
export interface TimeLine {
  readonly entries: readonly Entry[];
  readonly times: Float64Array;
}

export interface LaneLine extends TimeLine {
  /** Kind → how many of it come before an entry; one longer than `entries`. */
  readonly kindsBefore: Readonly<Record<Kind, Int32Array>>;
}

/** What a frame looks things up in; built once for a chart and a filter. */
export interface ChartIndex {
  readonly chart: Chart;
  readonly all: TimeLine;
  /** One for each of the chart's lanes, and the last for what stands on the axis band. */
  readonly lanes: readonly LaneLine[];
  /** Entries that answer something, and those that are answered. */
  readonly answering: TimeLine;
  readonly answered: TimeLine;
  /** Of the events that pass the filter. */
  readonly entryOf: ReadonlyMap<string, Entry>;
  /** Ids of the chart's events that a filter takes out. */
  readonly hidden: ReadonlySet<string>;
  /** Every event of the chart and those outside it. */
  readonly eventOf: ReadonlyMap<string, ChartEvent>;
  /** Event id → the responses it gives, in the author's order. */
  readonly given: ReadonlyMap<string, readonly ChartResponse[]>;
  /** Event id → the responses to it, in time order. */
  readonly received: ReadonlyMap<string, readonly ChartResponse[]>;
}

const plain = JSON.stringify([unfiltered, null]);

const built = new WeakMap<Chart, Map<string, ChartIndex>>();

/** The index of a chart under a filter, as of a day; kept as long as the chart is. */
export function chartIndex(chart: Chart, filter: Filter, asOf: View["asOf"] = null): ChartIndex {
  const kept = built.get(chart) ?? new Map<string, ChartIndex>();
  built.set(chart, kept);
  // The day decides only which stances and answers there were.
  const day = filter.stances.length > 0 || filter.answered !== null ? asOf : null;
  const key = JSON.stringify([filter, day]);
  const found = kept.get(key);
  if (found !== undefined) return found;
  // One filter at a time is in use: keeping the unfiltered index and the latest bounds the memory.
  if (kept.size > 1) kept.delete([...kept.keys()].find((other) => other !== plain) ?? "");
  const index = indexed(chart, filter, day);
  kept.set(key, index);
  return index;
}

/** Whether any event of a chart has a place in time, whatever a filter leaves. */
export const hasDates = (chart: Chart): boolean => chartIndex(chart, unfiltered).all.entries.length > 0;

/** Orders entries in time; those of one instant, by id. */
export const inTime = (a: Entry, b: Entry): number => a.at - b.at || (a.event.id < b.event.id ? -1 : 1);

function indexed(chart: Chart, filter: Filter, asOf: View["asOf"]): ChartIndex {
  const received = Map.groupBy(chart.responses, ({ to }) => to);
  const given = Map.groupBy(chart.responses, ({ from }) => from);
  const count = (id: string): number => (received.get(id)?.length ?? 0) + (given.get(id)?.length ?? 0);
  const left = passing(chart, filter, asOf);
  const entries = chart.events
    .filter(({ id }) => left === null || left.has(id))
    .map((event) => ({ event, at: drawnAt(event.when), relations: count(event.id) }))
    .filter((entry): entry is Entry => entry.at !== null)
    .sort(inTime);
  const axis = chart.lanes.length;
  const rows: Entry[][] = Array.from({ length: axis + 1 }, () => []);
  for (const entry of entries) rows[entry.event.lane < 0 ? axis : entry.event.lane]?.push(entry);
  return {
    chart,
    all: timeLine(entries),
    lanes: rows.map(laneLine),
    answering: timeLine(entries.filter(({ event }) => given.has(event.id))),
    answered: timeLine(entries.filter(({ event }) => received.has(event.id))),
    entryOf: new Map(entries.map((entry) => [entry.event.id, entry])),
    hidden: new Set(left === null ? [] : chart.events.map(({ id }) => id).filter((id) => !left.has(id))),
    eventOf: new Map([...chart.outside, ...chart.events].map((event) => [event.id, event])),
    given,
    received,
  };
}

const timeLine = (entries: readonly Entry[]): TimeLine => ({
  entries,
  times: Float64Array.from(entries, ({ at }) => at),
});

function laneLine(entries: readonly Entry[]): LaneLine {
  const sums = (kind: Kind): Int32Array => {
    const before = new Int32Array(entries.length + 1);
    entries.forEach(({ event }, index) => {
      before[index + 1] = (before[index] ?? 0) + (event.kind === kind ? 1 : 0);
    });
    return before;
  };
  const [claim, finding, response, action, context] = kinds.map(sums);
  const none = new Int32Array(entries.length + 1);
  return {
    ...timeLine(entries),
    kindsBefore: {
      claim: claim ?? none,
      finding: finding ?? none,
      response: response ?? none,
      action: action ?? none,
      context: context ?? none,
    },
  };
}

/** First index whose time is not before `at`. */
export function firstFrom(times: Float64Array, at: Instant): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((times[middle] ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
