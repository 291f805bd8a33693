/**
 * Dates of EDTF level 0 and 1. `edtf` knows the grammar of days; the spans are counted here, since its own roll 30
 * February into March, begin unknown ends in 1970, take seasons for quarters and refuse an interval of one day.
 */
import { parse } from "edtf";
import type { ArgsOf } from "#diagnostics/catalogue.ts";
import { DAY, instantOf } from "#model/instant.ts";
import { type Bound, type Dated, type Precision, precisions, undated, type When } from "#model/when.ts";
import { clockSpan, impossibleTime, unzonedTime } from "./clock-time.ts";
import { nearestDate } from "./nearest-date.ts";

type DateCode = "C301" | "C302" | "C303" | "C305" | "C306";

/** Why a text is no date; `start` and `end` are offsets of the broken part in the text. */
export type DateProblem = {
  readonly [C in DateCode]: {
    readonly code: C;
    readonly args: ArgsOf<C>;
    readonly start: number;
    readonly end: number;
  };
}[DateCode];

/** A date, or why there is none. */
export type DateReading = { readonly when: When } | { readonly problem: DateProblem };

/** Reads one date or interval, kept as written. `XXXX` is an undated event: neither end is known. */
export function readWhen(text: string): DateReading {
  const reading = understood(text);
  if ("when" in reading) return reading;
  // `11/09/2020` and `2020/09/11` are days in another spelling, not intervals with a broken end
  const isBroken = reading.refusal.code === "C301" || text.includes("/");
  const spelt = isBroken ? nearestDate(text, isReadable) : null;
  if (spelt !== null) {
    const args = { found: text, reason: reasonOf(text), nearest: spelt };
    return { problem: { code: "C301", args, start: 0, end: text.length } };
  }
  const part = text.slice(reading.start, reading.end);
  const isDatePart = reading.refusal.code !== "C301" || /^-?[\dX]{4}/.test(part);
  const { start, end } = isDatePart ? reading : { start: 0, end: text.length };
  return { problem: { ...named(reading.refusal, text.slice(start, end)), start, end } as DateProblem };
}

/** Why an interval of `XXXX` and a date is none; `null` of anything else. */
function reasonOf(text: string): string | null {
  const end = /^X{4}\//.test(text) ? "start" : "end";
  return /^X{4}\/|\/X{4}$/.test(text) && /\d/.test(text) ? `an unknown ${end} of an interval is left empty` : null;
}

const isReadable = (text: string): boolean => "when" in understood(text);

interface Refused {
  readonly refusal: Refusal;
  readonly start: number;
  readonly end: number;
}

function understood(text: string): { readonly when: When } | Refused {
  const slash = text.indexOf("/");
  if (slash < 0) return understoodSingle(text);
  const start = readBound(text.slice(0, slash), 0);
  const end = readBound(text.slice(slash + 1), slash + 1);
  if (isRefused(start)) return start;
  if (isRefused(end)) return end;
  const isBare = typeof start === "string" && typeof end === "string";
  return isBare ? { refusal: { code: "C301" }, start: 0, end: text.length } : joinedBounds(text, start, end);
}

const isRefused = (reading: Bound | Refused): reading is Refused => typeof reading === "object" && "refusal" in reading;

function understoodSingle(text: string): { readonly when: When } | Refused {
  if (/^X{4}$/.test(text)) return { when: undated(text) };
  const bound = readBound(text, 0);
  if (isRefused(bound)) return bound;
  if (typeof bound === "string") return { refusal: { code: "C301" }, start: 0, end: text.length };
  return { when: { edtf: text, ...bound, interval: null } };
}

function joinedBounds(text: string, start: Bound, end: Bound): { readonly when: When } | Refused {
  const known = [start, end].filter((bound) => typeof bound === "object");
  const min = typeof start === "object" ? start.min : null;
  const max = typeof end === "object" ? end.max : null;
  if (min !== null && max !== null && max <= min) {
    return { refusal: { code: "C306" }, start: 0, end: text.length };
  }
  const precision = known.reduce<Precision>((coarsest, { precision: one }) => coarser(coarsest, one), "time");
  const approximate = known.some((bound) => bound.approximate);
  const uncertain = known.some((bound) => bound.uncertain);
  return { when: { edtf: text, min, max, precision, approximate, uncertain, interval: { start, end } } };
}

const coarser = (one: Precision, other: Precision): Precision =>
  precisions.indexOf(one) > precisions.indexOf(other) ? one : other;

function readBound(text: string, offset: number): Bound | Refused {
  if (text === "..") return "open";
  if (text === "") return "unknown";
  const qualifier = /[~?%]$/.exec(text)?.[0] ?? "";
  const span = readSpan(text.slice(0, text.length - qualifier.length));
  if (!("min" in span)) return { refusal: span, start: offset, end: offset + text.length };
  const approximate = qualifier === "~" || qualifier === "%";
  const uncertain = qualifier === "?" || qualifier === "%";
  return { ...span, approximate, uncertain };
}

