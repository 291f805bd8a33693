import { type Command, Option } from "commander";
import type { Compiled } from "#compile/compile.ts";
import { githubText } from "#diagnostics/print-github.ts";
import { jsonText } from "#diagnostics/print-json.ts";
import { terminalText } from "#diagnostics/print-terminal.ts";
import { contentFolder } from "#shell/content-folder.ts";
import type { Finish } from "./main.ts";
import { applySettings, contentOption } from "./settings.ts";

type Format = "text" | "json" | "github";

interface Options {
  readonly content?: string;
  readonly format: Format;
  readonly strict?: true;
}

const examples = `
Examples:
  claimline check
  claimline check --strict --content ../harbour
  claimline check --format github`;

/** `claimline check`: tells everything that is wrong with the content, and makes no site. Drafts are checked too. */
export function addCheck(program: Command, finish: Finish): void {
  program
    .command("check")
    .description("check the content, without making a site")
    .addOption(contentOption())
    .addOption(new Option("--format <format>", "how to print").choices(["text", "json", "github"]).default("text"))
    .option("--strict", "let warnings count as errors")
    .addHelpText("after", examples)
    .action(async ({ content, format, strict }: Options) => {
      applySettings({ ...(content === undefined ? {} : { content }) });
      const { compileFolder } = await import("#shell/compile-folder.ts");
      const compilation = await compileFolder(contentFolder(), { drafts: true });
      process.stdout.write(printed(compilation, format));
      const { errors, warnings } = countsOf(compilation);
      finish(errors > 0 || (strict === true && warnings > 0) ? 1 : 0);
    });
}

function printed(compilation: Compiled, format: Format): string {
  const { diagnostics } = compilation;
  if (format === "json") return jsonText(diagnostics);
  if (format === "github") return githubText(diagnostics) + summary(compilation);
  return terminalText(diagnostics, { colour: process.stdout.hasColors?.() === true }) + summary(compilation);
}

function countsOf({ diagnostics }: Compiled): { readonly errors: number; readonly warnings: number } {
  const errors = diagnostics.filter(({ severity }) => severity === "error").length;
  return { errors, warnings: diagnostics.length - errors };
}

/** The last lines, e.g. `131 files: 2 errors, 1 warning.` */
function summary(compilation: Compiled): string {
  const { errors, warnings } = countsOf(compilation);
  const files = compilation.compiled + compilation.reused;
  const counts = `${counted(files, "file")}: ${counted(errors, "error")}, ${counted(warnings, "warning")}.\n`;
  const online = compilation.collection?.sources.filter(({ url }) => url !== null) ?? [];
  const bare = online.filter(({ archive }) => archive === null || archive === "none").length;
  return bare === 0
    ? counts
    : `${counts}${bare} of ${counted(online.length, "source")} online have no archived copy.\n`;
}

const counted = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? "" : "s"}`;
