import type { FileRead } from "#compile/read-file.ts";
import { precisions, undated, type When } from "#model/when.ts";

/** The date at a path of a file; `null` where there is none that can be read. */
export const whenAt = (read: FileRead, path: string): When | null =>
  Object.hasOwn(read.whens, path) ? (read.whens[path] ?? null) : null;

/** Stands where a date cannot be read: the event is in the collection, undated, until its date is mended. */
export const unread: When = undated("XXXX");

/** By beginning, then the finer precision, then id; what has only an end by that, undated ones last. */
export function byTime(
  one: { readonly id: string; readonly when: When },
  other: { readonly id: string; readonly when: When },
): number {
  const [a, b] = [one.when, other.when];
  const last = Number.MAX_SAFE_INTEGER;
  const start = (a.min ?? a.max ?? last) - (b.min ?? b.max ?? last);
  return start || precisions.indexOf(a.precision) - precisions.indexOf(b.precision) || byText(one.id, other.id);
}

/** By code units: the same on every machine, whatever its language. */
export function byText(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
