import { href } from "./addresses.ts";
import type { Site } from "./site.ts";

/** Languages that are mostly written from right to left. */
const rightToLeft: ReadonlySet<string> = new Set(["ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"]);

/** A language tag without script and region: `pt` of `pt-BR`. */
export const primaryOf = (lang: string): string => lang.replace(/-.*$/, "");

/** Direction in which a language is written. */
export const directionOf = (lang: string): "ltr" | "rtl" => (rightToLeft.has(primaryOf(lang)) ? "rtl" : "ltr");

/** The language that the collection is written in, which has no folder of its own. */
export const ownLanguage = ({ lang, languages }: Site): string => languages[0] ?? lang;

/** Where files stand that are the same in every language: scripts, media, data, feeds, pictures. */
export const rootOf = (site: Site): string =>
  site.lang === ownLanguage(site) ? site.base : site.base.slice(0, -(site.lang.length + 1));

/** The site's settings for its pages in one of its languages: pages stand under the language, but those of its own. */
export function siteIn(site: Site, lang: string): Site {
  const root = rootOf(site);
  return { ...site, lang, base: lang === ownLanguage(site) ? root : href(root, `${lang}/`) };
}

/** A page in one language. */
interface Alternate {
  /** `x-default` for whoever asks for none of them. */
  readonly lang: string;
  /** Under the origin. */
  readonly href: string;
}

/** The same page in each language of the site, with the one for all others; empty where there is but one language. */
export function alternates(site: Site, path: string): readonly Alternate[] {
  if (site.languages.length < 2) return [];
  const all = site.languages.map((lang) => ({ lang, href: href(siteIn(site, lang).base, path) }));
  return [...all, { lang: "x-default", href: href(rootOf(site), path) }];
}

/** `lang` and `dir` of a text among texts in another language; none where it is in the page's own. */
export function tongueOf(lang: string, site: Site): { readonly lang?: string; readonly dir?: "ltr" | "rtl" } {
  if (lang === site.lang) return {};
  const dir = directionOf(lang);
  return dir === directionOf(site.lang) ? { lang } : { lang, dir };
}
