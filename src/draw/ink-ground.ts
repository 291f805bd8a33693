import type { Axis, Scene, SceneLane, SceneText, Stem } from "#scene/scene.ts";
import type { Ink } from "./ink.ts";
import { classes, node, number, textNode } from "./node.ts";

/** A line of text where the scene wants it. */
export const textInk = (key: string, className: string, { text, x, y, anchor }: SceneText): Ink =>
  textNode("text", key, { class: className, x, y, "text-anchor": anchor === "start" ? null : anchor }, text);

/** Lines are drawn at half a px, where one px of ink is one px of screen. */
const crisp = (value: number): string => number(Math.round(value) + 0.5);

/** Days, rules between lanes and through time, the region that was not yet public. */
export function groundInk({ lanes, axis, plot, width, asOf, reversed }: Scene, prefix: string): Ink {
  const days = axis.days.map(({ at, x0, x1 }) =>
    node("rect", `day ${at}`, { class: "day", x: x0, width: x1 - x0, y: plot.y0, height: plot.y1 - plot.y0 }),
  );
  const through = axis.rules.map(({ x }) => `M${crisp(x)} ${number(plot.y0)}V${number(plot.y1)}`);
  const rules = node("path", "rules", { class: "time-rule", d: through.join("") });
  const lines = lanes
    .filter(({ rule }) => rule !== "none")
    .map(({ id, y0, rule }) =>
      node("path", `lane ${id}`, { class: `lane-rule ${rule}`, d: `M0 ${crisp(y0)}H${width}` }),
    );
  const beside = { y: plot.y0, height: plot.y1 - plot.y0 };
  const across = (x: number) => (reversed === true ? { x: 0, width: x } : { x, width: width - x });
  const later = asOf === null ? null : { ...across(asOf.x), ...beside };
  const hatch =
    later === null
      ? []
      : [
          node("rect", "later ground", { class: "later-ground", ...later }),
          node("rect", "later hatch", { class: "later", fill: `url(#${prefix}-hatch)`, ...later }),
        ];
  return node("g", "ground", { class: "ground", "aria-hidden": "true" }, [...days, rules, ...lines, ...hatch]);
}

/** The band of the axis, with its ticks: one path a kind, since a browser lays out each node of a frame apart. */
export function bandInk({ axis, width }: Scene): Ink {
  const { y0, y1, ticks } = axis;
  const band = node("rect", "band", { class: "band", x: 0, y: y0 + 0.5, width, height: y1 - y0 - 1, rx: 3 });
  const path = (isMajor: boolean, start: number): string =>
    ticks
      .filter(({ major }) => major === isMajor)
      .map(({ x }) => `M${crisp(x)} ${number(start)}V${number(y1 - 1)}`)
      .join("");
  return node("g", "axis", { class: "axis", "aria-hidden": "true" }, [
    band,
    node("path", "ticks", { class: "tick", d: path(false, y1 - 6) }),
    node("path", "major ticks", { class: "tick major", d: path(true, y0 + 1) }),
  ]);
}

/** The axis' words, above the curves so that they stay legible. */
export function axisTextInk({ caption, labels }: Axis): Ink {
  const words = labels.map((label) => textInk(`label ${label.at}`, "axis-label", label));
  const note = caption === null ? [] : [textInk("caption", "axis-caption", caption)];
  return node("g", "axis text", { class: "axis-text", "aria-hidden": "true" }, [...note, ...words]);
}

/** The names of the lanes. */
export function laneNamesInk({ lanes, folded }: Scene): Ink {
  const rest = folded === null ? [] : [textInk("folded", "lane-note folded", folded)];
  return node("g", "lane names", { class: "lane-names" }, [...lanes.map(laneInk), ...rest]);
}

function laneInk({ id, name, note, state }: SceneLane): Ink {
  const lines = name.map((line, place) => textInk(`name ${place}`, "lane-name", line));
  const below = note === null ? [] : [textInk("note", "lane-note", note)];
  return node("g", `lane ${id}`, { class: `lane ${state}` }, [...lines, ...below]);
}

/** Plain lines from marks to the axis, or from an event to its claims. */
export function stemsInk(stems: readonly Stem[]): Ink {
  const lines = stems.map(({ id, x, y0, y1, standing }) =>
    node("path", id, { class: classes("stem", standing), d: `M${crisp(x)} ${number(y0)}V${number(y1)}` }),
  );
  return node("g", "stems", { class: "stems", "aria-hidden": "true" }, lines);
}
