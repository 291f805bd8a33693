import type { Collection } from "#model/collection.ts";
import { held } from "./held.ts";

/**
 * The linked collection that every page reads. The loader compiled it before any page is made, so a build compiles once
 * and the dev server shows the last good one. Without one it throws what the loader found wrong.
 */
export async function collection(): Promise<Collection> {
  const { collection: last, error } = held();
  if (last === null)
    throw error ?? new Error("No page can be made before the loader of src/content.config.ts has run.");
  return last;
}
