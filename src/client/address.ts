import type { Chart } from "#scene/chart.ts";
import type { View } from "#scene/view.ts";
import { viewFromUrl, viewToUrl } from "#scene/view-url.ts";

/** Milliseconds of rest after which a moved range is written: browsers limit how often the address may change. */
const rest = 250;

/** The view in the address bar. */
export interface Address {
  /** The view that the address asks for, and the names in it that mean nothing here. */
  read(): { readonly view: View; readonly unknown: readonly string[] };
  /** Writes the view; `step` makes an entry that the back button returns to. `written` is told when it stands there. */
  write(view: View, step: "step" | "same", written: () => void): void;
}

/** Keeps a chart's view in the address of the page; `onReturn` is told when back or forward changed it. */
export function address(chart: Chart, onReturn: () => void): Address {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  addEventListener("popstate", () => {
    // What is still to be written belongs to the entry that was left.
    clearTimeout(waiting);
    onReturn();
  });
  const url = (view: View): string => `${location.pathname}${viewToUrl(view, chart)}${location.hash}`;
  return {
    read: () => viewFromUrl(location.search, chart),
    write(view, step, written) {
      clearTimeout(waiting);
      if (step === "step") {
        // In a frame the back button belongs to the page around it.
        if (window.parent === window) history.pushState(null, "", url(view));
        else history.replaceState(null, "", url(view));
        written();
        return;
      }
      waiting = setTimeout(() => {
        history.replaceState(null, "", url(view));
        written();
      }, rest);
    },
  };
}
