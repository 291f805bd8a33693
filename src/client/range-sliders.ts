import { dayText } from "#model/date-words.ts";
import { DAY, dayOf, type Instant } from "#model/instant.ts";
import type { Words } from "#model/words.ts";
import type { Chart } from "#scene/chart.ts";
import type { View } from "#scene/view.ts";
import { endingAt, narrowest, startingAt } from "#scene/view-moves.ts";
import type { Range } from "./gestures.ts";
import { keyInTime } from "./keys.ts";
import { html } from "./nodes.ts";

/** The two ends of the range as sliders for the keyboard. */
export interface RangeSliders {
  show(view: View): void;
}

/** Lays the sliders over the strip in `frame`; each moves its own end, as far as the other lets it. */
export function rangeSliders(
  frame: HTMLElement,
  chart: Chart,
  words: Words,
  told: { readonly onRange: (range: Range) => void; readonly onEnd: () => void },
): RangeSliders {
  let shown: View | null = null;
  const slider = (end: "start" | "end"): HTMLElement =>
    grip(end, words, (days) => {
      if (shown === null) return;
      const by = days * DAY;
      // Keys may come faster than frames.
      shown = end === "start" ? startingAt(shown, chart, shown.from + by) : endingAt(shown, chart, shown.to + by);
      told.onRange(shown);
      told.onEnd();
    });
  const [start, end] = [slider("start"), slider("end")];
  frame.append(start, end);
  return {
    show(view) {
      shown = view;
      const { extent } = chart;
      placeGrip(start, view.from, { min: extent.from, max: view.to - narrowest }, { chart, words });
      placeGrip(end, view.to - DAY, { min: view.from + narrowest - DAY, max: extent.to - DAY }, { chart, words });
    },
  };
}

const steps: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  ArrowDown: -1,
  ArrowUp: 1,
  PageDown: -30,
  PageUp: 30,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

/** A slider for one end of the range: arrows move it a day, page keys 30 days, Home and End as far as it goes. */
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

/** `reach`: where the other end of the range lets it go. */
function placeGrip(
  slider: HTMLElement,
  at: Instant,
  reach: { readonly min: Instant; readonly max: Instant },
  { chart, words }: { readonly chart: Chart; readonly words: Words },
): void {
  const { from, to } = chart.extent;
  const days = (instant: Instant): string => String(Math.round((dayOf(instant) - from) / DAY));
  slider.setAttribute("aria-valuemin", days(reach.min));
  slider.setAttribute("aria-valuemax", days(reach.max));
  slider.setAttribute("aria-valuenow", days(at));
  slider.setAttribute("aria-valuetext", dayText(dayOf(at), words));
  slider.style.setProperty("inset-inline-start", `${((at - from) / (to - from)) * 100}%`);
}
