import type { Instant } from "#model/instant.ts";
import { DAY } from "#model/instant.ts";
import { type TimeScale, timeScale } from "./time-axis.ts";
import type { Size, View } from "./view.ts";

/** Where things may stand, in px, and the bounds of how many there may be. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  /** Lane names stand left of it. */
  readonly gutter: number;
  readonly scale: TimeScale;
  /** Above the first lane: air, or room for the as-of handle. */
  readonly top: number;
  readonly axisHeight: number;
  readonly compact: boolean;
  /** Where the day begins up to whose start things were public, in time and px; `null`: the latest. */
  readonly asOf: { readonly at: Instant; readonly x: number } | null;
  readonly bound: { readonly marks: number; readonly labels: number; readonly curves: number };
}

/** Clear px between the frame's edge and the scale's ends, so that the selected mark's disc stays inside. */
const inset = 16;
const smallestPlot = 120;
/** Drawn nodes at most, in a plot so wide. */
export const mostNodes = (width: number): number => Math.min(4 * width, 3000);

export function frameOf(view: View, size: Size): Frame {
  const compact = size.width < 900;
  const gutter = compact ? 112 : 150;
  const width = Math.max(size.width, gutter + smallestPlot);
  const scale = timeScale(view, gutter + inset, width - inset);
  const line = view.asOf === null ? null : view.asOf + DAY;
  const asOf = line === null || line >= view.to ? null : { at: line, x: Math.max(gutter, scale(line)) };
  const nodes = mostNodes(width - gutter);
  return {
    width,
    height: size.height,
    gutter,
    scale,
    top: asOf === null ? 12 : 30,
    axisHeight: compact ? 28 : 30,
    compact,
    asOf,
    bound: { marks: Math.floor(nodes * 0.4), labels: Math.floor(nodes * 0.25), curves: Math.floor(nodes * 0.25) },
  };
}
