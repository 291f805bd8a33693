import { nearest } from "#diagnostics/nearest.ts";
import { isCountry, nearestCountry } from "./countries.ts";
import { areas, scripts, shorter, threeLetters, twoLetters } from "./language-codes.ts";

// what authors write instead of a code
const names: ReadonlyMap<string, string> = new Map(
  Object.entries({
    arabic: "ar",
    chinese: "zh",
    cn: "zh",
    cz: "cs",
    dk: "da",
    english: "en",
    french: "fr",
    german: "de",
    gr: "el",
    italian: "it",
    japanese: "ja",
    jp: "ja",
    kr: "ko",
    persian: "fa",
    portuguese: "pt",
    russian: "ru",
    se: "sv",
    spanish: "es",
    ua: "uk",
    ukrainian: "uk",
  }),
);

/**
 * Whether a text is a language tag: a language by its shortest code, then script and region if needed, e.g. `pt-BR` or
 * `zh-Hant`, each as they are registered.
 */
export function isLanguage(text: string): boolean {
  const form = /^([a-z]{2,3})(?:-([A-Z][a-z]{3}))?(?:-([A-Z]{2}|\d{3}))?$/;
  const [, language, script, region] = form.exec(text) ?? [];
  if (language === undefined || !(twoLetters.has(language) || threeLetters.has(language))) return false;
  return (script === undefined || scripts.has(script)) && (region === undefined || isRegion(region));
}

// Kosovo has no code of ISO 3166-1, and a tag that everybody uses
const isRegion = (text: string): boolean => isCountry(text) || text === "XK" || areas.has(text);

/** Whether a language stands alone and by two letters: what a page's address could be taken for, e.g. `fr`. */
export const isTwoLetters = (text: string): boolean => twoLetters.has(text);

/** The tag that was probably meant, or `null`. */
export function nearestLanguage(text: string): string | null {
  const [language = "", ...rest] = text.trim().toLowerCase().split(/[-_]/);
  const code = shorter.get(language) ?? language;
  const parts = [code, ...rest.map((part) => (part.length === 4 ? titled(part) : registered(part)))];
  // the language alone is true even where a script or a region is not
  const tags = parts.map((_, index) => parts.slice(0, parts.length - index).join("-"));
  const name = text.trim().toLowerCase();
  return tags.find(isLanguage) ?? names.get(name) ?? names.get(nearest(name, names.keys()) ?? "") ?? null;
}

const titled = (part: string): string => part.charAt(0).toUpperCase() + part.slice(1);

const registered = (region: string): string =>
  isRegion(region.toUpperCase()) ? region.toUpperCase() : (nearestCountry(region) ?? region);
