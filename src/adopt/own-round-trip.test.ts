import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { compile } from "#compile/compile.ts";
import type { SourceFile } from "#compile/read-text.ts";
import type { Collection } from "#model/collection.ts";
import { draftPath } from "./draft.ts";
import { draftText } from "./draft-text.ts";
import { type JsonText, readJson } from "./json-text.ts";
import { ownDrafts } from "./own-collection.ts";

const project = join(import.meta.dirname, "../..");
const hash = (text: string): string => createHash("sha256").update(text).digest("hex");

function compiled(files: readonly SourceFile[]): Collection {
  const { collection } = compile(files, { hash, drafts: true });
  assert.ok(collection, "it does not compile");
  return collection;
}

function filesIn(folder: string): SourceFile[] {
  const root = join(project, folder);
  const paths = globSync("{site.yaml,{events,actors,sources,timelines,pages}/**/*.md}", { cwd: root });
  return paths.map((path) => ({
    path: `content/${path.replaceAll("\\", "/")}`,
    text: readFileSync(join(root, path), "utf8"),
  }));
}

function imported(collection: Collection): SourceFile[] {
  const json = readJson({ path: "collection.json", text: JSON.stringify(collection) });
  const drafts = [...ownDrafts(json as JsonText, ({ what }) => assert.fail(what))];
  return drafts.map((draft) => ({ path: `content/${draftPath(draft)}`, text: draftText(draft) }));
}

/** Revisions name the exact bytes of a file, which a tidy copy does not repeat; lines are those of the copy. */
const meaning = (collection: Collection): unknown =>
  JSON.parse(JSON.stringify(collection, (key, value) => (key === "revision" || key === "line" ? null : value)));

describe("our own data", () => {
  for (const folder of ["content", "src/compile/cases/whole-every-field/content", "e2e/collections/tiny"]) {
    it(`comes back as the same collection: ${folder}`, () => {
      const collection = compiled(filesIn(folder));
      assert.deepEqual(meaning(compiled(imported(collection))), meaning(collection));
    });

    it(`comes back byte for byte once it was imported: ${folder}`, () => {
      const once = imported(compiled(filesIn(folder)));
      assert.deepEqual(imported(compiled(once)), once);
    });
  }
});
