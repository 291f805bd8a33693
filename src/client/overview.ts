import { inkOfOverview } from "#draw/attributes.ts";
import { dayText } from "#model/date-words.ts";
import { DAY, dayOf, type Instant } from "#model/instant.ts";
import type { Words } from "#model/words.ts";
import type { Chart } from "#scene/chart.ts";
import { composeOverview, type OverviewScene } from "#scene/overview.ts";
import type { View } from "#scene/view.ts";
import type { Range } from "./gestures.ts";
import { keyInTime } from "./keys.ts";
import { whenNear } from "./near.ts";
import { html } from "./nodes.ts";
import { paint } from "./paint.ts";
import { widthFor, widthOf } from "./parts.ts";
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
  let shown: View | null = null;
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
  const sliders = (["start", "end"] as const).map((end) =>
    grip(end, words, (days) => {
      if (shown === null) return;
      const { from, to } = shown;
      told.onRange(end === "start" ? { from: from + days * DAY, to } : { from, to: to + days * DAY });
      told.onEnd();
    }),
  );
  frame.append(...sliders);
  const follow = (view: View, next: OverviewScene): void => {
    shown = view;
    scene = next;
    layer.setAttribute("viewBox", `0 0 ${next.width} ${next.height}`);
    sync();
    for (const [at, slider] of sliders.entries()) placeGrip(slider, at === 0 ? view.from : view.to - DAY, chart, words);
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

const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, PageDown: -30, PageUp: 30 };

/** A slider for one end of the range: arrows move it a day, page keys 30 days. */
function grip(end: "start" | "end", words: Words, onStep: (days: number) => void): HTMLElement {
  const slider = html("span", {
    role: "slider",
    tabindex: "0",
    class: `grip-slider ${end}`,
    "aria-label": words.ui.overview[end],
  });
  slider.addEventListener("keydown", (event) => {
    const days = steps[keyInTime(event)];
    if (days === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    onStep(event.shiftKey ? days * 30 : days);
  });
  return slider;
}

function placeGrip(slider: HTMLElement, at: Instant, chart: Chart, words: Words): void {
  const { from, to } = chart.extent;
  const day = dayOf(at);
  slider.setAttribute("aria-valuemin", "0");
  slider.setAttribute("aria-valuemax", String(Math.round((to - from) / DAY)));
  slider.setAttribute("aria-valuenow", String(Math.round((day - from) / DAY)));
  slider.setAttribute("aria-valuetext", dayText(day, words));
  slider.style.setProperty("inset-inline-start", `${((at - from) / (to - from)) * 100}%`);
}
