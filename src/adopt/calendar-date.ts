import { DAY, instantOf, zoneShift } from "#model/instant.ts";

/** One date as EDTF, with what it cost to read it. */
export interface PlainDate {
  /** `null` where nothing of it can be read; `XXXX` of no date at all; an interval where it has an end alone. */
  readonly edtf: string | null;
  /** As it was written. */
  readonly found: string;
  /** Why less is kept than was written; `null` where all of it is. */
  readonly reason: string | null;
  /** Start and end (exclusive) of its span; `NaN` where it has none. */
  readonly min: number;
  readonly max: number;
}

/** A date in parts as texts; an empty part is not stated. */
export interface DateParts {
  readonly year: string;
  readonly month: string;
  readonly day: string;
  readonly time: string;
}

/** A date of which nothing can be read. */
export const noDate = (found: string): PlainDate => ({
  edtf: null,
  found,
  reason: null,
  min: Number.NaN,
  max: Number.NaN,
});

/** An event of which it is known that nobody knows its date. */
export const unknownDate = (found: string): PlainDate => ({ ...noDate(found), edtf: "XXXX" });

/** All until a date: `..` where it always was, empty where its beginning is not known. */
export const endingWith = (found: string, opening: ".." | "", end: PlainDate): PlainDate => ({
  ...end,
  found,
  edtf: `${opening}/${end.edtf}`,
  min: Number.NaN,
});

/**
 * Reads a date in parts. Years are historical: -44 is 44 BCE, and there is no year 0. A part that cannot be read makes
 * the date coarser, never closer.
 */
export function dateOfParts({ year, month, day, time }: DateParts): PlainDate {
  const found = [[year, month, day].filter((part) => part !== "").join("-"), time].join(" ").trim();
  const count = /^[-−]?[\d,]+(?:\.0+)?$/.test(year) ? Number(year.replace("−", "-").replaceAll(",", "")) : Number.NaN;
  const astronomical = count < 0 ? count + 1 : count;
  if (!Number.isInteger(count) || count === 0 || Math.abs(astronomical) > 9999) return noDate(found);
  return dated(found, astronomical, wholePart(month), wholePart(day), time);
}

/** `null` where not stated; `NaN` where it is no number. */
function wholePart(text: string): number | null {
  if (text === "") return null;
  return /^\d{1,2}(?:\.0+)?$/.test(text) ? Number(text) : Number.NaN;
}

/** A date of a proleptic Gregorian calendar with astronomical years; months and days that never were are cut off. */
export function dated(found: string, year: number, month: number | null, day: number | null, time = ""): PlainDate {
  if (month === null) {
    const reason = day === null && time === "" ? null : "what is closer names no month";
    return yearDate(found, year, reason);
  }
  if (!(month >= 1 && month <= 12)) return yearDate(found, year, "months run from 1 to 12");
  if (day === null) return monthDate(found, year, month, time === "" ? null : "the clock time names no day");
  const days = Math.round((instantOf(year, month + 1) - instantOf(year, month)) / DAY);
  if (!(day >= 1 && day <= days)) return monthDate(found, year, month, `that month has ${days} days`);
  const edtf = `${yearText(year)}-${two(month)}-${two(day)}`;
  const min = instantOf(year, month, day);
  return { found, min, max: min + DAY, ...withClock(edtf, time) };
}

/** A clock time is kept with its zone, else only its day. */
function withClock(day: string, time: string): { readonly edtf: string; readonly reason: string | null } {
  if (time === "") return { edtf: day, reason: null };
  const [match, hour = "", minute = "", second, part = "", zone] =
    /^(\d{1,2}):(\d\d)(?::(\d\d)(?:[.,](\d+))?)?\s*(Z|[+-]\d\d(?::?\d\d)?)?$/.exec(time) ?? [];
  const isTime = match !== undefined && Number(hour) < 24 && Number(minute) < 60 && Number(second ?? 0) < 60;
  const shift = zone?.replace(/^(...)(\d\d)$/, "$1:$2");
  if (isTime && shift === undefined) return { edtf: day, reason: "the clock time names no time zone" };
  // the proof of order compares days, so years of four digits only
  if (!isTime || zoneShift(shift ?? "") === null || day.startsWith("-")) {
    return { edtf: day, reason: "the clock time cannot be read" };
  }
  const reason = Number(part) === 0 ? null : "EDTF has no parts of a second";
  const clock = [hour.padStart(2, "0"), minute, ...(second === undefined ? [] : [second])].join(":");
  return { edtf: `${day}T${clock}${shift}`, reason };
}

const yearDate = (found: string, year: number, reason: string | null): PlainDate => ({
  edtf: yearText(year),
  found,
  reason,
  min: instantOf(year),
  max: instantOf(year + 1),
});

const monthDate = (found: string, year: number, month: number, reason: string | null): PlainDate => ({
  edtf: `${yearText(year)}-${two(month)}`,
  found,
  reason,
  min: instantOf(year, month),
  max: instantOf(year, month + 1),
});

/** `21` to `24`: spring to winter of the north, as EDTF counts. */
export const seasonDate = (found: string, year: number, season: number): PlainDate => ({
  edtf: `${yearText(year)}-${season}`,
  found,
  reason: null,
  min: instantOf(year, 3 + (season - 21) * 3),
  max: instantOf(year, 6 + (season - 21) * 3),
});

/** A decade (`digits` 1) or a century (2) that begins in `first`, which is not before year 0. */
export const roundDate = (found: string, first: number, digits: 1 | 2): PlainDate => ({
  edtf: yearText(first).slice(0, -digits) + "X".repeat(digits),
  found,
  reason: null,
  min: instantOf(first),
  max: instantOf(first + 10 ** digits),
});

/** `0044`, `-0043`. */
const yearText = (year: number): string => `${year < 0 ? "-" : ""}${String(Math.abs(year)).padStart(4, "0")}`;

const two = (number: number): string => String(number).padStart(2, "0");
