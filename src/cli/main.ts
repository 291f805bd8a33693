import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Command, CommanderError } from "commander";
import { addBuild } from "./build.ts";
import { addCheck } from "./check.ts";
import { addDev } from "./dev.ts";
import { addDocs } from "./docs.ts";
import { addExport } from "./export.ts";
import { addIds } from "./ids.ts";
import { addImport } from "./import.ts";
import { addNew } from "./new.ts";
import { faultText } from "./phrases.ts";
import { addPreview } from "./preview.ts";
import { addRename } from "./rename.ts";
import { addSchema } from "./schema.ts";
import { requireContent } from "./settings.ts";
import { addSources } from "./sources.ts";

/** How a verb ends: 0 clean, 1 errors in what it was given, 2 misuse. */
export type Finish = (code: 0 | 1 | 2) => void;

/** Runs `claimline <verb>` and returns the exit code. A server's verb returns while it goes on serving. */
export async function main(args: readonly string[]): Promise<number> {
  let exitCode = 0;
  for (const stream of [process.stdout, process.stderr])
    stream.off("error", onBrokenOutput).on("error", onBrokenOutput);
  // Nothing is told to anybody.
  process.env["ASTRO_TELEMETRY_DISABLED"] ??= "1";
  process.env["ASTRO_DISABLE_UPDATE_CHECK"] ??= "true";
  process.env["CLAIMLINE_SOURCE"] = join(import.meta.dirname, "..");
  const program = commandLine((code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync(args, { from: "user" });
    return exitCode;
  } catch (error) {
    // Help that was asked for ends with 0; everything else commander throws is misuse.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    console.error(faultText(error));
    return 1;
  }
}

/** Whoever reads may have enough, as `head` has; what a verb does it does all the same. */
function onBrokenOutput(error: Error & { readonly code?: string }): void {
  if (error.code !== "EPIPE") throw error;
}

/** The verbs with their options and help; `finish` hears how a verb ends. */
export function commandLine(finish: Finish): Command {
  const program = new Command("claimline")
    .description("Turns a folder of Markdown events into a timeline of claims and responses.")
    .version(ownVersion(), "--version", "say which version this is")
    .exitOverride()
    .hook("preAction", (_, command) => requireContent(command))
    .showHelpAfterError("(claimline --help lists the verbs, claimline <verb> --help its options)");
  for (const add of [
    addBuild,
    addCheck,
    addDev,
    addDocs,
    addExport,
    addIds,
    addImport,
    addNew,
    addPreview,
    addRename,
    addSchema,
    addSources,
  ]) {
    add(program, finish);
  }
  return program;
}

function ownVersion(): string {
  const text = readFileSync(join(import.meta.dirname, "../../package.json"), "utf8");
  return (JSON.parse(text) as { readonly version: string }).version;
}
