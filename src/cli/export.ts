import type { Command } from "commander";
import { nearest } from "#diagnostics/nearest.ts";
import { terminalText } from "#diagnostics/print-terminal.ts";
import { formats } from "#publish/formats.ts";
import { selections } from "#publish/selection.ts";
import { contentFolder } from "#shell/content-folder.ts";
import type { Finish } from "./main.ts";
import { readFolder } from "./read-folder.ts";
import { applySettings, baseOption, choiceOption, contentOption, type Settings, siteOption } from "./settings.ts";
import { writeWhole } from "./write-whole.ts";

interface Options extends Settings {
  readonly format: string;
  readonly timeline: string;
  readonly to?: string;
}

const examples = `
Examples:
  claimline export --format events-csv > events.csv
  claimline export --format ics --timeline september-2020 --to september.ics`;

/** `claimline export`: writes a file of `/data/` without building the site. */
export function addExport(program: Command, finish: Finish): void {
  program
    .command("export")
    .description("write the collection, or one timeline, in a format for other programs")
    .addOption(
      choiceOption(
        "--format <format>",
        "what to write",
        formats.map(({ id }) => id),
      ).default("json"),
    )
    .option("--timeline <id>", "timeline to write; collection is all of it", "collection")
    .option("--to <file>", "file to write (default: standard output)")
    .addOption(contentOption())
    .addOption(siteOption())
    .addOption(baseOption())
    .addHelpText("after", examples)
    .action(async ({ format, timeline, to, ...settings }: Options) => {
      applySettings(settings);
      const { collection, diagnostics } = await readFolder(contentFolder());
      if (collection === null) {
        const errors = diagnostics.filter(({ severity }) => severity === "error");
        process.stderr.write(terminalText(errors, { colour: process.stderr.hasColors?.() === true }));
        return finish(1);
      }
      const all = selections(collection);
      const selection = all.find(({ name }) => name === timeline);
      const written = formats.find(({ id }) => id === format);
      if (selection === undefined || written === undefined) {
        console.error(
          unknownTimeline(
            timeline,
            all.map(({ name }) => name),
          ),
        );
        return finish(2);
      }
      const text = written.write(selection);
      if (to === undefined) process.stdout.write(text);
      else await writeWhole(to, text);
      return finish(0);
    });
}

function unknownTimeline(found: string, known: readonly string[]): string {
  const near = nearest(found, known);
  return `There is no timeline “${found}”. ${near === null ? `There are ${known.join(", ")}.` : `Did you mean “${near}”?`}`;
}
