import { kinds, stances } from "#model/vocabulary.ts";
import type { Chart, ChartEvent } from "./chart.ts";
import { chosenIn, type FacetRow, meets, type RowValues, rowValuesOf, toldBy } from "./facet-rows.ts";
import { publicityOf } from "./publicity.ts";
import type { Filter, View } from "./view.ts";

/**
 * One thing to filter by. `count`: how many events it chooses beside the other rows, of a stance how many responses;
 * their answers come with them uncounted. 0 exactly where choosing it alone in its row would leave nothing public.
 */
export interface Facet {
  readonly value: string;
  readonly count: number;
  readonly chosen: boolean;
}

/**
 * Every row with all its values: kinds and stances in the model's order, the others by how often the chart has them.
 */
export type Facets = Readonly<Record<FacetRow, readonly Facet[]>>;

/** What a chart's events can be filtered by under a view; only what is public by its day counts. */
export function facets(chart: Chart, view: View): Facets {
  const { filter, asOf } = view;
  const ever = rowValuesOf(chart, null);
  const valuesOf = rowValuesOf(chart, asOf);
  const known = chart.events.filter((event) => publicityOf(event, view) !== "ghost");
  const inRow = (row: FacetRow): readonly Facet[] => {
    const left = known.filter((event) => meets(event, filter, valuesOf, row));
    const counts = row === "stances" ? stanceCounts(chart, asOf, left) : countsOf(row, left, valuesOf);
    const chosen = chosenIn(filter, row);
    return inOrder(row, countsOf(row, chart.events, ever)).map((value) => {
      return { value, count: counts.get(value) ?? 0, chosen: chosen.includes(value) };
    });
  };
  return {
    kinds: inRow("kinds"),
    stances: inRow("stances"),
    by: inRow("by"),
    about: inRow("about"),
    tags: inRow("tags"),
    answered: inRow("answered"),
  };
}

/** The filter with one value of a row added, or taken out again; of answered and unanswered only one is ever chosen. */
export function toggled(filter: Filter, row: FacetRow, value: string): Filter {
  const chosen = chosenIn(filter, row);
  if (row === "answered") {
    const wanted = value === "yes" || value === "no" ? value : null;
    return { ...filter, answered: chosen.includes(value) ? null : wanted };
  }
  return { ...filter, [row]: chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value] };
}

type Counts = ReadonlyMap<string, number>;

function countsOf(row: FacetRow, events: readonly ChartEvent[], valuesOf: RowValues): Counts {
  const counts = new Map<string, number>();
  for (const event of events) {
    for (const value of valuesOf(row, event)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

/** Responses with an end among the events that the other rows leave. */
function stanceCounts(chart: Chart, asOf: View["asOf"], left: readonly ChartEvent[]): Counts {
  const ids = new Set(left.map(({ id }) => id));
  const counts = new Map<string, number>();
  for (const { from, to, stance } of toldBy(chart, asOf)) {
    if (ids.has(from) || ids.has(to)) counts.set(stance, (counts.get(stance) ?? 0) + 1);
  }
  return counts;
}

const fixed: Partial<Readonly<Record<FacetRow, readonly string[]>>> = { kinds, stances, answered: ["yes", "no"] };

function inOrder(row: FacetRow, counts: Counts): readonly string[] {
  const order = fixed[row];
  if (order !== undefined) return order.filter((value) => counts.has(value));
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([value]) => value);
}
