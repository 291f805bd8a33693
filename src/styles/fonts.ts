import sansCyrillic from "@fontsource-variable/source-sans-3/files/source-sans-3-cyrillic-wght-normal.woff2?url";
import sans from "@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?url";
import serifCyrillic from "@fontsource-variable/source-serif-4/files/source-serif-4-cyrillic-wght-normal.woff2?url";
import serif from "@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2?url";

/** Addresses of the font files that every page in a language shows text in first, for preloading: late ones would move it. */
export const firstFonts = (lang: string): readonly string[] =>
  new Intl.Locale(lang).maximize().script === "Cyrl" ? [sans, serif, sansCyrillic, serifCyrillic] : [sans, serif];
