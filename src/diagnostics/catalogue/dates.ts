import { code, entry } from "./entry.ts";

const why = "A date that cannot be read has no place on the axis, and a guessed one would be an invented day.";

/** C3xx: dates. */
export const dates = {
  C301: entry<{ found: string; reason: string | null; nearest: string | null }>({
    severity: "error",
    title: "Not a date that can be read",
    what: ({ found, reason }) =>
      `${code(found)} is not a date of EDTF level 0 or 1${reason === null ? "" : `: ${reason}`}.`,
    why: () => why,
    fix: ({ nearest }) =>
      nearest === null
        ? "Write `2020-09-11`, `2020-09`, `2020`, `2016~` (about), `2016?` (doubtful), `201X`, `2016-23` (autumn), `2017-01/2017-04`, `-0043` (44 BCE) or `XXXX` (unknown)."
        : `Did you mean ${code(nearest)}?`,
    example: { found: "11.09.2020", reason: null, nearest: "2020-09-11" },
  }),
  C302: entry<{ found: string; reason: string; nearest: string | null }>({
    severity: "error",
    title: "A day that never was",
    what: ({ found, reason }) => `${code(found)} does not exist: ${reason}.`,
    why: () => "The event would silently move to another day.",
    fix: ({ nearest }) =>
      nearest === null
        ? "Write the day that is meant, as in `2020-09-11`."
        : `Look it up in the source, or write only ${code(nearest)}.`,
    example: { found: "2023-02-29", reason: "February 2023 has 28 days", nearest: "2023-02" },
  }),
  C303: entry<{ found: string; clock: string; nearest: string }>({
    severity: "error",
    title: "Clock time without a zone",
    what: ({ found }) => `${code(found)} is a clock time without a time zone.`,
    why: () => "The same words mean moments up to 26 hours apart, and the order of answers could turn round.",
    fix: ({ clock, nearest }) =>
      `Write ${code(`${clock}Z`)} if it is UTC, else the offset in place of ${code("Z")}, as in ${code("+03:00")}; or write only the day: ${code(nearest)}.`,
    example: { found: "2016-10-07 15:30", clock: "2016-10-07T15:30", nearest: "2016-10-07" },
  }),
  C304: entry<{ found: string; nearest: string | null }>({
    severity: "error",
    title: "A date in YAML's own brackets",
    what: ({ found }) => `${found} was found where a date is expected.`,
    why: () => "YAML reads brackets and braces as lists and maps, so the date never arrives as it was written.",
    fix: ({ nearest }) =>
      nearest === null
        ? "Write one date or one interval without brackets, as in `2020-09-11` or `2017-01/2017-04`."
        : `Did you mean ${code(nearest)}? One date or one interval is written without brackets.`,
    example: { found: "A list", nearest: "2016/2017" },
  }),
  C305: entry<{ found: string; feature: string }>({
    severity: "error",
    title: "A form of date that is not supported",
    what: ({ found, feature }) => `${code(found)} uses ${feature}, which is not supported.`,
    why: () => "Only EDTF levels 0 and 1 can be drawn, sorted and filtered alike everywhere.",
    fix: () => "Write a year, a month, a day or an interval, with `~`, `?`, `%` or `X` for doubt.",
    example: { found: "Y170000002", feature: "years of more than four digits" },
  }),
  C306: entry<{ found: string }>({
    severity: "error",
    title: "Interval that ends before it begins",
    what: ({ found }) => `The interval ${code(found)} ends before it begins.`,
    why: () => "It would be drawn with a negative length.",
    fix: ({ found }) => `Write the earlier date first: ${code(found.split("/").reverse().join("/"))}.`,
    example: { found: "2017-04/2017-01" },
  }),
  C307: entry<{ key: string; found: string; nearest: string | null }>({
    severity: "error",
    title: "Not a single day",
    what: ({ key, found }) => `${code(key)} is ${code(found)}, but it needs one day.`,
    why: () => "It says when this collection recorded something, which is always known to the day.",
    fix: ({ nearest }) => (nearest === null ? "Write it as `2020-09-11`." : `Did you mean ${code(nearest)}?`),
    example: { key: "added", found: "2020-09", nearest: null },
  }),
  C308: entry<{ published: string; date: string }>({
    severity: "warning",
    title: "Published before it happened",
    what: ({ published, date }) => `${code("published")} is ${code(published)}, before the date ${code(date)}.`,
    why: () => "A reader who looks at the record “as of” a day would see the event before it was.",
    fix: () => "Swap the two dates, or say why under `silence`.",
    example: { published: "2020-09-09", date: "2020-09-11" },
  }),
  C309: entry<{ from: string; to: string; start: string; end: string; isExclusive: boolean }>({
    severity: "error",
    title: "Nothing between two dates",
    what: ({ from, to, start, end }) =>
      `${code(to)} is ${code(end)}, which is not after ${code(from)}, ${code(start)}.`,
    why: () => "No time lies between the two, so nothing would ever belong.",
    fix: ({ isExclusive }) =>
      isExclusive
        ? `Correct one of them, or swap them: ${code("to")} is the first date that no longer belongs.`
        : "Correct one of them, or swap them.",
    example: { from: "part-of[0].from", to: "part-of[0].to", start: "2031", end: "2030", isExclusive: false },
  }),
  C310: entry<{ key: string; found: string; nearest: string | null }>({
    severity: "error",
    title: "Bound that is no single date",
    what: ({ key, found }) => `${code(key)} is ${code(found)}, but it needs one date with a known start.`,
    why: () => "Without it nobody could tell which events belong.",
    fix: ({ key, nearest }) =>
      nearest === null
        ? `Write one date, as in ${code("2016-10")}, or remove ${code(key)}.`
        : `Did you mean ${code(nearest)}?`,
    example: { key: "select.from", found: "2016/2017", nearest: "2016" },
  }),
};
