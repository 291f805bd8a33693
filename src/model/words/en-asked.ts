import { finding } from "./en-finding.ts";
import { search } from "./en-search.ts";
import { story } from "./en-story.ts";

/** English words of filters, search and story. */
export const enAsked = { finding, search, story };
