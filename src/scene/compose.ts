import type { Words } from "#model/words.ts";
import type { Chart } from "./chart.ts";
import { chartIndex } from "./chart-index.ts";
import { composeLanes } from "./lanes.ts";
import { composeMirror } from "./mirror.ts";
import { mirrored } from "./mirror-chart.ts";
import { rounded } from "./round.ts";
import type { Scene } from "./scene.ts";
import { composeThreads } from "./threads.ts";
import type { Size, View } from "./view.ts";

/**
 * Lays a chart out for a view and a size: the one way from what a collection says to where it stands. Costs as much
 * as there is to draw, not as there are events. The views without a drawing of their own are laid out as Lanes.
 */
export function compose(chart: Chart, view: View, size: Size, words: Words): Scene {
  if (view.kind === "mirror") {
    return rounded(composeMirror(chartIndex(mirrored(chart, words), view.filter), view, size, words));
  }
  if (view.kind === "threads") return rounded(composeThreads(chartIndex(chart, view.filter), view, size, words));
  return rounded(composeLanes(chartIndex(chart, view.filter), view, size, words));
}
