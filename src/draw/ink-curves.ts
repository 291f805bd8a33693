import type { Curve, Scene } from "#scene/scene.ts";
import { capPaths, stanceCaps } from "./glyphs.ts";
import type { Ink } from "./ink.ts";
import { at, classes, node, number } from "./node.ts";

/** What of a curve is drawn, whatever lays it out. */
type Line = Omit<Curve, "points">;
type Lines = Pick<Scene, "density" | "hasSelection"> & { readonly curves: readonly Line[] };

/** Curves that concern nothing selected; where they are many, one path a stance. */
export function restingCurvesInk({ curves, density, hasSelection }: Lines): Ink {
  const resting = curves.filter(({ standing }) => standing !== "related");
  const children = density === "faint" ? bundles(resting) : resting.flatMap(curveInk);
  const state = classes("curves", hasSelection ? "dimmed" : "resting", density === "each" ? null : density);
  return node("g", "curves", { class: state, "aria-hidden": "true" }, children);
}

/** The selected thread's curves over a casing of the ground's colour. */
export function relatedCurvesInk({ curves }: Pick<Lines, "curves">): readonly Ink[] {
  const related = curves.filter(({ standing }) => standing === "related");
  const casing = related.map(({ id, path }) => node("path", id, { d: path }));
  return [
    node("g", "casing", { class: "casing", "aria-hidden": "true" }, casing),
    node("g", "related curves", { class: "curves related", "aria-hidden": "true" }, related.flatMap(curveInk)),
  ];
}

/** A curve and, at what is answered, its cap. */
export function curveInk({ id, path, stance, family, cap, from, to }: Line): readonly Ink[] {
  const length = stance === "revises" ? 100 : null;
  const values = { class: `curve ${family} ${stance}`, d: path, pathLength: length };
  const line = node("path", id, { ...values, "data-from": from, "data-to": to });
  if (cap === null) return [line];
  const shape = stanceCaps[stance];
  const transform = `${at(cap.x, cap.y)} rotate(${number(cap.angle)})`;
  return [line, node("path", `${id} cap`, { class: `cap ${shape} ${family}`, d: capPaths[shape], transform })];
}

function bundles(curves: readonly Line[]): readonly Ink[] {
  const stances = [...new Set(curves.map(({ stance }) => stance))];
  return stances.map((stance) => {
    const own = curves.filter((curve) => curve.stance === stance);
    const d = own.map(({ path }) => path).join("");
    return node("path", `all ${stance}`, { class: `curve ${own[0]?.family ?? ""} ${stance}`, d });
  });
}
