import type { ChartResponse } from "./chart.ts";
import type { ChartIndex } from "./chart-index.ts";
import type { Standing } from "./scene.ts";
import type { View } from "./view.ts";

/** What is selected, and what stands in its thread. */
export interface Selection {
  readonly event: string | null;
  readonly claim: string | null;
  /** The thread: what the selected event answers, and every answer to it, recursively; with itself. */
  readonly thread: ReadonlySet<string>;
}

/** Longer threads are highlighted in part, the earliest answers first. */
const longest = 240;

/** The selection of a view; an event that the chart doesn't hold is none. */
export function selectionOf(index: ChartIndex, { selected }: View): Selection {
  if (selected === null || !index.entryOf.has(selected.event)) return { event: null, claim: null, thread: new Set() };
  const { event, claim } = selected;
  const thread = new Set([event]);
  const waiting = answersTo(event, claim, index);
  for (let id = waiting.shift(); id !== undefined && thread.size < longest; id = waiting.shift()) {
    if (thread.has(id)) continue;
    thread.add(id);
    waiting.push(...answersTo(id, null, index));
  }
  for (const { to } of index.given.get(event) ?? []) thread.add(to);
  return { event, claim, thread };
}

/** Answers to an event; to one of its claims: those and the answers to the event as a whole. */
const answersTo = (id: string, claim: string | null, index: ChartIndex): string[] =>
  (index.received.get(id) ?? [])
    .filter((response) => claim === null || response.claim === null || response.claim === claim)
    .map(({ from }) => from);

export function standingOf(id: string, { event, thread }: Selection): Standing {
  if (event === null) return "resting";
  if (id === event) return "selected";
  return thread.has(id) ? "related" : "dimmed";
}

/** A response is related where both its ends stand in the thread, and it concerns the selected claim if there is one. */
export function responseStanding(response: ChartResponse, { event, claim, thread }: Selection): Standing {
  if (event === null) return "resting";
  if (!thread.has(response.from) || !thread.has(response.to)) return "dimmed";
  const elsewhere = response.to === event && claim !== null && response.claim !== null && response.claim !== claim;
  return elsewhere ? "dimmed" : "related";
}
