import { linkSite } from "#compile/link/timelines-and-pages.ts";
import { readFile } from "#compile/read-file.ts";
import { readText } from "#compile/read-text.ts";
import type { SiteFields } from "#compile/schema/entries.ts";
import type { Site } from "#model/site.ts";
import { publishedAt } from "./compile-folder.ts";
import { readContentFile } from "./read-content.ts";

/**
 * Where the site is published: what Astro must know before anything is compiled. Reads site.yaml only; `null` where
 * there is none or it names no address, which compiling will report.
 */
export async function siteAddress(folder: string): Promise<Pick<Site, "url" | "base"> | null> {
  const file = await readContentFile(folder, "site.yaml");
  if (file === null) return null;
  const { source } = readText(file);
  const { values } = readFile(source, { kind: "site", id: "site", translation: null }, "en", "");
  const { url = null, base = null } = publishedAt();
  const site = linkSite(values as SiteFields, { url, base });
  return URL.canParse(site.url) ? { url: site.url, base: site.base } : null;
}
