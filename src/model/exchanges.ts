import type { Collection, Response, TimelineEvent } from "./collection.ts";
import { positionsOf } from "./positions.ts";
import { answeredBy, answersToEvent } from "./threads.ts";

/** What passed between two events: the later with all its responses to the earlier. */
export interface Exchange {
  /** The event at the other end. */
  readonly event: TimelineEvent;
  readonly responses: readonly Response[];
}

/** What an event answers, each event once, in the author's order. */
export const addressedBy = (collection: Collection, event: TimelineEvent): readonly Exchange[] =>
  byEvent(answeredBy(collection, event));

/** What an actor, members included, answered to an event; empty where nothing is recorded. */
export function repliesOf(collection: Collection, actor: string, event: TimelineEvent): readonly Exchange[] {
  const said = new Set(positionsOf(collection, actor).by);
  return byEvent(answersToEvent(collection, event.id).filter((answer) => said.has(answer.event)));
}

const byEvent = (
  pairs: readonly { readonly event: TimelineEvent; readonly response: Response }[],
): readonly Exchange[] =>
  [...Map.groupBy(pairs, ({ event }) => event)].map(([event, own]) => ({
    event,
    responses: own.map(({ response }) => response),
  }));
