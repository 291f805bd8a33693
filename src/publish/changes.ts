import { mediaPath } from "#model/addresses.ts";
import type { Collection, TimelineEvent } from "#model/collection.ts";
import { changesOf } from "#model/reading-order.ts";
import { eventUrl, siteUrl } from "#model/site-url.ts";
import type { SiteWords } from "#model/site-words.ts";
import { escaped } from "./escaped.ts";
import { withoutDrafts } from "./selection.ts";
import { tellingHtml } from "./telling.ts";

/** What a feed tells: an event that was added, a correction, a withdrawal. */
export interface FeedEntry {
  /** A full address that stays the same for this change. */
  readonly id: string;
  readonly url: string;
  readonly title: string;
  /** With the responses to the event. */
  readonly html: string;
  readonly image: string | null;
  /** The day, as written. */
  readonly day: string;
  readonly tags: readonly string[];
}

/** The most entries that a feed holds; older ones stay on the site. */
export const feedLength = 100;

/** New events, corrections and withdrawals, the latest first; what was added on an unstated day is in none. */
export function feedEntries(all: Collection, words: SiteWords): readonly FeedEntry[] {
  const collection = withoutDrafts(all);
  const added = collection.events.flatMap((event) =>
    event.added === null || !isDay(event.added) ? [] : [addedEntry(collection, event, event.added, words)],
  );
  const changed = changesOf(collection)
    .filter(({ date }) => isDay(date))
    .map(({ event, date, note }, index, changes): FeedEntry => {
      const sameDay = changes.slice(0, index).filter((one) => one.event.id === event.id && one.date === date).length;
      const isWithdrawal = event.withdrawn?.date === date && event.withdrawn.note === note;
      const entry = addedEntry(collection, event, date, words);
      return {
        ...entry,
        id: `${eventUrl(collection.site, event.id)}#change_${date}_${sameDay + 1}`,
        title: isWithdrawal ? words.publish.withdrawn(event.title) : words.publish.corrected(event.title),
        // the note of a withdrawal stands in every telling of the event
        html: isWithdrawal ? entry.html : `<p>${escaped(note)}</p>${entry.html}`,
      };
    });
  return [...added, ...changed].sort(latestFirst).slice(0, feedLength);
}

const isDay = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text);

function addedEntry(collection: Collection, event: TimelineEvent, day: string, words: SiteWords): FeedEntry {
  const url = eventUrl(collection.site, event.id);
  return {
    id: url,
    url,
    title: event.title,
    html: tellingHtml(collection, event, words),
    image: event.image === null ? null : siteUrl(collection.site, mediaPath(event.image.src)),
    day,
    tags: [event.kind, ...event.tags],
  };
}

const latestFirst = (a: FeedEntry, b: FeedEntry): number =>
  a.day === b.day ? (a.id < b.id ? -1 : 1) : a.day < b.day ? 1 : -1;
