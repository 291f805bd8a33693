import { jsonSchemas } from "#compile/schema/schemas.ts";
import type { Collection } from "#model/collection.ts";
import { knownIds } from "#shell/authoring-schemas.ts";
import { type FieldSchema, fieldSnippet, fileSnippet, type Snippet } from "./snippet.ts";

/** The file of VS Code's settings: an author's own, so it is never written over. */
export const settingsPath = ".vscode/settings.json";

/**
 * Files that make VS Code help an author, by path in the folder that is opened: settings, snippets that offer the words
 * of the model and the ids of a collection, and the schema of site.yaml. VS Code knows no schemas in the front matter
 * of Markdown, so there the snippets carry the descriptions. `null` where no ids are known.
 */
export function editorFiles(collection: Collection | null): Readonly<Record<string, string>> {
  const schemas = jsonSchemas(collection === null ? {} : knownIds(collection));
  return {
    [settingsPath]: json(settings),
    ".vscode/extensions.json": json({ recommendations: ["redhat.vscode-yaml"] }),
    ".vscode/claimline.code-snippets": json(snippets(schemas)),
    ...schemaFiles(schemas, ".vscode/schema/"),
  };
}

/** The text of every schema by its path below `folder`, which ends in a slash or is empty. */
export const schemaFiles = (
  schemas: Readonly<Record<string, object>>,
  folder: string,
): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(schemas).map(([kind, schema]) => [`${folder}${kind}.json`, json(schema)]));

const json = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;

const settings = {
  "yaml.schemas": { "./.vscode/schema/site.json": ["site.yaml"] },
  "[markdown]": {
    "editor.quickSuggestions": { other: "on", comments: "on", strings: "on" },
    "editor.snippetSuggestions": "top",
    "editor.wordWrap": "on",
  },
};

/** What is asked for in a new file, beside what must be there. */
const beside: Readonly<Record<string, readonly string[]>> = {
  event: ["by", "sources", "added"],
  source: ["publisher", "date", "url", "archive", "lang", "accessed"],
  actor: ["type"],
};

function snippets(schemas: Readonly<Record<string, FieldSchema>>): Readonly<Record<string, Snippet>> {
  const kinds = ["event", "actor", "source", "timeline", "page"];
  const files = kinds.map((kind) => {
    const schema = schemas[kind] ?? {};
    const names = [...new Set([...(schema.required ?? []), ...(beside[kind] ?? [])])];
    return [`A new ${kind}`, fileSnippet(kind, schema, names)] as const;
  });
  const fields = kinds.flatMap((kind) =>
    Object.entries(schemas[kind]?.properties ?? {}).map(
      ([name, schema]) => [`${name} of ${kind}`, fieldSnippet(name, schema, "markdown,yaml")] as const,
    ),
  );
  return Object.fromEntries([...files, ...distinct(fields)]);
}

/** A field that means the same in several kinds of files is offered once. */
function distinct(all: readonly (readonly [string, Snippet])[]): (readonly [string, Snippet])[] {
  const seen = new Set<string>();
  return all.filter(([, { prefix, body }]) => {
    const key = `${prefix}\n${body.join("\n")}`;
    return !seen.has(key) && seen.add(key);
  });
}
