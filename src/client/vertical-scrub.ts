import type { Instant } from "#model/instant.ts";
import { ranged } from "#scene/view-moves.ts";
import type { Stage } from "./companions.ts";
import { timeRunsLeft } from "./keys.ts";

/** So far beside the window a finger still holds it, in px. */
const reach = 22;

/**
 * On phones a finger on the overview moves its window and never resizes it, for what it holds is what the list shows;
 * beside the window, the window comes to the finger.
 */
export function scrub(strip: HTMLElement, { chart, view, follow, settle }: Stage, isOn: () => boolean): void {
  const { from: first, to: last } = chart.extent;
  /** Time from the middle of the window to the finger that holds it; `null`: none does. */
  let held: Instant | null = null;
  const isReversed = timeRunsLeft(strip);
  const timeAt = (x: number): Instant => {
    const { left, width } = strip.getBoundingClientRect();
    const share = (x - left) / width;
    return first + (isReversed ? 1 - share : share) * (last - first);
  };
  const middle = (): Instant => (view().from + view().to) / 2;
  const move = (x: number): void => {
    const at = timeAt(x) - (held ?? 0);
    const half = (view().to - view().from) / 2;
    follow(ranged(view(), chart, at - half, at + half));
  };
  // The brush of wide windows would draw a new range.
  for (const type of ["touchstart", "touchmove", "touchend", "touchcancel", "mousedown"] as const) {
    strip.addEventListener(type, (event) => isOn() && event.stopPropagation(), { capture: true, passive: true });
  }
  strip.addEventListener("pointerdown", ({ pointerId, clientX, isPrimary }) => {
    if (!isOn() || !isPrimary) return;
    strip.setPointerCapture(pointerId);
    const half = (view().to - view().from) / 2;
    const away = timeAt(clientX) - middle();
    const beside = Math.abs(timeAt(clientX + reach) - timeAt(clientX));
    held = Math.abs(away) <= half + beside ? away : 0;
    move(clientX);
  });
  strip.addEventListener("pointermove", ({ clientX }) => {
    if (held !== null) move(clientX);
  });
  for (const type of ["pointerup", "pointercancel"] as const) {
    strip.addEventListener(type, () => {
      if (held !== null) settle();
      held = null;
    });
  }
}
