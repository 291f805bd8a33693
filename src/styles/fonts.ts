import sans from "@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?url";
import serif from "@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2?url";

/** Addresses of the two font files that every page shows text in first, for preloading. */
export const firstFonts: readonly string[] = [sans, serif];
