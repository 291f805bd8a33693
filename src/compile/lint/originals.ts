import type { EntryKind, Linked, Written } from "#compile/linked.ts";

/** The files that entries of one kind are written in, by id; translations are not among them. */
export const originals = (linked: Linked, kind: EntryKind): ReadonlyMap<string, Written> =>
  new Map(linked.files.filter((file) => file.kind === kind && !file.translation).map((file) => [file.id, file]));
