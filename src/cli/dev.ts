import type { Command } from "commander";
import { astroSite } from "./astro-site.ts";
import { applySettings, baseOption, contentOption, portOption, type Settings, siteOption } from "./settings.ts";

interface Options extends Settings {
  readonly port: number;
  readonly host: string;
}

const examples = `
Examples:
  claimline dev
  claimline dev --content ../harbour --port 4400

An edit shows at once. A mistake lies over the last good page, and is told here, too.`;

/** `claimline dev`: serves the site while it is being written; an edit shows at once, a mistake as an overlay. */
export function addDev(program: Command): void {
  program
    .command("dev")
    .description("serve the site while you write, drafts included")
    .addOption(contentOption())
    .addOption(siteOption())
    .addOption(baseOption())
    .addOption(portOption())
    .option("--host <name>", "name or address to listen on", "127.0.0.1")
    .addHelpText("after", examples)
    .action(async ({ port, host, ...settings }: Options) => {
      applySettings(settings);
      const { dev } = await import("astro");
      await dev({ ...astroSite(), server: { host, port } });
    });
}
