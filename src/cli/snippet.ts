/** The parts of a JSON Schema that a snippet is made of. */
export interface FieldSchema {
  readonly type?: string;
  readonly description?: string;
  readonly title?: string;
  readonly enum?: readonly (string | number)[];
  readonly examples?: readonly string[];
  readonly items?: FieldSchema;
  readonly anyOf?: readonly FieldSchema[];
  readonly properties?: Readonly<Record<string, FieldSchema>>;
  readonly required?: readonly string[];
}

/** An entry of a `.code-snippets` file of VS Code. */
export interface Snippet {
  readonly scope: string;
  readonly prefix: string;
  readonly description: string;
  readonly body: readonly string[];
}

/** More choices than these make a list that nobody reads. */
const mostChoices = 500;

/** A snippet that writes one field with what it needs, its fixed words and known ids offered as choices. */
export function fieldSnippet(name: string, schema: FieldSchema, scope: string): Snippet {
  return { scope, prefix: name, description: schema.description ?? name, body: field(name, schema, stops()) };
}

/** A snippet that writes a whole file: front matter with `names`, then an empty body. */
export function fileSnippet(prefix: string, schema: FieldSchema, names: readonly string[]): Snippet {
  const next = stops();
  const lines = names.flatMap((name) => field(name, schema.properties?.[name] ?? {}, next));
  return { scope: "markdown", prefix, description: `A new ${prefix}`, body: ["---", ...lines, "---", "", "$0"] };
}

type Stops = () => number;

/** Numbers of the places that Tab leads through. */
function stops(): Stops {
  let last = 0;
  return () => {
    last += 1;
    return last;
  };
}

function field(name: string, schema: FieldSchema, next: Stops): string[] {
  const plain = plainest(schema);
  const items = plain.items === undefined ? null : plainest(plain.items);
  if (items?.properties !== undefined) {
    const [first = "", ...others] = fields(items, next);
    return [`${name}:`, `  - ${first}`, ...others.map((line) => `    ${line}`)];
  }
  if (items !== null) return [`${name}: [${value(items, next)}]`];
  if (plain.properties !== undefined) return [`${name}:`, ...fields(plain, next).map((line) => `  ${line}`)];
  return [`${name}: ${value(plain, next)}`];
}

const fields = ({ properties = {}, required = Object.keys(properties).slice(0, 1) }: FieldSchema, next: Stops) =>
  required.flatMap((name) => field(name, properties[name] ?? {}, next));

/** Where a field may be written in several ways, the first is the shortest. */
function plainest(schema: FieldSchema): FieldSchema {
  const [first] = schema.anyOf ?? [];
  return first === undefined ? schema : { ...plainest(first), description: schema.description ?? "" };
}

function value({ type, description = "", enum: words, examples }: FieldSchema, next: Stops): string {
  const choices = words ?? examples ?? (type === "boolean" ? ["true", "false"] : []);
  if (choices.length > 0) return `\${${next()}|${choices.slice(0, mostChoices).map(escapedChoice).join(",")}|}`;
  return `\${${next()}:${description.replace(/[\\$}]/g, "\\$&")}}`;
}

const escapedChoice = (choice: string | number): string => String(choice).replace(/[\\,|]/g, "\\$&");
