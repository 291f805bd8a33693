import type { Mark } from "#scene/scene.ts";
import type { Ink } from "./ink.ts";
import { at, classes, node, number } from "./node.ts";

type Kind = Mark["kind"];
export type Stance = NonNullable<Mark["stance"]>;

/** Outlines of about 118 px² each around 0,0, so that no kind outweighs another. A response is a ring. */
export const kindPaths: Readonly<Record<Exclude<Kind, "response">, string>> = {
  claim: "M6.13 0A6.13 6.13 0 1 1-6.13 0A6.13 6.13 0 1 1 6.13 0Z",
  finding:
    "M-5.46-4.26Q-5.46-5.46-4.26-5.46H4.26Q5.46-5.46 5.46-4.26V4.26Q5.46 5.46 4.26 5.46H-4.26Q-5.46 5.46-5.46 4.26Z",
  action: "M0-7.68L7.68 0L0 7.68L-7.68 0Z",
  context: "M0-9.2L8.25 5.09H-8.25Z",
};
export const ringRadius = 7;

/** The sign in a response's ring. */
export const stanceGlyphs: Readonly<Record<Stance, string>> = {
  denies: "M-3.6 0H3.6",
  disputes: "M-2.7 2.7L2.7-2.7",
  questions: "M-1.9-1.5A2 2 0 1 1 .3.3C0 .5 0 .8 0 1.2M0 3.3V3.35",
  confirms: "M-3.1-1.6H3.1M-3.1 1.6H3.1",
  supports: "M-3.4 0H3.4M0-3.4V3.4",
  "acts-on": "M-1.3-3L1.9 0L-1.3 3",
  comments: "M-3.2 0V.05M0 0V.05M3.2 0V.05",
  revises: "M-2.9-1.5A3.2 3.2 0 1 1-3.1 .9M-3.4-3.7L-3-1.3L-.7-1.8",
};

/** How a stance ends at what it answers. */
export type Cap = "bar" | "arrow" | "chevrons" | "dot" | "square";
export const stanceCaps: Readonly<Record<Stance, Cap>> = {
  denies: "bar",
  disputes: "bar",
  questions: "bar",
  confirms: "arrow",
  supports: "arrow",
  "acts-on": "chevrons",
  comments: "dot",
  revises: "square",
};

/** Around 0,0 where the curve begins, pointing along +x at what is answered; of pairs of numbers only. */
export const capPaths: Readonly<Record<Cap, string>> = {
  bar: "M.87-4.4Q-.87 0 .87 4.4",
  arrow: "M-.5-4.2L7 0L-.5 4.2Z",
  chevrons: "M-.5-4.2L6 0L-.5 4.2M-5-4.2L1.5 0L-5 4.2",
  dot: "M2.6 0C2.6 1.44 1.44 2.6 0 2.6C-1.44 2.6-2.6 1.44-2.6 0C-2.6-1.44-1.44-2.6 0-2.6C1.44-2.6 2.6-1.44 2.6 0Z",
  square: "M-2.3-2.3L2.3-2.3L2.3 2.3L-2.3 2.3Z",
};

const family: Readonly<Record<Cap, string>> = {
  bar: "reject",
  arrow: "support",
  chevrons: "follow",
  dot: "neutral",
  square: "neutral",
};

/** Class of a stance's family, which says its colour. */
const familyClass = (stance: Stance): string => family[stanceCaps[stance]];

const glyphSvg = (key: string, size: number, children: readonly Ink[]): Ink =>
  node(
    "svg",
    key,
    { class: "glyph", width: size, height: size, viewBox: "-9 -9 18 18", "aria-hidden": "true" },
    children,
  );

/** A kind's shape as a picture of its own; a response as an empty ring. */
export function kindInk(kind: Kind, size: number): Ink {
  const shape =
    kind === "response"
      ? node("circle", "ring", { class: "ring", r: ringRadius })
      : node("path", "shape", { class: "shape", d: kindPaths[kind] });
  return glyphSvg(kind, size, [shape]);
}

/** A ring with a stance's sign in it. */
export const stanceInk = (stance: Stance, size: number): Ink =>
  glyphSvg(stance, size, [node("g", "sign", { class: familyClass(stance) }, ringParts(stance))]);

/** Ring and sign of a response. */
export const ringParts = (stance: Stance | null): readonly Ink[] => [
  node("circle", "ring", { class: "ring", r: ringRadius }),
  ...(stance === null ? [] : [node("path", "sign", { class: "sign", d: stanceGlyphs[stance] })]),
];

/** Where a stance's own line begins, and where its cap stands, from the left. */
const lineStarts: Readonly<Record<Cap, readonly [number, number]>> = {
  bar: [3, 3],
  arrow: [8, 8],
  chevrons: [10, 8],
  dot: [7, 4],
  square: [7, 4],
};

/** Without a mark beside it, a bar has nothing to be concentric with. */
const straightBar = "M0-5V5";

/**
 * A stance as on the chart: cap, line and ring, `width` px long and 16 high. `drop`: how far under the ring the line
 * begins, in px; a line that doesn't run level is a curve which leaves and arrives level.
 */
export function stanceLineInk(stance: Stance, width: number, drop = 0): Ink {
  const cap = stanceCaps[stance];
  const [start, capped] = lineStarts[cap];
  const box = { width, height: 16, viewBox: `0 -8 ${width} 16` };
  const isGapped = stance === "revises";
  return node("svg", stance, { class: "glyph stance-line-glyph", ...box, "aria-hidden": "true" }, [
    node("g", "stance", { class: classes(familyClass(stance), stance) }, [
      node("path", "line", {
        class: "line",
        d: linePath(start, width - 15.5, drop),
        pathLength: isGapped ? 100 : null,
        "stroke-dasharray": isGapped ? gap : null,
      }),
      node("path", "cap", {
        class: `cap ${cap}`,
        d: cap === "bar" ? straightBar : capPaths[cap],
        transform: `${at(capped, drop)} rotate(180)`,
      }),
      node("g", "ring", { transform: `${at(width - 8, 0)} scale(.93)` }, ringParts(stance)),
    ]),
  ]);
}

/** In shares of a hundred: a line that is broken in the middle. */
const gap = "47 6";

function linePath(start: number, end: number, drop: number): string {
  if (drop === 0) return `M${start} 0H${end}`;
  const middle = number((start + end) / 2);
  const from = number(drop);
  return `M${start} ${from}C${middle} ${from} ${middle} 0 ${end} 0`;
}
