import type { Actor, Attribution, Claim, Collection, Response, Target, TimelineEvent } from "#model/collection.ts";
import { siteUrl } from "#model/site-url.ts";
import { siteWordsOf } from "#model/site-words.ts";
import { speakerNames } from "#model/speakers.ts";
import type { Stance } from "#model/vocabulary.ts";
import { actorsIn, type Selection } from "./selection.ts";
import { actorObjects, countryId, editorsId, identityId, otherIdentities, subjectId } from "./stix-actors.ts";
import { extensionId, stixExtensionPath, stixId } from "./stix-ids.ts";
import { noTime, objectHead, type StixObject, spoken, timestampOf } from "./stix-objects.ts";

/** An opinion says how correct something is; asking, remarking, acting and correcting oneself do not. */
const opinions: Readonly<Partial<Record<Stance, string>>> = {
  denies: "strongly-disagree",
  disputes: "disagree",
  confirms: "strongly-agree",
  supports: "agree",
};

/**
 * A bundle of STIX 2.1. An event is a report by its speaker, a claim a note in it; an attribution is an `attributed-to`
 * relationship created by who attributes; a response is an opinion, or a note, by who responds, on the claim and on the
 * attributions that rest on it. What the editors noted as a record is a note of theirs.
 */
export function stixText(selection: Selection): string {
  const { collection, events } = selection;
  const beyond = answeredBeyond(selection);
  const actors = withSpeakers(actorsIn(selection), beyond, collection);
  const attributions = actors.flatMap((actor) => attributionsOf(selection, actor));
  const countries = actors.flatMap(({ attributed }) =>
    attributed.flatMap(({ to }) => ("country" in to ? [to.country] : [])),
  );
  const objects: readonly StixObject[] = [
    extensionDefinition(selection),
    ...otherIdentities(collection, countries),
    ...actors.flatMap((actor) => actorObjects(collection, actor)),
    ...attributions.map(({ object }) => object),
    ...beyond.map((event) => reportObject(selection, event, [])),
    ...events.flatMap((event) => eventObjects(selection, event, attributions)),
  ];
  const id = stixId(collection.site, "bundle", selection.name);
  return `${JSON.stringify({ type: "bundle", id, objects }, null, 2)}\n`;
}

/** The events that are answered in a selection without being part of it, in the order of the collection. */
function answeredBeyond({ collection, events }: Selection): readonly TimelineEvent[] {
  const inside = new Set<string>(events.map(({ id }) => id));
  const answered = new Set<string>(events.flatMap(({ responds }) => responds.map(({ to }) => to.event)));
  return collection.events.filter(({ id }) => answered.has(id) && !inside.has(id));
}

/** Actors and those that speak in events, by id. */
function withSpeakers(actors: readonly Actor[], events: readonly TimelineEvent[], collection: Collection) {
  const ids = new Set<string>(
    [...actors, ...events.flatMap(({ by }) => by.map(({ actor: id }) => ({ id })))].map(({ id }) => id),
  );
  return collection.actors.filter(({ id }) => ids.has(id));
}

const extensionDefinition = ({ collection }: Selection): StixObject => ({
  ...objectHead("extension-definition", extensionId),
  created_by_ref: editorsId(collection),
  name: "Claimline: dates as recorded, stances and modes",
  schema: siteUrl(collection.site, stixExtensionPath),
  version: "1.0.0",
  extension_types: ["property-extension"],
});

interface Attributed {
  /** What the attribution rests on. */
  readonly event: Target;
  readonly object: StixObject;
}

/** The attributions of an actor that rest on events of the selection. */
function attributionsOf(selection: Selection, actor: Actor): readonly Attributed[] {
  const inside = new Map<string, TimelineEvent>(selection.events.map((event) => [event.id, event]));
  return actor.attributed.flatMap((attribution) => {
    const event = inside.get(attribution.event.event);
    return event === undefined
      ? []
      : [{ event: attribution.event, object: attributedTo(selection, actor, { attribution, event }) }];
  });
}

function attributedTo(
  { collection }: Selection,
  actor: Actor,
  { attribution, event }: { readonly attribution: Attribution; readonly event: TimelineEvent },
): StixObject {
  const { to, by, event: target } = attribution;
  const claim = event.claims.find(({ id }) => id === target.claim) ?? null;
  const whom = "country" in to ? to.country : to.actor;
  const name = `${actor.id} to ${whom} by ${by} in ${target.event}#${target.claim ?? ""}`;
  return {
    ...spoken(collection, event, "relationship", { name, speaker: identityId(collection, by), claim }),
    relationship_type: "attributed-to",
    source_ref: subjectId(collection, actor.id),
    target_ref: "country" in to ? countryId(collection, to.country) : subjectId(collection, to.actor),
    description: claim?.text ?? event.title,
  };
}

/** Notes of an event's claims and records, its responses, and the report that holds them all. */
function eventObjects(
  selection: Selection,
  event: TimelineEvent,
  attributions: readonly Attributed[],
): readonly StixObject[] {
  const claims = event.claims.map((claim) => claimNote(selection, event, claim));
  const records = event.claims.flatMap((claim) => recordNotes(selection, event, claim));
  const responses = event.responds.map((response, index) =>
    responseObject(selection, event, { response, index, attributions }),
  );
  const resting = attributions.filter((one) => one.event.event === event.id).map(({ object }) => object.id);
  const parts = [...claims, ...responses].map(({ id }) => id);
  const report = reportObject(selection, event, [...parts, ...resting, ...subjectIds(selection, event.about)]);
  return [...claims, ...responses, ...records, report];
}

