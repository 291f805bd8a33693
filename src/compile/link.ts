import { diagnose } from "#diagnostics/diagnose.ts";
import type { Diagnostic } from "#diagnostics/diagnostic.ts";
import type { Collection, EventId } from "#model/collection.ts";
import { placeOf } from "./fields.ts";
import { linkActor, linkSource } from "./link/actors-and-sources.ts";
import { bodyFinisher } from "./link/bodies.ts";
import { checkSources } from "./link/check-sources.ts";
import { checkTranslations } from "./link/check-translations.ts";
import { byText, byTime } from "./link/dates.ts";
import { type Drafts, withoutDrafts } from "./link/drafts.ts";
import { type Entries, firstLineOf, gatherEntries } from "./link/entries.ts";
import { type Assembly, linkEvent } from "./link/events.ts";
import { type Actors, checkMemberships } from "./link/memberships.ts";
import { checkReferences } from "./link/references.ts";
import { checkResponses } from "./link/responses.ts";
import { answersByEvent, selectedEvents } from "./link/selection.ts";
import { checkSteps, linkPage, linkSite, linkTimeline, type Published } from "./link/timelines-and-pages.ts";
import { translationLinker } from "./link/translations.ts";
import { checkUnused } from "./link/unused.ts";
import type { EntryKind, Linked, Written } from "./linked.ts";
import type { FileRead } from "./read-file.ts";
import type { SiteFields } from "./schema/entries.ts";
import type { EventFields } from "./schema/event.ts";

/** How files become one collection. */
export interface LinkOptions extends Published {
  readonly drafts: Drafts;
  /** Paths of the images inside `media/`; `null` where nobody has looked. */
  readonly media: readonly string[] | null;
  readonly site: SiteFields;
}

/** Proves every id and puts the collection together from what is proven; everything that is not is told. */
export function link(
  all: readonly FileRead[],
  options: LinkOptions,
): { readonly linked: Linked; readonly diagnostics: readonly Diagnostic[] } {
  const { entries, diagnostics } = gatherEntries(all, options.media, options.drafts);
  const reads = withoutDrafts(all, options.drafts);
  const collection = assemble(entries, options);
  const linked = { collection, files: writtenFiles(reads, entries, options.site.lang) };
  const found = [
    ...diagnostics,
    ...reads.flatMap((read) => checkReferences(read, entries)),
    ...reads.flatMap((read) => (read.name.kind === "timeline" ? checkSteps(read, entries) : [])),
    ...checkMemberships(entries),
    ...checkResponses(entries),
    ...checkSources(entries),
    ...checkTranslations(entries),
  ];
  const broken = [...all.flatMap((read) => read.diagnostics), ...found];
  const late = [...checkUnused(all, entries, broken), ...emptyTimelines(collection, entries, broken)];
  return { linked, diagnostics: [...found, ...late] };
}

function assemble(entries: Entries, options: LinkOptions): Collection {
  const site = linkSite(options.site, options);
  const finish = bodyFinisher(entries, site);
  const translationsOf = translationLinker(entries, finish, site.lang);
  const on: Assembly = { entries, finish, translationsOf, siteLang: site.lang };
  const readable = (kind: EntryKind): FileRead[] =>
    withoutDrafts([...entries.byKind[kind].values()], options.drafts)
      .filter((read) => read.fields !== null)
      .sort((one, other) => byText(one.name.id, other.name.id));
  const actors = readable("actor").map((read) => linkActor(read, on));
  const byId: Actors = new Map(actors.map((actor) => [actor.id, actor]));
  const events = readable("event")
    .map((read) => linkEvent(read, byId, on))
    .sort(byTime);
  const answers = answersByEvent(events);
  return {
    schema: 1,
    site,
    events,
    actors,
    sources: readable("source").map((read) => linkSource(read, on)),
    timelines: readable("timeline").map((read) =>
      linkTimeline(read, selectedEvents(read, events, byId, answers) as readonly EventId[], on),
    ),
    pages: readable("page").map((read) => linkPage(read, on)),
  };
}

function writtenFiles(reads: readonly FileRead[], { byKind }: Entries, siteLang: string): Written[] {
  return reads.flatMap((read) => {
    const { name, source, fields } = read;
    const isFirst = name.translation !== null || byKind[name.kind].get(name.id) === read;
    if (fields === null || !isFirst) return [];
    const own = name.kind === "event" ? (read.values as Partial<EventFields>).lang : undefined;
    const { kind, id, translation } = name;
    const lang = translation ?? own ?? siteLang;
    const place = (path: string) => placeOf(fields, path);
    return [{ kind, id, lang, translation: translation !== null, source, bodyStart: fields.bodyStart, placeOf: place }];
  });
}

function emptyTimelines({ timelines }: Collection, { byKind }: Entries, broken: readonly Diagnostic[]): Diagnostic[] {
  const errors = Map.groupBy(
    broken.filter(({ severity }) => severity === "error"),
    ({ source }) => source.path,
  );
  const isShaky = (read: FileRead, codes: RegExp): boolean =>
    (errors.get(read.source.path) ?? []).some(
      ({ code, place }) => codes.test(code) && place.start < (read.fields?.bodyStart ?? Number.POSITIVE_INFINITY),
    );
  // what is broken may be what was to be selected
  const choosable = [...byKind.event.values(), ...byKind.actor.values()];
  if (choosable.some((read) => isShaky(read, /^C[123]|^C40[15]$|^C425$/))) return [];
  return timelines.flatMap(({ id, events }) => {
    const read = byKind.timeline.get(id);
    if (events.length > 0 || read?.fields == null || isShaky(read, /^C[1-4]/)) return [];
    const place = "select" in read.fields.values ? placeOf(read.fields, "select") : firstLineOf(read);
    return [diagnose("C424", read.source, place, { id })];
  });
}
