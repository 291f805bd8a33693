import { DAY, type Instant, instantOf, zoneShift } from "#model/instant.ts";

/** What the calendar or the clock lacks: why, and the part of the text that is still true. */
export interface Impossible {
  readonly reason: string;
  readonly nearest: string;
}

const minute = 60_000;

/** Span of a clock time with its zone, a second or a minute long; `null` where the text is none of EDTF level 0. */
export function clockSpan(text: string): { readonly min: Instant; readonly max: Instant } | null {
  const form = /^(-?\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d))?(Z|[+-].+)$/;
  const [, year, month, day, hours, minutes, seconds, zone] = form.exec(text) ?? [];
  const shift = zone === undefined ? null : zoneShift(zone);
  if (shift === null) return null;
  const local = instantOf(Number(year), Number(month), Number(day)) + (Number(hours) * 60 + Number(minutes)) * minute;
  const min = local - shift * minute + Number(seconds ?? 0) * 1000;
  return { min, max: min + (seconds === undefined ? minute : 1000) };
}

/** A clock time that lacks its zone, as EDTF would begin it, with its day; `null` of any other text. */
export function unzonedTime(text: string): { readonly clock: string; readonly nearest: string } | null {
  const form = /^(-?\d{4}-\d\d-\d\d)[Tt ](\d{1,2})(:\d\d(?::\d\d)?)(?:\.\d+)?$/;
  const [, day, hours = "", minutes = ""] = form.exec(text) ?? [];
  return day === undefined ? null : { clock: `${day}T${hours.padStart(2, "0")}${minutes}`, nearest: day };
}

/**
 * Looks a month, a day and a clock time up in the calendar, whatever follows them; `null` where there is such a time, or
 * the text is in another form.
 */
export function impossibleTime(text: string): Impossible | null {
  const form = /^(-?\d{4})-(\d\d)(?:-(\d\d)(?:[Tt](.*)| (\d\d?:\d\d.*))?)?$/;
  const [match, year = "", month = "", day, joined, spaced] = form.exec(text) ?? [];
  if (match === undefined || (day === undefined && isSeason(month))) return null;
  if (Number(month) < 1 || Number(month) > 12) return { reason: "months run from 01 to 12", nearest: year };
  const days = Math.round((instantOf(Number(year), Number(month) + 1) - instantOf(Number(year), Number(month))) / DAY);
  const isDay = day === undefined || (Number(day) >= 1 && Number(day) <= days);
  if (!isDay) {
    return { reason: `${monthNames[Number(month) - 1]} ${year} has ${days} days`, nearest: `${year}-${month}` };
  }
  const reason = impossibleClock(joined ?? spaced ?? "");
  return reason === null ? null : { reason, nearest: `${year}-${month}-${day}` };
}

const isSeason = (digits: string): boolean => Number(digits) > 20 && Number(digits) < 25;

function impossibleClock(text: string): string | null {
  const [, hours = 0, minutes = 0, seconds = 0] = /^(\d\d)(?::?(\d\d)(?::?(\d\d))?)?/.exec(text) ?? [];
  if (Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59) {
    return "clock times run from 00:00:00 to 23:59:59";
  }
  const [, sign = "", ahead = "", more = "00"] = /([+-])(\d\d)(?::?(\d\d))?$/.exec(text) ?? [];
  const isZone = sign === "" || Number(ahead + more) === 0 || zoneShift(`${sign}${ahead}:${more}`) !== null;
  return isZone ? null : "zones run from -12:00 to +14:00";
}

const monthNames = "January February March April May June July August September October November December".split(" ");
