import { alternates, siteIn } from "#model/languages.ts";
import type { Site } from "#model/site.ts";

/** The same page in each language of the site, for the sitemap; empty where there is but one language. */
export function sitemapLinks(address: string, site: Site): { readonly lang: string; readonly url: string }[] {
  const path = new URL(address).pathname;
  const inside = site.languages.map((lang) => siteIn(site, lang)).filter(({ base }) => path.startsWith(base));
  // the site's own language has no folder: its base begins every path
  const { base } = inside.reduce((one, other) => (other.base.length > one.base.length ? other : one), site);
  return alternates(site, path.slice(base.length)).map(({ lang, href }) => ({
    lang,
    url: new URL(href, site.url).href,
  }));
}
