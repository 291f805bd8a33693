import { type Fields, joined, keyPlaceOf, placeOf, spotOf } from "#compile/fields.ts";
import type { FileRead } from "#compile/read-file.ts";
import { type Edit, endOfLine, lineEnd, scalar, startOfLine } from "./edits.ts";
import { valueAt } from "./pointers.ts";

/**
 * Adds a former id to the entry of a file, or to the map at `path`, such as `claims[2]`. Where the new id stood among
 * the former ones, the old takes its place. `null` where the list is written in a way that cannot be added to.
 */
export function formerlyEdit(read: FileRead, path: string, from: string, to: string): Edit | null {
  const { fields, source } = read;
  if (fields === null) return null;
  const list = joined(path, "formerly");
  const value = valueAt(fields, list);
  if (spotOf(fields, list) === null) return newList(source.text, fields, path, from);
  const items = Array.isArray(value) ? value.map(String) : [];
  const back = items.indexOf(to);
  if (back >= 0) return { place: placeOf(fields, `${list}[${back}]`), text: scalar(from) };
  return items.length === 0
    ? filled(source.text, fields, list, from)
    : extended(source.text, fields, list, items, from);
}

function newList(text: string, fields: Fields, path: string, from: string): Edit | null {
  const line = `formerly: [${scalar(from)}]`;
  if (path === "") {
    const start = fields.end.start;
    const isFlow = spotOf(fields, "")?.value.start === undefined ? false : text[placeOf(fields, "").start] === "{";
    return isFlow ? null : { place: { start, end: start }, text: line + lineEnd(text) };
  }
  const { end } = placeOf(fields, `${path}.id`);
  if (text[placeOf(fields, path).start] === "{") return { place: { start: end, end }, text: `, ${line}` };
  const key = keyPlaceOf(fields, `${path}.id`).start;
  const indent = " ".repeat(key - startOfLine(text, key));
  const at = endOfLine(text, end);
  return { place: { start: at, end: at }, text: lineEnd(text) + indent + line };
}

function filled(text: string, fields: Fields, list: string, from: string): Edit | null {
  const place = placeOf(fields, list);
  return /^\[\s*\]$/.test(text.slice(place.start, place.end)) ? { place, text: `[${scalar(from)}]` } : null;
}

function extended(text: string, fields: Fields, list: string, items: readonly string[], from: string): Edit | null {
  const { start, end } = placeOf(fields, `${list}[${items.length - 1}]`);
  if (text[placeOf(fields, list).start] === "[") return { place: { start: end, end }, text: `, ${scalar(from)}` };
  const dash = text.slice(startOfLine(text, start), start);
  const at = endOfLine(text, end);
  return /^\s*-\s+$/.test(dash) ? { place: { start: at, end: at }, text: lineEnd(text) + dash + scalar(from) } : null;
}
