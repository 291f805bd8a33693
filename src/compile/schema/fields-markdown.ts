import { jsonSchemas } from "./schemas.ts";

/** What a JSON Schema says of a field, as far as the reference tells it. */
interface FieldSchema {
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly default?: unknown;
  readonly enum?: readonly string[];
  readonly const?: unknown;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: FieldSchema;
  readonly anyOf?: readonly FieldSchema[];
  readonly properties?: Readonly<Record<string, FieldSchema>>;
  readonly required?: readonly string[];
}

const kinds: readonly (readonly [kind: string, heading: string, where: string])[] = [
  ["event", "An event", "`events/<id>.md`"],
  ["actor", "An actor", "`actors/<id>.md`"],
  ["source", "A source", "`sources/<id>.md`"],
  ["timeline", "A timeline", "`timelines/<id>.md`"],
  ["page", "A page", "`pages/<id>.md`"],
  ["site", "The site", "`site.yaml`"],
];

/** The reference of every field that an author may write, made from the schemas that judge the files. */
export function fieldsMarkdown(): string {
  const schemas = jsonSchemas() as Readonly<Record<string, FieldSchema>>;
  const parts = kinds.map(([kind, heading, where]) =>
    [`## ${heading}`, `The fields of ${where}.`, table(schemas[kind] ?? {})].join("\n\n"),
  );
  return `${head}\n\n${parts.join("\n\n")}\n`;
}

const head = `# Every field

<!-- Written by npm run docs from src/compile/schema/. -->

What may stand between the two \`---\` of a file. \`*\` marks what must be there. \`claims[].text\` is the field \`text\` of each entry in the list \`claims\`. A field that isn't listed here is an error, with the nearest one that is. [What the words mean](../model.md) and [how dates are written](dates.md) are told apart.`;

const table = (schema: FieldSchema): string =>
  ["| field | form | meaning |", "| --- | --- | --- |", ...rows(schema, "").map(rowText)].join("\n");

interface Row {
  readonly path: string;
  readonly isNeeded: boolean;
  readonly schema: FieldSchema;
}

/** A field, and below it the fields of the map that it is or holds. */
function rows({ properties = {}, required = [] }: FieldSchema, before: string): Row[] {
  return Object.entries(properties).flatMap(([key, schema]) => {
    const path = `${before}${key}`;
    const inner = mapOf(schema);
    const own = { path, isNeeded: required.includes(key), schema };
    return inner === null ? [own] : [own, ...rows(inner, `${path}${isList(schema) ? "[]" : ""}.`)];
  });
}

const isList = ({ type }: FieldSchema): boolean => type === "array";

function mapOf(schema: FieldSchema): FieldSchema | null {
  const held = schema.items ?? schema;
  const map = [held, ...(held.anyOf ?? [])].find(({ properties }) => properties !== undefined);
  return map ?? null;
}

const rowText = ({ path, isNeeded, schema }: Row): string =>
  `| \`${path}\`${isNeeded ? "*" : ""} | ${formText(schema)} | ${meaning(schema).replaceAll("|", "\\|")} |`;

function meaning(schema: FieldSchema): string {
  const { description = schema.items?.description ?? "" } = schema;
  const { default: stands } = schema;
  const said = typeof stands === "string" || typeof stands === "number" ? ` Default: \`${stands}\`.` : "";
  return `${description}${said}`;
}

function formText(schema: FieldSchema): string {
  if (schema.const !== undefined) return `\`${String(schema.const)}\``;
  if (schema.enum !== undefined) return schema.enum.map((one) => `\`${one}\``).join(", ");
  if (schema.anyOf !== undefined) return [...new Set(schema.anyOf.map(formText))].join(" or ");
  if (schema.type === "array") return `list of ${plural(formText(schema.items ?? {}))}`;
  if (schema.type === "object") return "map";
  if (schema.type === "boolean") return "`true` or `false`";
  if (schema.type === "integer" || schema.type === "number")
    return `${schema.minimum ?? 0} to ${schema.maximum ?? "…"}`;
  return schema.maxLength === undefined ? "text" : `text of at most ${schema.maxLength} characters`;
}

const plural = (form: string): string => form.replace(/\btext\b/, "texts").replace(/\bmap\b/, "maps");
