import sitemap from "@astrojs/sitemap";
import { defineConfig } from "astro/config";
import { claimline } from "./src/shell/integration.ts";

/** `site` and `base` come from the collection's site.yaml, the rest is the same for every collection. */
export default defineConfig({
  integrations: [claimline(), sitemap({ filter: (page) => !page.includes("/embed/") })],
  outDir: process.env.CLAIMLINE_OUT ?? "dist",
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
