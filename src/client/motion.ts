import { easeCubicInOut, easeCubicOut, interpolateNumber, type Timer, timer } from "d3";
import type { View } from "#scene/view.ts";

/** Milliseconds that a zoom or a move of the range by a button takes. */
const travel = 320;

const travels = new WeakMap<Element, { readonly timer: Timer; readonly to: View }>();
/** What is shown on a way is no hand that ends it. */
let showing: Element | null = null;

/** Whether the reader asked for less motion. */
export const isStill = (): boolean => matchMedia("(prefers-reduced-motion: reduce)").matches;

/** The view that a `node` is on its way to; `null`: it rests. A further step of a button or key counts from there. */
export const goalOf = (node: Element): View | null => travels.get(node)?.to ?? null;

/**
 * Moves the range from one view to another, calling `show` with each view between and with `to` itself at the end.
 * A second call for the same `node` takes over from the first, and doesn't set out slowly once more.
 */
export function travelTo(node: Element, from: View, to: View, show: (view: View) => void): void {
  const ease = travels.has(node) ? easeCubicOut : easeCubicInOut;
  stopTravel(node);
  if (isStill()) {
    show(to);
    return;
  }
  const start = interpolateNumber(from.from, to.from);
  const end = interpolateNumber(from.to, to.to);
  const step = (elapsed: number): void => {
    const share = ease(Math.min(1, elapsed / travel));
    if (share < 1) {
      showing = node;
      show({ ...to, from: start(share), to: end(share) });
      showing = null;
      return;
    }
    stopTravel(node);
    show(to);
  };
  travels.set(node, { timer: timer(step), to });
  step(0);
}

/** Ends a move of the range where it is: the reader's hand wins. */
export function stopTravel(node: Element): void {
  if (node === showing) return;
  travels.get(node)?.timer.stop();
  travels.delete(node);
}
