import type { FileRead } from "#compile/read-file.ts";
import type { ClaimFields, EventFields } from "#compile/schema/event.ts";
import type {
  Claim,
  EventId,
  RecordEntry,
  Reference,
  Response,
  TimelineEvent,
  Translation,
} from "#model/collection.ts";
import type { When } from "#model/when.ts";
import type { BodyFinisher } from "./bodies.ts";
import { unread, whenAt } from "./dates.ts";
import type { Entries } from "./entries.ts";
import { type Actors, laneOf } from "./memberships.ts";
import { hasActor, provenActors, provenCitations, provenQuote, provenSpeakers, provenTarget } from "./targets.ts";

/** What the entries of a collection are put together from. */
export interface Assembly {
  readonly entries: Entries;
  readonly finish: BodyFinisher;
  /** Translations of an entry, by language. */
  readonly translationsOf: (read: FileRead) => readonly Translation[];
  readonly siteLang: string;
}

/** One event with everything it names proven; what could not be proven is left out. */
export function linkEvent(read: FileRead, actors: Actors, on: Assembly): TimelineEvent {
  const { entries } = on;
  const event = read.values as EventFields;
  const when = whenAt(read, "date") ?? unread;
  const by = provenSpeakers(event.by, entries);
  return {
    id: read.name.id as EventId,
    kind: event.kind,
    title: event.title,
    short: event.short ?? null,
    when,
    published: whenAt(read, "published") ?? when,
    by,
    about: provenActors(event.about, entries),
    claims: event.claims.map((claim, index) => linkClaim(claim, index, read, entries)),
    responds: event.responds.flatMap((response) => linkResponse(response, event, entries)),
    answers: event.answers ?? null,
    refers: event.refers.flatMap((mention) => linkMention(mention, entries)),
    sources: provenCitations(event.sources, entries),
    weight: event.weight,
    tags: event.tags,
    lang: event.lang ?? on.siteLang,
    image: event.image === undefined ? null : { ...event.image, credit: event.image.credit ?? null },
    asked: event.asked.flatMap(({ actor, result }, index) =>
      hasActor(actor, entries) ? [{ actor, date: whenAt(read, `asked[${index}].date`), result }] : [],
    ),
    added: event.added ?? null,
    corrections: event.corrections,
    withdrawn: event.withdrawn ?? null,
    draft: event.draft,
    formerly: event.formerly,
    revision: read.revision,
    lanes: lanesOf(
      by.map(({ actor }) => actor),
      when,
      actors,
    ) as TimelineEvent["lanes"],
    body: on.finish(read.body, null),
    translations: on.translationsOf(read),
    origin: { path: read.source.path, line: 1 },
  };
}

const lanesOf = (speakers: readonly string[], when: When, actors: Actors): readonly string[] => [
  ...new Set(speakers.map((speaker) => laneOf(speaker, when, actors))),
];

function linkClaim(claim: ClaimFields, index: number, read: FileRead, entries: Entries): Claim {
  const event = read.values as EventFields;
  return {
    id: claim.id,
    letter: letterOf(index),
    text: claim.text,
    by: provenSpeakers(claim.by ?? event.by, entries),
    mode: claim.mode,
    reported: claim.reported,
    period: whenAt(read, `claims[${index}].period`),
    about: provenActors(claim.about, entries),
    confidence: claim.confidence.flatMap(({ by, level, words }) =>
      hasActor(by, entries) ? [{ by, level: level ?? null, words }] : [],
    ),
    restates: provenTarget(claim.restates, entries),
    sources: provenCitations(claim.sources, entries),
    quote: provenQuote(claim.quote, entries),
    record: claim.record.flatMap((entry) => linkRecord(entry, entries)),
    formerly: claim.formerly,
  };
}

/** A, B, … Z, AA, AB, … by order from 0. */
function letterOf(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : letterOf(Math.floor(index / 26) - 1) + letter;
}

function linkRecord(entry: ClaimFields["record"][number], entries: Entries): RecordEntry[] {
  const to = provenTarget(entry.to, entries);
  if (to === null) return [];
  const { bearing, note } = entry;
  return [{ to, bearing, quote: provenQuote(entry.quote, entries), at: entry.at ?? null, note }];
}

function linkResponse(response: EventFields["responds"][number], event: EventFields, entries: Entries): Response[] {
  const to = provenTarget(response.to, entries);
  if (to === null) return [];
  const only = event.claims.length === 1 ? event.claims.map((claim) => claim.id) : [];
  const byClaim = carriers(response["by-claim"], event, only);
  return [{ to, stance: response.stance, byClaim, part: response.part ?? null, basis: response.basis }];
}

function carriers(by: "event" | string[] | undefined, event: EventFields, otherwise: readonly string[]) {
  if (by === "event") return [];
  return by?.filter((id) => event.claims.some((claim) => claim.id === id)) ?? otherwise;
}

function linkMention(mention: EventFields["refers"][number], entries: Entries): Reference[] {
  const fields = typeof mention === "string" ? { to: mention, basis: "explicit" as const } : mention;
  const to = provenTarget(fields.to, entries);
  if (to === null) return [];
  const by = "by-claim" in fields ? fields["by-claim"] : undefined;
  const note = "note" in fields ? (fields.note ?? null) : null;
  return [{ to, byClaim: Array.isArray(by) ? by : [], basis: fields.basis, note }];
}
