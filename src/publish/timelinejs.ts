import { mediaPath } from "#model/addresses.ts";
import type { Collection, TimelineEvent } from "#model/collection.ts";
import { dateText } from "#model/date-words.ts";
import { calendarDay, type Instant, isoTime } from "#model/instant.ts";
import { eventUrl, siteUrl } from "#model/site-url.ts";
import { type SiteWords, siteWordsOf } from "#model/site-words.ts";
import { actorName } from "#model/speakers.ts";
import type { Dated, Precision, When } from "#model/when.ts";
import { countedYear } from "./dates.ts";
import { escaped } from "./escaped.ts";
import type { Selection } from "./selection.ts";
import { tellingHtml } from "./telling.ts";

interface SlideDate {
  /** Historical: -44 is 44 BCE, and there is no year 0. */
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
  readonly hour?: number;
  readonly minute?: number;
  readonly second?: number;
}

interface Dates {
  readonly start: SlideDate;
  readonly end: SlideDate | null;
}

/** JSON of TimelineJS 3. A date has only the parts that are known; events without any stand in the title slide. */
export function timelineJsText(selection: Selection): string {
  const { collection, events } = selection;
  const words = siteWordsOf(collection.site.lang);
  const slides = events.flatMap((event) => {
    const dates = datesOf(event.when);
    return dates === null ? [] : [slideOf(collection, event, dates, words)];
  });
  const left = events.filter(({ when }) => datesOf(when) === null);
  return `${JSON.stringify({ title: titleSlide(selection, left, words), events: slides }, null, 2)}\n`;
}

function titleSlide({ collection, title, description }: Selection, left: readonly TimelineEvent[], words: SiteWords) {
  const items = left.map(
    ({ id, title: text }) => `<li><a href="${escaped(eventUrl(collection.site, id))}">${escaped(text)}</a></li>`,
  );
  const listed = items.length === 0 ? "" : `<p>${words.publish.notInFormat}:</p><ul>${items.join("")}</ul>`;
  return { text: { headline: escaped(title), text: `<p>${escaped(description ?? "")}</p>${listed}` } };
}

function slideOf(collection: Collection, event: TimelineEvent, { start, end }: Dates, words: SiteWords) {
  const { site } = collection;
  const [lane] = event.lanes;
  const { withdrawn, image } = event;
  const title = withdrawn === null ? event.title : words.publish.withdrawn(event.title);
  const credit = image?.credit ?? null;
  return {
    unique_id: event.id,
    start_date: start,
    ...(end === null ? {} : { end_date: end }),
    display_date: dateText(event.when, words),
    group: lane === undefined ? words.chart.withoutSpeaker : actorName(collection, lane),
    text: {
      headline: `<a href="${escaped(eventUrl(site, event.id))}">${escaped(title)}</a>`,
      text: tellingHtml(collection, event, words),
    },
    ...(image === null
      ? {}
      : {
          media: {
            url: siteUrl(site, mediaPath(image.src)),
            alt: image.alt,
            ...(credit === null ? {} : { credit: escaped(credit) }),
          },
        }),
    autolink: false,
  };
}

/** An open or unknown end leaves the known one alone; `null` where neither is known. */
function datesOf(when: When): Dates | null {
  if (when.interval !== null) {
    const { start, end } = when.interval;
    if (typeof start === "object" && typeof end === "object") {
      return { start: firstPart(start), end: lastPart(end) };
    }
    const known = [start, end].find((bound) => typeof bound === "object");
    return known === undefined ? null : spanned(known);
  }
  const { min, max } = when;
  return min === null || max === null ? null : spanned({ ...when, min, max });
}

/** Seasons, decades and centuries have no part of a date of their own: they run from their first to their last. */
const spanned = (date: Dated): Dates =>
  date.precision === "season" || date.precision === "decade" || date.precision === "century"
    ? { start: firstPart(date), end: lastPart(date) }
    : { start: firstPart(date), end: null };

const firstPart = ({ min, precision }: Dated): SlideDate => partsOf(min, precision);

const lastPart = ({ max, precision }: Dated): SlideDate => partsOf(max - 1, precision);

function partsOf(instant: Instant, precision: Precision): SlideDate {
  const { year, month, day } = calendarDay(instant);
  const known = { year: countedYear(year) };
  switch (precision) {
    case "time": {
      const [hour = 0, minute = 0, second = 0] = (/T(\d+):(\d+):(\d+)/.exec(isoTime(instant)) ?? [])
        .slice(1)
        .map(Number);
      return { ...known, month, day, hour, minute, second };
    }
    case "day":
      return { ...known, month, day };
    case "month":
    case "season":
      return { ...known, month };
    default:
      return known;
  }
}
