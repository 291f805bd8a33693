import * as z from "zod";
import type { Site } from "#model/site.ts";
import { siteUrl } from "#model/site-url.ts";
import { dataSchemaPath } from "./data-file.ts";
import { dataFileSchema } from "./schema/collection.ts";
import { stixExtensionSchema } from "./schema/stix-extension.ts";
import { stixExtensionPath } from "./stix-ids.ts";

/** The JSON Schemas (draft 2020-12) of what is published, by path under the base. */
export function publishedSchemas(site: Site): Readonly<Record<string, object>> {
  // open to keys that later versions add
  const schemaOf = (path: string, schema: z.ZodType): object => ({
    $id: siteUrl(site, path),
    ...z.toJSONSchema(schema, { io: "input", target: "draft-2020-12" }),
  });
  return {
    [dataSchemaPath]: schemaOf(dataSchemaPath, dataFileSchema),
    [stixExtensionPath]: schemaOf(stixExtensionPath, stixExtensionSchema),
  };
}
