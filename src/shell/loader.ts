import { join } from "node:path";
import type { Loader, LoaderContext } from "astro/loaders";
import type { Cache } from "#compile/compile.ts";
import { compileFolder } from "./compile-folder.ts";
import { compilerDigest } from "./compiler-digest.ts";
import { errorIn } from "./content-error.ts";
import { contentFolder } from "./content-folder.ts";
import { held } from "./held.ts";

/**
 * Compiles the content folder into the collection that the pages read. Each file is an entry of Astro's store, so that
 * one which has not changed is not compiled again, in this process or in the next.
 */
export function claimlineLoader() {
  return { name: "claimline", load } satisfies Loader;
}

async function load(context: LoaderContext): Promise<void> {
  try {
    await compileInto(context);
  } finally {
    held().runs += 1;
  }
}

/** Throws at a mistake, but not in a dev server that is just starting: it must stand to show the overlay. */
async function compileInto({ store, meta, logger, watcher, refreshContextData }: LoaderContext): Promise<void> {
  const here = held();
  const compiler = compilerDigest(join(import.meta.dirname, ".."));
  if (meta.get("compiler") !== compiler) store.clear();
  const stored = Object.fromEntries(store.values().map(({ id, data }) => [id, data as unknown as Cache[string]]));
  const cache = here.spare?.compiler === compiler ? { ...stored, ...here.spare.cache } : stored;
  const compilation = await compileFolder(contentFolder(), {
    drafts: watcher !== undefined,
    cache,
    onRead: here.onRead,
  });
  logger.info(`${compilation.compiled} compiled, ${compilation.reused} unchanged`);
  here.diagnostics = compilation.diagnostics;
  here.error = errorIn(compilation);
  // a store that changes lets the browser load the page again, under the overlay that tells the mistake
  const isKept = here.error === null || watcher === undefined;
  if (isKept) meta.set("compiler", compiler);
  if (isKept && keep(store, compilation.cache)) here.changes += 1;
  here.spare = isKept ? null : { compiler, cache: compilation.cache };
  if (here.error === null) here.collection = compilation.collection;
  else if (watcher === undefined || refreshContextData !== undefined) throw here.error;
}

/** Puts what was compiled into Astro's store, and nothing else. Says whether that changed it. */
function keep(store: LoaderContext["store"], cache: Cache): boolean {
  const gone = store.keys().filter((id) => !Object.hasOwn(cache, id));
  for (const id of gone) store.delete(id);
  const changed = Object.entries(cache).filter(([id, cached]) =>
    store.set({ id, digest: cached.key, data: { ...cached } }),
  );
  return gone.length + changed.length > 0;
}
