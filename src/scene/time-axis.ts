import { interpolateNumber } from "d3";
import { dayMonthText, yearText } from "#model/date-words.ts";
import { calendarDay, DAY, type Instant, instantOf } from "#model/instant.ts";
import type { Words } from "#model/words.ts";
import { textWidth } from "./text-width.ts";

/** Where an instant stands, and back. */
export interface TimeScale {
  readonly from: Instant;
  readonly to: Instant;
  readonly x0: number;
  readonly x1: number;
  (at: Instant): number;
}

/** Linear in time: `[from, to)` over `[x0, x1]`. */
export function timeScale(range: { readonly from: Instant; readonly to: Instant }, x0: number, x1: number): TimeScale {
  // d3-scale would bring its number formats along, a tenth of the script, for a line that is never formatted
  const between = interpolateNumber(x0, x1);
  const { from, to } = range;
  return Object.assign((at: Instant): number => between((at - from) / (to - from)), { from, to, x0, x1 });
}

export interface Tick {
  readonly at: Instant;
  readonly major: boolean;
  /** Empty: no label. */
  readonly label: string;
}

export interface Ticks {
  readonly unit: "year" | "month" | "week" | "day";
  readonly ticks: readonly Tick[];
  /** Of the first, partial period; empty where a tick stands at the start. */
  readonly first: string;
}

/** Room that one label asks for beside its own width. */
const air = 18;
export const axisTextSize = 13;

/** Ticks of a scale by its span: years, months, weeks or days, as many as there is room to label. */
export function timeTicks(scale: TimeScale, words: Words): Ticks {
  const days = (scale.to - scale.from) / DAY;
  if (days > 900) return yearTicks(scale, words);
  if (days >= 90) return monthTicks(scale, words);
  return days >= 8 ? weekTicks(scale, words) : dayTicks(scale, words);
}

const widthOf = (text: string): number => textWidth(text, axisTextSize, "bold") + air;

/** Smallest of `steps` whose labels have room where one unit takes `unit` px. */
const stepFor = (steps: readonly number[], unit: number, room: number): number =>
  steps.find((step) => step * unit >= room) ?? steps.at(-1) ?? 1;

/** Narrower years, in px, have no ticks for their quarters. */
const narrowestYear = 24;
const yearSteps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000];

function yearTicks(scale: TimeScale, words: Words): Ticks {
  const start = calendarDay(scale.from).year;
  const end = calendarDay(scale.to).year;
  const perYear = (scale.x1 - scale.x0) / ((scale.to - scale.from) / (365.2425 * DAY));
  const step = stepFor(yearSteps, perYear, widthOf(yearText(end, words)));
  const months = step === 1 && perYear >= narrowestYear ? [1, 4, 7, 10] : [1];
  const years = Math.floor((end - start) / step) + 1;
  const opening = step === 1 ? start : Math.ceil(start / step) * step;
  const ticks = Array.from({ length: years }, (_, index) => opening + index * step).flatMap((year) =>
    months.map((month): Tick => {
      const isYear = month === 1;
      return { at: instantOf(year, month), major: isYear, label: isYear ? yearText(year, words) : "" };
    }),
  );
  return { unit: "year", ticks: inside(ticks, scale), first: step === 1 ? yearText(start, words) : "" };
}

function monthTicks(scale: TimeScale, words: Words): Ticks {
  const start = calendarDay(scale.from);
  const end = calendarDay(scale.to);
  const months = (end.year - start.year) * 12 + end.month - start.month;
  const perMonth = (scale.x1 - scale.x0) / ((scale.to - scale.from) / (30.436875 * DAY));
  const step = stepFor([1, 2, 3, 6, 12], perMonth, 30 + air);
  const ticks = Array.from({ length: months + 1 }, (_, index): Tick => {
    const month = ((start.month - 1 + index) % 12) + 1;
    const year = start.year + Math.floor((start.month - 1 + index) / 12);
    const name = month === 1 ? yearText(year, words) : (words.monthsShort[month - 1] ?? "");
    return { at: instantOf(year, month), major: month === 1, label: (month - 1) % step === 0 ? name : "" };
  });
  const name = words.monthsShort[start.month - 1] ?? "";
  return { unit: "month", ticks: inside(ticks, scale), first: words.dates.month(name, yearText(start.year, words)) };
}

function weekTicks(scale: TimeScale, words: Words): Ticks {
  const perDay = (scale.x1 - scale.x0) / ((scale.to - scale.from) / DAY);
  const step = stepFor([1, 2, 4, 8], 7 * perDay, 44 + air);
  const start = Math.floor(scale.from / DAY) * DAY;
  const monday = start - ((calendarDay(start).weekday + 6) % 7) * DAY;
  const weeks = Math.ceil((scale.to - monday) / (7 * DAY));
  const ticks = Array.from({ length: weeks }, (_, index): Tick => {
    const at = monday + index * 7 * DAY;
    return { at, major: false, label: Math.round(at / (7 * DAY)) % step === 0 ? dayMonthText(at, words) : "" };
  });
  const { month, year } = calendarDay(scale.from);
  const name = words.monthsShort[month - 1] ?? "";
  return { unit: "week", ticks: inside(ticks, scale), first: words.dates.month(name, yearText(year, words)) };
}

function dayTicks(scale: TimeScale, words: Words): Ticks {
  const start = Math.floor(scale.from / DAY) * DAY;
  const days = Math.ceil((scale.to - start) / DAY);
  const perDay = ((scale.x1 - scale.x0) * DAY) / (scale.to - scale.from);
  const step = stepFor([1, 2, 4], perDay, 72 + air);
  const ticks = Array.from({ length: days }, (_, index): Tick => {
    const at = start + index * DAY;
    const weekday = words.weekdaysShort[calendarDay(at).weekday] ?? "";
    return {
      at,
      major: false,
      label: Math.round(at / DAY) % step === 0 ? `${weekday} ${dayMonthText(at, words)}` : "",
    };
  });
  return { unit: "day", ticks: inside(ticks, scale), first: "" };
}

const inside = (ticks: readonly Tick[], { from, to }: TimeScale): readonly Tick[] =>
  ticks.filter(({ at }) => at >= from && at < to);
