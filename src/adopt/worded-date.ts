import {
  dated,
  dateOfParts,
  endingWith,
  noDate,
  type PlainDate,
  roundDate,
  seasonDate,
  unknownDate,
} from "./calendar-date.ts";

/** How `03/04/2020` is meant; `null` where nobody said it. */
export type DayOrder = "dmy" | "mdy" | null;

/** One date or a span of two. */
export interface WordedDates {
  readonly start: PlainDate;
  /** `null` for a single date; `open` where it goes on, `unknown` where nobody knows when it ended. */
  readonly end: PlainDate | "open" | "unknown" | null;
}

/**
 * Reads a date as people and programs write it: EDTF, ISO, `11 September 2020`, `spring 2016`, `c. 1850`, `2016 –
 * 2018`.
 */
export function wordedDates(text: string, order: DayOrder): WordedDates {
  const whole = text.trim();
  const single = wordedDate(whole, order);
  if (single.edtf !== null) return { start: single, end: null };
  const alone = withoutBeginning(whole, order) ?? single;
  const [, from = "", to = ""] = SPAN.find((pattern) => pattern.test(whole))?.exec(whole) ?? [];
  const start = wordedDate(from, order);
  if (start.edtf === null) return { start: alone, end: null };
  if (whole.endsWith("/")) return { start, end: "unknown" };
  if (/^(?:\.\.|now|today|present|ongoing)?$/i.test(to.trim())) return { start, end: "open" };
  const end = wordedDate(to, order);
  if (end.edtf !== null) return { start, end };
  return { start: { ...start, found: whole, reason: `“${to.trim()}” is no date` }, end: null };
}

/** No date at all, or one that has an end alone, as EDTF writes them. */
function withoutBeginning(whole: string, order: DayOrder): PlainDate | null {
  if (/^X{4}$/i.test(whole)) return unknownDate(whole);
  const [, opening = "", to = ""] = /^(\.\.\/|\/|until\s|till\s)(.+)$/i.exec(whole) ?? [];
  const end = wordedDate(to, order);
  return end.edtf === null ? null : endingWith(whole, opening === "/" ? "" : "..", end);
}

/** Ways to write a span; the surest first. */
const SPAN: readonly RegExp[] = [
  /^([^/]+)\/([^/]*)$/,
  /^(?:from\s+)?(.+?)\s+(?:to|until|till)\s+(.+)$/i,
  /^between\s+(.+?)\s+and\s+(.+)$/i,
  /^since\s+(.+?)()$/i,
  /^(.+?)\s*[–—]\s*(.*)$/,
  /^(.+?)\s+-\s+(.*)$/,
  /^(\d{4})-(\d{4})$/,
];

function wordedDate(text: string, order: DayOrder): PlainDate {
  const words = text.trim();
  const [, about = "", core = ""] =
    /^((?:c|ca|circa|about|around|approx|approximately)\.?\s+|~\s*)?(.*)$/is.exec(words) ?? [];
  const [, date = core, mark = ""] = /^(.*?)\s*(\(\?\)|[?~%])$/s.exec(core) ?? [];
  const plain = unmarked(date, order);
  if (plain.edtf === null) return { ...plain, found: words };
  return { ...plain, found: words, edtf: plain.edtf + markOf(about !== "" || mark === "~", mark) };
}

function markOf(isAbout: boolean, mark: string): string {
  const isDoubtful = mark === "?" || mark === "(?)";
  if (mark === "%" || (isAbout && isDoubtful)) return "%";
  return isAbout ? "~" : isDoubtful ? "?" : "";
}

type Reader = (match: RegExpExecArray, order: DayOrder) => PlainDate;

function unmarked(text: string, order: DayOrder): PlainDate {
  for (const [pattern, read] of forms) {
    const match = pattern.exec(text);
    if (match !== null) return read(match, order);
  }
  return noDate(text);
}

const month =
  "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";
const era = "(?:\\s*(B\\.?C\\.?(?:E\\.?)?|A\\.?D\\.?|C\\.?E\\.?))?";
const offset = "[+-]\\d\\d(?::?\\d\\d)?";
const half = "(?:\\s*[ap]\\.?m\\.?)?";
/** What is meant as a clock time, whether or not it can be read: its day is known. */
const clock = `\\d{1,2}(?::\\d\\d(?::\\d\\d(?:[.,]\\d+)?)?${half}\\s*(?:[a-z]{1,5}|${offset})?|${half}\\s*(?:Z|${offset})?)`;
const form = (pattern: string): RegExp => new RegExp(`^${pattern}$`, "i");

