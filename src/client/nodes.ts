import type { Ink } from "#draw/ink.ts";
import { paint } from "./paint.ts";

type Child = Node | string | null;

/** An HTML element with attributes and children; `null` children are left out, `true` writes an empty attribute. */
export function html<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string | boolean | null>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) node.setAttribute(name, "");
    else if (typeof value === "string") node.setAttribute(name, value);
  }
  node.append(...children.filter((child) => child !== null));
  return node;
}

/** A drawing of its own, e.g. a kind's shape or a stance's glyph. */
export function svg(ink: Ink): SVGElement {
  const node = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  paint(node, ink);
  return node;
}
