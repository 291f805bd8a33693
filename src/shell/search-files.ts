import { mkdir, writeFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { dirname, join } from "node:path";
import type { Collection } from "#model/collection.ts";
import { searchFolder } from "#model/findable.ts";
import { rootOf } from "#model/languages.ts";
import { held } from "./held.ts";
import { inLanguages } from "./languages.ts";
import { type SearchFile, searchFiles } from "./search-index.ts";

/** Writes the search index of each language into the folder of the site. */
export async function writeSearchFiles(collection: Collection, folder: string): Promise<void> {
  for (const { path, content } of await filesInLanguages(collection)) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
}

/** The files of every language's index, under the root of the site. */
async function filesInLanguages(collection: Collection): Promise<readonly SearchFile[]> {
  const all: SearchFile[] = [];
  for (const one of inLanguages(collection)) {
    const folder = `${one.site.base.slice(rootOf(one.site).length)}${searchFolder}`;
    const files = await searchFiles(one);
    all.push(...files.map(({ path, content }) => ({ path: `${folder}${path}`, content })));
  }
  return all;
}

/** The last index made for the dev server; another is made when the collection is another. */
let made: { readonly of: Collection; readonly files: Promise<readonly SearchFile[]> } | null = null;

/** Serves the index of the collection as it is by now, which is made when a page first asks for it. */
export async function serveSearchFiles(
  request: IncomingMessage,
  response: ServerResponse,
  next: (error?: unknown) => void,
): Promise<void> {
  const { collection } = held();
  const path = new URL(request.url ?? "", "http://localhost").pathname.slice(1);
  if (collection === null || !path.includes(searchFolder)) return next();
  try {
    if (made?.of !== collection) made = { of: collection, files: filesInLanguages(collection) };
    const file = (await made.files).find((one) => one.path === path);
    if (file === undefined) return next();
    response.setHeader("content-type", path.endsWith(".js") ? "text/javascript" : "application/octet-stream");
    response.setHeader("cache-control", "no-store");
    response.end(file.content);
  } catch (error) {
    made = null;
    next(error);
  }
}
