import { escaped } from "#model/escaped.ts";
import type { Ink } from "./ink.ts";

/**
 * Ink as SVG in text, the same characters for the same ink; `data-key` lets a painter find each node again. A mark's
 * `data-mark` says it already.
 */
export function svgText({ tag, key, attributes, text, children }: Ink): string {
  const inside = text === null ? children.map(svgText).join("") : escaped(text);
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${escaped(value)}"`);
  const own = attributes["data-mark"] === key ? "" : ` data-key="${escaped(key)}"`;
  const open = `<${tag}${written.join("")}${own}`;
  return inside === "" ? `${open}/>` : `${open}>${inside}</${tag}>`;
}
