import type { Actor, Collection, Membership, TimelineEvent } from "./collection.ts";
import { actorsById, oncePerCollection } from "./lookup.ts";
import type { When } from "./when.ts";

/** What was said by and about an actor, members included, each in the order of the collection. */
export interface Positions {
  readonly by: readonly TimelineEvent[];
  readonly about: readonly TimelineEvent[];
}

/** The positions of an actor. */
export const positionsOf = (collection: Collection, actor: string): Positions => ({
  by: eventsBySpeaker(collection).get(actor) ?? [],
  about: eventsBySubject(collection).get(actor) ?? [],
});

/** The members of an actor at any time, directly or through others, by id. */
export const membersOf = (collection: Collection, actor: string): readonly Actor[] =>
  collection.actors.filter(({ id }) => id !== actor && withWholes(collection, [id], null).has(actor));

const eventsBySpeaker = oncePerCollection((collection) =>
  grouped(collection, (event) =>
    [...event.by, ...event.claims.flatMap((claim) => claim.by)].map((speaker) => speaker.actor),
  ),
);

const eventsBySubject = oncePerCollection((collection) =>
  grouped(collection, (event) => [...event.about, ...event.claims.flatMap((claim) => claim.about)]),
);

/** Events under each actor they name, and under all that the actor was part of on the day. */
function grouped(
  collection: Collection,
  actorsOf: (event: TimelineEvent) => readonly string[],
): ReadonlyMap<string, readonly TimelineEvent[]> {
  const events = new Map<string, TimelineEvent[]>();
  for (const event of collection.events) {
    for (const id of withWholes(collection, actorsOf(event), event.when)) {
      const kept = events.get(id) ?? [];
      kept.push(event);
      events.set(id, kept);
    }
  }
  return events;
}

/** The actors and all that they belonged to, directly or through others; `when` of `null` means ever. */
function withWholes(collection: Collection, actors: readonly string[], when: When | null): ReadonlySet<string> {
  const reached = new Set(actors);
  // a Set goes on to the entries added while it is walked
  for (const id of reached) {
    for (const membership of actorsById(collection).get(id)?.partOf ?? []) {
      if (when === null || isMemberOn(membership, when)) reached.add(membership.id);
    }
  }
  return reached;
}

/** Whether a membership may have held at a time; unknown ends and undated events leave it open. */
export function isMemberOn({ from, to }: Pick<Membership, "from" | "to">, when: When): boolean {
  const began = from?.min ?? Number.NEGATIVE_INFINITY;
  const ended = to?.max ?? Number.POSITIVE_INFINITY;
  return (when.max ?? Number.POSITIVE_INFINITY) > began && (when.min ?? Number.NEGATIVE_INFINITY) < ended;
}
