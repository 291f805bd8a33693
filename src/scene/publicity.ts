import { DAY } from "#model/instant.ts";
import { isDay } from "#model/when.ts";
import type { ChartEvent } from "./chart.ts";
import type { Mark } from "./scene.ts";
import type { View } from "./view.ts";

/** Whether the public could know of an event by the end of the view's day; a date that straddles it: maybe. */
export function publicityOf(event: ChartEvent, { asOf }: View): Mark["publicity"] {
  if (asOf === null || event.published === null) return "public";
  const end = asOf + DAY;
  if (event.published >= end) return "ghost";
  return !isDay(event.when) && event.when.max !== null && event.when.max > end ? "maybe" : "public";
}
