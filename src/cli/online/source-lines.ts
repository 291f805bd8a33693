import { placeOf, spotOf } from "#compile/fields.ts";
import type { FileRead } from "#compile/read-file.ts";
import { edited, endOfLine, lineEnd } from "#compile/rename/edits.ts";

/**
 * The text of a source with more fields under its `url`; all other characters stay. `null` where the fields are
 * written in a way that takes no further line.
 */
export function withLines({ source, fields }: FileRead, lines: Readonly<Record<string, string>>): string | null {
  if (fields === null || spotOf(fields, "url") === null) return null;
  const { text } = source;
  const at = endOfLine(text, placeOf(fields, "url").end);
  const line = text.slice(text.lastIndexOf("\n", at - 1) + 1, at);
  const isFree = Object.keys(lines).every((key) => spotOf(fields, key) === null);
  if (!isFree || !/^url\s*:/.test(line)) return null;
  const more = Object.entries(lines).map(([key, value]) => `${lineEnd(text)}${key}: ${scalar(value)}`);
  return edited(text, [{ place: { start: at, end: at }, text: more.join("") }]);
}

const scalar = (value: string): string => (/^[\w:/.?=&%+~@,-]*[\w/]$/.test(value) ? value : JSON.stringify(value));
