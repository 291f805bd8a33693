import type { BodyLink } from "#compile/body/reading.ts";
import { type BodyPart, finishBody, type LinkTarget } from "#compile/body.ts";
import type { FileRead } from "#compile/read-file.ts";
import type { ActorFields, SourceFields, TimelineFields } from "#compile/schema/entries.ts";
import { eventHref, href, mediaPath, sitePages } from "#model/addresses.ts";
import type { Body } from "#model/collection.ts";
import type { Site } from "#model/site.ts";
import { type Entries, eventFields, isLeftOut } from "./entries.ts";

/**
 * Finishes bodies: links get their addresses under a base, and the titles of what they lead to. `language` is that of a
 * translation, whose links stay in it; `null` of an original.
 */
export type BodyFinisher = (part: BodyPart, language: string | null) => Body;

/** A finisher for one collection. */
export function bodyFinisher(entries: Entries, { base, lang }: Pick<Site, "base" | "lang">): BodyFinisher {
  return (part, language) => {
    const root = language === null || language === lang ? base : href(base, `${language}/`);
    return finishBody(part, (link) => linkTarget(link, entries, base, root));
  };
}

const folders = { actor: "actors", source: "sources", timeline: "timelines" } as const;

function linkTarget(link: BodyLink, entries: Entries, base: string, root: string): LinkTarget | null {
  const { address } = link;
  if (address === undefined) return pageTarget(link, entries, base, root);
  const named = link.kind === "site" ? { title: address } : pageTarget(link, entries, base, root);
  // files stand once, pages in each language
  const isPage = link.lang === undefined && /^(?:[^?#]*\/)?(?:[?#]|$)/.test(address);
  return named === null ? null : { href: href(isPage ? root : base, address), title: named.title };
}

function pageTarget(link: BodyLink, entries: Entries, base: string, root: string): LinkTarget | null {
  const { kind, id } = link;
  if (kind === "site") return null;
  if (kind === "media") return { href: href(base, mediaPath(id)), title: id };
  if (kind === "page" && sitePages.has(id)) return { href: href(root, `${id}/`), title: id };
  const read = entries.byKind[kind].get(id);
  if (read === undefined) return null;
  if (kind === "event") return eventTarget(link, entries, root);
  const path = kind === "page" ? `${id}/` : `${folders[kind]}/${id}/`;
  return { href: href(root, path), title: titleOf(read) ?? id };
}

function eventTarget({ id, claim }: BodyLink, entries: Entries, root: string): LinkTarget | null {
  const title = isLeftOut(entries, id) ? null : eventTitle(entries, id, claim);
  return title === null ? null : { href: eventHref(root, id, claim), title };
}

function eventTitle(entries: Entries, id: string, claim: string | null): string | null {
  const event = eventFields(entries, id);
  if (claim === null) return event?.title ?? id;
  return event?.claims.find((one) => one.id === claim)?.text ?? null;
}

function titleOf({ values, fields }: FileRead): string | null {
  const { title, name } = values as Partial<ActorFields & SourceFields & TimelineFields>;
  return fields === null ? null : (title ?? name ?? null);
}
