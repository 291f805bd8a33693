/** Nodes of JSON-LD: what actors, sources, claims and events are in the words of schema.org and CiTO. */
import type { Actor, Claim, Collection, Response, Source, Speaker, TimelineEvent } from "#model/collection.ts";
import { actorsById } from "#model/lookup.ts";
import { actorUrl, eventUrl, sourceUrl } from "#model/site-url.ts";
import { archiveOf } from "#model/source-words.ts";
import type { ActorType, Stance } from "#model/vocabulary.ts";
import type { When } from "#model/when.ts";

/** A node, or the value of one. */
export type Node = Readonly<Record<string, unknown>>;

/** Without what is `null` or an empty list. */
export const filled = (node: Node): Node =>
  Object.fromEntries(
    Object.entries(node).filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0)),
  );

/** A node that is described elsewhere. */
export const reference = (id: string): Node => ({ "@id": id });

const edtfType = "http://id.loc.gov/datatypes/edtf";

/** A date as recorded: plain where every reader of ISO 8601 knows the form, else named as edtfType; `null` for none. */
function dateValue({ edtf, precision }: When): string | Node | null {
  if (precision === "unknown") return null;
  const isPlain = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d(?:T[^/]+)?)?)?$/.test(edtf);
  return isPlain ? edtf : { "@type": edtfType, "@value": edtf };
}

const actorTypes: Readonly<Record<ActorType, string>> = {
  person: "Person",
  government: "GovernmentOrganization",
  agency: "GovernmentOrganization",
  legislature: "GovernmentOrganization",
  court: "GovernmentOrganization",
  company: "Corporation",
  party: "PoliticalParty",
  campaign: "Organization",
  "threat-group": "Organization",
  // whether anybody stands behind the name, and who, is an attribution
  persona: "Thing",
  media: "NewsMediaOrganization",
  ngo: "NGO",
  other: "Thing",
};

/** An actor by name and type. */
export function actorNode(collection: Collection, id: string): Node {
  const actor = actorsById(collection).get(id);
  return { "@type": actorTypes[actor?.type ?? "other"], "@id": actorUrl(collection.site, id), name: actor?.name ?? id };
}

/** An actor with its other names and addresses. */
export const wholeActorNode = (collection: Collection, actor: Actor): Node =>
  filled({
    ...actorNode(collection, actor.id),
    alternateName: actor.alsoKnownAs.map(({ name }) => name),
    description: actor.body.text === "" ? null : actor.body.text,
    memberOf: actor.partOf.map(({ id }) => actorNode(collection, id)),
    sameAs: [
      ...(actor.sameAs.url === null ? [] : [actor.sameAs.url]),
      ...(actor.sameAs.wikidata === null ? [] : [`https://www.wikidata.org/entity/${actor.sameAs.wikidata}`]),
    ],
    identifier: actor.sameAs.mitre,
  });

/** A source as the work it is. */
export function sourceNode(collection: Collection, source: Source): Node {
  const { author } = source;
  return filled({
    "@type": "CreativeWork",
    "@id": sourceUrl(collection.site, source.id),
    name: source.title,
    publisher: { "@type": "Organization", name: source.publisher },
    author: author === null ? null : "actor" in author ? actorNode(collection, author.actor) : author.text,
    datePublished: source.date === null ? null : dateValue(source.date),
    url: source.url,
    archivedAt: archiveOf(source),
    inLanguage: source.lang,
    genre: source.type,
    translationOfWork:
      source.translationOf === null ? null : reference(sourceUrl(collection.site, source.translationOf)),
  });
}

/** An event as a work that its speakers made, without its claims; what it answers as a whole stands in CiTO. */
export const eventNode = (collection: Collection, event: TimelineEvent): Node =>
  filled({
    "@type": "CreativeWork",
    "@id": eventUrl(collection.site, event.id),
    name: event.title,
    author: speakerNodes(collection, event.by),
    datePublished: dateValue(event.published),
    ...relations(
      collection,
      event.responds.filter(({ byClaim }) => byClaim.length === 0),
    ),
  });

/** A claim with its speakers and sources; what it answers stands in CiTO. */
export const claimNode = (collection: Collection, event: TimelineEvent, claim: Claim): Node =>
  filled({
    "@type": "Claim",
    "@id": eventUrl(collection.site, event.id, claim.id),
    text: claim.text,
    author: speakerNodes(collection, claim.by.length === 0 ? event.by : claim.by),
    about: (claim.about.length === 0 ? event.about : claim.about).map((id) => actorNode(collection, id)),
    datePublished: dateValue(event.published),
    temporalCoverage: claim.period === null ? null : dateValue(claim.period),
    appearance: appearances(event, claim).map((id) => reference(sourceUrl(collection.site, id))),
    isPartOf: reference(eventUrl(collection.site, event.id)),
    ...relations(
      collection,
      event.responds.filter(({ byClaim }) => byClaim.includes(claim.id)),
    ),
  });

const speakerNodes = (collection: Collection, by: readonly Speaker[]): readonly Node[] =>
  by.map(({ actor }) => actorNode(collection, actor));

function appearances(event: TimelineEvent, claim: Claim): readonly string[] {
  const cited = claim.sources.length === 0 ? event.sources : claim.sources;
  const quoted = claim.quote === null ? [] : [claim.quote.source];
  return [...new Set([...cited.map(({ source }) => source), ...quoted])];
}

/** What a response does, in the Citation Typing Ontology. */
const cito: Readonly<Record<Stance, string>> = {
  denies: "disagreesWith",
  disputes: "disputes",
  questions: "critiques",
  confirms: "confirms",
  supports: "agreesWith",
  "acts-on": "repliesTo",
  comments: "discusses",
  revises: "corrects",
};

function relations({ site }: Collection, responses: readonly Response[]): Node {
  const targets = new Map<string, Node[]>();
  for (const { stance, to } of responses) {
    const term = `cito:${cito[stance]}`;
    targets.set(term, [...(targets.get(term) ?? []), reference(eventUrl(site, to.event, to.claim))]);
  }
  return Object.fromEntries(targets);
}
