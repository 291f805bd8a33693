import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { checkedTeller, serveAuthoring } from "./authoring-server.ts";
import { contentFolder } from "./content-folder.ts";
import { held } from "./held.ts";
import { writePictures } from "./pictures.ts";
import { serveSearchFiles, writeSearchFiles } from "./search-files.ts";
import { servePictures } from "./serve-pictures.ts";
import { siteAddress } from "./site-address.ts";
import { watchContent } from "./watch-content.ts";

/** Tells Astro where the site is published, serves its media, and keeps the dev server up to date with its files. */
export function claimline(): AstroIntegration {
  const folder = contentFolder();
  const media = join(folder, "media");
  return {
    name: "claimline",
    hooks: {
      "astro:config:setup": async ({ command, injectScript, updateConfig }) => {
        const address = await siteAddress(folder);
        if (address !== null) updateConfig({ site: address.url, base: address.base });
        if (command === "dev") injectScript("page", `import ${JSON.stringify(authoringBar())};`);
      },
      "astro:server:setup": ({ server, refreshContent }) => {
        server.middlewares.use(`${server.config.base}media`, servePictures(media));
        server.middlewares.use(server.config.base.replace(/\/$/, ""), serveSearchFiles);
        const load = async () => refreshContent?.({ loaders: ["claimline"], context: { live: true } });
        serveAuthoring(server);
        watchContent(server, folder, () => untilRun(load), checkedTeller(server));
      },
      "astro:build:done": async ({ dir }) => {
        const out = fileURLToPath(dir);
        const { collection } = held();
        await writePictures(media, out, collection?.site.base ?? "/");
        if (collection !== null) await writeSearchFiles(collection, out);
      },
    },
  };
}

/** The module of the authoring bar: TypeScript in a clone, JavaScript in a package. */
const authoringBar = (): string => fileURLToPath(import.meta.resolve("#shell/authoring-bar.ts")).replaceAll("\\", "/");

/**
 * Asks again until the loader ran. Astro reads its content configuration anew at every change of a Markdown file, and
 * passes over a refresh that is asked for meanwhile (astro 7.3.4, `runHookServerSetup`). Throws what was found wrong,
 * whichever run found it.
 */
async function untilRun(load: () => Promise<void>): Promise<void> {
  const before = held().runs;
  for (let tries = 0; held().runs === before; tries += 1) {
    if (tries === 200) throw new Error("The content could not be read again. Stop the server and start it anew.");
    await load();
    if (held().runs === before) await pause(50);
  }
  const { error } = held();
  if (error !== null) throw error;
}
