import type { Source } from "./collection.ts";
import { dateText } from "./date-words.ts";
import { primaryOf } from "./languages.ts";
import type { SiteWords } from "./site-words.ts";

/** Name of a language by its tag; the tag itself where the words have none. */
export const languageName = (lang: string, words: SiteWords): string => words.languages[primaryOf(lang)] ?? lang;

/** Name of a country by its code; the code itself where the words have none. */
export const countryName = (country: string, words: SiteWords): string => words.countries[country] ?? country;

/** When and in what language: `10 Sep 2020, English`; empty where neither is stated. */
export function originText(source: Source, words: SiteWords): string {
  const date = source.date === null ? [] : [dateText(source.date, words, "short")];
  const lang = source.lang === null ? [] : [languageName(source.lang, words)];
  return [...date, ...lang].join(", ");
}

/** Address of the archived copy; `null` where there is none or none is stated. */
export const archiveOf = (source: Source): string | null =>
  source.archive === null || source.archive === "none" ? null : source.archive;
