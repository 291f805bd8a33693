import type { Actor, Collection, Source, Timeline, TimelineEvent } from "./collection.ts";

/** A query whose answer is worked out once for a collection and kept as long as the collection is. */
export function oncePerCollection<Answer>(
  query: (collection: Collection) => Answer,
): (collection: Collection) => Answer {
  const known = new WeakMap<Collection, { readonly answer: Answer }>();
  return (collection) => {
    const kept = known.get(collection) ?? { answer: query(collection) };
    known.set(collection, kept);
    return kept.answer;
  };
}

const byId = <Entry extends { readonly id: string }>(entries: readonly Entry[]): ReadonlyMap<string, Entry> =>
  new Map(entries.map((entry) => [entry.id, entry]));

/** Events by id. */
export const eventsById = oncePerCollection(
  (collection): ReadonlyMap<string, TimelineEvent> => byId(collection.events),
);

/** Actors by id. */
export const actorsById = oncePerCollection((collection): ReadonlyMap<string, Actor> => byId(collection.actors));

/** Sources by id. */
export const sourcesById = oncePerCollection((collection): ReadonlyMap<string, Source> => byId(collection.sources));

/** Place of each event in the order of the collection, from 0. */
export const orderOfEvents = oncePerCollection(
  (collection): ReadonlyMap<string, number> => new Map(collection.events.map((event, index) => [event.id, index])),
);

/** The events of a timeline, in its order. */
export const eventsOf = (collection: Collection, { events }: Pick<Timeline, "events">): readonly TimelineEvent[] =>
  events.flatMap((id) => eventsById(collection).get(id) ?? []);
