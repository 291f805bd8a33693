import type { Place, SourceText } from "#diagnostics/source-text.ts";
import type { Collection } from "#model/collection.ts";

/** What a file of a collection can be. A translation carries the kind of what it translates. */
export const entryKinds = ["site", "event", "actor", "source", "timeline", "page"] as const;
export type EntryKind = (typeof entryKinds)[number];

/** One file beside what became of it, so that editorial rules can point at the exact word. */
export interface Written {
  readonly kind: EntryKind;
  /** Id of the entry, or of the entry that is translated; `site` for site.yaml. */
  readonly id: string;
  /** Language of the file: the translation's, the entry's own, else the site's. */
  readonly lang: string;
  readonly translation: boolean;
  readonly source: SourceText;
  /** Offset of the first character after the front matter. */
  readonly bodyStart: number;
  /**
   * Place of the value at a path as the author's keys spell it, e.g. `claims[0].quote.text` or `responds[1].by-claim`.
   * Of what is not written, the nearest thing that holds it; at last the end of the front matter.
   */
  placeOf(path: string): Place;
}

/** The collection with the files it came from, for the editorial rules. */
export interface Linked {
  readonly collection: Collection;
  /** By path; drafts that are left out of the collection are absent. */
  readonly files: readonly Written[];
}
