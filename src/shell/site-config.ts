import sitemap, { type SitemapItem } from "@astrojs/sitemap";
import type { AstroUserConfig } from "astro";
import { held } from "./held.ts";
import { claimline } from "./integration.ts";
import { sitemapLinks } from "./sitemap-links.ts";

/** How Astro builds every collection. `site` and `base` come from the collection's site.yaml. */
export const siteConfig = (): AstroUserConfig => ({
  integrations: [claimline(), sitemap({ filter: (page) => !page.includes("/embed/"), serialize: withLanguages })],
  outDir: process.env["CLAIMLINE_OUT"] ?? "dist",
  trailingSlash: "always",
  build: { format: "directory", inlineStylesheets: "never" },
  // HTML's own rules for space between words, not JSX's.
  compressHTML: true,
  // Bodies are rendered by src/compile; Astro renders no Markdown.
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
  vite: { build: { modulePreload: { polyfill: false } } },
  server: { host: "127.0.0.1", port: 4321 },
});

/** The site's languages are known once the collection is compiled, which is long before the sitemap is written. */
function withLanguages(item: SitemapItem): SitemapItem {
  const { collection } = held();
  const links = collection === null ? [] : sitemapLinks(item.url, collection.site);
  return links.length === 0 ? item : { ...item, links };
}
