import { createHash } from "node:crypto";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { AstroInlineConfig } from "astro";
import { contentFolder } from "#shell/content-folder.ts";
import { sourceFolder } from "#shell/installation.ts";
import { siteConfig } from "#shell/site-config.ts";

/**
 * Astro's configuration for the collection that the settings name. Its root is a folder of that collection's own among
 * the caches of the installation, so that two collections never read each other's; the code is the installation's.
 */
export function astroSite(): AstroInlineConfig & { readonly root: string } {
  const source = sourceFolder();
  const installation = dirname(source);
  const config = siteConfig();
  const collection = createHash("sha256").update(contentFolder()).digest("hex").slice(0, 16);
  const root = join(installation, "node_modules/.cache/claimline/sites", collection);
  return {
    ...config,
    configFile: false,
    root,
    srcDir: source,
    publicDir: join(installation, "public"),
    cacheDir: join(root, "cache"),
    vite: { ...config.vite, server: { fs: { allow: [installation, packagesFolder(), root] } } },
  };
}

/** Where the packages lie: inside the installation, or beside it where it is a package itself. */
function packagesFolder(): string {
  const { resolve } = createRequire(import.meta.url);
  return dirname(dirname(resolve("astro/package.json")));
}
