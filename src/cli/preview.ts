import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Command } from "commander";
import type { Finish } from "./main.ts";
import { serveSite } from "./site-server.ts";

interface Options {
  readonly out: string;
  readonly port: string;
  readonly host: string;
}

/** `claimline preview`: serves the built site and prints its one address. */
export function addPreview(program: Command, finish: Finish): void {
  program
    .command("preview")
    .description("serve the built site")
    .option("--out <dir>", "folder of the built site", "dist")
    .option("--port <number>", "first port to try", "4321")
    .option("--host <name>", "name or address to listen on", "127.0.0.1")
    .action(async ({ out, port, host }: Options) => {
      if (!existsSync(join(out, "index.html"))) {
        console.error(`There is no built site in ${out}/. Build it first: npm run build`);
        return finish(1);
      }
      const { url } = await serveSite(out, host, Number(port));
      console.log(`The timeline is at ${url}`);
      console.log("Press Ctrl+C to stop.");
    });
}
