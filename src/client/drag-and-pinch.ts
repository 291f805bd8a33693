import { type D3ZoomEvent, select, type ZoomTransform, zoom, zoomIdentity } from "d3";
import type { Instant } from "#model/instant.ts";
import type { Field, Gestures, GesturesTold, Range } from "./gestures.ts";
import { whenLoaded } from "./when-loaded.ts";

type Pointing = MouseEvent | TouchEvent;

/** Binds the gestures to a drawing. */
export function dragAndPinch(drawing: SVGSVGElement, told: GesturesTold): Gestures {
  let field: Field | null = null;
  let following = false;
  const behavior = zoom<SVGSVGElement, unknown>()
    .filter((event: Pointing) => field?.isTime === true && startsZoom(event))
    .on("start", (event: D3ZoomEvent<SVGSVGElement, unknown>) => {
      if (!following && event.sourceEvent !== null) told.onStart();
    })
    .on("zoom", (event: D3ZoomEvent<SVGSVGElement, unknown>) => {
      if (!following && field !== null && event.sourceEvent !== null)
        told.onRange(inTime(field, rangeOf(field, event.transform)));
    })
    .on("end", (event: D3ZoomEvent<SVGSVGElement, unknown>) => {
      if (!following && event.sourceEvent !== null) told.onEnd();
    });
  drawing.addEventListener(
    "touchstart",
    ({ target }) =>
      whenLoaded(drawing, import("./touch-relay.ts"), ({ relayTouches }) => relayTouches(drawing, target)),
    { passive: true },
  );
  const selection = select(drawing).call(behavior).on("dblclick.zoom", null).on("wheel.zoom", null);
  return {
    sync(given, range) {
      const next = { ...given, extent: inTime(given, given.extent) };
      field = next;
      const box: [[number, number], [number, number]] = [
        [next.x0, 0],
        [next.x1, next.height],
      ];
      const whole = next.extent.to - next.extent.from;
      behavior
        .extent(box)
        .translateExtent(box)
        .scaleExtent([1, Math.max(1, whole / next.narrowest)]);
      following = true;
      selection.call(behavior.transform, transformOf(next, inTime(next, range)));
      following = false;
    },
  };
}

/** Where time runs to the left, the gesture counts it backwards: the same turn leads there and back. */
const inTime = ({ isReversed }: Field, { from, to }: Range): Range =>
  isReversed ? { from: -to, to: -from } : { from, to };

/** One finger scrolls the page. */
function startsZoom(event: Pointing): boolean {
  if ("touches" in event) return event.touches.length >= 2;
  return event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey;
}

function transformOf(field: Field, range: Range): ZoomTransform {
  const width = field.x1 - field.x0;
  const whole = field.extent.to - field.extent.from;
  const k = whole / (range.to - range.from);
  const left = field.x0 + ((range.from - field.extent.from) / whole) * width;
  return zoomIdentity.translate(field.x0 - left * k, 0).scale(k);
}

function rangeOf(field: Field, transform: ZoomTransform): Range {
  const whole = field.extent.to - field.extent.from;
  const width = field.x1 - field.x0;
  const time = (x: number): Instant => field.extent.from + ((transform.invertX(x) - field.x0) / width) * whole;
  return { from: time(field.x0), to: time(field.x1) };
}
