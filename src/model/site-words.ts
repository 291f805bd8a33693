import { enSite } from "./words/en-site.ts";
import { faSite } from "./words/fa-site.ts";
import { ruSite } from "./words/ru-site.ts";

/** Every word of the interface in one language, those of the pages too. A language is a file beside `words/en-site.ts`. */
export type SiteWords = typeof enSite;

const languages: Readonly<Record<string, SiteWords>> = { en: enSite, fa: faSite, ru: ruSite };

const primary = (lang: string): string => lang.split("-")[0] ?? lang;

/** Whether the interface has words in a language. */
export const isSpoken = (lang: string): boolean => Object.hasOwn(languages, primary(lang));

/** The words of a language, by its primary subtag; English where there is no such file. */
export function siteWordsOf(lang: string): SiteWords {
  return languages[primary(lang)] ?? enSite;
}
