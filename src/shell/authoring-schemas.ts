import { jsonSchemas, type KnownIds } from "#compile/schema/schemas.ts";
import type { Collection } from "#model/collection.ts";
import type { Site } from "#model/site.ts";
import { siteUrl } from "#model/site-url.ts";

/** The JSON Schemas of the files that an author writes, by path under the base, e.g. `schema/event.json`. */
export const authoringSchemas = (site: Site): Readonly<Record<string, object>> =>
  Object.fromEntries(
    Object.entries(jsonSchemas()).map(([kind, schema]) => {
      const path = `schema/${kind}.json`;
      return [path, { $id: siteUrl(site, path), ...schema }];
    }),
  );

/** What the fields of a collection may name. */
export function knownIds({
  events,
  actors,
  sources,
}: Pick<Collection, "events" | "actors" | "sources">): Required<Pick<KnownIds, "actor" | "source" | "target">> {
  return {
    actor: actors.map(({ id }) => id),
    source: sources.map(({ id }) => id),
    target: events.flatMap(({ id, claims }) => [id, ...claims.map((claim) => `${id}#${claim.id}`)]),
  };
}
