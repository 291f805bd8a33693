import type { Command } from "commander";
import type { Finish } from "./main.ts";
import { applySettings, contentOption, type Settings } from "./settings.ts";

/** `claimline build`: writes the site. Prints every error of the content and ends with 1 if there is one. */
export function addBuild(program: Command, finish: Finish): void {
  program
    .command("build")
    .description("build the site")
    .addOption(contentOption())
    .option("--out <dir>", "folder to write the site to (default: dist)")
    .option("--url <url>", "origin to publish at, instead of site.yaml's")
    .option("--base <path>", "path to publish under, instead of site.yaml's")
    .action(async (settings: Settings) => {
      applySettings(settings);
      try {
        const { build } = await import("astro");
        await build({});
      } catch (error) {
        console.error(error instanceof Error ? error.message : error);
        finish(1);
      }
    });
}
