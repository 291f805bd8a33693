import assert from "node:assert/strict";
import { join } from "node:path";
import { before, describe, it } from "node:test";
import type { Collection } from "#model/collection.ts";
import { type Findable, findablesFile } from "#model/findable.ts";
import { siteWordsOf } from "#model/site-words.ts";
import { searchRecords } from "#publish/search-records.ts";
import { compileFolder } from "./compile-folder.ts";
import { type SearchFile, searchFiles } from "./search-index.ts";

const folder = join(import.meta.dirname, "../../e2e/collections/tiny");

describe("the search index", () => {
  let collection: Collection;
  let files: readonly SearchFile[];
  const text = (path: string): string =>
    Buffer.from(files.find((file) => file.path === path)?.content ?? []).toString();

  before(async () => {
    collection = (await compileFolder(folder)).collection ?? assert.fail();
    files = await searchFiles(collection);
  });

  it("lists everything that can be found, each once, by an id that Pagefind has", () => {
    const listed = JSON.parse(text(findablesFile)) as Readonly<Record<string, Findable>>;
    const records = searchRecords(collection, siteWordsOf("en"));
    const named = ({ kind, id, claim }: Findable): string => `${kind} ${id} ${claim ?? ""}`;
    assert.deepEqual(Object.values(listed).map(named).sort(), records.map(named).sort());
    const fragments = new Set(files.map(({ path }) => path));
    for (const id of Object.keys(listed)) assert.ok(fragments.has(`fragment/${id}.pf_fragment`), id);
  });

  it("is the same for the same collection", async () => {
    const again = await searchFiles(collection);
    const sorted = (all: readonly SearchFile[]) =>
      all.map(({ path, content }) => [path, Buffer.from(content).toString("base64")]).sort();
    assert.deepEqual(sorted(again), sorted(files));
  });

  it("holds what the browser loads and nothing of Pagefind's own interface", () => {
    const names = files.map(({ path }) => path);
    for (const name of ["pagefind.js", "pagefind-worker.js", "pagefind-entry.json"]) assert.ok(names.includes(name));
    assert.deepEqual(
      names.filter((name) => /ui|highlight|playground/.test(name)),
      [],
    );
  });
});
