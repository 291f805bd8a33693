import { chartIndex } from "./chart-index.ts";
import { type Compose, compose } from "./compose.ts";
import { composeMirror } from "./mirror.ts";
import { mirrored } from "./mirror-chart.ts";
import { written } from "./reversed.ts";
import { rounded } from "./round.ts";
import { composeThreads } from "./threads.ts";

/**
 * Lays a chart out for its view; a view without a drawing of its own as Lanes. The browser loads it when it is asked
 * for.
 */
export const composeEvery: Compose = (chart, view, size, words) => {
  if (view.kind === "mirror") {
    const index = chartIndex(mirrored(chart, words), view.filter, view.asOf);
    return written(rounded(composeMirror(index, view, size, words)), chart.lang);
  }
  if (view.kind === "threads") {
    const index = chartIndex(chart, view.filter, view.asOf);
    return written(rounded(composeThreads(index, view, size, words)), chart.lang);
  }
  return compose(chart, view, size, words);
};
