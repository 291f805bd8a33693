import { finding } from "./ru-finding.ts";
import { search } from "./ru-search.ts";
import { story } from "./ru-story.ts";

/** Russian words of filters, search and story. */
export const ruAsked = { finding, search, story };
