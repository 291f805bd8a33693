import type { Cache } from "#compile/compile.ts";
import type { Diagnostic } from "#diagnostics/diagnostic.ts";
import type { Collection } from "#model/collection.ts";

/** What this process knows about its collection. */
export interface Held {
  /** The last good one; `null` before there was one. */
  collection: Collection | null;
  /** Why there is no newer one. */
  error: Error | null;
  /** Everything that was found wrong last time, in no order. */
  diagnostics: readonly Diagnostic[];
  /** What was compiled last time beside a mistake, and by which compiler; `null` where Astro keeps it. */
  spare: { readonly compiler: string; readonly cache: Cache } | null;
  /** How often the loader has run to its end. */
  runs: number;
  /** How often it changed what Astro keeps: each time Astro lets the browser load the page again. */
  changes: number;
  /** Hears how many of how many files are read, while they are. */
  onRead: (read: number, files: number) => void;
}

const key = Symbol.for("claimline.held");

/**
 * One value for the whole process. Astro loads this code several times over (the configuration in Node, the loader and
 * the pages in Vite's module runners, the built pages as a bundle), and each copy has module variables of its own.
 */
export function held(): Held {
  const world = globalThis as { [key]?: Held };
  world[key] ??= { collection: null, error: null, diagnostics: [], spare: null, runs: 0, changes: 0, onRead: () => {} };
  return world[key];
}
