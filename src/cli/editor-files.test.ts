import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, it } from "node:test";
import { jsonSchemas } from "#compile/schema/schemas.ts";
import { compileFolder } from "#shell/compile-folder.ts";
import { editorFiles } from "./editor-files.ts";
import type { Snippet } from "./snippet.ts";

const { collection } = await compileFolder(join(import.meta.dirname, "../../e2e/collections/tiny"));
const files = editorFiles(collection);
const snippets: Record<string, Snippet> = JSON.parse(files[".vscode/claimline.code-snippets"] ?? "{}");
const all = Object.values(snippets);
const text = ({ body }: Snippet): string => body.join("\n");

describe("the snippets for an editor", () => {
  it("offer the ids that the collection has", () => {
    assert.ok(collection !== null);
    const event = text(snippets["A new event"] as Snippet);
    for (const { id } of [...collection.actors, ...collection.sources]) assert.ok(event.includes(id), id);
    const responds = all.find(({ prefix }) => prefix === "responds");
    for (const { id } of collection.events) assert.ok(text(responds as Snippet).includes(id), id);
  });

  it("hold every field that an author may write, described as in its schema", () => {
    for (const kind of ["event", "actor", "source", "timeline", "page"]) {
      const { properties = {} } = jsonSchemas()[kind] as { properties?: Record<string, { description?: string }> };
      for (const [name, { description }] of Object.entries(properties)) {
        assert.ok(
          all.some((snippet) => snippet.prefix === name && (!description || text(snippet) !== "")),
          `${kind}.${name}`,
        );
        assert.ok(description !== undefined && description !== "", `${kind}.${name} is not described`);
      }
    }
  });

  it("number the places that Tab leads through from 1 without a gap", () => {
    for (const snippet of all) {
      const numbers = [...text(snippet).matchAll(/\$\{(\d+)/g)].map(([, number]) => Number(number));
      assert.deepEqual(
        numbers,
        numbers.map((_, index) => index + 1),
        text(snippet),
      );
    }
  });
});

describe("the settings for an editor", () => {
  it("name schemas that are written", () => {
    const settings = JSON.parse(files[".vscode/settings.json"] ?? "{}");
    for (const path of Object.keys(settings["yaml.schemas"])) assert.ok(path.replace(/^\.\//, "") in files, path);
  });
});
