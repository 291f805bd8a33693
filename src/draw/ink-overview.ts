import type { OverviewColumn, OverviewScene } from "#scene/overview.ts";
import type { Ink } from "./ink.ts";
import { textInk } from "./ink-ground.ts";
import { node, number, at as placed } from "./node.ts";

/** The parts of an overview, in the order in which they are drawn. */
export function overviewParts(overview: OverviewScene): readonly Ink[] {
  const { width, stripHeight, base, window, columns, years, asOf, grips } = overview;
  const [x0, x1] = window;
  const strip = { y: 0, height: stripHeight };
  const frame = { x: x0 + 0.75, y: 0.75, width: Math.max(0, x1 - x0 - 1.5), height: stripHeight - 1.5, rx: 4 };
  const ticks = years.slice(1).map(({ at, x }) => {
    const d = `M${number(Math.round(x) + 0.5)} ${stripHeight}v4`;
    return node("path", `tick ${at}`, { class: "tick", d });
  });
  const labels = years.flatMap(({ at, label }) => (label === null ? [] : [textInk(`year ${at}`, "year", label)]));
  const line = asOf === null ? null : `M${number(Math.round(asOf) + 0.5)} 0V${stripHeight}`;
  return [
    node("rect", "ground", { class: "ground", x: 0, width, rx: 4, ...strip }),
    node("rect", "window", { class: "window", x: x0, width: x1 - x0, ...strip }),
    node("path", "base", { class: "base", d: `M0 ${base + 0.5}H${number(width)}` }),
    node("g", "columns", { class: "columns" }, columns.map(columnInk)),
    node("g", "years", { class: "years" }, [...ticks, ...labels]),
    ...(line === null ? [] : [node("path", "as of", { class: "as-of-line", d: line })]),
    node("rect", "frame", { class: "frame", ...frame }),
    ...grips.map((x, place) => gripInk(x + (place === 0 ? 0.75 : -0.75), stripHeight / 2, place)),
  ];
}

function columnInk({ at, side, state, x, width, units }: OverviewColumn): Ink {
  const wide = number(width);
  const d = units.map(({ y, height }) => `M${number(x)} ${number(y)}h${wide}v${number(height)}h-${wide}z`).join("");
  return node("path", `${at} ${side} ${state}`, { class: `units ${side} ${state}`, d });
}

const gripSize = { x: -5.5, y: -13, width: 11, height: 26, rx: 5.5 };

function gripInk(x: number, y: number, place: number): Ink {
  return node("g", `grip ${place}`, { class: "window-grip", transform: placed(x, y) }, [
    node("rect", "box", { class: "box", ...gripSize }),
    node("path", "lines", { class: "lines", d: "M-1.5-4V4M1.5-4V4" }),
  ]);
}
