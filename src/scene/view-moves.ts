import { DAY, type Instant } from "#model/instant.ts";
import { drawnAt } from "#model/when.ts";
import type { Chart } from "./chart.ts";
import type { View } from "./view.ts";

/** The narrowest range a reader can zoom to. */
export const narrowest: Instant = 3 * DAY;

/** How much one press of a zoom button or key comes nearer. */
export const nearer = 1.5;

/** `view` over `[from, to)`, kept inside the chart's extent and no narrower than three days; itself if unchanged. */
export function ranged(view: View, chart: Chart, from: Instant, to: Instant): View {
  const { extent } = chart;
  const span = Math.min(extent.to - extent.from, Math.max(narrowest, Math.abs(to - from)));
  const middle = (from + to) / 2;
  const start = Math.round(Math.max(extent.from, Math.min(extent.to - span, middle - span / 2)));
  const end = Math.round(start + span);
  return start === view.from && end === view.to ? view : { ...view, from: start, to: end };
}

/** Zoomed so that `at` stays in place; `by` over 1 comes nearer. */
export function zoomed(view: View, chart: Chart, about: { readonly at: Instant; readonly by: number }): View {
  const widest = chart.extent.to - chart.extent.from;
  const span = view.to - view.from;
  const next = Math.min(widest, Math.max(narrowest, span / about.by));
  if (next === span) return view;
  const share = (about.at - view.from) / span;
  const from = about.at - share * next;
  return ranged(view, chart, from, from + next);
}

/** Moved along time; positive: towards later. */
export function panned(view: View, chart: Chart, milliseconds: number): View {
  return milliseconds === 0 ? view : ranged(view, chart, view.from + milliseconds, view.to + milliseconds);
}

/** Its range begins elsewhere, in the extent and no later than three days before its end, which stays. */
export function startingAt(view: View, { extent }: Chart, from: Instant): View {
  const start = Math.round(Math.max(extent.from, Math.min(view.to - narrowest, from)));
  return start === view.from ? view : { ...view, from: start };
}

/** Its range ends elsewhere, in the extent and no sooner than three days after its start, which stays. */
export function endingAt(view: View, { extent }: Chart, to: Instant): View {
  const end = Math.round(Math.min(extent.to, Math.max(view.from + narrowest, to)));
  return end === view.to ? view : { ...view, to: end };
}

/** All of the chart's extent. */
export const fitted = (view: View, chart: Chart): View => ranged(view, chart, chart.extent.from, chart.extent.to);

/** With an event, or one of its claims, selected; `null`: nothing. */
export function selecting(view: View, event: string | null, claim: string | null = null): View {
  const { selected, step } = view;
  if (event === null) return selected === null ? view : { ...view, selected: null, step: null };
  if (selected?.event === event && selected.claim === claim && step === null) return view;
  return { ...view, selected: { event, claim }, step: null };
}

/** The event whose details stand beside the drawing: the selected one, but where a step of a story tells of it. */
export const detailed = ({ selected, step }: View): string | null => (step === null ? (selected?.event ?? null) : null);

/** Where a zoom without a pointer stays in place: at the selected event if it is in the range, else at the middle. */
export function centre({ from, to, selected }: View, chart: Chart): Instant {
  const at = selected === null ? null : instantOf(chart, selected.event);
  return at !== null && at >= from && at < to ? at : (from + to) / 2;
}

/** With an event in its range: moved to stand around it with the span of now where it is outside. */
export function including(view: View, chart: Chart, event: string): View {
  const at = instantOf(chart, event);
  if (at === null || (at >= view.from && at < view.to)) return view;
  const half = (view.to - view.from) / 2;
  return ranged(view, chart, at - half, at + half);
}

function instantOf(chart: Chart, event: string): Instant | null {
  const found = chart.events.find(({ id }) => id === event);
  return found === undefined ? null : drawnAt(found.when);
}
