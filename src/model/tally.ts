import type { TimelineEvent } from "./collection.ts";
import { calendarDay } from "./instant.ts";
import { type Kind, kinds, type Stance, stances } from "./vocabulary.ts";
import { drawnAt } from "./when.ts";

/** How many of what a selection of events holds. */
export interface Tally {
  /** Every kind, in the model's order, with its events. */
  readonly kinds: readonly { readonly kind: Kind; readonly count: number }[];
  /** Every stance, in the model's order, with its responses. */
  readonly stances: readonly { readonly stance: Stance; readonly count: number }[];
  /** Years of the dated events, ascending, each once. */
  readonly years: readonly number[];
}

/** Counts of kinds and stances, and the years spanned. */
export function countsOf(events: readonly TimelineEvent[]): Tally {
  const responses = events.flatMap((event) => event.responds);
  const years = events.flatMap((event) => {
    const at = drawnAt(event.when);
    return at === null ? [] : [calendarDay(at).year];
  });
  return {
    kinds: kinds.map((kind) => ({ kind, count: events.filter((event) => event.kind === kind).length })),
    stances: stances.map((stance) => ({
      stance,
      count: responses.filter((response) => response.stance === stance).length,
    })),
    years: [...new Set(years)].sort((a, b) => a - b),
  };
}
