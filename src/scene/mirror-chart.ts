import type { Words } from "#model/words.ts";
import type { Chart, ChartEvent, ChartLane } from "./chart.ts";

/** Lanes of a mirrored chart: what stands above the axis, and what below. */
export const upper = 0;
export const lower = 1;

const kept = new WeakMap<Chart, Chart>();

/** The chart in two lanes: responses below, all else above. The same object for the same chart. */
export function mirrored(chart: Chart, words: Words): Chart {
  const known = kept.get(chart);
  if (known !== undefined) return known;
  const turned = (event: ChartEvent): ChartEvent => ({
    ...event,
    lane: event.kind === "response" ? lower : upper,
    ticks: [],
  });
  const mirror: Chart = {
    ...chart,
    lanes: [lane("above", words.chart.asserted, false), lane("below", words.chart.answers, true)],
    events: chart.events.map(turned),
    outside: chart.outside.map(turned),
  };
  kept.set(chart, mirror);
  return mirror;
}

const lane = (id: string, name: string, below: boolean): ChartLane => ({ id, name, note: null, group: null, below });
