import { isOutside } from "#compile/body/addresses.ts";
import type { BodyLink } from "#compile/body/reading.ts";
import { placeOf } from "#compile/fields.ts";
import { isReserved } from "#compile/file-name.ts";
import type { FieldReference, FileRead } from "#compile/read-file.ts";
import { isCountry, nearestCountry } from "#compile/schema/countries.ts";
import type { ActorFields, SiteFields, TimelineFields } from "#compile/schema/entries.ts";
import { openable } from "#compile/schema/leaves.ts";
import { readSitePath } from "#compile/site-path.ts";
import type { Code } from "#diagnostics/catalogue.ts";
import { diagnose } from "#diagnostics/diagnose.ts";
import type { Diagnostic } from "#diagnostics/diagnostic.ts";
import { nearest } from "#diagnostics/nearest.ts";
import type { Place, SourceText } from "#diagnostics/source-text.ts";
import { sitePages } from "#model/addresses.ts";
import { isId } from "#model/ids.ts";
import { kinds } from "#model/vocabulary.ts";
import { nearestAddress } from "#model/web-address.ts";
import { claimIds, type Entries, eventFields, isDraft, namedTarget, nearestEntry } from "./entries.ts";

/** Everything in one file that points at nothing: in its fields, its body and its steps. */
export function checkReferences(read: FileRead, entries: Entries): Diagnostic[] {
  const inFields = read.references.flatMap((reference) => checkField(read, reference, entries));
  const links = [...read.body.links, ...read.body.steps.flatMap((step) => step.links)];
  const inBody = links.flatMap((link) => checkLink(read, link, entries));
  return [...inFields, ...inBody, ...checkOwnLists(read, entries)];
}

/** A target as it is written, with the place to point at. */
export interface Pointer {
  readonly read: FileRead;
  readonly place: Place;
  /** Whether a response hangs on it. */
  readonly responds: boolean;
}

/** What is wrong with an event or a claim that is pointed at; empty where it stands. */
export function checkTarget(text: string, at: Pointer, entries: Entries): Diagnostic[] {
  const { event, claim } = namedTarget(text);
  const read = entries.byKind.event.get(event);
  const { source } = at.read;
  if (read === undefined) {
    const args = { id: event, nearest: nearestEntry(entries, "event", event) };
    return [diagnose(at.responds ? "C402" : "C403", source, at.place, args)];
  }
  if (isDraft(entries, event) && !isOfDraft(at.read, entries)) {
    const found = diagnose("C426", source, at.place, { id: event, path: `\`${read.source.path}\`` });
    return [entries.drafts === true ? { ...found, severity: "warning" } : found];
  }
  const fields = eventFields(entries, event);
  if (claim === null || fields === null) return [];
  const known = claimIds(fields);
  if (known.includes(claim)) return [];
  const renamed = fields.claims.find((one) => one.formerly.includes(claim))?.id ?? nearest(claim, known);
  const near = renamed === null ? null : { name: `${event}#${renamed}`, path: null };
  return [diagnose("C404", source, at.place, { event, claim, nearest: near, known })];
}

const isOfDraft = ({ name }: FileRead, entries: Entries): boolean => name.kind === "event" && isDraft(entries, name.id);

function checkField(read: FileRead, reference: FieldReference, entries: Entries): Diagnostic[] {
  if (read.fields === null) return [];
  const { path, to, id, responds } = reference;
  const { source } = read;
  const place = placeOf(read.fields, path);
  if (to === "media") return checkMedia(source, place, id, entries);
  if (to === "group") return checkGroup(source, place, id, entries);
  if (to === "target") return checkTarget(id, { read, place, responds }, entries);
  // what a timeline selects may be a draft: it comes along when it is published
  if (to === "event" && entries.byKind.event.has(id)) return [];
  if (to === "page") return checkAddress(read, { key: path, place, to: id }, entries);
  return checkEntry(source, place, to, id, entries);
}

/** An entry of the navigation: the id of a page, a path of the site or another address. */
function checkAddress(
  read: FileRead,
  { key, place, to }: { readonly key: string; readonly place: Place; readonly to: string },
  entries: Entries,
): Diagnostic[] {
  const { source } = read;
  if (isOutside(to)) return [];
  if (/^https?:\/\/[^\s/?#]/i.test(to)) {
    return [diagnose("C208", source, place, { key, found: to, form: openable, nearest: nearestAddress(to) })];
  }
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(to)) return [diagnose("C510", source, place, { found: to })];
  if (!to.startsWith("/")) return checkEntry(source, place, "page", to, entries);
  const path = readSitePath(to);
  if (path === null) return [diagnose("C409", source, place, { id: to, nearest: null, canBe: false })];
  const { kind, id, claim, lang } = path;
  return checkLink(read, { kind, id, claim, place, ...(lang === null ? {} : { lang }) }, entries);
}

