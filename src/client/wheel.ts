import { timeRunsLeft } from "./keys.ts";

/** What the wheel asks for over the drawing. */
interface Told {
  /** Comes nearer (over 1) or goes away about a point of the window. */
  readonly onZoom: (by: number, clientX: number, clientY: number) => void;
  /** Moves by a share of the range. */
  readonly onPan: (share: number) => void;
  /** The wheel rests. */
  readonly onEnd: () => void;
}

/** Doublings for a pixel of the wheel, and at the most for one event: a mouse's notch is 100 px and more. */
const perPixel = 0.01;
const most = 0.5;
/** Pixels of a line, where a browser counts in lines. */
const line = 16;
/** Milliseconds without an event after which the wheel rests. */
const rest = 150;

/** Ctrl or ⌘ with the wheel (as a pinch on a trackpad comes) zooms, shift pans, and a plain wheel is the page's. */
export function wheel(drawing: SVGSVGElement, told: Told): void {
  const way = timeRunsLeft(drawing) ? -1 : 1;
  let resting: ReturnType<typeof setTimeout> | undefined;
  const turned = (event: WheelEvent): void => {
    const zooms = event.ctrlKey || event.metaKey;
    if (!zooms && !event.shiftKey) return;
    event.preventDefault();
    const pixels = (event.deltaY === 0 ? event.deltaX : event.deltaY) * (event.deltaMode === 1 ? line : 1);
    if (zooms) {
      told.onZoom(2 ** Math.max(-most, Math.min(most, -pixels * perPixel)), event.clientX, event.clientY);
    } else {
      told.onPan((way * pixels) / Math.max(1, drawing.clientWidth));
    }
    clearTimeout(resting);
    resting = setTimeout(told.onEnd, rest);
  };
  drawing.addEventListener("wheel", turned, { passive: false });
}
