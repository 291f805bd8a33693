import type { Ink } from "./ink.ts";

type Values = Readonly<Record<string, string | number | null | undefined>>;

/** A node with children; attributes that are `null` or empty classes are left out. */
export function node(tag: string, key: string, values: Values, children: readonly Ink[] = []): Ink {
  return { tag, key, attributes: attributesOf(values), text: null, children };
}

/** A node with text in it. */
export function textNode(tag: string, key: string, values: Values, text: string): Ink {
  return { tag, key, attributes: attributesOf(values), text, children: [] };
}

function attributesOf(values: Values): Readonly<Record<string, string>> {
  const attributes: Record<string, string> = {};
  for (const name in values) {
    const value = values[name];
    if (value !== null && value !== undefined && value !== "") {
      attributes[name] = typeof value === "number" ? number(value) : value;
    }
  }
  return attributes;
}

/** A length as it stands in an attribute: at most 2 decimals, never `-0`. */
export const number = (value: number): string => String(Math.round(value * 100) / 100 + 0);

/** Class names, those that are `null` or `false` left out. */
export const classes = (...names: readonly (string | null | false)[]): string =>
  names.filter((name) => name !== null && name !== false && name !== "").join(" ");

/** `translate(x y)`. */
export const at = (x: number, y: number): string => `translate(${number(x)} ${number(y)})`;
