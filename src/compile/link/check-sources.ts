import { placeOf } from "#compile/fields.ts";
import type { SourceFields } from "#compile/schema/entries.ts";
import { diagnose } from "#diagnostics/diagnose.ts";
import type { Diagnostic } from "#diagnostics/diagnostic.ts";
import { isId } from "#model/ids.ts";
import { circles } from "./circles.ts";
import { type Entries, nearestEntry } from "./entries.ts";

/** What sources say of each other and of actors that cannot be, or is probably not meant. */
export function checkSources(entries: Entries): Diagnostic[] {
  const sources = entries.byKind.source;
  const original = (id: string): readonly string[] => {
    const read = sources.get(id);
    const of = read?.fields == null ? undefined : (read.values as SourceFields)["translation-of"];
    return of === undefined || of === "" ? [] : [of];
  };
  const inCircles = circles(sources.keys(), original).flatMap(({ from, path }) => {
    const read = sources.get(from);
    if (read?.fields == null) return [];
    return [diagnose("C435", read.source, placeOf(read.fields, "translation-of"), { path })];
  });
  return [...inCircles, ...[...sources.keys()].flatMap((id) => checkAuthor(id, entries))];
}

/** A name is no mistake; an id of several words that is nearly an actor's is none but by chance. */
function checkAuthor(id: string, entries: Entries): Diagnostic[] {
  const read = entries.byKind.source.get(id);
  const { author = "" } = (read?.values ?? {}) as Partial<SourceFields>;
  if (read?.fields == null || !isId(author) || !author.includes("-") || entries.byKind.actor.has(author)) return [];
  const near = nearestEntry(entries, "actor", author);
  if (near === null) return [];
  return [diagnose("C436", read.source, placeOf(read.fields, "author"), { author, nearest: near })];
}
