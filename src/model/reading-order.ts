import type { Collection, TimelineEvent } from "./collection.ts";
import { dayText } from "./date-words.ts";
import { calendarDay, DAY, readClock } from "./instant.ts";
import { oncePerCollection, orderOfEvents } from "./lookup.ts";
import type { SiteWords } from "./site-words.ts";
import { drawnAt, isDay, type When } from "./when.ts";

export interface Month {
  /** 1–12; `null` where the date is not known to the month. */
  readonly month: number | null;
  readonly events: readonly TimelineEvent[];
}

export interface Year {
  /** Astronomical; `null` for what has no date. */
  readonly year: number | null;
  readonly months: readonly Month[];
}

/** Events by year and month, each group in the order given; those known only to the year lead it, undated ones end. */
export function byMonth(events: readonly TimelineEvent[]): readonly Year[] {
  const last = Number.POSITIVE_INFINITY;
  return [...Map.groupBy(events, ({ when }) => yearOf(when))]
    .sort(([a], [b]) => (a ?? last) - (b ?? last))
    .map(([year, inYear]) => ({
      year,
      months: [...Map.groupBy(inYear, ({ when }) => monthOf(when).month)]
        .sort(([a], [b]) => (a ?? 0) - (b ?? 0))
        .map(([month, inMonth]) => ({ month, events: inMonth })),
    }));
}

/** The astronomical year under which a date is read: that of its beginning, else of its end; `null` without either. */
export const yearOf = (when: When): number | null => monthOf(when).year;

/** The month of a date by its beginning; coarser dates have no month. */
function monthOf(when: When): { readonly year: number | null; readonly month: number | null } {
  const at = when.min ?? drawnAt(when);
  if (at === null) return { year: null, month: null };
  const { year, month } = calendarDay(at);
  const coarse = when.precision !== "day" && when.precision !== "time" && when.precision !== "month";
  return { year, month: coarse ? null : month };
}

/** Shorter gaps in the reading order go without saying, in days. */
const shortestGap = 7;

/** Days from one date to the next in the reading order; `null` under a week, or where one is not known to the day. */
export function gapBetween(earlier: When, later: When): number | null {
  if (!isDay(earlier) || !isDay(later) || earlier.min === null || later.min === null) return null;
  const days = Math.floor(later.min / DAY) - Math.floor(earlier.min / DAY);
  return days < shortestGap ? null : days;
}

/** Event id → days since the event that stands before it, for those after a gap. */
export function gapsOf(years: readonly Year[]): ReadonlyMap<string, number> {
  const events = years.flatMap(({ months }) => months.flatMap((month) => month.events));
  return new Map(
    events.flatMap((event, at) => {
      const before = events[at - 1];
      const days = before === undefined ? null : gapBetween(before.when, event.when);
      return days === null ? [] : [[event.id, days] as const];
    }),
  );
}

/** The events just before and after one in the order of the collection; `null` at the ends. */
export function neighboursOf(
  collection: Collection,
  event: TimelineEvent,
): { readonly earlier: TimelineEvent | null; readonly later: TimelineEvent | null; readonly index: number } {
  const index = orderOfEvents(collection).get(event.id) ?? 0;
  return {
    earlier: collection.events[index - 1] ?? null,
    later: collection.events[index + 1] ?? null,
    index,
  };
}

/** Dated events within six weeks of one, itself included; at least five where the collection holds as many. */
export function aroundOf(collection: Collection, event: TimelineEvent): readonly TimelineEvent[] {
  const at = drawnAt(event.when);
  if (at === null) return [];
  const dated = collection.events.flatMap((other) => {
    const instant = drawnAt(other.when);
    return instant === null ? [] : [{ other, away: Math.abs(instant - at) }];
  });
  const nearest = [...dated].sort((a, b) => a.away - b.away);
  const reach = Math.max(42 * DAY, nearest[Math.min(4, nearest.length - 1)]?.away ?? 0);
  return dated.filter(({ away }) => away <= reach).map(({ other }) => other);
}

/** Day of the latest correction, else the day of adding; `null` where neither is stated. */
export const lastChanged = ({ corrections, added }: TimelineEvent): string | null =>
  corrections
    .map(({ date }) => date)
    .sort()
    .at(-1) ?? added;

/** Day of the latest change to any of the events; `null` where none is stated. */
export const lastChangedOf = (events: readonly TimelineEvent[]): string | null =>
  events
    .flatMap((event) => lastChanged(event) ?? [])
    .sort()
    .at(-1) ?? null;

/**
 * The day up to which a collection speaks: that of the latest change to any event, withdrawals among them. `null` where
 * none is stated, or where something happened later: then whoever wrote that down did not say when.
 */
export const recordedUntil = oncePerCollection(({ events }): string | null => {
  const days = [lastChangedOf(events), ...events.map(({ withdrawn }) => withdrawn?.date ?? null)];
  const last = days
    .filter((day) => day !== null)
    .sort()
    .at(-1);
  if (last === undefined) return null;
  const end = (readClock(`${last}T00:00:00Z`) ?? 0) + DAY;
  return events.some(({ when }) => when.min !== null && when.min >= end) ? null : last;
});

/** A correction or a withdrawal, with its event. */
export interface Change {
  readonly event: TimelineEvent;
  /** The day, as written. */
  readonly date: string;
  readonly note: string;
}

/** Every correction and withdrawal in a collection, the latest first. */
export const changesOf = (collection: Collection): readonly Change[] =>
  collection.events
    .flatMap((event) =>
      [...event.corrections, ...(event.withdrawn === null ? [] : [event.withdrawn])].map(({ date, note }) => ({
        event,
        date,
        note,
      })),
    )
    .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));

/** A day in the life of the collection, e.g. `1 May 2026`; as written where it is no day. */
export function notedText(date: string, words: SiteWords): string {
  const at = readClock(date);
  return at === null ? date : dayText(at, words, "long");
}
