import { primaryOf } from "./languages.ts";
import { enSite } from "./words/en-site.ts";
import { faSite } from "./words/fa-site.ts";
import { ruSite } from "./words/ru-site.ts";

/**
 * Every word of the interface in one language, those of the pages too; a language is a file beside `words/en-site.ts`.
 */
export type SiteWords = typeof enSite;

const languages: Readonly<Record<string, SiteWords>> = { en: enSite, fa: faSite, ru: ruSite };

/** Whether the interface has words in a language. */
export const isSpoken = (lang: string): boolean => Object.hasOwn(languages, primaryOf(lang));

/** The words of a language, by its primary subtag; English where there is no such file. */
export function siteWordsOf(lang: string): SiteWords {
  return languages[primaryOf(lang)] ?? enSite;
}
