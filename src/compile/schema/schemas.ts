import * as z from "zod";
import { actor, page, site, source, timeline } from "./entries.ts";
import { event } from "./event.ts";
import { type Referent, roles } from "./leaves.ts";
import { translations } from "./translations.ts";

/** The one description of every kind of file. */
const schemas = { site, event, actor, source, timeline, page };

/** Ids of a collection by what a field may name; `target` is an event or one of its claims. */
export type KnownIds = Partial<Readonly<Record<Referent, readonly string[]>>>;

/** The schema of a file: of an original, or of a translation. */
export function schemaOf(kind: keyof typeof schemas, isTranslation: boolean): z.ZodType {
  return isTranslation && kind !== "site" ? translations[kind] : schemas[kind];
}

/**
 * JSON Schemas (draft-7) of what an author writes, by file kind; translations as `event-translation` and so on. Ids
 * that are `known` are given as examples where a field names one: an editor offers them, and forbids no other.
 */
export function jsonSchemas(known: KnownIds = {}): Readonly<Record<string, object>> {
  const all: (readonly [string, z.ZodType])[] = Object.entries(schemas);
  for (const [kind, schema] of Object.entries(translations)) all.push([`${kind}-translation`, schema]);
  return Object.fromEntries(
    all.map(([name, schema]) => [
      name,
      z.toJSONSchema(schema, {
        io: "input",
        target: "draft-7",
        override: ({ zodSchema, jsonSchema, path }) => {
          const role = roles.get(zodSchema);
          const ids = role?.is === "reference" ? known[role.to] : undefined;
          if (ids !== undefined && ids.length > 0) jsonSchema.examples = [...ids];
          if (!path.includes("propertyNames") && takesNumber(zodSchema)) jsonSchema.type = numberAsText;
        },
      }),
    ]),
  );
}

/** What JSON Schema says of a text that YAML may read as a number; its own types know one type at a time. */
const numberAsText = ["string", "number"] as unknown as "string";

/** Whether a number is taken as the text that it is spelt with: where a year, a revision or an id may be all digits. */
function takesNumber(schema: z.core.$ZodType): boolean {
  const role = roles.get(schema)?.is;
  if (!(schema instanceof z.ZodString) || role === "language" || role === "country") return false;
  return role !== "form" || ["2016", "0".repeat(12)].some((digits) => schema.safeParse(digits).success);
}
