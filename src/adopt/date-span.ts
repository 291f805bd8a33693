import type { ArgsOf } from "#diagnostics/catalogue.ts";
import type { PlainDate } from "./calendar-date.ts";

type DateCode = "C802" | "C803" | "C804" | "C808";

/** Something to tell about a date. */
export type DateRemark = { readonly [C in DateCode]: { readonly code: C; readonly args: ArgsOf<C> } }[DateCode];

/** A date of an event, ready for front matter. */
export interface DateSpan {
  /** `null`: the event has no date that can be read. */
  readonly edtf: string | null;
  readonly remarks: readonly DateRemark[];
  /** The words of a date of which less is kept than was written; `null` where the fields say it all. */
  readonly words: string | null;
}

type End = PlainDate | "open" | "unknown" | null;

/** Joins a beginning and an end. An end that equals the beginning is no interval; one before it is left out. */
export function dateSpan(start: PlainDate, end: End): DateSpan {
  if (start.edtf === null) {
    const args = { found: start.found === "" ? null : start.found };
    return { edtf: null, remarks: [{ code: "C802", args }], words: start.found || null };
  }
  const words = start.reason === null ? null : start.found;
  if (end === null) return { edtf: start.edtf, remarks: remarksOf(start), words };
  if (Number.isNaN(start.min)) return spanWithoutBeginning(start, end, start.edtf);
  if (end === "open") return { edtf: `${start.edtf}/..`, remarks: remarksOf(start), words };
  if (end === "unknown" || end.edtf === "XXXX") return { edtf: `${start.edtf}/`, remarks: remarksOf(start), words };
  return joinedDates(start, end, start.edtf);
}

/** Where the beginning is unknown, an end still dates the event; where it has an end of its own, another is too many. */
function spanWithoutBeginning(start: PlainDate, end: Exclude<End, null>, from: string): DateSpan {
  const found = typeof end === "string" ? end : end.found;
  const words = `${start.found} – ${found}`;
  if (typeof end === "object" && end.edtf !== null && !Number.isNaN(end.min) && from === "XXXX") {
    return { edtf: `/${end.edtf}`, remarks: remarksOf(end), words: end.reason === null ? null : words };
  }
  const args = { found: words, kept: from, reason: "without a beginning there is no such span" };
  return { edtf: from, remarks: [...remarksOf(start), { code: "C803", args }], words };
}

function joinedDates(start: PlainDate, end: PlainDate, from: string): DateSpan {
  const remarks = [...remarksOf(start), ...(end.edtf === from ? [] : remarksOf(end))];
  const words = `${start.found} – ${end.found}`;
  if (end.edtf === null || Number.isNaN(end.min)) return { edtf: from, remarks: [...remarks, lost(start, end)], words };
  if (end.edtf === from) return { edtf: from, remarks, words: start.reason === null ? null : start.found };
  if (end.max <= start.min || end.min < start.min) {
    return { edtf: from, remarks: [...remarks, { code: "C808", args: { start: from, end: end.edtf } }], words };
  }
  const isWhole = start.reason === null && end.reason === null;
  return { edtf: `${from}/${end.edtf}`, remarks, words: isWhole ? null : words };
}

function lost(start: PlainDate, end: PlainDate): DateRemark {
  const args = { found: end.found, kept: start.edtf ?? "", reason: "the end is no date that can be read" };
  return { code: "C803", args };
}

function remarksOf({ edtf, found, reason }: PlainDate): DateRemark[] {
  if (edtf === null) return [];
  const coarser: DateRemark[] = reason === null ? [] : [{ code: "C803", args: { found, kept: edtf, reason } }];
  const [, first = "", year = ""] = /^(?:(?:\.\.)?\/)?((-?\d{4})-01-01.*)$/.exec(edtf) ?? [];
  return first === "" ? coarser : [...coarser, { code: "C804", args: { found: first, year } }];
}
