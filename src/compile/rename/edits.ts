import type { Place } from "#diagnostics/source-text.ts";

/** A text that takes the place of another. An insertion stands at an empty place. */
export interface Edit {
  readonly place: Place;
  readonly text: string;
}

/** A text with every edit made; all other characters stay. The same edit twice is one. */
export function edited(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let at = 0;
  let last: Edit | null = null;
  for (const edit of edits.toSorted(
    (one, other) => one.place.start - other.place.start || lengthOf(one) - lengthOf(other),
  )) {
    if (last !== null && isSame(last, edit)) continue;
    parts.push(text.slice(at, edit.place.start), edit.text);
    at = Math.max(at, edit.place.end);
    last = edit;
  }
  return parts.join("") + text.slice(at);
}

const lengthOf = ({ place }: Edit): number => place.end - place.start;

const isSame = (one: Edit, other: Edit): boolean =>
  one.place.start === other.place.start && one.place.end === other.place.end && one.text === other.text;

/** How the lines of a text end. */
export const lineEnd = (text: string): string => /\r\n|\r|\n/.exec(text)?.[0] ?? "\n";

/** Offset at which the line of an offset ends, before its line break. */
export function endOfLine(text: string, offset: number): number {
  const found = text.slice(offset).search(/\r|\n/);
  return found < 0 ? text.length : offset + found;
}

/** Offset at which the line of an offset begins. */
export const startOfLine = (text: string, offset: number): number =>
  Math.max(text.lastIndexOf("\n", offset - 1), text.lastIndexOf("\r", offset - 1)) + 1;

/** An id as a YAML scalar: a few words mean something else without quotation marks. */
export const scalar = (id: string): string => (/^(?:null|true|false)$/.test(id) ? `"${id}"` : id);
