import type { Words } from "#model/words.ts";
import type { Chart } from "./chart.ts";
import { chartIndex } from "./chart-index.ts";
import { composeLanes } from "./lanes.ts";
import { written } from "./reversed.ts";
import { rounded } from "./round.ts";
import type { Scene } from "./scene.ts";
import type { Size, View } from "./view.ts";

/**
 * The one way from what a collection says to where it stands; costs as much as there is to draw, not as there are
 * events.
 */
export type Compose = (chart: Chart, view: View, size: Size, words: Words) => Scene;

/** Lays a chart out in Lanes, whatever the view: what every page begins with. `compose-every.ts` knows the others. */
export const compose: Compose = (chart, view, size, words) =>
  written(rounded(composeLanes(chartIndex(chart, view.filter, view.asOf), view, size, words)), chart.lang);
