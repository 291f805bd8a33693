import { directionOf } from "#model/languages.ts";
import type { OverviewScene } from "./overview.ts";
import { rounded } from "./round.ts";
import type { Scene, SoftExtent } from "./scene.ts";

/**
 * A layout as readers of a language see it: where it is written from right to left, time runs to the left and what
 * stood at the left stands at the right. Anchors of texts and sides of labels go with the direction of writing and
 * stay.
 */
export const written = (scene: Scene, lang: string): Scene =>
  directionOf(lang) === "rtl" ? { ...rounded(turned(scene, scene.width)), reversed: true } : scene;

/** The same for the strip of the whole time; `window` and `grips` go on to name the left end first. */
export function writtenOverview(strip: OverviewScene, lang: string): OverviewScene {
  if (directionOf(lang) === "ltr") return strip;
  const { width, window, grips, columns } = strip;
  const ends = ([left, right]: readonly [number, number]): readonly [number, number] => [width - right, width - left];
  return rounded({
    ...strip,
    years: turned(strip.years, width),
    columns: columns.map((column) => ({ ...column, x: width - column.x - column.width })),
    window: ends(window),
    grips: ends(grips),
    asOf: strip.asOf === null ? null : width - strip.asOf,
    reversed: true,
  });
}

/** Where in the range a place of the drawing stands, as a share of it that may lie outside 0–1. */
export function shareAt({ plot, reversed }: Pick<Scene, "plot" | "reversed">, x: number): number {
  const share = (x - plot.x0) / (plot.x1 - plot.x0);
  return reversed === true ? 1 - share : share;
}

/** Every length across is named by what it is, wherever it stands: a place, the ends of a box, a distance, an angle. */
function turned<Part>(part: Part, width: number): Part {
  if (Array.isArray(part)) return part.map((one) => turned(one, width)) as Part;
  if (typeof part !== "object" || part === null) return part;
  if ("left" in part && "start" in part) return turnedExtent(part as unknown as SoftExtent) as unknown as Part;
  const turn = (key: string, value: unknown): unknown => turns[key]?.(value as never, width) ?? turned(value, width);
  const entries = Object.entries(part).map(([key, value]) => [names[key] ?? key, turn(key, value)]);
  return Object.fromEntries(entries) as Part;
}

const names: Readonly<Record<string, string>> = { x0: "x1", x1: "x0" };
const across = (x: number, width: number): number => width - x;
const turns: Readonly<Record<string, (value: never, width: number) => unknown>> = {
  x: across,
  x0: across,
  x1: across,
  dx: (length: number) => -length,
  angle: (degrees: number) => 180 - degrees,
  edge: (edge: "left" | "right") => (edge === "left" ? "right" : "left"),
  points: (points: readonly number[], width) => points.map((point, at) => (at % 2 === 0 ? width - point : point)),
  path: turnedPath,
};

const turnedExtent = ({ left, right, start, end }: SoftExtent): SoftExtent => ({
  left: -right,
  right: -left,
  start: end,
  end: start,
});

/** Places in a path stand in pairs, of which the first goes across, as what follows an `H` does. */
function turnedPath(path: string, width: number): string {
  const turn = (x: string): string => `${rounded(width - Number(x))}`;
  return path
    .replace(/(-?[\d.]+) (-?[\d.]+)/g, (_, x: string, y: string) => `${turn(x)} ${y}`)
    .replace(/H(-?[\d.]+)/g, (_, x: string) => `H${turn(x)}`);
}
