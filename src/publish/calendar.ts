import type { TimelineEvent } from "#model/collection.ts";
import { DAY, dayOf, type Instant, isoTime } from "#model/instant.ts";
import { lastChanged } from "#model/reading-order.ts";
import { eventUrl, siteUrl } from "#model/site-url.ts";
import { type SiteWords, siteWordsOf } from "#model/site-words.ts";
import type { Bound, When } from "#model/when.ts";
import { foldedLines, type Property, textValue } from "./calendar-lines.ts";
import type { Selection } from "./selection.ts";
import { tellingText } from "./telling.ts";

/**
 * A calendar (RFC 5545). A date that is not known to the day takes its whole span; one that a calendar can't hold
 * (unknown, or outside the years 1 to 9999) is an undated journal entry. The date as recorded is kept as `X-EDTF`.
 */
export function calendarText(selection: Selection): string {
  const { collection, name, title, description, events } = selection;
  const words = siteWordsOf(collection.site.lang);
  const page = selection.timeline === null ? "" : `timelines/${selection.timeline.id}/`;
  return foldedLines([
    ["BEGIN", "VCALENDAR"],
    ["VERSION", "2.0"],
    ["PRODID", "-//Claimline//Open data//EN"],
    ["UID", textValue(siteUrl(collection.site, `data/${name}.ics`))],
    ["NAME", textValue(title)],
    ["X-WR-CALNAME", textValue(title)],
    ...(description === null ? [] : ([["DESCRIPTION", textValue(description)]] as const)),
    ["URL", siteUrl(collection.site, page)],
    ...events.flatMap((event) => entryOf(selection, event, words)),
    ["END", "VCALENDAR"],
  ]);
}

function entryOf({ collection }: Selection, event: TimelineEvent, words: SiteWords): readonly Property[] {
  const { site } = collection;
  const times = timesOf(event.when);
  const component = times === null ? "VJOURNAL" : "VEVENT";
  const changed = compactDay(lastChanged(event));
  const title = event.withdrawn === null ? event.title : words.publish.withdrawn(event.title);
  const parents = [...new Set(event.responds.map(({ to }) => to.event))];
  return [
    ["BEGIN", component],
    ["UID", uidOf(site.url, event.id)],
    // when the entry last changed: the clock of the build would make every file differ
    ["DTSTAMP", `${changed ?? "19700101"}T000000Z`],
    ...(times ?? []),
    ["SUMMARY", textValue(title)],
    ["DESCRIPTION", textValue(tellingText(collection, event, words))],
    ["URL", eventUrl(site, event.id)],
    ["CATEGORIES", [words.kinds[event.kind], ...event.tags].map(textValue).join(",")],
    ...parents.map((id): Property => ["RELATED-TO;RELTYPE=PARENT", uidOf(site.url, id)]),
    ["X-EDTF", textValue(event.when.edtf)],
    // nobody is busy because of what was said
    ...(component === "VEVENT" ? ([["TRANSP", "TRANSPARENT"]] as const) : []),
    ["END", component],
  ];
}

const uidOf = (url: string, event: string): string => textValue(`${event}@${url.replace(/^[a-z]+:\/\//i, "")}`);

const compactDay = (day: string | null): string | null =>
  day !== null && /^\d{4}-\d\d-\d\d$/.test(day) ? day.replaceAll("-", "") : null;

/** Beginning and exclusive end; `null` where a calendar can't hold the date. */
function timesOf(when: When): readonly Property[] | null {
  const span = spanOf(when);
  if (span === null || !isFourDigits(span.min) || !isFourDigits(span.max - 1)) return null;
  const { min, max } = span;
  // the year 9999 ends in a year that a calendar can't write
  const isWritten = isFourDigits(max);
  if (span.isClock) {
    const end: Property = isWritten ? ["DTEND", compactTime(max)] : ["DURATION", `PT${(max - min) / 1000}S`];
    return [["DTSTART", compactTime(min)], ...(when.interval === null ? [] : [end])];
  }
  const [first, last] = [dayOf(min), dayOf(max + DAY - 1)];
  return [
    ["DTSTART;VALUE=DATE", compactTime(first).slice(0, 8)],
    isWritten
      ? ["DTEND;VALUE=DATE", compactTime(last).slice(0, 8)]
      : ["DURATION", `P${Math.round((last - first) / DAY)}D`],
  ];
}

interface Span {
  readonly min: Instant;
  readonly max: Instant;
  /** Both ends are clock times. */
  readonly isClock: boolean;
}

/** An open or unknown end leaves the span of the end that is known. */
function spanOf({ min, max, precision, interval }: When): Span | null {
  if (min !== null && max !== null) return { min, max, isClock: precision === "time" };
  const known = interval === null ? null : [interval.start, interval.end].find(isDated);
  return known === undefined || known === null ? null : { ...known, isClock: false };
}

const isDated = (bound: Bound): bound is Exclude<Bound, string> => typeof bound === "object";

/** `20161007T153000Z`. */
const compactTime = (instant: Instant): string => isoTime(instant).replaceAll(/[-:]|\.\d+/g, "");

const isFourDigits = (instant: Instant): boolean => /^(?!0000)\d{4}-/.test(isoTime(instant));
