import type { Actor, Collection, Source, Target, Timeline, TimelineEvent } from "#model/collection.ts";
import { eventsOf } from "#model/lookup.ts";
import { sourcesOf } from "#model/rests-on.ts";

/** What one set of data files holds: the whole collection, or the events of a timeline. */
export interface Selection {
  /** `collection`, or the timeline's id: the first part of every file name. */
  readonly name: string;
  readonly title: string;
  readonly description: string | null;
  /** `null` for the whole collection. */
  readonly timeline: Timeline | null;
  /** In the order of the collection, never a draft. */
  readonly events: readonly TimelineEvent[];
  /** All that is published, to follow links that lead out of the selection. */
  readonly collection: Collection;
}

/** The collection and each of its timelines, in its order. Drafts are in none of them. */
export function selections(collection: Collection): readonly Selection[] {
  const published = withoutDrafts(collection);
  const { title, description } = published.site;
  const whole = { name: "collection", title, description, timeline: null, events: published.events };
  const parts = published.timelines.map((timeline) => ({
    name: timeline.id,
    title: timeline.title,
    description: timeline.description,
    timeline,
    events: eventsOf(published, timeline),
  }));
  return [whole, ...parts].map((selection) => ({ ...selection, collection: published }));
}

/** The collection as it is published: without drafts and without whatever leads to one. */
export function withoutDrafts(collection: Collection): Collection {
  const drafts = new Set<string>(collection.events.filter(({ draft }) => draft).map(({ id }) => id));
  if (drafts.size === 0) return collection;
  const stays = ({ to }: { readonly to: Target }): boolean => !drafts.has(to.event);
  return {
    ...collection,
    events: collection.events
      .filter(({ draft }) => !draft)
      .map((event) => ({
        ...event,
        responds: event.responds.filter(stays),
        refers: event.refers.filter(stays),
        claims: event.claims.map((claim) => ({
          ...claim,
          record: claim.record.filter(stays),
          restates: claim.restates !== null && drafts.has(claim.restates.event) ? null : claim.restates,
        })),
      })),
    actors: collection.actors.map((actor) => ({
      ...actor,
      attributed: actor.attributed.filter(({ event }) => !drafts.has(event.event)),
    })),
    timelines: collection.timelines.map((timeline) => ({
      ...timeline,
      events: timeline.events.filter((id) => !drafts.has(id)),
      steps: timeline.steps.filter(({ event }) => event === null || !drafts.has(event.event)),
    })),
  };
}

/** The sources that the events of a selection rest on, and those that these translate; by id. */
export function sourcesIn({ collection, events, timeline }: Selection): readonly Source[] {
  if (timeline === null) return collection.sources;
  return reached(collection.sources, sourcesOf(events), ({ translationOf }) =>
    translationOf === null ? [] : [translationOf],
  );
}

/** The actors that the events and sources of a selection name, and those that these name; by id. */
export function actorsIn(selection: Selection): readonly Actor[] {
  const { collection, events, timeline } = selection;
  if (timeline === null) return collection.actors;
  const authors = sourcesIn(selection).flatMap(({ author }) =>
    author !== null && "actor" in author ? [author.actor] : [],
  );
  return reached(collection.actors, new Set<string>([...events.flatMap(actorsOfEvent), ...authors]), actorsOfActor);
}

function actorsOfEvent({ by, about, lanes, asked, claims }: TimelineEvent): readonly string[] {
  return [
    ...by.map(({ actor }) => actor),
    ...about,
    ...lanes,
    ...asked.map(({ actor }) => actor),
    ...claims.flatMap((claim) => [
      ...claim.by.map(({ actor }) => actor),
      ...claim.about,
      ...claim.confidence.map(({ by: speaker }) => speaker),
    ]),
  ];
}

const actorsOfActor = ({ partOf, attributed }: Actor): readonly string[] => [
  ...partOf.map(({ id }) => id),
  ...attributed.flatMap(({ to, by }) => ("actor" in to ? [to.actor, by] : [by])),
];

function reached<Entry extends { readonly id: string }>(
  entries: readonly Entry[],
  named: Set<string>,
  more: (entry: Entry) => readonly string[],
): readonly Entry[] {
  const byId = new Map<string, Entry>(entries.map((entry) => [entry.id, entry]));
  // a set goes on to what is added while it is walked
  for (const id of named) {
    const entry = byId.get(id);
    if (entry !== undefined) for (const next of more(entry)) named.add(next);
  }
  return entries.filter(({ id }) => named.has(id));
}
