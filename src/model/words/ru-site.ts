import type { enSite } from "./en-site.ts";
import { ru } from "./ru.ts";
import { embed } from "./ru-embed.ts";
import { finding } from "./ru-finding.ts";
import { method } from "./ru-method.ts";
import { countries, languages } from "./ru-names.ts";
import { list, page } from "./ru-pages.ts";
import { publish } from "./ru-publish.ts";
import { search } from "./ru-search.ts";
import { story } from "./ru-story.ts";

/** Every Russian word of the interface. */
export const ruSite: typeof enSite = {
  ...ru,
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
