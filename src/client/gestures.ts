import type { Instant } from "#model/instant.ts";
import { whenNear } from "./near.ts";

/** The part of the drawing that shows time, in CSS pixels of the drawing, and all the time that it can show. */
export interface Field {
  readonly x0: number;
  readonly x1: number;
  readonly height: number;
  readonly extent: { readonly from: Instant; readonly to: Instant };
  /** The narrowest range, in milliseconds. */
  readonly narrowest: number;
  /** Its x is calendar time: a drag moves the range. */
  readonly isTime: boolean;
  /** Time runs to the left. */
  readonly isReversed: boolean;
}

export interface Range {
  readonly from: Instant;
  readonly to: Instant;
}

/** What a drag and a pinch do to the range. */
export interface Gestures {
  /** Tells the gesture where the drawing stands, after the range was changed by other means or the size changed. */
  sync(field: Field, range: Range): void;
}

/** Who is told of a gesture. */
export interface GesturesTold {
  readonly onStart: () => void;
  /** Each new range. */
  readonly onRange: (range: Range) => void;
  /** The hand lets go. */
  readonly onEnd: () => void;
}

/** Binds drag and pinch to a drawing; they are loaded when a pointer or the focus comes near. */
export function gestures(drawing: SVGSVGElement, told: GesturesTold): Gestures {
  let bound: Gestures | null = null;
  let last: readonly [Field, Range] | null = null;
  // With them what keys do, so that the first key finds it there.
  const load = () => Promise.all([import("./drag-and-pinch.ts"), import("./grant.ts")]);
  whenNear(drawing, load, ([{ dragAndPinch }]) => {
    bound = dragAndPinch(drawing, told);
    if (last !== null) bound.sync(...last);
  });
  return {
    sync(field, range) {
      last = [field, range];
      bound?.sync(field, range);
    },
  };
}
