import type { Chart } from "./chart.ts";
import { type Day, meets, rowValuesOf } from "./facet-rows.ts";
import type { Filter } from "./view.ts";

/**
 * Ids of the events that a filter leaves, with every answer to them, recursively: a filter never parts a statement
 * from its answers. `null` where the filter leaves all. As of a day, stances and answers given later don't count.
 */
export function passing(chart: Chart, filter: Filter, asOf: Day = null): ReadonlySet<string> | null {
  if (isOpen(filter)) return null;
  const valuesOf = rowValuesOf(chart, asOf);
  const answersTo = Map.groupBy(chart.responses, ({ to }) => to);
  const left = new Set<string>();
  const waiting = chart.events.filter((event) => meets(event, filter, valuesOf)).map(({ id }) => id);
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (left.has(id)) continue;
    left.add(id);
    waiting.push(...(answersTo.get(id) ?? []).map(({ from }) => from));
  }
  return left;
}

/** Nothing is filtered. */
export const isOpen = ({ answered, ...lists }: Filter): boolean =>
  answered === null && Object.values(lists).every((list) => list.length === 0);
