import type { Curve, Scene } from "#scene/scene.ts";
import { type Cap, capPaths, stanceCaps } from "./glyphs.ts";
import type { Ink } from "./ink.ts";
import { classes, node } from "./node.ts";
import { pathParts, placedPath } from "./placed-path.ts";

/** What of a curve is drawn, whatever lays it out. */
type Line = Omit<Curve, "points">;
type Lines = Pick<Scene, "density" | "hasSelection"> & { readonly curves: readonly Line[] };

const capShapes = Object.fromEntries(Object.entries(capPaths).map(([cap, path]) => [cap, pathParts(path)])) as Readonly<
  Record<Cap, ReturnType<typeof pathParts>>
>;

/** Curves that concern nothing selected; where they are many, one path a stance. */
export function restingCurvesInk({ curves, density, hasSelection }: Lines): Ink {
  const resting = curves.filter(({ standing }) => standing !== "related");
  const children = curvesInk(resting, density === "faint" ? bundles : each);
  const state = classes("curves", hasSelection ? "dimmed" : "resting", density === "each" ? null : density);
  return node("g", "curves", { class: state, "aria-hidden": "true" }, children);
}

/** The selected thread's curves over a casing of the ground's colour. */
export function relatedCurvesInk({ curves }: Pick<Lines, "curves">): readonly Ink[] {
  const related = curves.filter(({ standing }) => standing === "related");
  const casing = related.map(({ id, path }) => node("path", id, { d: path }));
  return [
    node("g", "casing", { class: "casing", "aria-hidden": "true" }, casing),
    node("g", "related curves", { class: "curves related", "aria-hidden": "true" }, curvesInk(related)),
  ];
}

/**
 * Curves with their caps, each family in a group: a browser mixes its colour once instead of for every node of a frame.
 */
export function curvesInk(curves: readonly Line[], drawn = each): readonly Ink[] {
  const families = Map.groupBy(curves, ({ family }) => family);
  return [...families].map(([family, own]) => node("g", family, { class: family }, drawn(own)));
}

const each = (curves: readonly Line[]): readonly Ink[] => [...curves.map(curveInk), ...capsInk(curves)];

function curveInk({ id, path, stance, from, to }: Line): Ink {
  const length = stance === "revises" ? 100 : null;
  const values = { class: `curve ${stance}`, d: path, pathLength: length };
  return node("path", id, { ...values, "data-from": from, "data-to": to });
}

/** At what is answered: one path for all caps of a shape. */
function capsInk(curves: readonly Line[]): readonly Ink[] {
  const capped = curves.filter(({ cap }) => cap !== null);
  const groups = Map.groupBy(capped, ({ to, stance }) => `${to} ${stanceCaps[stance]}`);
  return [...groups].map(([key, own]) => {
    const cap = stanceCaps[own[0]?.stance ?? "comments"];
    const d = own.map(({ cap: place }) => (place === null ? "" : placedPath(capShapes[cap], place))).join("");
    return node("path", key, { class: `cap ${cap}`, d });
  });
}

function bundles(curves: readonly Line[]): readonly Ink[] {
  const stances = Map.groupBy(curves, ({ stance }) => stance);
  return [...stances].map(([stance, own]) => {
    return node("path", `all ${stance}`, { class: `curve ${stance}`, d: own.map(({ path }) => path).join("") });
  });
}
