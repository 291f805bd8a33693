/**
 * The only file that may say `Date`. Everything else speaks of instants: milliseconds since 1970-01-01T00:00Z,
 * proleptic Gregorian calendar, astronomical years (year 0 is 1 BCE), always UTC.
 */
export type Instant = number;

/** One UTC day in milliseconds. */
export const DAY: Instant = 86_400_000;

/** Start of a UTC day; months run 1–12. Works for years 0–99 and below, where `Date.UTC` would add 1900. */
export function instantOf(year: number, month = 1, day = 1): Instant {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getTime();
}

/** Calendar parts of an instant in UTC; `weekday` is 0 for Sunday. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
}

export function calendarDay(instant: Instant): CalendarDay {
  const date = new Date(instant);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: date.getUTCDay(),
  };
}

/** Start of the UTC day that holds `instant`. */
export const dayOf = (instant: Instant): Instant => Math.floor(instant / DAY) * DAY;

/** `2020-09-11`; years outside 0–9999 in the six-digit form of ISO 8601. */
export function isoDay(instant: Instant): string {
  return new Date(instant).toISOString().replace(/T.*$/, "");
}

/** A clock time with its zone, e.g. `2016-10-07T15:30:00Z`, or `null` where it is none. */
export function readClock(text: string): Instant | null {
  const time = Date.parse(text);
  return Number.isNaN(time) ? null : time;
}

/**
 * Minutes by which the clocks of a zone are ahead of UTC: `Z`, `±hh` or `±hh:mm` from -12:00 to +14:00; `null` of anything
 * else. `-00:00` is none, for it says that the zone is unknown.
 */
export function zoneShift(zone: string): number | null {
  if (zone === "Z") return 0;
  const [, sign, hours, minutes = "00"] = /^([+-])(\d\d)(?::([0-5]\d))?$/.exec(zone) ?? [];
  if (hours === undefined) return null;
  const shift = (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  return shift < -12 * 60 || shift > 14 * 60 || Object.is(shift, -0) ? null : shift;
}

/** `2016-10-07T15:30:00.000Z`; years outside 0–9999 in the six-digit form of ISO 8601. */
export const isoTime = (instant: Instant): string => new Date(instant).toISOString();

/** For libraries that ask for the platform's own object. */
export const platformDate = (instant: Instant): Date => new Date(instant);
