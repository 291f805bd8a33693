import type { enAsked } from "./words/en-asked.ts";

/** Words of filters, search and story in one language, which a browser loads only with these. */
export type AskedWords = typeof enAsked;
