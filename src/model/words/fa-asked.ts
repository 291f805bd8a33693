import { finding } from "./fa-finding.ts";
import { search } from "./fa-search.ts";
import { story } from "./fa-story.ts";

/** Persian words of filters, search and story. */
export const faAsked = { finding, search, story };
