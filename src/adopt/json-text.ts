import { findNodeAtLocation, type Node, type ParseError, parse, parseTree, printParseErrorCode } from "jsonc-parser";
import type { Place, SourceText } from "#diagnostics/source-text.ts";
import type { Located } from "./located.ts";

/** A way into a JSON value, e.g. `["events", 3, "text"]`. */
export type JsonPath = readonly (string | number)[];

/** A JSON text as a value whose parts can be found again. */
export interface JsonText {
  readonly value: unknown;
  /** Where a part stands; the nearest part around it where it is not there. */
  readonly at: (path: JsonPath) => Located;
}

/** Why a text is no JSON, and where. */
export interface JsonFault {
  readonly problem: string;
  readonly place: Place;
}

/** Reads JSON as the standard has it. */
export function readJson(source: SourceText): JsonText | JsonFault {
  const text = source.text.replace(/^\ufeff/, " ");
  try {
    const value: unknown = JSON.parse(text);
    return { value, at: locator(source, text) };
  } catch {
    return faultOf(text);
  }
}

function faultOf(text: string): JsonFault {
  const errors: ParseError[] = [];
  parse(text, errors, { disallowComments: true, allowTrailingComma: false });
  const [first] = errors;
  if (first === undefined) return { problem: "it is no JSON", place: { start: 0, end: 0 } };
  const words = printParseErrorCode(first.error)
    .replace(/([A-Z])/g, " $1")
    .toLowerCase()
    .trim();
  return { problem: words, place: { start: first.offset, end: first.offset + Math.max(1, first.length) } };
}

function locator(source: SourceText, text: string): JsonText["at"] {
  // read a second time only where something has to be told
  let tree: Node | undefined;
  const placeOf = (path: JsonPath): Place => {
    tree ??= parseTree(text);
    for (let length = path.length; length >= 0 && tree !== undefined; length -= 1) {
      const node = findNodeAtLocation(tree, [...path.slice(0, length)]);
      if (node !== undefined) return { start: node.offset, end: node.offset + node.length };
    }
    return { start: 0, end: 0 };
  };
  return (path) => ({
    source,
    place: (part) => placeOf(part === null ? path : [...path, ...part.split(".")]),
  });
}

/** A member of a JSON object; `undefined` of anything else. */
export const member = (value: unknown, key: string): unknown =>
  typeof value === "object" && value !== null && Object.hasOwn(value, key)
    ? (value as Readonly<Record<string, unknown>>)[key]
    : undefined;

/** The members of a JSON list; none of anything else. */
export const members = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Keys of a JSON object; none of anything else. */
export const keysOf = (value: unknown): readonly string[] =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? Object.keys(value) : [];

/** A text, or a number as text; empty of anything else. */
export const textAt = (value: unknown, key: string): string => {
  const found = member(value, key);
  return typeof found === "string" ? found : typeof found === "number" && Number.isFinite(found) ? String(found) : "";
};
