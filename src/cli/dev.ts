import type { Command } from "commander";
import { applySettings, contentOption, type Settings } from "./settings.ts";

/** `claimline dev`: serves the site while it is being written; an edit shows at once, a mistake as an overlay. */
export function addDev(program: Command): void {
  program
    .command("dev")
    .description("serve the site while you write, drafts included")
    .addOption(contentOption())
    .option("--port <number>", "port to listen on", "4321")
    .option("--host <name>", "name or address to listen on", "127.0.0.1")
    .action(async ({ port, host, ...settings }: Settings & { readonly port: string; readonly host: string }) => {
      applySettings(settings);
      const { dev } = await import("astro");
      await dev({ server: { host, port: Number(port) } });
    });
}
