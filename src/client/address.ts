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
  /** A moved range that is still to be written. */
  let unwritten: View | null = null;
  const forget = (): void => {
    clearTimeout(waiting);
    unwritten = null;
  };
  addEventListener("popstate", () => {
    // What is still to be written belongs to the entry that was left.
    forget();
    onReturn();
  });
  const put = (view: View): void => {
    history.replaceState(null, "", `${location.pathname}${viewToUrl(view, chart)}${location.hash}`);
  };
  const push = (view: View): void => {
    const query = viewToUrl(view, chart);
    // In a frame the back button belongs to the page around it; and nobody goes back to what they see.
    if (window.parent !== window || query === location.search) put(view);
    else history.pushState(null, "", `${location.pathname}${query}${location.hash}`);
  };
  return {
    read: () => viewFromUrl(location.search, chart),
    write(view, step, written) {
      const before = unwritten;
      forget();
      if (step === "step") {
        // What the step goes away from is what back returns to.
        if (before !== null) put(before);
        push(view);
        written();
        return;
      }
      unwritten = view;
      waiting = setTimeout(() => {
        unwritten = null;
        put(view);
        written();
      }, rest);
    },
  };
}