/** The report that is an event. It must name something: its speaker, where it holds nothing here. */
function reportObject(selection: Selection, event: TimelineEvent, refs: readonly string[]): StixObject {
  const speaker = speakerId(selection, event, null);
  return {
    ...spoken(selection.collection, event, "report", { name: reportName(event.id), speaker }),
    name: event.title,
    published: timestampOf(event.published) ?? timestampOf(event.when) ?? noTime,
    ...(event.body.text === "" ? {} : { description: event.body.text }),
    labels: [`kind:${event.kind}`, ...(event.withdrawn === null ? [] : ["withdrawn"])],
    object_refs: unique(refs.length === 0 ? [speaker] : refs),
  };
}

const reportName = (event: string): string => `events/${event}`;
const claimName = (event: string, claim: string): string => `events/${event}#${claim}`;
const unique = (ids: readonly string[]): readonly string[] => [...new Set(ids)];

function claimNote(selection: Selection, event: TimelineEvent, claim: Claim): StixObject {
  const { collection } = selection;
  const speaker = speakerId(selection, event, claim);
  const by = claim.by.length === 0 ? event.by : claim.by;
  const subjects = subjectIds(selection, claim.about.length === 0 ? event.about : claim.about);
  const said = { name: claimName(event.id, claim.id), speaker, claim, extra: { mode: claim.mode } };
  return {
    ...spoken(collection, event, "note", said),
    abstract: event.title,
    content: claim.text,
    ...(by.length === 0
      ? {}
      : { authors: by.map((one) => speakerNames(collection, [one], siteWordsOf(collection.site.lang))) }),
    labels: ["claim"],
    // what it is about; a note must name something
    object_refs: unique(subjects.length === 0 ? [speaker] : subjects),
  };
}

function recordNotes(selection: Selection, event: TimelineEvent, claim: Claim): readonly StixObject[] {
  const { collection, events } = selection;
  const inside = new Set<string>(events.map(({ id }) => id));
  return claim.record.map((entry, index) => ({
    ...spoken(collection, event, "note", {
      name: `${claimName(event.id, claim.id)} record ${index + 1}`,
      speaker: editorsId(collection),
      claim,
    }),
    abstract: siteWordsOf(collection.site.lang).publish.editors,
    content: entry.note,
    labels: ["record", entry.bearing],
    object_refs: [
      stixId(collection.site, "note", claimName(event.id, claim.id)),
      ...(inside.has(entry.to.event) ? [targetId(selection, entry.to)] : []),
    ],
  }));
}

interface Responding {
  readonly response: Response;
  /** Its place among the event's responses. */
  readonly index: number;
  readonly attributions: readonly Attributed[];
}

function responseObject(
  selection: Selection,
  event: TimelineEvent,
  { response, index, attributions }: Responding,
): StixObject {
  const { collection } = selection;
  const carried = event.claims.filter(({ id }) => response.byClaim.includes(id));
  const words = carried.length === 0 ? event.title : carried.map(({ text }) => text).join("; ");
  const opinion = opinions[response.stance];
  const said = {
    name: `${reportName(event.id)} response ${index + 1}`,
    speaker: speakerId(selection, event, carried[0] ?? null),
    claim: carried[0] ?? null,
    extra: { stance: response.stance, ...(response.basis === "inferred" ? { inferred: true as const } : {}) },
  };
  const object_refs = unique([targetId(selection, response.to), ...restingOn(response.to, attributions)]);
  const type = opinion === undefined ? "note" : "opinion";
  return {
    ...spoken(collection, event, type, said),
    ...(opinion === undefined
      ? { abstract: event.title, content: words }
      : { opinion, explanation: response.part === null ? words : `${words} (${response.part})` }),
    labels: [response.stance],
    object_refs,
  };
}

/** A response to an event as a whole is one to all that rests on it; one to a claim, to what rests on that claim. */
const restingOn = (to: Target, attributions: readonly Attributed[]): readonly string[] =>
  attributions
    .filter(({ event }) => event.event === to.event && (to.claim === null || event.claim === to.claim))
    .map(({ object }) => object.id);

/** A claim, or an event as a whole; of an event beyond the selection only its report is there. */
function targetId({ collection, events, timeline }: Selection, { event, claim }: Target): string {
  const isInside = timeline === null || events.some(({ id }) => id === event);
  return claim === null || !isInside
    ? stixId(collection.site, "report", reportName(event))
    : stixId(collection.site, "note", claimName(event, claim));
}

/** Who speaks; what nobody in particular says is the editors' to report. */
function speakerId({ collection }: Selection, event: TimelineEvent, claim: Claim | null): string {
  const speaker = claim?.by[0] ?? event.by[0];
  return speaker === undefined ? editorsId(collection) : identityId(collection, speaker.actor);
}

const subjectIds = ({ collection }: Selection, ids: readonly string[]): readonly string[] =>
  ids.map((id) => subjectId(collection, id));
