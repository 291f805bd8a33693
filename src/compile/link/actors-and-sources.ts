import type { FileRead } from "#compile/read-file.ts";
import { isCountry } from "#compile/schema/countries.ts";
import type { ActorFields, SourceFields } from "#compile/schema/entries.ts";
import type { Actor, ActorId, Attribution, Source, SourceId } from "#model/collection.ts";
import { whenAt } from "./dates.ts";
import type { Assembly } from "./events.ts";
import { groupIds } from "./references.ts";
import { hasActor, hasSource, provenTarget } from "./targets.ts";

/** One actor with everything it names proven. */
export function linkActor(read: FileRead, on: Assembly): Actor {
  const { entries } = on;
  const actor = read.values as ActorFields;
  const same = actor["same-as"];
  const isNamedByOthers = actor.type === "threat-group" || actor.type === "persona";
  return {
    id: read.name.id as ActorId,
    name: actor.name,
    type: actor.type,
    country: isNamedByOthers ? null : (actor.country ?? null),
    attributed: actor.attributed.flatMap((attribution) => linkAttribution(attribution, on)),
    group: actor.group !== undefined && groupIds(entries).includes(actor.group) ? actor.group : null,
    partOf: actor["part-of"].flatMap(({ id, role }, index) => {
      const [from, to] = [whenAt(read, `part-of[${index}].from`), whenAt(read, `part-of[${index}].to`)];
      return hasActor(id, entries) ? [{ id, role: role ?? null, from, to }] : [];
    }),
    lane: actor.lane,
    alsoKnownAs: actor["also-known-as"].map(({ name, by, since }) => ({ name, by: by ?? null, since: since ?? null })),
    sameAs: { mitre: same.mitre ?? null, wikidata: same.wikidata ?? null, url: same.url ?? null },
    formerly: actor.formerly,
    body: on.finish(read.body, null),
    translations: on.translationsOf(read),
    origin: { path: read.source.path, line: 1 },
  };
}

function linkAttribution(fields: ActorFields["attributed"][number], { entries }: Assembly): Attribution[] {
  const event = provenTarget(fields.event, entries);
  if (event === null || !hasActor(fields.by, entries)) return [];
  if (isCountry(fields.to)) return [{ to: { country: fields.to }, by: fields.by, event }];
  return hasActor(fields.to, entries) ? [{ to: { actor: fields.to }, by: fields.by, event }] : [];
}

/** One source with everything it names proven. */
export function linkSource(read: FileRead, on: Assembly): Source {
  const source = read.values as SourceFields;
  const original = source["translation-of"];
  return {
    id: read.name.id as SourceId,
    title: source.title,
    publisher: source.publisher,
    author: linkAuthor(source.author, on),
    date: whenAt(read, "date"),
    url: source.url ?? null,
    archive: source.archive?.toLowerCase() === "none" ? "none" : (source.archive ?? null),
    archiveNote: source["archive-note"] ?? null,
    lang: source.lang ?? null,
    type: source.type ?? null,
    country: source.country ?? null,
    accessed: source.accessed ?? null,
    translationOf: original !== undefined && hasSource(original, on.entries) ? original : null,
    formerly: source.formerly,
    body: on.finish(read.body, null),
    translations: on.translationsOf(read),
    origin: { path: read.source.path, line: 1 },
  };
}

function linkAuthor(author: string | undefined, { entries }: Assembly): Source["author"] {
  if (author === undefined) return null;
  return hasActor(author, entries) ? { actor: author } : { text: author };
}
