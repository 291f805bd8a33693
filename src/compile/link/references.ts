import type { BodyLink } from "#compile/body/reading.ts";
import { placeOf } from "#compile/fields.ts";
import { sitePages } from "#compile/file-name.ts";
import type { FieldReference, FileRead } from "#compile/read-file.ts";
import { isCountry } from "#compile/schema/countries.ts";
import type { ActorFields, SiteFields, TimelineFields } from "#compile/schema/entries.ts";
import { openable } from "#compile/schema/leaves.ts";
import type { Code } from "#diagnostics/catalogue.ts";
import { diagnose } from "#diagnostics/diagnose.ts";
import type { Diagnostic } from "#diagnostics/diagnostic.ts";
import { nearest } from "#diagnostics/nearest.ts";
import type { Place, SourceText } from "#diagnostics/source-text.ts";
import { kinds } from "#model/vocabulary.ts";
import { isWebAddress, nearestAddress } from "#model/web-address.ts";
import { claimIds, type Entries, eventFields, isLeftOut, namedTarget, nearestEntry } from "./entries.ts";

/** Everything in one file that points at nothing: in its fields, its body and its steps. */
export function checkReferences(read: FileRead, entries: Entries): Diagnostic[] {
  const inFields = read.references.flatMap((reference) => checkField(read, reference, entries));
  const links = [...read.body.links, ...read.body.steps.flatMap((step) => step.links)];
  const inBody = links.flatMap((link) => checkLink(read.source, link, entries));
  return [...inFields, ...inBody, ...checkOwnLists(read, entries)];
}

/** A target as it is written, with the place to point at. */
export interface Pointer {
  readonly source: SourceText;
  readonly place: Place;
  /** Whether a response hangs on it. */
  readonly responds: boolean;
}

/** What is wrong with an event or a claim that is pointed at; empty where it stands. */
export function checkTarget(text: string, at: Pointer, entries: Entries): Diagnostic[] {
  const { event, claim } = namedTarget(text);
  const read = entries.byKind.event.get(event);
  if (read === undefined) {
    const args = { id: event, nearest: nearestEntry(entries, "event", event) };
    return [diagnose(at.responds ? "C402" : "C403", at.source, at.place, args)];
  }
  if (isLeftOut(entries, "event", event)) {
    return [diagnose("C426", at.source, at.place, { id: event, path: `\`${read.source.path}\`` })];
  }
  const fields = eventFields(entries, event);
  if (claim === null || fields === null) return [];
  const known = claimIds(fields);
  if (known.includes(claim)) return [];
  const renamed = fields.claims.find((one) => one.formerly.includes(claim))?.id ?? nearest(claim, known);
  const near = renamed === null ? null : { name: `${event}#${renamed}`, path: null };
  return [diagnose("C404", at.source, at.place, { event, claim, nearest: near, known })];
}

function checkField(read: FileRead, reference: FieldReference, entries: Entries): Diagnostic[] {
  if (read.fields === null) return [];
  const { path, to, id, responds } = reference;
  const { source } = read;
  const place = placeOf(read.fields, path);
  if (to === "media") return checkMedia(source, place, id, entries);
  if (to === "group") return checkGroup(source, place, id, entries);
  if (to === "target") return checkTarget(id, { source, place, responds }, entries);
  // what a timeline selects may be a draft: it comes along when it is published
  if (to === "event" && entries.byKind.event.has(id)) return [];
  if (to === "page" && (id.startsWith("/") || isWebAddress(id))) return [];
  if (to === "page" && /^https?:\/\//i.test(id)) {
    const args = { key: path, found: id, form: openable, nearest: nearestAddress(id) };
    return [diagnose("C208", source, place, args)];
  }
  return checkEntry(source, place, to, id, entries);
}

const unknownCode = { event: "C403", actor: "C405", source: "C406", timeline: "C408", page: "C409" } as const;

function checkEntry(
  source: SourceText,
  place: Place,
  kind: keyof typeof unknownCode,
  id: string,
  entries: Entries,
): Diagnostic[] {
  if (entries.byKind[kind].has(id) || (kind === "page" && sitePages.has(id))) return [];
  const args = { id, nearest: nearestEntry(entries, kind, id) };
  return [diagnose<Code & "C405">(unknownCode[kind] as "C405", source, place, args)];
}

function checkMedia(source: SourceText, place: Place, src: string, { media }: Entries): Diagnostic[] {
  if (media === null || media.has(src)) return [];
  return [diagnose("C427", source, place, { src, nearest: nearest(src, media) })];
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
function checkLink(source: SourceText, link: BodyLink, entries: Entries): Diagnostic[] {
  const { kind, id, claim, place } = link;
  if (kind === "media") return checkMedia(source, place, id, entries);
  if (kind !== "event") return checkEntry(source, place, kind, id, entries);
  return checkTarget(claim === null ? id : `${id}#${claim}`, { source, place, responds: false }, entries);
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
    return checkEntry(source, placeOf(fields, `attributed[${index}].to`), "actor", to, entries);
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
