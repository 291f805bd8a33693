import type { Claim, Collection, TimelineEvent } from "./collection.ts";
import { eventsById, oncePerCollection, orderOfEvents } from "./lookup.ts";
import { positionsOf } from "./positions.ts";
import { claimOf } from "./threads.ts";

/** A claim with the event that makes it. */
export interface Stated {
  readonly event: TimelineEvent;
  readonly claim: Claim;
}

/** Claims joined by `restates`, in the order of the collection: one line of a speaker, as it was said each time. */
export type Restatement = readonly Stated[];

/** The lines in which an actor, members included, said something at least once; by what was said first. */
export function restatementsOf(collection: Collection, actor: string): readonly Restatement[] {
  const said = new Set(positionsOf(collection, actor).by);
  return everyRestatement(collection).filter((line) => line.some(({ event }) => said.has(event)));
}

const everyRestatement = oncePerCollection((collection): readonly Restatement[] => {
  const lines = new Map<Claim, Set<Stated>>();
  for (const [later, earlier] of collection.events.flatMap((event) => pairsOf(collection, event))) {
    join(lines, later, earlier);
  }
  const order = orderOfEvents(collection);
  const place = ({ event, claim }: Stated): number => (order.get(event.id) ?? 0) + event.claims.indexOf(claim) / 1000;
  return [...new Set(lines.values())]
    .map((line) => [...line].sort((a, b) => place(a) - place(b)))
    .sort(([a], [b]) => (a === undefined || b === undefined ? 0 : place(a) - place(b)));
});

/** Claims of an event with the claims that they restate. */
function pairsOf(collection: Collection, event: TimelineEvent): readonly (readonly [Stated, Stated])[] {
  return event.claims.flatMap((claim) => {
    const to = claim.restates === null ? undefined : eventsById(collection).get(claim.restates.event);
    const restated = to === undefined ? null : claimOf(to, claim.restates?.claim ?? null);
    if (to === undefined || restated === null) return [];
    return [
      [
        { event, claim },
        { event: to, claim: restated },
      ] as const,
    ];
  });
}

/** The lines of both become one. */
function join(lines: Map<Claim, Set<Stated>>, a: Stated, b: Stated): void {
  const merged = new Map<Claim, Stated>();
  for (const stated of [...(lines.get(a.claim) ?? [a]), ...(lines.get(b.claim) ?? [b])])
    merged.set(stated.claim, stated);
  const line = new Set(merged.values());
  for (const claim of merged.keys()) lines.set(claim, line);
}
