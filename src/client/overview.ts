import { inkOfOverview } from "#draw/attributes.ts";
import type { Instant } from "#model/instant.ts";
import type { Words } from "#model/words.ts";
import type { Chart } from "#scene/chart.ts";
import { composeOverview, type OverviewScene } from "#scene/overview.ts";
import type { View } from "#scene/view.ts";
import type { Range } from "./gestures.ts";
import { whenNear } from "./near.ts";
import { paint } from "./paint.ts";
import { widthFor, widthOf } from "./parts.ts";
import { rangeSliders } from "./range-sliders.ts";
import type { WindowBrush } from "./window-brush.ts";

/** The strip under the chart with its window and the two sliders that the keyboard moves. */
export interface Overview {
  /** Lays the window and the sliders over the built strip, whose nodes stay as they are. */
  wake(view: View): void;
  show(view: View): void;
}

interface Told {
  readonly onRange: (range: Range) => void;
  readonly onEnd: () => void;
  readonly onFit: () => void;
}

/** Brings a drawn strip to life; `frame` holds its SVG. */
export function overview(frame: HTMLElement, chart: Chart, words: Words, told: Told): Overview {
  const built = [...frame.querySelectorAll<SVGSVGElement>("svg[data-drawing]")];
  const strip = built.find((svg) => svg.getClientRects().length > 0) ?? built[0];
  if (strip === undefined) return { wake: () => undefined, show: () => undefined };
  const prefix = strip.getAttribute("data-drawing") ?? "";
  const { width: offered, height } = strip.viewBox.baseVal;
  const room = widthOf(frame);
  let scene: OverviewScene | null = null;
  const layer = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  layer.setAttribute("class", "brush-layer");
  layer.setAttribute("aria-hidden", "true");
  frame.append(layer);
  const timeAt = (x: number): Instant => {
    if (scene === null) return 0;
    const { from, to } = scene.extent;
    const share = x / scene.width;
    return from + (scene.reversed === true ? 1 - share : share) * (to - from);
  };
  let brush: WindowBrush | null = null;
  const sync = (): void => {
    if (scene !== null) brush?.sync(scene.width, scene.stripHeight, scene.window);
  };
  const load = () => import("./window-brush.ts");
  whenNear(frame, load, ({ windowBrush }) => {
    const onWindow = ([x0, x1]: readonly [number, number]): void => {
      const ends = [timeAt(x0), timeAt(x1)] as const;
      told.onRange({ from: Math.min(...ends), to: Math.max(...ends) });
    };
    brush = windowBrush(layer, onWindow, told.onEnd, told.onFit);
    sync();
  });
  const sliders = rangeSliders(frame, chart, words, told);
  const follow = (view: View, next: OverviewScene): void => {
    scene = next;
    layer.setAttribute("viewBox", `0 0 ${next.width} ${next.height}`);
    sync();
    sliders.show(view);
  };
  return {
    wake: (view) => follow(view, composeOverview(chart, view, { width: offered, height }, words)),
    show(view) {
      for (const other of built) if (other !== strip) other.remove();
      frame.setAttribute("data-alive", "");
      const next = composeOverview(chart, view, { width: widthFor(offered, room()), height }, words);
      paint(strip, inkOfOverview(next, prefix));
      follow(view, next);
    },
  };
}
