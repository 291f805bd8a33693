import { href } from "./addresses.ts";
import { rootOf } from "./languages.ts";
import type { Site } from "./site.ts";

/**
 * Where an entry of a site's `navigation` leads: to a page by its id, to a path of the site, or to another address.
 * Pages are those of the site's language; files, whose paths end in no slash, are there once for all.
 */
export function menuHref(site: Site, to: string): string {
  if (/^[a-z]+:/i.test(to)) return to;
  if (!to.startsWith("/")) return href(site.base, `${to}/`);
  return href(/^[^?#]*\/(?:[?#]|$)/.test(to) ? site.base : rootOf(site), to);
}
