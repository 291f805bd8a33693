const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** English words of the search. */
export const search = {
  /** Of the field. */
  label: "Search events, claims, speakers and sources",
  short: "Search",
  kinds: { event: "Event", claim: "Claim", actor: "Speaker", source: "Source" },
  loading: "Searching…",
  none: (text: string): string => `Nothing here holds “${text}”. Other words, or fewer of them, may.`,
  found: (results: number): string => plural(results, "result", "results"),
  /** On a timeline's page: `marked` of its events are in the list. */
  marked: (results: number, marked: number): string =>
    `${plural(results, "result", "results")}; ${plural(marked, "event", "events")} marked`,
  failed: "The search could not be loaded just now. The lists of claims, speakers and sources are complete.",
  results: "Results",
};
