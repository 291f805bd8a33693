import { existsSync } from "node:fs";
import { cp } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import sirv from "sirv";
import { contentFolder } from "./content-folder.ts";
import { siteAddress } from "./site-address.ts";
import { watchContent } from "./watch-content.ts";

/** Tells Astro where the site is published, serves its media, and keeps the dev server up to date with its files. */
export function claimline(): AstroIntegration {
  const folder = contentFolder();
  const media = join(folder, "media");
  return {
    name: "claimline",
    hooks: {
      "astro:config:setup": async ({ updateConfig }) => {
        const address = await siteAddress(folder);
        if (address !== null) updateConfig({ site: address.url, base: address.base });
      },
      "astro:server:setup": ({ server, refreshContent }) => {
        server.middlewares.use(`${server.config.base}media`, sirv(media, { dev: true }));
        watchContent(server, folder, async () => refreshContent?.({ loaders: ["claimline"], context: { live: true } }));
      },
      "astro:build:done": async ({ dir }) => {
        if (existsSync(media)) await cp(media, join(fileURLToPath(dir), "media"), { recursive: true });
      },
    },
  };
}
