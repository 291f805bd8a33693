import { jsonSchemas } from "#compile/schema/schemas.ts";
import { href } from "#model/addresses.ts";
import type { Site } from "#model/site.ts";

/** The JSON Schemas of the files that an author writes, by path under the base, e.g. `schema/event.json`. */
export const authoringSchemas = (site: Site): Readonly<Record<string, object>> =>
  Object.fromEntries(
    Object.entries(jsonSchemas()).map(([kind, schema]) => {
      const path = `schema/${kind}.json`;
      return [path, { $id: new URL(href(site.base, path), site.url).href, ...schema }];
    }),
  );
