import type { Words } from "#model/words.ts";
import type { Chart } from "./chart.ts";
import { chartIndex } from "./chart-index.ts";
import { composeLanes } from "./lanes.ts";
import { rounded } from "./round.ts";
import type { Scene } from "./scene.ts";
import type { Size, View } from "./view.ts";

/**
 * Lays a chart out for a view and a size: the one way from what a collection says to where it stands. Costs as much
 * as there is to draw, not as there are events.
 */
export function compose(chart: Chart, view: View, size: Size, words: Words): Scene {
  return rounded(composeLanes(chartIndex(chart, view.filter), view, size, words));
}
