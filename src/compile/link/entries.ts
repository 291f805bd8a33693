import { placeOf } from "#compile/fields.ts";
import { isFolderOf, isReserved } from "#compile/file-name.ts";
import type { EntryKind } from "#compile/linked.ts";
import type { FileRead } from "#compile/read-file.ts";
import type { SiteFields } from "#compile/schema/entries.ts";
import type { EventFields, SpeakerFields } from "#compile/schema/event.ts";
import { asId } from "#compile/schema/issues.ts";
import { diagnose } from "#diagnostics/diagnose.ts";
import type { Diagnostic } from "#diagnostics/diagnostic.ts";
import { nearest } from "#diagnostics/nearest.ts";
import type { Place } from "#diagnostics/source-text.ts";
import { type Drafts, withoutDrafts } from "./drafts.ts";

/** A file that defines an entry; its id stands in the name. */
export type Original = FileRead;

/** Every entry of a collection by kind and id, before anything is proven. */
export interface Entries {
  /** The first file of each id, by path; drafts are among them. */
  readonly byKind: Readonly<Record<EntryKind, ReadonlyMap<string, Original>>>;
  /** Without those of drafts that are left out. */
  readonly translations: readonly FileRead[];
  /** Former ids of each kind and the ids they belong to. */
  readonly former: Readonly<Record<EntryKind, ReadonlyMap<string, string>>>;
  /** Paths of the images, inside `media/`; `null` where nobody has looked. */
  readonly media: ReadonlySet<string> | null;
  readonly drafts: Drafts;
}

/** Gathers files by kind and id; a second file of one id and a former id that is in use are told. */
export function gatherEntries(
  reads: readonly FileRead[],
  media: readonly string[] | null,
  drafts: Drafts,
): { readonly entries: Entries; readonly diagnostics: readonly Diagnostic[] } {
  const maps = emptyMaps<Original>();
  const translated = new Map<string, FileRead>();
  const diagnostics: Diagnostic[] = [];
  for (const read of reads) {
    const { kind, id, translation } = read.name;
    const known = translation === null ? maps[kind] : translated;
    const key = translation === null ? id : `${kind} ${id} ${translation.toLowerCase()}`;
    const first = known.get(key);
    if (first === undefined) known.set(key, read);
    else diagnostics.push(duplicate(read, first));
  }
  const languages = languagesOf(maps);
  diagnostics.push(...pagesAsFolders(maps.page, languages));
  const former = formerIds(maps, languages, diagnostics);
  const translations = withoutDrafts(reads, drafts).filter((read) => read.name.translation !== null);
  const entries = { byKind: maps, translations, former, media: media === null ? null : new Set(media), drafts };
  return { entries, diagnostics };
}

/** Pages that are named as the folder of a language of the site; other names of the site are told by the file's name. */
const pagesAsFolders = (pages: ReadonlyMap<string, Original>, languages: readonly string[]): Diagnostic[] =>
  [...pages]
    .filter(([id]) => !isReserved("page", id) && isFolderOf(languages, id))
    .map(([id, read]) => diagnose("C110", read.source, firstLineOf(read), { name: id, nearest: null }));

const emptyMaps = <Value>(): Record<EntryKind, Map<string, Value>> => ({
  site: new Map(),
  event: new Map(),
  actor: new Map(),
  source: new Map(),
  timeline: new Map(),
  page: new Map(),
});

function duplicate(read: FileRead, first: FileRead): Diagnostic {
  const related = [{ source: first.source, place: firstLineOf(first), note: "first defined here" }];
  const { kind, id, translation } = read.name;
  const args = { what: translation === null ? kind : `translation into \`${translation}\``, id };
  return diagnose("C401", read.source, firstLineOf(read), args, related);
}

function languagesOf({ site }: Record<EntryKind, ReadonlyMap<string, Original>>): readonly string[] {
  const values = site.get("site")?.values as SiteFields | undefined;
  return values === undefined ? [] : [values.lang, ...values.languages];
}

function formerIds(
  maps: Record<EntryKind, Map<string, Original>>,
  languages: readonly string[],
  diagnostics: Diagnostic[],
) {
  const former = emptyMaps<string>();
  for (const kind of ["event", "actor", "source", "timeline", "page"] as const) {
    for (const { read, index, name } of [...maps[kind].values()].flatMap(formerlyOf)) {
      const owner = maps[kind].get(name) ?? maps[kind].get(former[kind].get(name) ?? "") ?? null;
      const fault = formerFault(kind, name, owner, languages);
      if (fault === null) former[kind].set(name, read.name.id);
      else diagnostics.push(fault(read, formerPlace(read, index)));
    }
  }
  return former;
}

/** Why an id cannot be a former one of that kind; `null` where it can. */
function formerFault(kind: EntryKind, id: string, owner: Original | null, languages: readonly string[]) {
  if (isReserved(kind, id, languages)) {
    return ({ source }: FileRead, place: Place) => diagnose("C110", source, place, { name: id, nearest: null });
  }
  if (owner === null) return null;
  const args = { id, owner: `\`${owner.source.path}\`` };
  return ({ source }: FileRead, place: Place) => diagnose("C410", source, place, args);
}

const formerPlace = (read: FileRead, index: number): Place =>
  read.fields === null ? firstLineOf(read) : placeOf(read.fields, `formerly[${index}]`);

function formerlyOf(read: Original): { read: Original; index: number; name: string }[] {
  const names = (read.values as { readonly formerly?: readonly string[] }).formerly ?? [];
  return names.map((name, index) => ({ read, index, name })).filter(({ name }) => name !== "");
}

/** The first line of a file: where its id is to be found. */
export const firstLineOf = ({ source }: FileRead): Place => ({
  start: 0,
  end: /^[^\r\n]*/.exec(source.text)?.[0].length ?? 0,
});

/** An event or one of its claims as an author names it. */
export interface Named {
  readonly event: string;
  readonly claim: string | null;
}

/** Reads `event-id` or `event-id#claim-id`. */
export function namedTarget(text: string): Named {
  const hash = text.indexOf("#");
  return hash < 0 ? { event: text, claim: null } : { event: text.slice(0, hash), claim: text.slice(hash + 1) };
}

/** The fields of an event; `null` of an unknown or unreadable one. */
export function eventFields(entries: Entries, id: string): EventFields | null {
  const read = entries.byKind.event.get(id);
  return read === undefined || read.fields === null ? null : (read.values as EventFields);
}

/** Whether an event is a draft. */
export const isDraft = (entries: Entries, id: string): boolean => eventFields(entries, id)?.draft === true;

/** Whether an event is a draft that is left out. */
export const isLeftOut = (entries: Entries, id: string): boolean => entries.drafts === false && isDraft(entries, id);

/** Ids of the claims of an event. */
export const claimIds = (event: EventFields): readonly string[] => event.claims.map((claim) => claim.id);

/** The id of a speaker, with or without a role. */
export const speakerId = (speaker: SpeakerFields): string => (typeof speaker === "string" ? speaker : speaker.id);

/** The entry that was probably meant: the one of a former id, else one that is spelt alike, or of which it is the name. */
export function nearestEntry(entries: Entries, kind: EntryKind, id: string): { name: string; path: string } | null {
  const known = entries.byKind[kind];
  const name = entries.former[kind].get(id) ?? nearest(id, known.keys()) ?? asId(id);
  const read = name === null ? undefined : known.get(name);
  return name === null || read === undefined ? null : { name, path: read.source.path };
}
