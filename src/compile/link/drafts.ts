import type { FileRead } from "#compile/read-file.ts";
import type { EventFields } from "#compile/schema/event.ts";

/**
 * Whether drafts belong to a collection. Where they are `"checked"`, they do, and what is published must name none of
 * them, as in a collection without them; with `true` that is a warning, so that whoever writes sees the page.
 */
export type Drafts = boolean | "checked";

/** The files that belong to a collection. */
export function withoutDrafts(reads: readonly FileRead[], drafts: Drafts): readonly FileRead[] {
  if (drafts !== false) return reads;
  const isDraft = draftsAmong(reads);
  return reads.filter((read) => !isDraft(read));
}

/** Knows the drafts among files, and the translations of drafts. */
function draftsAmong(reads: readonly FileRead[]): (read: FileRead) => boolean {
  const isMarked = ({ name, values }: FileRead): boolean =>
    name.kind === "event" && name.translation === null && (values as Partial<EventFields>).draft === true;
  const ids = new Set(reads.filter(isMarked).map(({ name }) => name.id));
  return (read) =>
    isMarked(read) || (read.name.translation !== null && read.name.kind === "event" && ids.has(read.name.id));
}
