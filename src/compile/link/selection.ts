import type { FileRead } from "#compile/read-file.ts";
import type { TimelineFields } from "#compile/schema/entries.ts";
import type { EventId, TimelineEvent } from "#model/collection.ts";
import { whenAt } from "./dates.ts";
import { type Actors, bodiesOf } from "./memberships.ts";

/** For each event the events that respond to it. */
export type AnswersByEvent = ReadonlyMap<string, readonly string[]>;

/** Who answers whom, over all events. */
export function answersByEvent(events: readonly TimelineEvent[]): AnswersByEvent {
  const answers = new Map<string, string[]>();
  for (const { id, responds } of events) {
    for (const { to } of responds) {
      const known = answers.get(to.event) ?? [];
      known.push(id);
      answers.set(to.event, known);
    }
  }
  return answers;
}

/**
 * The events of a timeline in the order given: alternatives within a key, all keys at once, without the excluded ones;
 * then every answer to what is left, recursively, whatever excludes it.
 */
export function selectedEvents(
  read: FileRead,
  events: readonly TimelineEvent[],
  actors: Actors,
  answers: AnswersByEvent,
): readonly EventId[] {
  const { select } = read.values as TimelineFields;
  const span = { from: whenAt(read, "select.from")?.min ?? null, to: whenAt(read, "select.to")?.min ?? null };
  const isMatch = matcher(select, span, actors);
  const chosen = events.filter((event) => isMatch(event) || select.include.includes(event.id));
  const kept = new Set<string>(chosen.map(({ id }) => id).filter((id) => !select.exclude.includes(id)));
  // a set that grows while it is read: answers of answers come along
  for (const id of kept) for (const answer of answers.get(id) ?? []) kept.add(answer);
  return events.map(({ id }) => id).filter((id) => kept.has(id));
}

interface Span {
  readonly from: number | null;
  readonly to: number | null;
}

function matcher(select: TimelineFields["select"], span: Span, actors: Actors): (event: TimelineEvent) => boolean {
  const { kinds, by, about, tags, include } = select;
  const isBounded = span.from !== null || span.to !== null;
  const asksNothing = !isBounded && [kinds, by, about, tags].every((wanted) => wanted.length === 0);
  if (asksNothing) return () => include.length === 0;
  return (event) =>
    allows(kinds, [event.kind]) &&
    allows(tags, event.tags) &&
    allows(by, withBodies(speakersOf(event), by, event, actors)) &&
    allows(about, withBodies(subjectsOf(event), about, event, actors)) &&
    (!isBounded || isWithin(event, span));
}

const allows = (wanted: readonly string[], found: readonly string[]): boolean =>
  wanted.length === 0 || found.some((one) => wanted.includes(one));

function withBodies(ids: readonly string[], wanted: readonly string[], event: TimelineEvent, actors: Actors) {
  return wanted.length === 0 ? [] : ids.flatMap((id) => bodiesOf(id, event.when, actors));
}

const speakersOf = ({ by, claims }: TimelineEvent): readonly string[] =>
  [by, ...claims.map((claim) => claim.by)].flat().map(({ actor }) => actor);

const subjectsOf = ({ about, claims }: TimelineEvent): readonly string[] =>
  [about, ...claims.map((claim) => claim.about)].flat();

/** Whether any moment of the event lies from `from` on and before `to`; an undated event lies nowhere. */
function isWithin({ when }: TimelineEvent, { from, to }: Span): boolean {
  if (when.min === null && when.max === null) return false;
  const [min, max] = [when.min ?? Number.NEGATIVE_INFINITY, when.max ?? Number.POSITIVE_INFINITY];
  return max > (from ?? Number.NEGATIVE_INFINITY) && min < (to ?? Number.POSITIVE_INFINITY);
}
