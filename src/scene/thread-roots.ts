import type { Kind } from "#model/vocabulary.ts";
import { drawnAt } from "#model/when.ts";
import type { ChartEvent } from "./chart.ts";
import { type ChartIndex, type Entry, inTime } from "./chart-index.ts";
import { windowOf } from "./lane-items.ts";

const rooted: readonly Kind[] = ["claim", "finding", "action"];

/** An index that also holds what a filter took out where only that tells what an answer answers. */
export interface ThreadIndex extends ChartIndex {
  /** Taken out by the filter, answered by what it leaves; in time order. */
  readonly beside: readonly Entry[];
}

const built = new WeakMap<ChartIndex, ThreadIndex>();

/** The index that Threads looks things up in; kept as long as `index` is. */
export function threadIndex(index: ChartIndex): ThreadIndex {
  const found = built.get(index);
  if (found !== undefined) return found;
  const beside = answeredBeside(index);
  const besideOf = beside.map((entry) => [entry.event.id, entry] as const);
  const made = {
    ...index,
    entryOf: beside.length === 0 ? index.entryOf : new Map([...index.entryOf, ...besideOf]),
    beside,
  };
  built.set(index, made);
  return made;
}

/** Events that open threads: claims, findings, acts, and whatever else is answered but answers nothing here. */
export const opensThread = ({ id, kind }: ChartEvent, index: ChartIndex): boolean =>
  rooted.includes(kind) || (index.received.has(id) && !(index.given.get(id) ?? []).some(({ to }) => isHere(to, index)));

/** Threads that open in the range, of those that the filter leaves. */
export function threadRoots(
  index: ChartIndex,
  range: { readonly from: number; readonly to: number },
): readonly Entry[] {
  const { low, high } = windowOf(index.all.times, range);
  return index.all.entries.slice(low, high).filter(({ event }) => opensThread(event, index));
}

/** What opens the threads in which an event answers without opening one; empty where it answers nothing here. */
export function headsOf(event: ChartEvent, index: ThreadIndex): readonly Entry[] {
  if (opensThread(event, index)) return [];
  const isHead = (entry: Entry): boolean => index.hidden.has(entry.event.id) || opensThread(entry.event, index);
  const heads = new Set<Entry>();
  // A set that grows while it is walked: an answer to an answer stands in that one's thread.
  const answers = new Set([event.id]);
  for (const id of answers) {
    const answered = (index.given.get(id) ?? []).flatMap(({ to }) => index.entryOf.get(to) ?? []);
    for (const entry of answered.filter(isHead)) heads.add(entry);
    for (const entry of answered) if (!isHead(entry)) answers.add(entry.event.id);
  }
  return [...heads];
}

/** What was taken out, though answers that have no row of their own were left. */
function answeredBeside(index: ChartIndex): readonly Entry[] {
  if (index.hidden.size === 0) return [];
  const ids = index.answering.entries
    .filter(({ event }) => !opensThread(event, index))
    .flatMap(({ event }) => index.given.get(event.id) ?? [])
    .flatMap(({ to }) => (index.hidden.has(to) ? [to] : []));
  return [...new Set(ids)]
    .flatMap((id) => {
      const event = index.eventOf.get(id);
      const at = event === undefined ? null : drawnAt(event.when);
      return event === undefined || at === null ? [] : [{ event, at, relations: 0 }];
    })
    .sort(inTime);
}

const isHere = (id: string, { entryOf, hidden }: ChartIndex): boolean => entryOf.has(id) || hidden.has(id);
