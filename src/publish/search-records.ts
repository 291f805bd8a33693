import type { Actor, Claim, Collection, Quote, Source, TimelineEvent } from "#model/collection.ts";
import { dateText } from "#model/date-words.ts";
import type { Findable } from "#model/findable.ts";
import { actorsById } from "#model/lookup.ts";
import type { SiteWords } from "#model/site-words.ts";
import { actorName, speakerNames, speakerText } from "#model/speakers.ts";
import { withoutDrafts } from "./selection.ts";

/** Something to be found, with the words it is found by. */
export interface SearchRecord extends Findable {
  /** Names that find it as surely as its title does. */
  readonly names: string;
  /** What passages are taken from. */
  readonly text: string;
}

/** Everything of a collection that a search finds: events, each of their claims, actors and sources; never a draft. */
export function searchRecords(collection: Collection, words: SiteWords): readonly SearchRecord[] {
  const published = withoutDrafts(collection);
  const on = { collection: published, words };
  return [
    ...published.events.flatMap((event) => [eventRecord(event, on), ...claimRecords(event, on)]),
    ...published.actors.map((actor) => actorRecord(actor, on)),
    ...published.sources.map((source) => sourceRecord(source, on)),
  ];
}

interface On {
  readonly collection: Collection;
  readonly words: SiteWords;
}

function eventRecord(event: TimelineEvent, on: On): SearchRecord {
  const speakers = [...event.by, ...event.claims.flatMap(({ by }) => by)];
  const voices = speakers.flatMap(({ actor, as }) => [actorName(on.collection, actor), as ?? ""]);
  return {
    kind: "event",
    id: event.id,
    title: event.title,
    note: whoAndWhen(speakerText(on.collection, event, on.words), event, on),
    names: event.short ?? "",
    text: sentences([
      event.body.text,
      event.answers,
      [...new Set(voices)].filter((voice) => voice !== "").join(", "),
      namesOf(event.about, on),
      event.tags.map((tag) => tag.replaceAll("-", " ")).join(", "),
    ]),
  };
}

function claimRecords(event: TimelineEvent, on: On): readonly SearchRecord[] {
  return event.claims.map((claim) => ({
    kind: "claim",
    id: event.id,
    claim: claim.id,
    title: claim.text,
    note: whoAndWhen(speakerNames(on.collection, claim.by, on.words), event, on),
    names: "",
    text: sentences([
      quoteText(claim.quote, on),
      ...confidences(claim),
      ...claim.record.map(({ note }) => note),
      namesOf(claim.about, on),
    ]),
  }));
}

function actorRecord(actor: Actor, on: On): SearchRecord {
  const { words, collection } = on;
  const type = words.page.actor.types[actor.type];
  const partOf = actor.partOf.map(({ id, role }) => [role, actorName(collection, id)].filter(Boolean).join(", "));
  const others = actor.alsoKnownAs.map(({ name }) => name);
  return {
    kind: "actor",
    id: actor.id,
    title: actor.name,
    note: [type, ...partOf].join(", "),
    names: [...others, actor.sameAs.mitre ?? ""].join(", "),
    text: sentences([
      actor.body.text,
      others.length === 0 ? "" : `${words.page.actor.also}: ${others.join(", ")}`,
      ...partOf,
    ]),
  };
}

function sourceRecord(source: Source, { collection, words }: On): SearchRecord {
  const { author, publisher, date } = source;
  const name = author === null ? "" : "actor" in author ? actorName(collection, author.actor) : author.text;
  const when = date === null ? "" : dateText(date, words, "long");
  return {
    kind: "source",
    id: source.id,
    title: source.title,
    note: [publisher, when].filter((part) => part !== "").join(", "),
    names: name,
    text: sentences([source.body.text, name, publisher, when, source.type, source.url]),
  };
}

const whoAndWhen = (who: string, { when }: TimelineEvent, { words }: On): string =>
  [who, dateText(when, words, "long")].filter((part) => part !== "").join(", ");

const quoteText = (quote: Quote | null, { words }: On): string =>
  quote === null ? "" : words.page.quote.marks(quote.text);

const confidences = (claim: Claim): readonly string[] => claim.confidence.map(({ words }) => words);

/** The actors spoken of, by every name, so that who knows one of them finds what is said of it. */
function namesOf(ids: readonly string[], { collection }: On): string {
  const actors = ids.flatMap((id) => actorsById(collection).get(id) ?? []);
  return actors
    .map(({ name, alsoKnownAs }) => {
      const others = alsoKnownAs.map((other) => other.name).join(", ");
      return others === "" ? name : `${name} (${others})`;
    })
    .join(", ");
}

/** One after the other, each with an end, so that no passage runs two of them together. */
const sentences = (parts: readonly (string | null)[]): string =>
  parts
    .map((part) => (part ?? "").trim())
    .filter((part) => part !== "")
    .map((part) => (/[.!?…”]$/.test(part) ? part : `${part}.`))
    .join(" ");
