import sansCyrillic from "@fontsource-variable/source-sans-3/files/source-sans-3-cyrillic-wght-normal.woff2?url";
import sans from "@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?url";
import serifCyrillic from "@fontsource-variable/source-serif-4/files/source-serif-4-cyrillic-wght-normal.woff2?url";
import serif from "@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2?url";
import cyrillicFallbacks from "./fonts-cyrillic.css?url";

/**
 * Addresses of the font files that every page in a language shows text in first, for preloading: late ones would move
 * it.
 */
export const firstFonts = (lang: string): readonly string[] =>
  isCyrillic(lang) ? [sans, serif, sansCyrillic, serifCyrillic] : [sans, serif];

/** Addresses of style sheets with the faces that stand in for a language's script until its fonts are here. */
export const fallbackSheets = (lang: string): readonly string[] => (isCyrillic(lang) ? [cyrillicFallbacks] : []);

const isCyrillic = (lang: string): boolean => new Intl.Locale(lang).maximize().script === "Cyrl";
