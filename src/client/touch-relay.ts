/**
 * A finger tells what it does to the node that it first touched, for as long as it stays down. Where a zoom has taken
 * that node out of the drawing, it is told to the drawing itself, so that the gesture goes on and ends.
 */
export function relayTouches(drawing: SVGSVGElement, touched: EventTarget | null): void {
  if (touched === null || touched === drawing) return;
  const lifted = new AbortController();
  const relay = (event: Event): void => {
    if (!(event instanceof TouchEvent) || (touched instanceof Node && drawing.contains(touched))) return;
    const [touches, targetTouches, changedTouches] = [event.touches, event.targetTouches, event.changedTouches].map(
      (list) => [...list],
    );
    const init = { bubbles: true, cancelable: event.cancelable, touches, targetTouches, changedTouches };
    const told = new TouchEvent(event.type, init as TouchEventInit);
    if (!drawing.dispatchEvent(told)) event.preventDefault();
  };
  touched.addEventListener("touchmove", relay, { signal: lifted.signal, passive: false });
  for (const type of ["touchend", "touchcancel"] as const) {
    touched.addEventListener(type, relay, { signal: lifted.signal });
    touched.addEventListener(type, () => lifted.abort(), { signal: lifted.signal });
  }
}
