import { en } from "./words/en.ts";

/** Words of the drawing and of what the script adds, in one language: all that a browser loads of the interface. */
export type Words = typeof en;

const languages: Readonly<Record<string, Words>> = { en };

/** The words of a language, by its primary subtag; English where there is no such file. */
export function wordsOf(lang: string): Words {
  return languages[lang.split("-")[0] ?? "en"] ?? en;
}
