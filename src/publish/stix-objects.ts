import type { Claim, Collection, TimelineEvent } from "#model/collection.ts";
import { type Instant, isoTime } from "#model/instant.ts";
import { lastChanged } from "#model/reading-order.ts";
import { eventUrl } from "#model/site-url.ts";
import type { When } from "#model/when.ts";
import type { StixExtension } from "./schema/stix-extension.ts";
import { extensionId, stixId } from "./stix-ids.ts";

/** A STIX object: JSON with an id. */
export interface StixObject {
  readonly type: string;
  readonly id: string;
  readonly [property: string]: unknown;
}

/** Where no time is known or stated; the extension says what is. */
export const noTime = "1970-01-01T00:00:00.000Z";

/** What every object of a bundle has. */
export const objectHead = (type: string, id: string, created: string = noTime, modified: string = created) => ({
  type,
  spec_version: "2.1",
  id,
  created,
  modified,
});

/** The first possible moment of a date, or its last for one without a beginning, as STIX can hold it. */
export function timestampOf({ min, max }: When): string | null {
  const at: Instant | null = min ?? (max === null ? null : max - 1);
  const text = at === null ? null : isoTime(at);
  return text !== null && /^\d{4}-/.test(text) ? text : null;
}

/** What is common to all that was said in an event: when, by whom, and where it is read. */
export function spoken(
  collection: Collection,
  event: TimelineEvent,
  type: string,
  { name, speaker, claim, extra }: SaidObject,
) {
  const { site } = collection;
  const created = timestampOf(event.when) ?? noTime;
  const changed = lastChanged(event);
  const modified = changed !== null && /^\d{4}-\d\d-\d\d$/.test(changed) ? `${changed}T00:00:00.000Z` : created;
  return {
    ...objectHead(type, stixId(site, type, name), created, modified > created ? modified : created),
    created_by_ref: speaker,
    ...(event.lang === "" ? {} : { lang: event.lang }),
    external_references: [
      { source_name: site.title, url: eventUrl(site, event.id, claim?.id ?? null) },
      ...sourceReferences(collection, event, claim),
    ],
    extensions: { [extensionId]: extensionOf(event, extra ?? {}) },
  };
}

interface SaidObject {
  /** Unique for the type in the collection. */
  readonly name: string;
  /** Id of the identity that made it. */
  readonly speaker: string;
  /** The claim that it is or belongs to. */
  readonly claim?: Claim | null;
  readonly extra?: Partial<StixExtension>;
}

const extensionOf = ({ when, withdrawn }: TimelineEvent, extra: Partial<StixExtension>): StixExtension => ({
  extension_type: "property-extension",
  edtf: when.edtf,
  precision: when.precision,
  ...extra,
  ...(withdrawn === null ? {} : { withdrawn: withdrawn.date }),
});

function sourceReferences(collection: Collection, event: TimelineEvent, claim: Claim | null | undefined) {
  const cited = claim === null || claim === undefined || claim.sources.length === 0 ? event.sources : claim.sources;
  const ids = new Set(cited.map(({ source }) => source));
  return collection.sources
    .filter(({ id }) => ids.has(id))
    .map(({ publisher, title, url }) => ({
      source_name: publisher,
      description: title,
      ...(url === null ? {} : { url }),
    }));
}
