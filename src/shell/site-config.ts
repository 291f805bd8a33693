import sitemap from "@astrojs/sitemap";
import type { AstroUserConfig } from "astro";
import { claimline } from "./integration.ts";

/** How Astro builds every collection. `site` and `base` come from the collection's site.yaml. */
export const siteConfig = (): AstroUserConfig => ({
  integrations: [claimline(), sitemap({ filter: (page) => !page.includes("/embed/") })],
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
