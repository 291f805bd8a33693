import { actorHref, eventHref, href, sourceHref } from "./addresses.ts";
import { rootOf } from "./languages.ts";
import type { Site } from "./site.ts";

/** Full address of a path under the base, e.g. `https://site.example/sub/events/a/`. */
export const siteUrl = (site: Site, path: string): string => `${site.url.replace(/\/$/, "")}${href(site.base, path)}`;

/** Full address of a file that is the same in every language: a picture, a script, data. */
export const fileUrl = (site: Site, path: string): string => siteUrl({ ...site, base: rootOf(site) }, path);

/** Full address of an event's page; with a claim, of its place there. */
export const eventUrl = (site: Site, event: string, claim: string | null = null): string =>
  siteUrl(site, eventHref("", event, claim));

/** Full address of an actor's page. */
export const actorUrl = (site: Site, actor: string): string => siteUrl(site, actorHref("", actor));

/** Full address of a source's page. */
export const sourceUrl = (site: Site, source: string): string => siteUrl(site, sourceHref("", source));
