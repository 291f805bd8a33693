/**
 * JSON-LD of the pages: schema.org for claims and sources, CiTO for what a response does. No ClaimReview: nobody is
 * rated. Dates are as close as they are known and no closer.
 */
import type { Actor, Collection, Source, Timeline, TimelineEvent } from "#model/collection.ts";
import { sourcesById } from "#model/lookup.ts";
import { lastChanged } from "#model/reading-order.ts";
import { citationsOf } from "#model/rests-on.ts";
import { actorUrl, eventUrl, fileUrl, siteUrl, sourceUrl } from "#model/site-url.ts";
import { siteWordsOf } from "#model/site-words.ts";
import { answersToEvent } from "#model/threads.ts";
import { dataPath, formats } from "./formats.ts";
import {
  actorNode,
  claimNode,
  eventNode,
  filled,
  type Node,
  reference,
  sourceNode,
  wholeActorNode,
} from "./json-ld/nodes.ts";

/** A document of JSON-LD; its context stands in it, so that nothing is fetched to read it. */
export interface JsonLd {
  readonly "@context": Node;
  readonly "@graph": readonly Node[];
}

const addresses = ["url", "contentUrl", "license", "sameAs", "archivedAt", "mainEntityOfPage"];
const context: Node = {
  "@vocab": "https://schema.org/",
  cito: "http://purl.org/spar/cito/",
  ...Object.fromEntries(addresses.map((term) => [term, { "@type": "@id" }])),
};

const documentOf = (nodes: readonly Node[]): JsonLd => ({ "@context": context, "@graph": nodes });

/** An event's page: its claims, every response to it, what it answers, and its sources. */
export function eventJsonLd(collection: Collection, event: TimelineEvent): JsonLd {
  const url = eventUrl(collection.site, event.id);
  const whole = filled({
    ...eventNode(collection, event),
    about: event.about.map((id) => actorNode(collection, id)),
    inLanguage: event.lang,
    dateModified: lastChanged(event),
    version: event.revision,
    mainEntityOfPage: url,
    hasPart: event.claims.map((claim) => claimNode(collection, event, claim)),
    citation: citationsOf(event).flatMap(({ source: id }) => {
      const source = sourcesById(collection).get(id);
      return source === undefined ? [] : [sourceNode(collection, source)];
    }),
    isPartOf: reference(siteUrl(collection.site, "")),
  });
  return documentOf([siteNode(collection), whole, ...answerNodes(collection, event)]);
}

/** The claims, or the events as a whole, that carry a response. */
function answerNodes(collection: Collection, event: TimelineEvent): readonly Node[] {
  const nodes = answersToEvent(collection, event.id).flatMap(({ event: from, response }) =>
    response.byClaim.length === 0
      ? [eventNode(collection, from)]
      : from.claims
          .filter(({ id }) => response.byClaim.includes(id))
          .map((claim) => claimNode(collection, from, claim)),
  );
  return [...new Map(nodes.map((node) => [node["@id"], node])).values()];
}

/** A source's page. */
export const sourceJsonLd = (collection: Collection, source: Source): JsonLd =>
  documentOf([
    siteNode(collection),
    { ...sourceNode(collection, source), mainEntityOfPage: sourceUrl(collection.site, source.id) },
  ]);

/** An actor's page. */
export const actorJsonLd = (collection: Collection, actor: Actor): JsonLd =>
  documentOf([
    siteNode(collection),
    { ...wholeActorNode(collection, actor), mainEntityOfPage: actorUrl(collection.site, actor.id) },
  ]);

/** A timeline's page, with the files that hold its data. `path`: the page's, under the base. */
export function timelineJsonLd(collection: Collection, timeline: Timeline, path: string): JsonLd {
  const { site } = collection;
  const { id: name, title, description } = timeline;
  const dataset = filled({
    "@type": "Dataset",
    "@id": fileUrl(site, `data/${name}.json`),
    name: siteWordsOf(site.lang).publish.dataset(title),
    description: description ?? site.description,
    license: site.license?.url ?? null,
    mainEntityOfPage: siteUrl(site, path),
    isPartOf: reference(siteUrl(site, "")),
    distribution: formats.map((format) => ({
      "@type": "DataDownload",
      name: format.name,
      encodingFormat: format.mediaType,
      contentUrl: fileUrl(site, dataPath(name, format)),
    })),
  });
  return documentOf([siteNode(collection), dataset]);
}

/** Any other page. */
export function pageJsonLd(collection: Collection, path: string, title: string): JsonLd {
  const { site } = collection;
  const page = {
    "@type": "WebPage",
    "@id": `${siteUrl(site, path)}#web_page`,
    url: siteUrl(site, path),
    name: title,
    inLanguage: site.lang,
    isPartOf: reference(siteUrl(site, "")),
  };
  return documentOf([siteNode(collection), page]);
}

const siteNode = ({ site }: Collection): Node =>
  filled({
    "@type": "WebSite",
    "@id": siteUrl(site, ""),
    name: site.title,
    description: site.description === "" ? null : site.description,
    inLanguage: site.lang,
    license: site.license?.url ?? null,
    publisher:
      site.publisher === null
        ? null
        : filled({ "@type": "Organization", name: site.publisher.name, url: site.publisher.url }),
  });
