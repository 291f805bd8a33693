import type { Instant } from "#model/instant.ts";
import type { Kind, Stance, ViewKind } from "#model/vocabulary.ts";
import type { When } from "#model/when.ts";

/** A row of the Lanes view. */
export interface ChartLane {
  /** Id of an actor, a group or a kind. */
  readonly id: string;
  readonly name: string;
  /** Who speaks in it, when that is more than the name says; e.g. `president, spokesman`. */
  readonly note: string | null;
  readonly group: string | null;
  /** Under the axis: a lane of those who mostly answer. */
  readonly below: boolean;
}

export interface ChartClaim {
  readonly id: string;
  readonly letter: string;
  readonly text: string;
}

/** What the drawing needs of an event. */
export interface ChartEvent {
  readonly id: string;
  readonly kind: Kind;
  readonly title: string;
  /** `short`, else the title: what stands beside the mark. */
  readonly label: string;
  /** Who speaks, as a reader would say it; empty for a context without a speaker. */
  readonly speaker: string;
  /** Index into `Chart.lanes`; −1: on the axis band. */
  readonly lane: number;
  /** Lanes of its other speakers, where it gets a tick. */
  readonly ticks: readonly number[];
  readonly when: When;
  /** Start of when the public could know it; `null`: unknown, always shown. */
  readonly published: Instant | null;
  /** 1–5. */
  readonly weight: number;
  readonly claims: readonly ChartClaim[];
  /** Its speakers, and the actors in whose lanes they speak. */
  readonly by: readonly string[];
  readonly about: readonly string[];
  readonly tags: readonly string[];
  readonly withdrawn: boolean;
}

/** An edge from a later event to what it answers. */
export interface ChartResponse {
  /** Ids of events of the chart; `to` may also be one of `Chart.outside`. */
  readonly from: string;
  readonly byClaim: readonly string[];
  readonly to: string;
  /** Id of the claim answered; `null`: the event as a whole. */
  readonly claim: string | null;
  readonly stance: Stance;
}

/** A timeline's events as the drawing sees them: plain JSON, small enough to stand in the page. */
export interface Chart {
  readonly id: string;
  readonly title: string;
  readonly lang: string;
  /** `/` or `/sub/path/`; links are made from it. */
  readonly base: string;
  readonly lanes: readonly ChartLane[];
  /** In the collection's order; undated ones last. */
  readonly events: readonly ChartEvent[];
  readonly responses: readonly ChartResponse[];
  /** Events answered from here that the timeline does not select: drawn as edge tags. */
  readonly outside: readonly ChartEvent[];
  /** What the first view shows. */
  readonly range: { readonly from: Instant; readonly to: Instant };
  /** The full calendar years of the dated events. */
  readonly extent: { readonly from: Instant; readonly to: Instant };
  /** What a reader sees first; absent: Lanes. */
  readonly view?: ViewKind;
  /**
   * Former ids to those of now, `event` or `event~claim`, so that an old address still selects; absent: none changed.
   */
  readonly formerly?: Readonly<Record<string, string>>;
  /** What each step of its story shows, as a query, by name and in order; absent: no story. */
  readonly steps?: Readonly<Record<string, string>>;
}
