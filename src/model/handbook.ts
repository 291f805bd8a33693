import { href } from "./addresses.ts";
import type { Collection } from "./collection.ts";

/** A chapter of the handbook: its id in addresses and its file under `docs/`. */
interface ChapterFile {
  /** Empty for the first page. */
  readonly id: string;
  readonly file: string;
}

/** The chapters in the order in which they are read. */
export const chapters: readonly ChapterFile[] = [
  { id: "", file: "handbook/README.md" },
  { id: "first-timeline", file: "handbook/first-timeline.md" },
  { id: "authoring", file: "authoring.md" },
  { id: "fields", file: "handbook/fields.md" },
  { id: "dates", file: "handbook/dates.md" },
  { id: "stances", file: "handbook/stances.md" },
  { id: "stories", file: "handbook/stories.md" },
  { id: "look", file: "handbook/look.md" },
  { id: "fairness", file: "handbook/fairness.md" },
  { id: "importing", file: "handbook/importing.md" },
  { id: "formats", file: "formats.md" },
  { id: "embedding", file: "embedding.md" },
  { id: "publishing", file: "publish.md" },
  { id: "keeping-links", file: "keeping-links.md" },
  { id: "model", file: "model.md" },
  { id: "diagnostics", file: "diagnostics.md" },
];

/** Where a chapter stands, under the base. */
export const chapterPath = (id: string): string => (id === "" ? "handbook/" : `handbook/${id}/`);

/** Whether a site has the handbook: one that leads there does, from its navigation or from a text. */
export function leadsToHandbook({ site, pages, timelines, events }: Collection): boolean {
  const start = href(site.base, chapterPath(""));
  const bodies = [...pages, ...timelines, ...events].map(({ body }) => body.html);
  const inText = bodies.some((html) => html.includes(`href="${start}`));
  return inText || site.navigation.some(({ to }) => /^\/?handbook(?:\/|$)/.test(to));
}
