import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { jsonSchemas } from "#compile/schema/schemas.ts";
import { docsFolder, references } from "./docs.ts";

describe("a generated reference", () => {
  for (const [name, text] of Object.entries(references())) {
    it(`says what the code says: docs/${name} (write it again with npm run docs)`, () => {
      assert.equal(readFileSync(join(docsFolder, name), "utf8"), text);
    });
  }
});

describe("docs/model.md", () => {
  const page = readFileSync(join(docsFolder, "model.md"), "utf8");
  const fields = new Set(Object.values(jsonSchemas()).flatMap(fieldsIn));

  it("names every field that an author may write", () => {
    assert.ok(fields.size > 50);
    assert.deepEqual(
      [...fields].filter((field) => !new RegExp(`[\`{ ]${field}[\`:,* ]`).test(page)),
      [],
    );
  });

  it("shows an event that the schema knows", () => {
    const example = /```markdown\n---\n([\s\S]*?)---/.exec(page)?.[1] ?? "";
    const written = [...example.matchAll(/(?:^|[{ -])([a-z][a-z-]*):(?= |\n)/gm)].map(([, field = ""]) => field);
    assert.ok(written.length > 15);
    assert.deepEqual(
      written.filter((field) => !fields.has(field)),
      [],
    );
  });
});

describe("docs/handbook/fields.md", () => {
  const page = readFileSync(join(docsFolder, "handbook/fields.md"), "utf8");
  const rows = [...page.matchAll(/^\| `([^`]+)`\*? \| (.*?) \| (.*) \|$/gm)];

  it("tells the form and the meaning of every field of every kind of file", () => {
    const told = new Set(rows.map(([, path = ""]) => path.replace(/^.*\./, "")));
    const kinds = Object.entries(jsonSchemas()).filter(([kind]) => !kind.endsWith("-translation"));
    assert.deepEqual(
      kinds.flatMap(([, schema]) => fieldsIn(schema)).filter((field) => !told.has(field)),
      [],
    );
    for (const [row, , form = "", meaning = ""] of rows) assert.ok(form !== "" && meaning.length > 3, row);
  });
});

/** Names of all properties in a JSON Schema, at every depth. */
function fieldsIn(schema: unknown): string[] {
  if (Array.isArray(schema)) return schema.flatMap(fieldsIn);
  if (typeof schema !== "object" || schema === null) return [];
  const own = "properties" in schema ? Object.keys(schema.properties as object) : [];
  return [...own, ...Object.values(schema).flatMap(fieldsIn)];
}
