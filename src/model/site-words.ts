import { enSite } from "./words/en-site.ts";

/** Every word of the interface in one language, those of the pages too. A language is a file beside `words/en-site.ts`. */
export type SiteWords = typeof enSite;

const languages: Readonly<Record<string, SiteWords>> = { en: enSite };

/** The words of a language, by its primary subtag; English where there is no such file. */
export function siteWordsOf(lang: string): SiteWords {
  return languages[lang.split("-")[0] ?? "en"] ?? enSite;
}
