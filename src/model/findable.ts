/** What a search can find. */
export type FindableKind = "event" | "claim" | "actor" | "source";

/** One line of a list of results: all of it but the passage with the words that match. */
export interface Findable {
  readonly kind: FindableKind;
  /** Of the actor, the source or the event; a claim's is that of its event. */
  readonly id: string;
  /** Of a claim; absent for the others. */
  readonly claim?: string;
  /** A claim's is its text. */
  readonly title: string;
  /** Who and when, or what it is: `Microsoft, 10 September 2020`. */
  readonly note: string;
}

/** Where the search index stands under the base. */
export const searchFolder = "search/index/";

/** Its list of results by Pagefind's ids, in that folder. */
export const findablesFile = "findables.json";
