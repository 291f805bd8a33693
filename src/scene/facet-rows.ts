import type { Stance } from "#model/vocabulary.ts";
import type { Chart, ChartEvent, ChartResponse } from "./chart.ts";
import { isLater } from "./publicity.ts";
import type { Filter, View } from "./view.ts";

/** A row of things to filter by: OR within it, AND across rows. */
export const facetRows = ["kinds", "stances", "by", "about", "tags", "answered"] as const;
export type FacetRow = (typeof facetRows)[number];

/** The day up to whose end things were public; `null`: the latest. */
export type Day = View["asOf"];

/**
 * What an event has to show in each row: the stances of the responses at it, and whether it is answered, as of a day.
 */
export type RowValues = (row: FacetRow, event: ChartEvent) => readonly string[];

/** The responses that were public by a day. */
export function toldBy({ events, responses }: Chart, day: Day): readonly ChartResponse[] {
  if (day === null) return responses;
  const later = new Set(events.filter((event) => isLater(event, day)).map(({ id }) => id));
  return responses.filter(({ from, to }) => !later.has(from) && !later.has(to));
}

/** What a chart's events have in each row as of a day. */
export function rowValuesOf(chart: Chart, day: Day): RowValues {
  const stances = new Map<string, Set<Stance>>();
  const answered = new Set<string>();
  for (const { from, to, stance } of toldBy(chart, day)) {
    for (const id of [from, to]) stances.set(id, (stances.get(id) ?? new Set()).add(stance));
    answered.add(to);
  }
  return (row, event) => {
    if (row === "kinds") return [event.kind];
    if (row === "stances") return [...(stances.get(event.id) ?? [])];
    return row === "answered" ? [answered.has(event.id) ? "yes" : "no"] : event[row];
  };
}

/** What is chosen in a row; empty: everything. */
export const chosenIn = (filter: Filter, row: FacetRow): readonly string[] =>
  row === "answered" ? (filter.answered === null ? [] : [filter.answered]) : filter[row];

/** Whether an event meets what is chosen in every row, or in every row but one. */
export const meets = (event: ChartEvent, filter: Filter, valuesOf: RowValues, but?: FacetRow): boolean =>
  facetRows.every((row) => {
    const chosen = chosenIn(filter, row);
    return row === but || chosen.length === 0 || valuesOf(row, event).some((value) => chosen.includes(value));
  });
