/**
 * What answers what. A response to an event as a whole stands with each of the event's claims too, marked `event`;
 * a claim is unanswered only if neither it nor its event has a response.
 */
import type { Claim, Collection, EventId, RecordEntry, Response, Target, TimelineEvent } from "./collection.ts";
import { eventsById, oncePerCollection } from "./lookup.ts";

/** A response with the event that gives it. `scope` says what it answers: the claim asked for, or the whole event. */
export interface Answer {
  readonly event: TimelineEvent;
  readonly response: Response;
  readonly scope: "claim" | "event";
}

/** An event or claim with everything that answers it, and what answers those. */
export interface Thread {
  readonly event: TimelineEvent;
  /** The answer which brought the event here; `null` at the root. */
  readonly answer: Answer | null;
  readonly answers: readonly Thread[];
}

/** What an event answers: one of its own responses with the event and claim it is aimed at. */
export interface Answered {
  readonly response: Response;
  readonly event: TimelineEvent;
  /** `null`: the event as a whole. */
  readonly claim: Claim | null;
}

/** An editors' note on a claim, with the event and claim that carry it. */
export interface Recorded {
  readonly event: TimelineEvent;
  readonly claim: Claim;
  readonly entry: RecordEntry;
}

const answersByEvent = oncePerCollection((collection): ReadonlyMap<string, readonly Answer[]> => {
  const answers = collection.events.flatMap((event) =>
    event.responds.map((response): Answer => {
      return { event, response, scope: response.to.claim === null ? "event" : "claim" };
    }),
  );
  return Map.groupBy(answers, ({ response }): string => response.to.event);
});

/** Every response to an event or to one of its claims, in the order of the collection. */
export const answersToEvent = (collection: Collection, event: string): readonly Answer[] =>
  answersByEvent(collection).get(event) ?? [];

/** The responses to an event as a whole. */
export const answersToWhole = (collection: Collection, event: string): readonly Answer[] =>
  answersToEvent(collection, event).filter((answer) => answer.scope === "event");

/** The responses in the thread of a claim: those to it and those to its event as a whole. */
export const answersToClaim = (collection: Collection, event: string, claim: string): readonly Answer[] =>
  answersToEvent(collection, event).filter((answer) => answer.scope === "event" || answer.response.to.claim === claim);

/** Whether a claim, or its event as a whole, has a response. */
export const isAnswered = (collection: Collection, event: string, claim: string): boolean =>
  answersToClaim(collection, event, claim).length > 0;

/** Whether an event calls for an answer; nobody is asked to answer what claims nothing. */
export const isAnswerable = (collection: Collection, event: TimelineEvent): boolean =>
  event.kind !== "context" || event.claims.length + answersToEvent(collection, event.id).length > 0;

/** The thread of a target: the root is its event, and every response hangs under what it answers. */
export function threadOf(collection: Collection, target: Target): Thread | null {
  const event = eventsById(collection).get(target.event);
  if (event === undefined) return null;
  const claims = target.claim === null ? [] : [target.claim];
  return { event, answer: null, answers: answersTo(collection, event.id, claims, new Set([event.id])) };
}

/** `claims`: the claims of the event that are meant; empty: all of it. `above`: the events on the way to the root. */
function answersTo(
  collection: Collection,
  event: string,
  claims: readonly string[],
  above: ReadonlySet<string>,
): readonly Thread[] {
  return answersToEvent(collection, event)
    .filter(({ response }) => meets(claims, response.to.claim))
    .filter((answer) => !above.has(answer.event.id))
    .map((answer) => ({
      event: answer.event,
      answer,
      answers: answersTo(collection, answer.event.id, answer.response.byClaim, new Set([...above, answer.event.id])),
    }));
}

const meets = (claims: readonly string[], claim: string | null): boolean =>
  claims.length === 0 || claim === null || claims.includes(claim);

/** What an event answers, in the author's order. */
export function answeredBy(collection: Collection, event: TimelineEvent): readonly Answered[] {
  return event.responds.flatMap((response) => {
    const to = eventsById(collection).get(response.to.event);
    return to === undefined ? [] : [{ response, event: to, claim: claimOf(to, response.to.claim) }];
  });
}

/** A claim of an event by its id; `null` for none. */
export const claimOf = (event: TimelineEvent, id: string | null): Claim | null =>
  event.claims.find((claim) => claim.id === id) ?? null;

const recordsByEvent = oncePerCollection((collection): ReadonlyMap<string, readonly Recorded[]> => {
  const records = collection.events.flatMap((event) =>
    event.claims.flatMap((claim) => claim.record.map((entry): Recorded => ({ event, claim, entry }))),
  );
  return Map.groupBy(records, ({ entry }): string => entry.to.event);
});

/** The record entries elsewhere that point at an event or at one of its claims. */
export const recordsAt = (collection: Collection, event: string): readonly Recorded[] =>
  recordsByEvent(collection).get(event) ?? [];

/** A place that names an event without answering it. */
export interface Mention {
  readonly how: "refers" | "restates" | "attribution";
  readonly event: TimelineEvent | null;
  /** The actor whose attribution rests on the event; `null` for the other ways. */
  readonly actor: string | null;
  /** What is named: a claim's id, or `null` for the event as a whole. */
  readonly claim: string | null;
  readonly note: string | null;
  readonly inferred: boolean;
}

/** What refers to an event, restates a claim of it, or rests an attribution on it. */
export function mentionsOf(collection: Collection, id: EventId): readonly Mention[] {
  const plain = { actor: null, note: null, inferred: false } as const;
  const inEvents = collection.events.flatMap((event): Mention[] => [
    ...event.refers
      .filter(({ to }) => to.event === id)
      .map(
        ({ to, note, basis }): Mention => ({
          ...plain,
          how: "refers",
          event,
          claim: to.claim,
          note,
          inferred: basis === "inferred",
        }),
      ),
    ...event.claims
      .filter(({ restates }) => restates?.event === id)
      .map(({ restates }): Mention => ({ ...plain, how: "restates", event, claim: restates?.claim ?? null })),
  ]);
  const inActors = collection.actors.flatMap((actor) =>
    actor.attributed
      .filter(({ event }) => event.event === id)
      .map(
        ({ event }): Mention => ({ ...plain, how: "attribution", event: null, actor: actor.id, claim: event.claim }),
      ),
  );
  return [...inEvents, ...inActors];
}
