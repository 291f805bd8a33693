import type { Step } from "#model/collection.ts";
import type { Chart } from "./chart.ts";
import { initialView, type View } from "./view.ts";
import { including, ranged, selecting } from "./view-moves.ts";

/**
 * What a step of a guided story shows: its view, its range and its event, which its range is moved to hold. What the
 * step doesn't say is as in the initial view; an end that nobody knows is that of the chart.
 */
export function stepView({ event, range, view: kind }: Step, chart: Chart): View {
  const { from, to } = chart.extent;
  const first = { ...initialView(chart), ...(kind === null ? {} : { kind }) };
  const placed = range === null ? first : ranged(first, chart, range.min ?? from, range.max ?? to);
  if (event === null || !chart.events.some(({ id }) => id === event.event)) return placed;
  const shown = selecting(placed, event.event, event.claim);
  return including(shown, chart, event.event);
}
