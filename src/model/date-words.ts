import { calendarDay, DAY, type Instant } from "./instant.ts";
import { type Bound, type Dated, isDay, type When } from "./when.ts";
import type { Words } from "./words.ts";

/** `short`: `10 Sep 2020`; `long`: `10 September 2020`. */
export type DateForm = "short" | "long";

/** A date in words that never say more than is known: `October 2016`, `about 2016`, `spring 2016`, `2010s`. */
export function dateText(when: When, words: Words, form: DateForm = "long"): string {
  if (when.interval !== null) {
    const { start, end } = when.interval;
    return words.dates.interval(boundText(start, words, form), boundText(end, words, form));
  }
  if (when.min === null || when.max === null) return words.dates.undated;
  const dated: Dated = { ...when, min: when.min, max: when.max };
  return datedText(dated, words, form);
}

/** The UTC day that holds an instant, e.g. `31 January 2021`. */
export function dayText(instant: Instant, words: Words, form: DateForm = "long"): string {
  const { year, month, day } = calendarDay(instant);
  const months = form === "long" ? words.months : words.monthsShort;
  return words.dates.day(words.digits(day), months[month - 1] ?? "", yearText(year, words));
}

/** The UTC day that holds an instant, without its year, e.g. `31 Jan`. */
export function dayMonthText(instant: Instant, words: Words): string {
  const { month, day } = calendarDay(instant);
  return words.dates.dayMonth(words.digits(day), words.monthsShort[month - 1] ?? "");
}

/** The month that holds an instant, e.g. `January 2021`, `Jan 2021`. */
export function monthText(instant: Instant, words: Words, form: DateForm = "long"): string {
  const { year, month } = calendarDay(instant);
  const months = form === "long" ? words.months : words.monthsShort;
  return words.dates.month(months[month - 1] ?? "", yearText(year, words));
}

function boundText(bound: Bound, words: Words, form: DateForm): string | null {
  if (bound === "open") return null;
  return bound === "unknown" ? words.dates.unknownEnd : datedText(bound, words, form);
}

function datedText(date: Dated, words: Words, form: DateForm): string {
  const plain = plainText(date, words, form);
  if (date.approximate && date.uncertain) return words.dates.uncertain(words.dates.approximate(plain));
  if (date.approximate) return words.dates.approximate(plain);
  return date.uncertain ? words.dates.uncertain(plain) : plain;
}

function plainText(date: Dated, words: Words, form: DateForm): string {
  const { year, month, day } = calendarDay(date.min);
  const months = form === "long" ? words.months : words.monthsShort;
  const name = months[month - 1] ?? "";
  switch (date.precision) {
    case "time":
    case "day":
      return words.dates.day(words.digits(day), name, yearText(year, words));
    case "month":
      return words.dates.month(name, yearText(year, words));
    case "season":
      return words.dates.season(seasonOf(month), yearText(month === 12 ? year + 1 : year, words));
    case "year":
      return yearText(year, words);
    case "decade":
      return words.dates.decade(yearText(year, words));
    case "century":
      return words.dates.century(yearText(year, words), yearText(year + 99, words));
    case "unknown":
      return words.dates.undated;
  }
}

/** Index 0–3 from spring; a season is known by its first month: March, June, September, December. */
const seasonOf = (month: number): number => Math.floor(month / 3) - 1;

/** A year by its own name: the astronomical year 0 is 1 BCE. */
export function yearText(year: number, words: Words): string {
  return year > 0 ? words.digits(year) : words.dates.beforeOne(words.digits(1 - year));
}

/**
 * How long after `earlier` something came: `same day`, `11 days later`, `3 years 3 months later`. Where a date is
 * not known to the day it says only what is known: `within October 2016`; `null` where nothing can be said.
 */
export function delayText(earlier: When, later: When, words: Words): string | null {
  if (later.min === null || earlier.min === null || earlier.max === null) return null;
  if (!isDay(earlier)) return null;
  if (!isDay(later)) return words.dates.within(dateText(later, words, "long"));
  return daysText(Math.floor(later.min / DAY) - Math.floor(earlier.min / DAY), words);
}

/** A number of whole days in the largest fitting units; negative: earlier. */
export function daysText(days: number, words: Words): string {
  if (days === 0) return words.dates.sameDay;
  const later = days > 0;
  const count = Math.abs(days);
  const say = (years: number, months: number, rest: number): string =>
    later ? words.dates.later(years, months, rest) : words.dates.earlier(years, months, rest);
  if (count < 60) return say(0, 0, count);
  const months = Math.round(count / 30.4375);
  return months < 24 ? say(0, months, 0) : say(Math.floor(months / 12), months % 12, 0);
}

/** A gap in the reading order, in whole units: `11 days later`, `3 weeks later`, `2 months later`. */
export function gapText(days: number, words: Words): string {
  if (days < 14) return words.dates.later(0, 0, days);
  if (days < 60) return words.dates.weeksLater(Math.round(days / 7));
  return daysText(days, words);
}
