import type { EntryKind, Written } from "#compile/linked.ts";
import type { Actor, Collection, Page, Source, Timeline, TimelineEvent } from "#model/collection.ts";
import type { Site } from "#model/site.ts";

/** Finds an entry of the collection by the kind and id of its file. */
export type Entries = Readonly<Record<EntryKind, ReadonlyMap<string, Entry>>>;
type Entry = TimelineEvent | Actor | Source | Timeline | Page | Site;

/** All entries by kind and id. */
export function entriesOf({ site, events, actors, sources, timelines, pages }: Collection): Entries {
  return {
    site: new Map([["site", site]]),
    event: byId(events),
    actor: byId(actors),
    source: byId(sources),
    timeline: byId(timelines),
    page: byId(pages),
  };
}

const byId = <One extends { readonly id: string }>(entries: readonly One[]): ReadonlyMap<string, One> =>
  new Map(entries.map((entry) => [entry.id, entry]));

/**
 * The paths of the fields of a file in which the editors themselves speak, as the author's keys spell them. A claim's
 * text is the speaker's, a source's title the publisher's.
 */
export function editorialFields(file: Written, entries: Entries): readonly string[] {
  const entry = entries[file.kind].get(file.id);
  if (entry === undefined) return [];
  if (file.translation) return translatedFields(file, entry);
  if ("kind" in entry) return eventFields(entry);
  if ("partOf" in entry) {
    return entry.partOf.flatMap(({ role }, index) => (role === null ? [] : [`part-of[${index}].role`]));
  }
  if ("groups" in entry) return siteFields(entry);
  return written(entry, file.kind === "source" ? [["archive-note", "archiveNote"]] : plainFields);
}

type Field = readonly [path: string, key: string];
const plainFields: readonly Field[] = ["title", "description", "footer"].map((key) => [key, key] as const);

/** The paths of the fields that hold something. */
const written = (entry: object, fields: readonly Field[]): readonly string[] =>
  fields.filter(([, key]) => (entry as Readonly<Record<string, unknown>>)[key] != null).map(([path]) => path);

function siteFields(site: Site): readonly string[] {
  return [
    ...written(site, plainFields),
    ...site.groups.map((_, index) => `groups[${index}].label`),
    ...site.navigation.map((_, index) => `navigation[${index}].label`),
  ];
}

function eventFields(event: TimelineEvent): readonly string[] {
  const { claims, responds, refers, asked, corrections, by } = event;
  return [
    ...written(event, textFields),
    ...by.flatMap((speaker, index) => (speaker.as === null ? [] : [`by[${index}].as`])),
    ...claims.flatMap(({ record }, index) => record.map((_, number) => `claims[${index}].record[${number}].note`)),
    ...responds.flatMap(({ part }, index) => (part === null ? [] : [`responds[${index}].part`])),
    ...refers.flatMap(({ note }, index) => (note === null ? [] : [`refers[${index}].note`])),
    ...asked.map((_, index) => `asked[${index}].result`),
    ...corrections.map((_, index) => `corrections[${index}].note`),
  ];
}

const textFields: readonly Field[] = [
  ["title", "title"],
  ["short", "short"],
  ["answers", "answers"],
  ["withdrawn.note", "withdrawn"],
  ["image.alt", "image"],
];

function translatedFields({ kind, source }: Written, entry: Entry): readonly string[] {
  if (!("translations" in entry)) return [];
  const translation = entry.translations.find(({ origin }) => origin.path === source.path);
  if (translation === undefined) return [];
  const own = kind === "source" ? [] : ["title", "short", "description"].map((key) => [key, key] as const);
  return [...written(translation, own), ...Object.keys(translation.texts)];
}
