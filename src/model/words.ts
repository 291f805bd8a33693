import { en } from "./words/en.ts";

/** Every word of the interface in one language. A language is a file beside `words/en.ts`, complete by type. */
export type Words = typeof en;

const languages: Readonly<Record<string, Words>> = { en };

/** The words of a language, by its primary subtag; English where there is no such file. */
export function wordsOf(lang: string): Words {
  return languages[lang.split("-")[0] ?? "en"] ?? en;
}
