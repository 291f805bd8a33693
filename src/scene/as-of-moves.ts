import { calendarDay, DAY, dayOf, type Instant, instantOf } from "#model/instant.ts";
import type { Chart } from "./chart.ts";
import type { View } from "./view.ts";
import { ranged } from "./view-moves.ts";

/** The view with another day up to whose end things were public; `null`: the latest. Itself if unchanged. */
export const knownBy = (view: View, day: Instant | null): View =>
  view.asOf === day ? view : { ...view, asOf: day === null ? null : dayOf(day) };

/**
 * The day whose end is nearest to a time, kept where the line at its end stands inside the view's range: what a hand
 * on the line chooses never leaves the drawing.
 */
export function dayAt({ from, to }: Pick<View, "from" | "to">, at: Instant): Instant {
  const first = Math.ceil(from / DAY) * DAY - DAY;
  const last = Math.ceil(to / DAY) * DAY - 2 * DAY;
  return Math.max(first, Math.min(last, Math.round(at / DAY) * DAY - DAY));
}

/** Where a reader begins: the day on which the selected event became public, else the last day of the range. */
export function firstDay(view: View, chart: Chart): Instant {
  const selected = chart.events.find(({ id }) => id === view.selected?.event);
  const published = selected?.published ?? null;
  return published === null ? dayAt(view, view.to) : dayOf(published);
}

/** A day so many days and months on; a month that is too short ends on its last day. */
export function dayAfter(day: Instant, { days = 0, months = 0 }: Partial<Record<"days" | "months", number>>): Instant {
  if (months === 0) return dayOf(day) + days * DAY;
  const { year, month, day: number } = calendarDay(day);
  const last = calendarDay(instantOf(year, month + months + 1, 0)).day;
  return instantOf(year, month + months, Math.min(number, last)) + days * DAY;
}

/** The view with its as-of line in the range: moved, with the span of now, where the line is outside it. */
export function withLine(view: View, chart: Chart): View {
  if (view.asOf === null) return view;
  const line = view.asOf + DAY;
  if (line > view.from && line < view.to) return view;
  const half = (view.to - view.from) / 2;
  return ranged(view, chart, line - half, line + half);
}
