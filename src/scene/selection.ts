import type { ChartResponse } from "./chart.ts";
import type { ChartIndex } from "./chart-index.ts";
import type { Standing } from "./scene.ts";
import type { View } from "./view.ts";

/** What is selected, what stands in its thread, and what a search found. */
export interface Selection {
  readonly event: string | null;
  readonly claim: string | null;
  /** The thread: what the selected event answers, and every answer to it, recursively; with itself. */
  readonly thread: ReadonlySet<string>;
  /** Events of the result list of a search; `null` where nothing is searched. */
  readonly found: ReadonlySet<string> | null;
  /** What never disappears into a stack: the thread, and what was found. */
  readonly apart: ReadonlySet<string>;
}

/** Longer threads are highlighted in part, the earliest answers first. */
const longest = 240;

/** The selection of a view; an event that the chart doesn't hold is none. */
export function selectionOf(index: ChartIndex, { selected, found }: View): Selection {
  const isThere = selected !== null && index.entryOf.has(selected.event);
  const thread = isThere ? threadOf(selected.event, selected.claim, index) : new Set<string>();
  const search = found === null ? null : new Set(found);
  const apart = found === null ? thread : new Set([...thread, ...found.slice(0, longest)]);
  return { ...(isThere ? selected : nothing), thread, found: search, apart };
}

const nothing = { event: null, claim: null };

function threadOf(event: string, claim: string | null, index: ChartIndex): Set<string> {
  const thread = new Set([event]);
  const waiting = answersTo(event, claim, index);
  for (let id = waiting.shift(); id !== undefined && thread.size < longest; id = waiting.shift()) {
    if (thread.has(id)) continue;
    thread.add(id);
    waiting.push(...answersTo(id, null, index));
  }
  for (const { to } of index.given.get(event) ?? []) thread.add(to);
  return thread;
}

/** Answers to an event; to one of its claims: those and the answers to the event as a whole. */
const answersTo = (id: string, claim: string | null, index: ChartIndex): string[] =>
  (index.received.get(id) ?? [])
    .filter((response) => claim === null || response.claim === null || response.claim === claim)
    .map(({ from }) => from);

/** What a search found rests; everything else steps back, but for what is selected and its thread. */
export function standingOf(id: string, selection: Selection): Standing {
  const { event, thread, found } = selection;
  if (id === event) return "selected";
  if (thread.has(id)) return "related";
  return isPlain(selection) || found?.has(id) === true ? "resting" : "dimmed";
}

/** Nothing is selected and nothing searched. */
export const isPlain = ({ event, found }: Selection): boolean => event === null && found === null;

/**
 * A response is related where both its ends stand in the thread, and it concerns the selected claim if there is one.
 */
export function responseStanding(response: ChartResponse, selection: Selection): Standing {
  const { event, claim, thread } = selection;
  if (isPlain(selection)) return "resting";
  if (event === null || !thread.has(response.from) || !thread.has(response.to)) return "dimmed";
  const elsewhere = response.to === event && claim !== null && response.claim !== null && response.claim !== claim;
  return elsewhere ? "dimmed" : "related";
}
