import { isoDay } from "#model/instant.ts";
import type { When } from "#model/when.ts";

/** First and last day (inclusive, UTC) that a date may mean, e.g. `2016-10-01` and `2016-10-31`; empty where open. */
export const possibleDays = ({ min, max }: When): { readonly first: string; readonly last: string } => ({
  first: min === null ? "" : isoDay(min),
  last: max === null ? "" : isoDay(max - 1),
});

/** A year as people count it, without a year 0: -44 is 44 BCE, and so is the astronomical -43. */
export const countedYear = (year: number): number => (year > 0 ? year : year - 1);
