import type { Kind } from "#model/vocabulary.ts";
import { dialog } from "./en-embed.ts";
import { ui } from "./en-ui.ts";

/**
 * English words of the drawing and of what the script adds. Neutral: 'says', 'answers', 'no response recorded here';
 * never a verdict.
 */
export const en = {
  /** A number, or a text with numbers in it, in the digits of the language. */
  digits: (text: number | string): string => `${text}`,
  months: [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
  ],
  monthsShort: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
  weekdaysShort: ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"],
  kinds: { claim: "Claim", finding: "Finding", response: "Response", action: "Action", context: "Context" },
  stances: {
    denies: "denies",
    disputes: "disputes",
    questions: "questions",
    confirms: "confirms",
    supports: "supports",
    "acts-on": "acts on",
    comments: "comments on",
    revises: "revises",
  },
  embed: { dialog },
  ui,
  views: { lanes: "Lanes", mirror: "Mirror", threads: "Threads", list: "List", time: "Time" },
  dates: {
    undated: "date unknown",
    unknownEnd: "an unknown date",
    day: (day: string, month: string, year: string): string => `${day} ${month} ${year}`,
    /** On the axis, with a shortened month. */
    dayMonth: (day: string, month: string): string => `${day} ${month}`,
    month: (month: string, year: string): string => `${month} ${year}`,
    /** `season` counts from spring, 0–3. */
    season: (season: number, year: string): string => `${["spring", "summer", "autumn", "winter"][season]} ${year}`,
    decade: (year: string): string => `${year}s`,
    century: (from: string, to: string): string => `${from} to ${to}`,
    beforeOne: (year: string): string => `${year} BCE`,
    approximate: (date: string): string => `about ${date}`,
    uncertain: (date: string): string => `${date} (uncertain)`,
    /** `null`: no end is set, it goes on; or no beginning. */
    interval: (start: string | null, end: string | null): string =>
      start === null ? `until ${end}` : end === null ? `since ${start}` : `${start} to ${end}`,
    within: (date: string): string => `within ${date}`,
    sameDay: "same day",
    later: (years: number, months: number, days: number): string => `${lapse(years, months, days)} later`,
    earlier: (years: number, months: number, days: number): string => `${lapse(years, months, days)} earlier`,
    weeksLater: (weeks: number): string => `${counted(weeks, "week")} later`,
  },
  chart: {
    timeToScale: "Time, to scale",
    asOf: (date: string): string => `As of ${date}`,
    /** Lane of what nobody in particular says: published material, elections. */
    withoutSpeaker: "Context",
    /** The two sides of Mirror. */
    asserted: "Claims, findings and acts",
    answers: "Responses",
    threads: {
      claim: "Claim",
      caption: "Time from claim to response, logarithmic",
      /** Delays on the scale, by days. */
      delays: {
        0: "same day",
        1: "1 day",
        3: "3 days",
        7: "1 week",
        30: "1 month",
        91: "3 months",
        365: "1 year",
        1096: "3 years",
      },
      none: "No response recorded",
      noneBy: (date: string): string => `No response recorded by ${date}`,
      /** Of a claim that was made after the day asked for. */
      later: "Not yet public",
      whole: "Answered as a whole, above",
      /** Of the selected event, whose row stands there for that alone. */
      alone: "Answers no event of this timeline",
      /** There are events, but none of those that open threads. */
      noneHere: "No thread begins in this range.",
      /** Claims of one event that share a row. */
      rest: (count: number, all: number): string => counted(count, count === all ? "claim" : "further claim"),
      answered: (count: number, total: number): string =>
        `${count} of ${total} claims, findings and acts have a response recorded here.`,
      /** `delay`: `same day`, `1 day later`. */
      median: (delay: string): string => `Where the day is known, the median first response: ${delay}.`,
      folded: (count: number): string =>
        `${count} more ${count === 1 ? "thread" : "threads"}: choose a shorter range to see ${count === 1 ? "it" : "them"}`,
      /** What a response's speaker does, after the speaker's name. */
      stances: (verbs: readonly string[]): string => verbs.join(", "),
    },
    more: (count: number): string => `+${count}`,
    foldedLanes: (count: number): string =>
      count === 1 ? "1 speaker has nothing in this range" : `${count} speakers have nothing in this range`,
    /** Name of a mark: `10 September 2020, Microsoft, claim: Microsoft says … 3 claims, 4 responses`. */
    mark: (date: string, speaker: string, kind: string, title: string, claims: number, responses: number): string => {
      const counts = [claims > 0 ? counted(claims, "claim") : "", responses > 0 ? counted(responses, "response") : ""];
      const tail = counts.filter((text) => text !== "").join(", ");
      const head = [date, speaker, kind.toLowerCase()].filter((text) => text !== "").join(", ");
      return `${head}: ${/[.!?…]$/.test(title) ? title : `${title}.`}${tail === "" ? "" : ` ${tail}`}`;
    },
    possiblyPublic: "possibly public",
    notYetPublic: "not yet public",
    /** `kinds` as `kindCount` says them; `from` is `to` where all have one date. */
    stack: (count: number, kinds: readonly string[], from: string, to: string): string => {
      const dates = from === to ? `, ${from}` : ` from ${from} to ${to}`;
      return `${count} events${dates}: ${kinds.join(", ")}. Open to zoom in`;
    },
    kindCount: (count: number, kind: Kind): string => counted(count, kind === "context" ? "context item" : kind),
    tag: (date: string, label: string): string => `${date}, ${label}`,
    nothingMatches: "No events match these filters.",
    nothingInRange: "No events in this range.",
    nothingDated: "No event with a date is recorded here yet.",
    matchOutside: (count: number): string =>
      count === 1 ? "1 event matches outside this range." : `${count} events match outside this range.`,
    overview: "Events per month over the whole time of this timeline",
  },
};

function counted(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? "" : "s"}`;
}

function lapse(years: number, months: number, days: number): string {
  const parts: [number, string][] = [
    [years, "year"],
    [months, "month"],
    [days, "day"],
  ];
  return parts
    .filter(([count]) => count > 0)
    .map(([count, unit]) => counted(count, unit))
    .join(" ");
}
