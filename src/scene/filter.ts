import type { Chart, ChartEvent } from "./chart.ts";
import type { Filter } from "./view.ts";

/**
 * Ids of the events that a filter leaves, with every answer to them, recursively: a filter never parts a statement
 * from its answers. `null` where the filter leaves everything.
 */
export function passing(chart: Chart, filter: Filter): ReadonlySet<string> | null {
  if (isOpen(filter)) return null;
  const stancesOf = new Map<string, Set<string>>();
  const answersTo = new Map<string, string[]>();
  for (const { from, to, stance } of chart.responses) {
    for (const id of [from, to]) stancesOf.set(id, (stancesOf.get(id) ?? new Set()).add(stance));
    answersTo.set(to, [...(answersTo.get(to) ?? []), from]);
  }
  const stancesAt = (id: string): ReadonlySet<string> => stancesOf.get(id) ?? new Set();
  const passes = (event: ChartEvent): boolean =>
    meets(filter.kinds, [event.kind]) &&
    meets(filter.by, event.by) &&
    meets(filter.about, event.about) &&
    meets(filter.tags, event.tags) &&
    meets(filter.stances, [...stancesAt(event.id)]) &&
    (filter.answered === null || (filter.answered === "yes") === answersTo.has(event.id));
  const left = new Set<string>();
  const waiting = chart.events.filter(passes).map(({ id }) => id);
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (left.has(id)) continue;
    left.add(id);
    waiting.push(...(answersTo.get(id) ?? []));
  }
  return left;
}

/** Nothing is filtered. */
export const isOpen = ({ answered, ...lists }: Filter): boolean =>
  answered === null && Object.values(lists).every((list) => list.length === 0);

const meets = (wanted: readonly string[], found: readonly string[]): boolean =>
  wanted.length === 0 || found.some((item) => wanted.includes(item));