type Span = Pick<Dated, "min" | "max" | "precision">;
type Refusal =
  | { readonly code: "C301" }
  | { readonly code: "C302"; readonly reason: string; readonly nearest: string }
  | { readonly code: "C303"; readonly clock: string; readonly nearest: string }
  | { readonly code: "C305"; readonly feature: string }
  | { readonly code: "C306" };

function named(refusal: Refusal, found: string): Pick<DateProblem, "code" | "args"> {
  if (refusal.code === "C302")
    return { code: "C302", args: { found, reason: refusal.reason, nearest: refusal.nearest } };
  if (refusal.code === "C305") return { code: "C305", args: { found, feature: refusal.feature } };
  if (refusal.code === "C303") return { code: "C303", args: { found, clock: refusal.clock, nearest: refusal.nearest } };
  if (refusal.code === "C306") return { code: "C306", args: { found } };
  return { code: "C301", args: { found, reason: null, nearest: null } };
}

function readSpan(text: string): Span | Refusal {
  const feature = unsupported(text);
  if (feature !== null) return { code: "C305", feature };
  const impossible = impossibleTime(text);
  if (impossible !== null) return { code: "C302", ...impossible };
  const unzoned = unzonedTime(text);
  if (unzoned !== null) return { code: "C303", ...unzoned };
  const clock = clockSpan(text);
  if (clock !== null) return span("time", clock.min, clock.max);
  if (/[~?%T]/.test(text)) return { code: "C301" };
  const parsed = parsedBy(text);
  if (parsed === null) return { code: "C301" };
  const [year = 0, second = 0, third = 0] = parsed.values;
  if (parsed.type === "Season") return seasonSpan(year, second);
  if (parsed.unspecified !== undefined) return unspecifiedSpan(text, year, second);
  if (parsed.values.length === 1) return span("year", instantOf(year), instantOf(year + 1));
  if (parsed.values.length === 2) return monthSpan(year, second + 1);
  const min = instantOf(year, second + 1, third);
  return span("day", min, min + DAY);
}

function parsedBy(text: string): ReturnType<typeof parse> | null {
  try {
    return parse(text, { level: 1, types: ["Date", "Season"] });
  } catch {
    // its words are for programmers
    return null;
  }
}

const span = (precision: Precision, min: number, max: number): Span => ({ min, max, precision });

const monthSpan = (year: number, month: number): Span =>
  span("month", instantOf(year, month), instantOf(year, month + 1));

/** 21 is March to May; 24 is December to February, named after the year of its December. */
function seasonSpan(year: number, season: number): Span {
  const firstMonth = 3 + (season - 21) * 3;
  return span("season", instantOf(year, firstMonth), instantOf(year, firstMonth + 3));
}

function unspecifiedSpan(text: string, year: number, month: number): Span | Refusal {
  const century = /^-?\d\dXX$/.test(text);
  if (century || /^-?\d{3}X$/.test(text)) {
    const years = century ? 100 : 10;
    // before year 0 the digits count backwards: -050X runs from -509 to -500
    const first = text.startsWith("-") ? year - years + 1 : year;
    return span(century ? "century" : "decade", instantOf(first), instantOf(first + years));
  }
  if (/^-?\d{4}-XX(?:-XX)?$/.test(text)) return span("year", instantOf(year), instantOf(year + 1));
  return /^-?\d{4}-\d\d-XX$/.test(text) ? monthSpan(year, month + 1) : { code: "C301" };
}

const features: readonly (readonly [RegExp, string])[] = [
  [/^Y-?\d/i, "years of more than four digits (`Y`)"],
  [/^[[{].*[\]}]$/, "a set of dates"],
  [/^-?\d+E\d+$/i, "exponents"],
  [/^-?\d{4}S\d+$/i, "significant digits"],
  [/^-?\d{4}-(?:2[5-9]|3\d|4[01])$/, "seasons other than 21 to 24"],
  [/^[~?%]-?\d{4}|^-?\d{4}[~?%]?(?:-[~?%]?\d\d[~?%]?){1,2}$/, "a mark of doubt on a part of the date"],
  [/^[-\dX]*X[-\dX]*\d[-\dX]*$/, "an unknown digit before a known one"],
  [/^\d{4}-W\d\d/, "weeks"],
];

function unsupported(text: string): string | null {
  if (/^-?\d{4}(?:-\d\d){0,2}$/.test(text) && !/-(?:2[5-9]|3\d|4[01])$/.test(text.slice(0, 7))) return null;
  return features.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}
