import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { Ajv } from "ajv";
import { readFileName } from "#compile/file-name.ts";
import { readFrontMatter, readYamlFile } from "#compile/front-matter.ts";
import type { Site } from "#model/site.ts";
import { authoringSchemas } from "./authoring-schemas.ts";

const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });
const site = { url: "https://example.org", base: "/record/" } as Site;
const validators = Object.fromEntries(
  Object.entries(authoringSchemas(site)).map(([path, schema]) => [path, ajv.compile(schema)]),
);

/** What the schema of its kind says against a file; `null` of a file that is no entry. */
function refusals(path: string, text: string): string | null {
  const source = { path, text };
  const { name } = readFileName(source, "");
  if (name === null) return null;
  const { fields } = name.kind === "site" ? readYamlFile(source) : readFrontMatter(source);
  const validate = validators[`schema/${name.kind}${name.translation === null ? "" : "-translation"}.json`];
  assert.ok(validate !== undefined && fields !== null, path);
  validate(fields.values);
  return ajv.errorsText(validate.errors);
}

function filesUnder(folder: string): [path: string, text: string][] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [path.slice(folder.length + 1).replaceAll("\\", "/"), readFileSync(path, "utf8")]);
}

describe("the published schemas", () => {
  for (const folder of ["content", "examples/harbour", "src/compile/cases/whole-every-field/content"]) {
    it(`refuse nothing that the check takes in ${folder}`, () => {
      const all = filesUnder(join(import.meta.dirname, "../..", folder)).flatMap(([path, text]) => {
        const refused = refusals(path, text);
        return refused === null ? [] : [[path, refused]];
      });
      assert.ok(all.length > 5);
      assert.deepEqual(
        all.filter(([, refused]) => refused !== "No errors"),
        [],
      );
    });
  }

  const event = (fields: string): string | null =>
    refusals("events/said.md", `---\ntitle: Said\ndate: 2020\nkind: context\nsources: [agency]\n${fields}\n---\n`);

  it("take numbers as text, as YAML reads a year or a name", () => {
    for (const fields of [
      "short: 2020",
      "tags: [5, 2016]",
      "about: [2016]",
      "published: 2020",
      "claims: [{ id: 2016, text: 5, period: 2016 }]",
      "responds: [{ to: 2016, stance: denies, by-claim: [2016] }]",
      "silence: { C601: 5 }",
      "formerly: [2016]",
    ]) {
      assert.equal(event(fields), "No errors", fields);
    }
    assert.equal(refusals("events/said.fr.md", "---\ntitle: Dit\nof: 123456789012\n---\n"), "No errors");
  });

  it("take no number where none can be meant", () => {
    for (const fields of ["lang: 5", "kind: 5", "draft: 1", "added: [2016]"]) {
      assert.notEqual(event(fields), "No errors", fields);
    }
    assert.match(refusals("actors/office.md", "---\nname: Office\ntype: agency\ncountry: 7\n---\n") ?? "", /country/);
    assert.match(refusals("sources/a.md", "---\ntitle: A\npublisher: B\nurl: 7\n---\n") ?? "", /url/);
  });
});
