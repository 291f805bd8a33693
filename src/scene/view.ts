import type { Instant } from "#model/instant.ts";
import type { Kind, Stance, ViewKind } from "#model/vocabulary.ts";
import type { Chart } from "./chart.ts";

/** What the legend and its menus leave in the drawing: OR within a list, AND across; an empty list leaves all. */
export interface Filter {
  readonly kinds: readonly Kind[];
  readonly stances: readonly Stance[];
  readonly by: readonly string[];
  readonly about: readonly string[];
  readonly tags: readonly string[];
  readonly answered: "yes" | "no" | null;
}

/** Everything a reader can change about a drawing; its whole state is in the URL. */
export interface View {
  readonly kind: ViewKind;
  /** Visible range `[from, to)`. */
  readonly from: Instant;
  readonly to: Instant;
  /** The selected event, or one of its claims. */
  readonly selected: { readonly event: string; readonly claim: string | null } | null;
  /** Start of the UTC day up to whose end things were public; `null`: the latest. */
  readonly asOf: Instant | null;
  readonly filter: Filter;
  /** What a reader searches for; empty: nothing. */
  readonly q: string;
  /** Ids of the events that the search found; `null` while that isn't known. Follows from `q`, so it is in no URL. */
  readonly found: readonly string[] | null;
  /** Name of the story's step that is being read; `null`: none. */
  readonly step: string | null;
}

/** Room for a drawing in CSS pixels; `height` is what is on offer, a drawing may need more. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A filter that leaves everything in the drawing. */
export const unfiltered: Filter = { kinds: [], stances: [], by: [], about: [], tags: [], answered: null };

/** What the build draws of every chart: Lanes over its own range, nothing selected, the latest state. */
export const builtView = (chart: Chart): View => ({ ...initialView(chart), kind: "lanes" });

/** What a reader sees first: the chart's own view and range, nothing selected, the latest state. */
export function initialView(chart: Chart): View {
  const { from, to } = chart.range;
  return {
    kind: chart.view ?? "lanes",
    from,
    to,
    selected: null,
    asOf: null,
    filter: unfiltered,
    q: "",
    found: null,
    step: null,
  };
}
