const monthStarts = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const monthWord = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?";
const seasons: Readonly<Record<string, string>> = {
  spring: "21",
  summer: "22",
  autumn: "23",
  fall: "23",
};

type Rewrite = readonly [RegExp, (...groups: string[]) => string];

/** Other spellings of a date and how EDTF writes them; the first that fits and can be read wins. */
const rewrites: readonly Rewrite[] = [
  [/^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})$/, (year, month, day) => `${year}-${two(month)}-${two(day)}`],
  [/^(\d{4})[-/. ](\d{1,2})$/, (year, month) => `${year}-${two(month)}`],
  [/^(\d{4})(\d\d)(\d\d)$/, (year, month, day) => `${year}-${month}-${day}`],
  [/^(\d{1,2})[. ](\d{1,2})[. ](\d{4})$/, (day, month, year) => `${year}-${two(month)}-${two(day)}`],
  // with slashes only one order may be possible: nobody can tell 11 September from 9 November
  [/^(1[3-9]|2\d|3[01])[-/](\d{1,2})[-/](\d{4})$/, (day, month, year) => `${year}-${two(month)}-${two(day)}`],
  [/^(\d{1,2})[-/](1[3-9]|2\d|3[01])[-/](\d{4})$/, (month, day, year) => `${year}-${two(month)}-${two(day)}`],
  [/^(\d{1,2})\.(\d{4})$/, (month, year) => `${year}-${two(month)}`],
  [
    new RegExp(`^(\\d{1,2})(?:st|nd|rd|th|\\.)? ${monthWord},? (\\d{4})$`),
    (day, name, year) => `${year}-${number(name)}-${two(day)}`,
  ],
  [
    new RegExp(`^${monthWord} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})$`),
    (name, day, year) => `${year}-${number(name)}-${two(day)}`,
  ],
  [new RegExp(`^${monthWord},? (\\d{4})$`), (name, year) => `${year}-${number(name)}`],
  [new RegExp(`^(\\d{4}),? ${monthWord}$`), (year, name) => `${year}-${number(name)}`],
  [/^(spring|summer|autumn|fall)(?: of)? (\d{4})$/, (season, year) => `${year}-${seasons[season ?? ""]}`],
  // EDTF names a winter by the year of its December, people by the one in which it ends
  [/^winter(?: of)? (\d{4})$/, (year) => `${String(Number(year) - 1).padStart(4, "0")}-24`],
  [/^(\d{3})0s$/, (decade) => `${decade}X`],
  [/^(\d\d)(?:st|nd|rd|th) century$/, (century) => `${two(String(Number(century) - 1))}XX`],
  [/^(\d{1,4}) (?:bc|bce)$/, (year) => (year === "1" ? "0000" : `-${String(Number(year) - 1).padStart(4, "0")}`)],
  [/^(?:unknown|undated|n\.? ?d\.?|none|\?+)$/, () => "XXXX"],
  // open or unknown at both ends is any time at all
  [/^(?:\.\.|(?:\.\.|x{4})?\/(?:\.\.|x{4})?)$/, () => "XXXX"],
  [/^x{4}(?:-xx){1,2}$/, () => "XXXX"],
  [/^(\d{3}x|\d\dxx)$/, (year) => (year ?? "").toUpperCase()],
  // a fraction of a second is finer than EDTF, and a shift of minutes has a colon
  [
    /^(\d{4}-\d\d-\d\d)[t ](\d\d:\d\d(?::\d\d)?)(?:[.,]\d+)? ?(z|utc|gmt|[+-]\d\d?(?::?\d\d)?)$/,
    (day, time, zone) => `${day}T${time}${shift(zone)}`,
  ],
];

const approximately = /^(?:circa|ca?\.?|about|around|approx(?:imately|\.)?|~) ?(?=\S)/;

/** The nearest text that can be read as a date, or `null`; `isReadable` says what can. */
export function nearestDate(text: string, isReadable: (text: string) => boolean): string | null {
  const plain = text.trim().toLowerCase().replace(/[‐‑−]/g, "-").replace(/\s+/g, " ");
  return spelt(plain, isReadable) ?? qualified(plain, isReadable) ?? interval(plain, isReadable);
}

function spelt(text: string, isReadable: (text: string) => boolean): string | null {
  const upper = text.toUpperCase();
  for (const candidate of [text, upper, ...rewritten(text)]) {
    // an interval of single numbers, such as 11/09, is no date that anyone meant
    if (/^-?[\dX]{4}/.test(candidate) && isReadable(candidate)) return candidate;
  }
  return null;
}

function rewritten(text: string): string[] {
  return rewrites.flatMap(([pattern, rewrite]) => {
    const match = pattern.exec(text);
    return match === null ? [] : [rewrite(...match.slice(1))];
  });
}

function qualified(text: string, isReadable: (text: string) => boolean): string | null {
  if (/[?~]{2}$/.test(text)) return checked(spelt(text.slice(0, -2), isReadable), "%", isReadable);
  if (approximately.test(text)) return checked(spelt(text.replace(approximately, ""), isReadable), "~", isReadable);
  const doubt = /^(.*\S) ?([?~%]|\(\?\))$/.exec(text);
  if (doubt === null) return null;
  return checked(spelt(doubt[1] ?? "", isReadable), doubt[2] === "(?)" ? "?" : (doubt[2] ?? "?"), isReadable);
}

function interval(text: string, isReadable: (text: string) => boolean): string | null {
  const ends = endsOf(text);
  if (ends === null) return null;
  const [start, end] = [bound(ends[1], isReadable), bound(ends[2], isReadable)];
  return start === null || end === null ? null : checked(`${start}/${end}`, "", isReadable);
}

function endsOf(text: string): readonly (string | undefined)[] | null {
  const since = /^(?:since|from) (.+)$/.exec(text)?.[1];
  const between =
    /^(?:from )?(.+?)(?: ?(?:–|—|\/|--|\.{2,3}|\bto\b|\buntil\b) ?| - )(.+)$/.exec(text) ??
    /^(\d{4})-(\d{4})$/.exec(text);
  if (between !== null) return between;
  if (since !== undefined) return [text, since, ".."];
  const until = /^(?:until|till) (.+)$/.exec(text)?.[1];
  return until === undefined ? null : [text, "..", until];
}

function bound(text: string | undefined, isReadable: (text: string) => boolean): string | null {
  if (text === undefined) return null;
  if (/^(?:now|today|present|ongoing|\.\.\.?)$/.test(text)) return "..";
  if (/^(?:x{4}|unknown)$/.test(text)) return "";
  return spelt(text, isReadable) ?? qualified(text, isReadable);
}

const checked = (core: string | null, suffix: string, isReadable: (text: string) => boolean): string | null =>
  core !== null && isReadable(core + suffix) ? core + suffix : null;

const two = (digits: string | undefined): string => (digits ?? "").padStart(2, "0");
const number = (name: string | undefined): string => two(String(monthStarts.indexOf(name ?? "") + 1));

function shift(zone = ""): string {
  const [, sign, hours, minutes] = /^([+-])(\d\d?)(?::?(\d\d))?$/.exec(zone) ?? [];
  // of -00:00 only the clock of UTC is known
  if (sign === undefined || /^-0+(?::?0+)?$/.test(zone)) return "Z";
  return `${sign}${two(hours)}${minutes === undefined ? "" : `:${minutes}`}`;
}
