import { DAY, type Instant } from "#model/instant.ts";
import { drawnAt } from "#model/when.ts";
import type { Chart } from "./chart.ts";
import { passing } from "./filter.ts";
import type { View } from "./view.ts";
import { ranged } from "./view-moves.ts";

/** Air on both sides, as a share of the time between the first and the last. */
const air = 0.08;

/** The share of a stack's span left at each side of it. */
const margin = 0.15;

/** `view` over the time of a stack, with a little air. */
export function opened(view: View, chart: Chart, { from, to }: { readonly from: Instant; readonly to: Instant }): View {
  const rest = (to - from) * margin;
  return ranged(view, chart, from - rest, to + rest);
}

/** `view` over the time of all that its filter leaves; itself where that is nothing. */
export function showingAll(view: View, chart: Chart): View {
  const left = passing(chart, view.filter, view.asOf);
  const times = chart.events
    .filter(({ id }) => left === null || left.has(id))
    .map(({ when }) => drawnAt(when))
    .filter((at) => at !== null);
  if (times.length === 0) return view;
  const first = times.reduce((least, at) => Math.min(least, at));
  const last = times.reduce((most, at) => Math.max(most, at));
  const rest = Math.max(DAY, (last - first) * air);
  return ranged(view, chart, first - rest, last + rest);
}
