import { actorHref } from "./addresses.ts";
import type { Actor, Collection, Source, TimelineEvent } from "./collection.ts";

/** What names an actor beside the statements by and about it; each list in the order of the collection. */
export interface LinksToActor {
  /** Events whose background links to it. */
  readonly events: readonly TimelineEvent[];
  /** Actors whose description links to it. */
  readonly actors: readonly Actor[];
  /** Actors that somebody attributes to it. */
  readonly attributed: readonly Actor[];
  /** Actors of which it says who is behind them. */
  readonly attributing: readonly Actor[];
  /** Sources that it wrote. */
  readonly sources: readonly Source[];
}

/** What links to an actor. */
export function linksToActor({ site, events, actors, sources }: Collection, id: string): LinksToActor {
  const link = `href="${actorHref(site.base, id)}"`;
  const links = ({ body }: TimelineEvent | Actor): boolean => body.html.includes(link);
  return {
    events: events.filter(links),
    actors: actors.filter((actor) => actor.id !== id && links(actor)),
    attributed: actors.filter(({ attributed }) => attributed.some(({ to }) => "actor" in to && to.actor === id)),
    attributing: actors.filter(({ attributed }) => attributed.some(({ by }) => by === id)),
    sources: sources.filter(({ author }) => author !== null && "actor" in author && author.actor === id),
  };
}
