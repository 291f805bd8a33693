import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Command } from "commander";
import type { Finish } from "./main.ts";
import { outOption, portOption } from "./settings.ts";
import { serveSite } from "./site-server.ts";

interface Options {
  readonly out: string;
  readonly port: number;
  readonly host: string;
}

/** `claimline preview`: serves the built site and prints its one address. */
export function addPreview(program: Command, finish: Finish): void {
  program
    .command("preview")
    .description("serve the built site")
    .addOption(outOption())
    .addOption(portOption())
    .option("--host <name>", "name or address to listen on", "127.0.0.1")
    .addHelpText("after", "\nExamples:\n  claimline preview\n  claimline preview --out harbour-site --port 4400")
    .action(async ({ out, port, host }: Options) => {
      if (!existsSync(join(out, "index.html"))) {
        console.error(`There is no built site in ${out}/. Build it first: npx claimline build`);
        return finish(1);
      }
      const { url } = await serveSite(out, host, port);
      console.log(`The timeline is at ${url}`);
      console.log("Press Ctrl+C to stop.");
    });
}
