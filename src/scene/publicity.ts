import { DAY, type Instant } from "#model/instant.ts";
import { isDay } from "#model/when.ts";
import type { ChartEvent } from "./chart.ts";
import type { Mark } from "./scene.ts";
import type { View } from "./view.ts";

/** Whether the public could know of an event by the end of the view's day; a date that straddles it: maybe. */
export function publicityOf(event: ChartEvent, { asOf }: Pick<View, "asOf">): Mark["publicity"] {
  if (asOf === null || event.published === null) return "public";
  if (isLater(event, asOf)) return "ghost";
  const { when, published } = event;
  // What says itself when it was published is not in doubt.
  const straddles = !isDay(when) && published === when.min && when.max !== null && when.max > asOf + DAY;
  return straddles ? "maybe" : "public";
}

/** Whether an event was published after the end of a day, given by its start. */
export const isLater = ({ published }: Pick<ChartEvent, "published">, day: Instant): boolean =>
  published !== null && published >= day + DAY;
