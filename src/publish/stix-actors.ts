import type { Actor, Collection } from "#model/collection.ts";
import { actorsById } from "#model/lookup.ts";
import { actorUrl } from "#model/site-url.ts";
import { siteWordsOf } from "#model/site-words.ts";
import { countryName } from "#model/source-words.ts";
import type { ActorType } from "#model/vocabulary.ts";
import { stixId } from "./stix-ids.ts";
import { objectHead, type StixObject } from "./stix-objects.ts";

/** Id of the identity that stands for an actor as a speaker. */
export const identityId = (collection: Collection, actor: string): string =>
  stixId(collection.site, "identity", `actors/${actor}`);

/** Id of the editors: who publishes the collection. */
export const editorsId = (collection: Collection): string => stixId(collection.site, "identity", "editors");

/** Id of a country that something is attributed to. */
export const countryId = (collection: Collection, country: string): string =>
  stixId(collection.site, "identity", `countries/${country}`);

/** Id of what is spoken of: an intrusion set, a threat actor, or an identity. */
export function subjectId(collection: Collection, actor: string): string {
  const type = actorsById(collection).get(actor)?.type ?? "other";
  return isThreat(type) ? stixId(collection.site, threatTypes[type], `actors/${actor}`) : identityId(collection, actor);
}

const threatTypes = { "threat-group": "intrusion-set", persona: "threat-actor" } as const;

const isThreat = (type: ActorType): type is keyof typeof threatTypes => Object.hasOwn(threatTypes, type);

const classes: Readonly<Record<ActorType, string>> = {
  person: "individual",
  government: "organization",
  agency: "organization",
  legislature: "organization",
  court: "organization",
  company: "organization",
  party: "organization",
  campaign: "organization",
  "threat-group": "group",
  persona: "unknown",
  media: "organization",
  ngo: "organization",
  other: "unknown",
};

/** Identities of actors; a threat group or a persona is an object of its own besides, since it may speak as well. */
export function actorObjects(collection: Collection, actor: Actor): readonly StixObject[] {
  const { name, type, body } = actor;
  const external_references = referencesOf(collection, actor);
  const description = body.text === "" ? {} : { description: body.text };
  const identity = {
    ...objectHead("identity", identityId(collection, actor.id)),
    name,
    identity_class: classes[type],
    ...description,
    external_references,
  };
  if (!isThreat(type)) return [identity];
  const aliases = actor.alsoKnownAs.map((other) => other.name);
  const threat = {
    ...objectHead(threatTypes[type], subjectId(collection, actor.id)),
    name,
    ...description,
    ...(aliases.length === 0 ? {} : { aliases }),
    external_references,
  };
  return [identity, threat];
}

/** The editors, and the countries that something is attributed to. */
export function otherIdentities(collection: Collection, countries: readonly string[]): readonly StixObject[] {
  const { site } = collection;
  const words = siteWordsOf(site.lang);
  const editors = {
    ...objectHead("identity", editorsId(collection)),
    name: site.publisher?.name ?? site.title,
    identity_class: "organization",
  };
  const named = [...new Set(countries)].sort().map((country) => ({
    ...objectHead("identity", countryId(collection, country)),
    name: countryName(country, words),
    identity_class: "group",
    external_references: [{ source_name: "ISO 3166-1", external_id: country }],
  }));
  return [editors, ...named];
}

function referencesOf({ site }: Collection, { id, sameAs }: Actor) {
  const { mitre, wikidata, url } = sameAs;
  return [
    { source_name: site.title, url: actorUrl(site, id) },
    ...(mitre === null ? [] : [{ source_name: "mitre-attack", external_id: mitre }]),
    ...(wikidata === null ? [] : [{ source_name: "wikidata", external_id: wikidata }]),
    ...(url === null ? [] : [{ source_name: "own site", url }]),
  ];
}
