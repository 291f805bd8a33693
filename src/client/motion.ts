import { easeCubicInOut, interpolateNumber, select } from "d3";
import type { View } from "#scene/view.ts";

/** Milliseconds that a zoom or a move of the range by a button takes. */
const travel = 320;

/** Whether the reader asked for less motion. */
export const isStill = (): boolean => matchMedia("(prefers-reduced-motion: reduce)").matches;

/**
 * Moves the range from one view to another, calling `show` with each view between and with `to` itself at the end.
 * A second call for the same `node` takes over from the first.
 */
export function travelTo(node: Element, from: View, to: View, show: (view: View) => void): void {
  if (isStill()) {
    stopTravel(node);
    show(to);
    return;
  }
  const start = interpolateNumber(from.from, to.from);
  const end = interpolateNumber(from.to, to.to);
  select(node)
    .transition("range")
    .duration(travel)
    .ease(easeCubicInOut)
    .tween("range", () => (t) => show(t === 1 ? to : { ...to, from: start(t), to: end(t) }));
}

/** Ends a move of the range where it is: the reader's hand wins. */
export function stopTravel(node: Element): void {
  select(node).interrupt("range");
}
