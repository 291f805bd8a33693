import type { Command } from "commander";
import type { Mapping } from "#adopt/columns.ts";
import { type ImportFormat, importFormats } from "#adopt/read-import.ts";
import { isLanguage } from "#compile/schema/languages.ts";
import { catalogue } from "#diagnostics/catalogue.ts";
import { jsonText } from "#diagnostics/print-json.ts";
import { terminalText } from "#diagnostics/print-terminal.ts";
import { Misuse } from "./import-faults.ts";
import { type ImportReport, importFile } from "./import-file.ts";
import type { Finish } from "./main.ts";
import { counted, faultText } from "./phrases.ts";
import { withProgress } from "./progress.ts";
import { choiceOption, repeatedOption } from "./settings.ts";

interface Options {
  readonly to: string;
  readonly format?: ImportFormat;
  readonly map: Mapping;
  readonly dates?: "dmy" | "mdy";
  readonly lang: string;
  readonly dryRun?: true;
  readonly json?: true;
}

const examples = `
Examples:
  claimline import timeline.json --to content
  claimline import events.csv --to content --map title="What happened" --map date=When
  claimline import events.csv --to content --dates dmy --dry-run

A second import of the same file writes the same files again and leaves alone what you have edited since.`;

/** `claimline import`: turns the file of another tool into files of a collection. */
export function addImport(program: Command, finish: Finish): void {
  program
    .command("import")
    .description("turn a spreadsheet, a TimelineJS or Markwhen file, or our own data into files of a collection")
    .argument("<file>", "file to import")
    .requiredOption("--to <dir>", "folder of the collection")
    .addOption(choiceOption("--format <format>", "what the file holds (default: judged by the file)", importFormats))
    .addOption(repeatedOption("--map <field=column>", "what a column of a table is", fieldOfColumn))
    .addOption(choiceOption("--dates <order>", "how 03/04/2020 is meant", ["dmy", "mdy"]))
    .option("--lang <tag>", "language of the texts", "en")
    .option("--dry-run", "write nothing, only say what would be written")
    .option("--json", "print the report as JSON")
    .addHelpText("after", examples)
    .action(async (file: string, options: Options) => {
      if (!isLanguage(options.lang)) {
        console.error(`“${options.lang}” is no language tag. Write one such as en or fr.`);
        return finish(2);
      }
      const report = await imported(file, options);
      if (report === null) return finish(2);
      process.stdout.write(options.json === true ? reportJson(report) : reportText(report, options));
      return finish(report.diagnostics.some(({ severity }) => severity === "error") ? 1 : 0);
    });
}

function fieldOfColumn(value: string): Mapping[number] {
  const [field = "", ...column] = value.split("=");
  return [field.trim(), column.join("=").trim()];
}

async function imported(file: string, options: Options): Promise<ImportReport | null> {
  let rows = 0;
  const onProgress = (read: number): void => {
    rows = read;
  };
  try {
    return await withProgress(
      () => `${rows} read`,
      () =>
        importFile(file, {
          to: options.to,
          format: options.format ?? null,
          mapping: options.map,
          dayOrder: options.dates ?? null,
          lang: options.lang,
          mode: options.dryRun === true ? "dry-run" : "write",
          onProgress,
        }),
    );
  } catch (error) {
    if (!(error instanceof Misuse) && !isMissingFile(error)) throw error;
    console.error(faultText(error));
    return null;
  }
}

const isMissingFile = (error: unknown): boolean =>
  /^(?:ENOENT|EISDIR)$/.test(String((error as { code?: unknown }).code));

function reportJson(report: ImportReport): string {
  const { diagnostics, ...rest } = report;
  return `${JSON.stringify({ ...rest, diagnostics: JSON.parse(jsonText(diagnostics)) }, null, 2)}\n`;
}

function reportText(report: ImportReport, { to, dryRun }: Options): string {
  const { columns, read, files, coarsened, skipped, keptPaths, diagnostics } = report;
  const mapping = (columns?.names ?? []).map((name, index) => `  ${name} → ${columns?.roles[index] ?? "the body"}\n`);
  const kinds = Map.groupBy(diagnostics, ({ code }) => code);
  const told = [...kinds].map(([code, all]) => `  ${code} ${catalogue[code].title}: ${all.length}\n`);
  const would = dryRun === true ? "would be " : "";
  return [
    mapping.length === 0 ? "" : `Columns:\n${mapping.join("")}`,
    // in the order of the file, so the first are the first told
    terminalText(diagnostics.slice(0, 200), { colour: process.stdout.hasColors?.() === true }),
    told.length === 0 ? "" : `\nTold (all of them with --json):\n${told.join("")}`,
    keptPaths.length === 0
      ? ""
      : `Left as they are, since they were edited:\n${keptPaths.map((path) => `  ${path}\n`).join("")}`,
    `${read} read, ${counted(coarsened, "date")} made coarser, ${skipped} skipped.\n`,
    `${counted(files.written, "file")} ${would}written to ${to}, ${files.unchanged} unchanged, ${files.kept} left as edited.\n`,
  ].join("");
}
