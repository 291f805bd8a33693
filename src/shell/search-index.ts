import { gunzipSync } from "node:zlib";
import { close, createIndex, type PagefindIndex } from "pagefind";
import type { Collection } from "#model/collection.ts";
import { type Findable, findablesFile } from "#model/findable.ts";
import { primaryOf } from "#model/languages.ts";
import { siteWordsOf } from "#model/site-words.ts";
import { type SearchRecord, searchRecords } from "#publish/search-records.ts";

/** A file of the search index. */
export interface SearchFile {
  /** Under the folder of the index. */
  readonly path: string;
  readonly content: Uint8Array;
}

/** Pagefind's own pieces of interface, which this site has no use for. */
const unused = /^pagefind-(?:highlight|ui|modular-ui|component-ui)\./;

/**
 * The search index of a collection: Pagefind's files, and the list of what can be found by Pagefind's ids, so that a
 * list of results costs one file and not one for each result. The same collection gives the same files.
 */
export async function searchFiles(collection: Collection): Promise<readonly SearchFile[]> {
  const records = searchRecords(collection, siteWordsOf(collection.site.lang));
  const language = primaryOf(collection.site.lang);
  const { index, errors } = await createIndex();
  if (index === undefined) throw new Error(`The search index can't be made: ${errors.join(" ")}`);
  try {
    for (const [at, record] of records.entries()) await add(index, record, at, language);
    const { files } = await index.getFiles();
    const kept = files.filter(({ path }) => !unused.test(path)).map(({ path, content }) => ({ path, content }));
    return [...kept, { path: findablesFile, content: Buffer.from(JSON.stringify(findables(kept, records))) }];
  } finally {
    await close();
  }
}

/** The address of a record is its place in the list: where it leads is known without it. */
async function add(index: PagefindIndex, { title, names, text }: SearchRecord, at: number, language: string) {
  const content = text === "" ? title : text;
  const { errors } = await index.addCustomRecord({ url: String(at), content, language, meta: { title, names } });
  if (errors.length > 0) throw new Error(`“${title}” can't be added to the search index: ${errors.join(" ")}`);
}

function findables(files: readonly SearchFile[], records: readonly SearchRecord[]): Readonly<Record<string, Findable>> {
  const found = files.flatMap(({ path, content }): readonly (readonly [string, Findable])[] => {
    const id = /^fragment\/(.+)\.pf_fragment$/.exec(path)?.[1];
    const record = id === undefined ? undefined : records[placeIn(content)];
    if (id === undefined || record === undefined) return [];
    const { names: _names, text: _text, ...findable } = record;
    return [[id, findable]];
  });
  if (found.length !== records.length) throw new Error("The search index doesn't hold what was put into it.");
  return Object.fromEntries(found.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** A fragment is JSON behind a mark of 12 letters, compressed. */
function placeIn(fragment: Uint8Array): number {
  const text = gunzipSync(fragment)
    .toString()
    .replace(/^pagefind_dcd/, "");
  return Number((JSON.parse(text) as { readonly url: string }).url);
}
