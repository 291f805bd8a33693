import { placeOf } from "#compile/fields.ts";
import type { EntryKind } from "#compile/linked.ts";
import type { FileRead } from "#compile/read-file.ts";
import { type Place, positionOf } from "#diagnostics/source-text.ts";
import { type Edit, edited, scalar } from "./edits.ts";
import { formerlyEdit } from "./formerly-edit.ts";
import { type Pointer, pointersOf } from "./pointers.ts";

/** What gets another id. Of a claim `event` is its event and the ids are its own. */
export interface Renaming {
  readonly kind: Exclude<EntryKind, "site"> | "claim";
  readonly event: string | null;
  readonly from: string;
  readonly to: string;
}

/** A file that a renaming changes, moves or both. */
export interface ChangedFile {
  readonly from: string;
  readonly to: string;
  readonly text: string;
  /** How many references in it are rewritten. */
  readonly references: number;
}

/** What a renaming does to the files of a collection. */
export interface Renamed {
  /** By path. */
  readonly files: readonly ChangedFile[];
  /** Places that must be rewritten by hand first, as `path:line what`; with any of them nothing may be changed. */
  readonly obstacles: readonly string[];
}

/**
 * Gives an entry or a claim another id wherever a file names it, and keeps the old one under `formerly`. Every other
 * character of the files stays. `hash` gives a SHA-256 in hex: translations of a file that changes follow its revision.
 */
export function renamed(reads: readonly FileRead[], renaming: Renaming, hash: (text: string) => string): Renamed {
  const obstacles: string[] = [];
  const changes = reads.map((read) => {
    const named = pointersOf(read).filter((pointer) => isMeant(pointer, renaming));
    const edits = named.flatMap((pointer) => referenceEdit(read, pointer, renaming, obstacles));
    const all = [...edits, ...keptId(read, renaming, obstacles)];
    return { read, references: new Set(named.map(({ place }) => place.start)).size, edits: all };
  });
  const revisions = new Map(
    changes
      .filter(({ read }) => read.name.translation === null)
      .map(({ read, edits }) => [keyOf(read), hash(edited(read.source.text, edits)).slice(0, 12)]),
  );
  const originals = new Map(reads.filter((read) => read.name.translation === null).map((read) => [keyOf(read), read]));
  const files = changes.flatMap(({ read, edits, references }): ChangedFile[] => {
    const of = revisionEdit(read, originals.get(keyOf(read)), revisions.get(keyOf(read)));
    const text = edited(read.source.text, [...edits, ...of]);
    const to = pathAfter(read, renaming);
    const isTouched = text !== read.source.text || to !== read.source.path;
    return isTouched ? [{ from: read.source.path, to, text, references }] : [];
  });
  return { files, obstacles };
}

const keyOf = ({ name }: FileRead): string => `${name.kind} ${name.id}`;

/** Whether a place names what is renamed; of an event its claims too, for they are named by it. */
function isMeant(pointer: Pointer, renaming: Renaming): boolean {
  const { kind, event, from } = renaming;
  if (kind === "claim") return pointer.kind === "event" && pointer.id === `${event}#${from}`;
  if (kind === "event") return pointer.kind === "event" && pointer.id.split("#")[0] === from && !pointer.isOwn;
  return pointer.kind === kind && pointer.id === from;
}

function referenceEdit(read: FileRead, pointer: Pointer, renaming: Renaming, obstacles: string[]): Edit[] {
  const { place, isYaml } = pointer;
  const written = read.source.text.slice(place.start, place.end);
  // an alias follows its anchor, which is a reference of its own
  if (isYaml && written.startsWith("*")) return [];
  const { from, to, kind } = renaming;
  const found = [...written.matchAll(new RegExp(`(?<![a-z0-9-])${from}(?![a-z0-9-])`, "g"))];
  const match = kind === "claim" ? found.at(-1) : found[0];
  if (match === undefined) {
    obstacles.push(`${placeText(read, place)} names ${from} in a way that cannot be rewritten`);
    return [];
  }
  const start = place.start + match.index;
  return [{ place: { start, end: start + from.length }, text: isYaml && written === from ? scalar(to) : to }];
}

/** The former id, kept where the entry or the claim is written. */
function keptId(read: FileRead, { kind, event, from, to }: Renaming, obstacles: string[]): Edit[] {
  const { name, values } = read;
  if (name.translation !== null) return [];
  const isClaim = kind === "claim";
  if (isClaim ? name.kind !== "event" || name.id !== event : name.kind !== kind || name.id !== from) return [];
  const claims = isClaim ? (values as { readonly claims: readonly { readonly id: string }[] }).claims : [];
  const path = isClaim ? `claims[${claims.findIndex(({ id }) => id === from)}]` : "";
  const edit = formerlyEdit(read, path, from, to);
  if (edit !== null) return [edit];
  obstacles.push(
    `${placeText(read, { start: 0, end: 0 })} takes no further \`formerly\`: write \`formerly: [${from}]\``,
  );
  return [];
}

/** The revision that a translation names, where it named the one of today and only ids have changed in it. */
function revisionEdit(read: FileRead, original: FileRead | undefined, revision: string | undefined): Edit[] {
  const { name, fields, values, source } = read;
  const { of } = values as { readonly of?: string };
  if (name.translation === null || fields === null || original === undefined || revision === undefined) return [];
  if (of !== original.revision || of === revision) return [];
  const place = placeOf(fields, "of");
  const start = place.start + source.text.slice(place.start, place.end).indexOf(of);
  return start < place.start ? [] : [{ place: { start, end: start + of.length }, text: revision }];
}

function pathAfter({ name, source }: FileRead, { kind, from, to }: Renaming): string {
  if (name.kind !== kind || name.id !== from) return source.path;
  const folder = source.path.slice(0, source.path.lastIndexOf("/") + 1);
  return folder + to + source.path.slice(folder.length + from.length);
}

const placeText = ({ source }: FileRead, { start }: Place): string =>
  `${source.path}:${positionOf(source.text, start).line}`;

/**
 * What all files name, as `path kind id`, sorted; with a renaming, what they would name after it. A renaming that
 * changed nothing else makes both the same.
 */
export function namedBy(reads: readonly FileRead[], renaming: Renaming | null): readonly string[] {
  const named = reads.flatMap((read) => {
    const path = renaming === null ? read.source.path : pathAfter(read, renaming);
    return pointersOf(read).map(
      ({ kind, id }) => `${path} ${renaming === null ? `${kind} ${id}` : idAfter(kind, id, renaming)}`,
    );
  });
  return named.sort();
}

function idAfter(kind: EntryKind, id: string, { kind: what, event, from, to }: Renaming): string {
  if (what === "claim") return `${kind} ${kind === "event" && id === `${event}#${from}` ? `${event}#${to}` : id}`;
  if (kind !== what) return `${kind} ${id}`;
  const [entry, claim] = id.split("#");
  return `${kind} ${entry === from ? to : entry}${claim === undefined ? "" : `#${claim}`}`;
}
