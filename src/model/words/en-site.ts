import { en } from "./en.ts";
import { embed } from "./en-embed.ts";
import { finding } from "./en-finding.ts";
import { method } from "./en-method.ts";
import { countries, languages } from "./en-names.ts";
import { list, page } from "./en-pages.ts";
import { publish } from "./en-publish.ts";
import { search } from "./en-search.ts";
import { story } from "./en-story.ts";

/** Every English word of the interface. */
export const enSite = { ...en, countries, embed, finding, languages, list, method, page, publish, search, story };
