import type { Box, ThreadRow, ThreadsPart } from "#scene/scene.ts";
import type { Ink } from "./ink.ts";
import { textInk } from "./ink-ground.ts";
import { at, classes, node, number, textNode } from "./node.ts";

const badgeRadius = 9;
const badgeBaseline = 4.2;
const dotRadius = 4;
const focusRadius = 6;

/** The ground of Threads: what surrounds the selected thread, and the rules between years. */
export function threadGroundInk({ rows, focus }: ThreadsPart, width: number): Ink {
  const rules = rows
    .filter(({ opensYear }, place) => opensYear && place > 0)
    .map(({ id, y0 }) =>
      node("path", `year ${id}`, { class: "lane-rule group", d: `M0 ${Math.round(y0) + 0.5}H${number(width)}` }),
    );
  const around = focus === null ? [] : [focusInk(focus)];
  return node("g", "thread ground", { class: "thread-ground", "aria-hidden": "true" }, [...around, ...rules]);
}

const focusInk = ({ x0, y0, x1, y1 }: Box): Ink =>
  node("rect", "focus", {
    class: "thread-focus",
    x: x0 + 0.5,
    y: y0 + 0.5,
    width: x1 - x0 - 1,
    height: y1 - y0 - 1,
    rx: focusRadius,
  });

/** The words of the rows; what they say is in the marks' names too. */
export function threadRowsInk({ rows, summary }: ThreadsPart): Ink {
  const said = summary.map((line, place) => textInk(`summary ${place}`, "thread-summary", line));
  return node("g", "thread rows", { class: "thread-rows", "aria-hidden": "true" }, [...said, ...rows.map(rowInk)]);
}

function rowInk({ id, texts, badge, dot, trail, standing, event }: ThreadRow): Ink {
  const line =
    trail === null
      ? []
      : [node("path", "trail", { class: "trail", d: `M${number(trail.x0)} ${number(trail.y)}H${number(trail.x1)}` })];
  const words = texts.map((text, place) => textInk(`${text.role} ${place}`, `row-${text.role}`, text));
  const letter =
    badge === null
      ? []
      : [
          node("g", "badge", { class: "badge", transform: at(badge.x, badge.y) }, [
            node("circle", "disc", { r: badgeRadius }),
            textNode("text", "letter", { y: badgeBaseline, "text-anchor": "middle" }, badge.letter),
          ]),
        ];
  const spot = dot === null ? [] : [node("circle", "dot", { class: "dot", cx: dot.x, cy: dot.y, r: dotRadius })];
  const values = { class: classes("thread-row", standing), "data-row": event };
  return node("g", id, values, [...line, ...words, ...letter, ...spot]);
}
