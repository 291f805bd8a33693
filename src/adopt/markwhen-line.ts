import type { SourceText } from "#diagnostics/source-text.ts";
import type { Located } from "./located.ts";

/** A line of a Markwhen text. */
export interface Line {
  readonly text: string;
  /** Offset in the file. */
  readonly start: number;
}

/** An event begins with a date, a colon and its first line; a first line may stay empty. */
export function eventLine(line: string): { readonly range: string; readonly words: string } | null {
  // each colon is either followed by two digits, as in a clock time, or ends the range: nothing can be read twice
  const [, before = "", words = ""] = /^([^:#]+(?::\d\d[^:]*)*):(?:\s+(.*)|$)/.exec(line.trimStart()) ?? [];
  const range = before.trimEnd();
  const isRange = range.length <= 100 && (/^[-~]?\d/.test(range) || relative.test(range) || worded.test(range));
  return isRange ? { range, words } : null;
}

const worded =
  /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d|^now\b|^(?:spring|summer|autumn|fall|winter)\s+\d/i;
/** A date that hangs on another event. */
export const relative = /^(?:after|before|by|within)\s+!|^!/;

/** Lines that shape the file and belong to no event. */
export const isMark = (line: string): boolean =>
  /^(?:section|group|endSection|endGroup)\b|^#{1,6}\s|^_-_-_break_-_-_/i.test(line.trim());

/** A line without the spaces around it. */
export const locatedLine = (source: SourceText, { start, text }: Line): Located => {
  const lead = text.length - text.trimStart().length;
  return { source, place: () => ({ start: start + lead, end: start + text.trimEnd().length }) };
};
