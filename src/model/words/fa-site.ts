import type { enSite } from "./en-site.ts";
import { fa } from "./fa.ts";
import { embed } from "./fa-embed.ts";
import { finding } from "./fa-finding.ts";
import { method } from "./fa-method.ts";
import { countries, languages } from "./fa-names.ts";
import { list, page } from "./fa-pages.ts";
import { publish } from "./fa-publish.ts";
import { search } from "./fa-search.ts";
import { story } from "./fa-story.ts";

/** Every Persian word of the interface. */
export const faSite: typeof enSite = {
  ...fa,
  countries,
  embed,
  finding,
  languages,
  list,
  method,
  page,
  publish,
  search,
  story,
};
