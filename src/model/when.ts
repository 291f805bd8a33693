import type { Instant } from "./instant.ts";

/**
 * How closely a date is known, the finest first. `time`: a clock time with a zone. `unknown`: `XXXX`, no date at all.
 */
export const precisions = ["time", "day", "month", "season", "year", "decade", "century", "unknown"] as const;
export type Precision = (typeof precisions)[number];

/** One date of EDTF level 0 or 1 as a half-open span `[min, max)`. Qualifiers never widen the span. */
export interface Dated {
  readonly min: Instant;
  readonly max: Instant;
  readonly precision: Precision;
  /** `~` or `%`: near the date that is written. */
  readonly approximate: boolean;
  /** `?` or `%`: the source of the date is doubtful. */
  readonly uncertain: boolean;
}

/** An end of an interval: a date, `open` (`..`, it goes on) or `unknown` (nothing written). */
export type Bound = Dated | "open" | "unknown";

/** When something was: the author's own EDTF text with what it means. */
export interface When {
  /** As written, e.g. `2016-10~`. */
  readonly edtf: string;
  /** Start of the first possible moment; `null` where it is open or unknown. */
  readonly min: Instant | null;
  /** End (exclusive) of the last possible moment; `null` where it is open or unknown. */
  readonly max: Instant | null;
  /** Of a single date its own; of an interval that of its coarser known end. */
  readonly precision: Precision;
  readonly approximate: boolean;
  readonly uncertain: boolean;
  /** Both ends of an interval; `null` for a single date. */
  readonly interval: { readonly start: Bound; readonly end: Bound } | null;
}

/** No date at all, as it was written. */
export const undated = (edtf: string): When => ({
  edtf,
  min: null,
  max: null,
  precision: "unknown",
  approximate: false,
  uncertain: false,
  interval: null,
});

/** Known to the day (or closer) and not an interval: drawn as a crisp mark. */
export const isDay = (when: When): boolean =>
  (when.precision === "day" || when.precision === "time") &&
  when.interval === null &&
  !when.approximate &&
  !when.uncertain;

/** Neither end is known: listed at the end, never drawn. */
export const isUndated = (when: When): boolean => when.min === null && when.max === null;

/** Where it is drawn: the middle of its span, its only known end, or `null` for an undated one. */
export function drawnAt(when: When): Instant | null {
  if (when.min !== null && when.max !== null) return (when.min + when.max) / 2;
  return when.min ?? when.max;
}