/** What a date may look like, each with its reader; the groups are its parts in the order written. */
const forms: readonly (readonly [RegExp, Reader])[] = [
  [/^(-?\d{4})(?:-(\d\d))?(?:-(\d\d))?$/, isoDate],
  [form(`(\\d{4})-(\\d\\d)-(\\d\\d)[T ]\\s*(${clock})`), isoDate],
  [/^(\d{4})(\d\d)(\d\d)$/, isoDate],
  [/^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/, isoDate],
  [/^(\d{3})X$/i, ([found, digits]) => roundDate(found, Number(digits) * 10, 1)],
  [/^(\d\d)XX$/i, ([found, digits]) => roundDate(found, Number(digits) * 100, 2)],
  [/^(\d{4})-XX(?:-XX)?$/i, isoDate],
  [/^(\d{4})-(\d\d)-XX$/i, isoDate],
  [/^(\d{3}0)['’]?s$/i, ([found, first]) => roundDate(found, Number(first), 1)],
  [/^(\d{1,2})(?:st|nd|rd|th)\s+century$/i, century],
  [/^(\d{1,2})\s*([/.-])\s*(\d{1,2})\s*[/.-]\s*(\d{4})$/, numericDate],
  [
    form(`(\\d{1,2})(?:st|nd|rd|th)?\\.?\\s+(${month})\\.?,?\\s+(\\d{1,4})${era}`),
    ([found, day, name, year, age]) => named(found, year, name, day, age),
  ],
  [
    form(`(${month})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,\\s*(\\d{1,4})${era}`),
    ([found, name, day, year, age]) => named(found, year, name, day, age),
  ],
  [form(`(${month})\\.?,?\\s+(\\d{3,4})${era}`), ([found, name, year, age]) => named(found, year, name, "", age)],
  [form(`(spring|summer|autumn|fall|winter)(?:\\s+of)?,?\\s+(\\d{4})`), season],
  [form(`winter(?:\\s+of)?,?\\s+(\\d{4})\\s*[-/–]\\s*(\\d\\d|\\d{4})`), winter],
  [
    form(`(\\d{1,4})\\s*(B\\.?C\\.?(?:E\\.?)?|A\\.?D\\.?|C\\.?E\\.?)`),
    ([found, year, age]) => named(found, year, "", "", age),
  ],
  [
    /^(early|mid|middle of|late)[\s-]+(\d{4})$/i,
    ([found, part, year]) => ({ ...dated(found, Number(year), null, null), reason: `“${part}” is no date` }),
  ],
];

function isoDate([found, year = "", month, day, time = ""]: RegExpExecArray): PlainDate {
  // EDTF counts years astronomically: -0043 is 44 BCE
  const number = Number(month);
  if (day === undefined && number > 20 && number < 25) return seasonDate(found, Number(year), number);
  return dated(
    found,
    Number(year),
    month === undefined ? null : number,
    day === undefined ? null : Number(day),
    time.trim(),
  );
}

function century([found, ordinal]: RegExpExecArray): PlainDate {
  const number = Number(ordinal);
  return number === 0 ? noDate(found) : roundDate(found, (number - 1) * 100, 2);
}

function numericDate([found, one = "", separator, other = "", year = ""]: RegExpExecArray, order: DayOrder): PlainDate {
  const meant = separator === "." || Number(one) > 12 ? "dmy" : Number(other) > 12 ? "mdy" : order;
  if (meant === null && one !== other) {
    return { ...dated(found, Number(year), null, null), reason: "day and month could stand either way round" };
  }
  const [day, month] = meant === "mdy" ? [other, one] : [one, other];
  return dateOfParts({ year, month, day, time: "" });
}

function named(found: string, year = "", name = "", day = "", age = ""): PlainDate {
  const months = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
  const number = name === "" ? "" : String(months.indexOf(name.slice(0, 3).toLowerCase()) + 1);
  const sign = /^b/i.test(age) ? "-" : "";
  return { ...dateOfParts({ year: `${sign}${year}`, month: number, day, time: "" }), found };
}

function season([found, name = "", year = ""]: RegExpExecArray): PlainDate {
  const names = ["spring", "summer", "autumn", "winter"];
  const index = /^fall$/i.test(name) ? 2 : names.indexOf(name.toLowerCase());
  // EDTF names a winter by the year of its December, people by the one in which it ends
  return seasonDate(found, Number(year) - (index === 3 ? 1 : 0), 21 + index);
}

/** `winter 2015/16`; other years than two that follow one another are a span. */
function winter([found, from = "", to = ""]: RegExpExecArray): PlainDate {
  const next = String(Number(from) + 1).padStart(4, "0");
  return next.endsWith(to) ? seasonDate(found, Number(from), 24) : noDate(found);
}