const unknownCode = { event: "C403", actor: "C405", source: "C406", timeline: "C408" } as const;

function checkEntry(
  source: SourceText,
  place: Place,
  kind: keyof typeof unknownCode | "page",
  id: string,
  entries: Entries,
): Diagnostic[] {
  if (entries.byKind[kind].has(id) || (kind === "page" && sitePages.has(id))) return [];
  const near = nearestEntry(entries, kind, id);
  if (kind === "page") {
    const canBe = isId(id) && !isReserved("page", id);
    return [diagnose("C409", source, place, { id, nearest: near, canBe })];
  }
  return [diagnose<Code & "C405">(unknownCode[kind] as "C405", source, place, { id, nearest: near })];
}

function checkMedia(source: SourceText, place: Place, src: string, { media }: Entries): Diagnostic[] {
  if (media === null || media.has(src)) return [];
  const inside = src.replace(/^(?:\.{0,2}\/)*media\//, "");
  return [diagnose("C427", source, place, { src, nearest: media.has(inside) ? inside : nearest(inside, media) })];
}

/** Ids of the site's groups. */
export const groupIds = ({ byKind }: Entries): readonly string[] =>
  ((byKind.site.get("site")?.values as SiteFields | undefined)?.groups ?? []).map((group) => group.id);

function checkGroup(source: SourceText, place: Place, id: string, entries: Entries): Diagnostic[] {
  const known = groupIds(entries);
  // without a site that can be read its groups are unknown to us, not to the author
  if (known.includes(id) || !entries.byKind.site.get("site")?.fields?.whole) return [];
  const name = nearest(id, known);
  return [diagnose("C407", source, place, { id, nearest: name === null ? null : { name, path: null } })];
}

/** What is wrong with a link in a body. */
function checkLink(read: FileRead, link: BodyLink, entries: Entries): Diagnostic[] {
  const { kind, id, claim, place } = link;
  const { source } = read;
  const problem = link.lang === undefined ? null : languageProblem(link.lang, entries);
  if (problem !== null) return [diagnose("C511", source, place, { found: `/${link.lang}/`, problem, nearest: null })];
  if (kind === "site") return [];
  if (kind === "media") return checkMedia(source, place, id, entries);
  if (kind !== "event") return checkEntry(source, place, kind, id, entries);
  return checkTarget(claim === null ? id : `${id}#${claim}`, { read, place, responds: false }, entries);
}

/** Why no pages lie in the folder of a language; `null` where some do. */
function languageProblem(lang: string, { byKind }: Entries): string | null {
  const site = byKind.site.get("site")?.values as SiteFields | undefined;
  if (lang === (site?.lang ?? "en")) return "pages in the site's own language lie in no folder of it";
  return site?.languages.includes(lang) ? null : `the site has no language \`${lang}\``;
}

/** Ids in lists whose meaning depends on another field. */
function checkOwnLists(read: FileRead, entries: Entries): Diagnostic[] {
  if (read.fields === null || read.name.translation !== null) return [];
  if (read.name.kind === "actor") return checkAttributions(read, entries);
  if (read.name.kind === "timeline") return checkOrder(read, entries);
  return [];
}

function checkAttributions(read: FileRead, entries: Entries): Diagnostic[] {
  const { fields, source } = read;
  return (read.values as ActorFields).attributed.flatMap(({ to }, index) => {
    if (fields === null || to === "" || isCountry(to)) return [];
    const key = `attributed[${index}].to`;
    const place = placeOf(fields, key);
    const country = entries.byKind.actor.has(to) ? null : nearestCountry(to);
    if (country === null) return checkEntry(source, place, "actor", to, entries);
    const what = "country of ISO 3166-1 (two capital letters), and no actor";
    return [diagnose("C216", source, place, { key, found: to, what, nearest: country })];
  });
}

function checkOrder(read: FileRead, entries: Entries): Diagnostic[] {
  const { fields, source } = read;
  const { by, order } = (read.values as TimelineFields).lanes;
  return order.flatMap((id, index) => {
    if (fields === null || id === "") return [];
    const key = `lanes.order[${index}]`;
    const place = placeOf(fields, key);
    if (by === "speaker") return checkEntry(source, place, "actor", id, entries);
    if (by === "group") return checkGroup(source, place, id, entries);
    if ((kinds as readonly string[]).includes(id)) return [];
    return [diagnose("C204", source, place, { key, found: id, known: kinds, nearest: nearest(id, kinds) })];
  });
}
