import type { Citation, Claim, Collection, TimelineEvent } from "./collection.ts";
import { oncePerCollection, sourcesById } from "./lookup.ts";

/** What of an event rests on a source. */
export interface Resting {
  readonly event: TimelineEvent;
  /** The event's own citation; `null` where only claims of it cite the source. */
  readonly citation: Citation | null;
  /** Claims that cite or quote the source themselves. */
  readonly claims: readonly Claim[];
}

/** A claim's own citations: stated, and those of its quote and of the passages in its record. */
function citationsOfClaim(claim: Claim): readonly Citation[] {
  const quotes = [claim.quote, ...claim.record.map((entry) => entry.quote)].filter((quote) => quote !== null);
  return [...claim.sources, ...quotes.map(({ source, at }) => ({ source, at, seen: null }))];
}

/** Every source of an event once, its own first, then those of its claims. */
export function citationsOf(event: TimelineEvent): readonly Citation[] {
  const bySource = new Map<string, Citation>();
  for (const citation of [...event.sources, ...event.claims.flatMap(citationsOfClaim)]) {
    if (!bySource.has(citation.source)) bySource.set(citation.source, citation);
  }
  return [...bySource.values()];
}

/** Ids of the sources that events rest on, each once. */
export const sourcesOf = (events: readonly TimelineEvent[]): Set<string> =>
  new Set(events.flatMap((event) => citationsOf(event).map(({ source }) => source)));

/** Who published the sources of an event, each once, in the order of its citations. */
export const publishersOf = (collection: Collection, event: TimelineEvent): readonly string[] => [
  ...new Set(citationsOf(event).flatMap(({ source }) => sourcesById(collection).get(source)?.publisher ?? [])),
];

const restingBySource = oncePerCollection((collection): ReadonlyMap<string, readonly Resting[]> => {
  const resting = new Map<string, Resting[]>();
  for (const event of collection.events) {
    for (const { source } of citationsOf(event)) {
      const claims = event.claims.filter((claim) => citationsOfClaim(claim).some((cited) => cited.source === source));
      const citation = event.sources.find((cited) => cited.source === source) ?? null;
      const kept = resting.get(source) ?? [];
      kept.push({ event, citation, claims });
      resting.set(source, kept);
    }
  }
  return resting;
});

/** The events that rest on a source, in the order of the collection. */
export const restingOn = (collection: Collection, source: string): readonly Resting[] =>
  restingBySource(collection).get(source) ?? [];
