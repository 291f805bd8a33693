import type { Command } from "commander";
import type { Compiled } from "#compile/compile.ts";
import { isOfBalance } from "#diagnostics/catalogue/balance.ts";
import { githubText } from "#diagnostics/print-github.ts";
import { jsonText } from "#diagnostics/print-json.ts";
import { terminalText } from "#diagnostics/print-terminal.ts";
import { type Balance, balanceOf } from "#model/balance.ts";
import { contentFolder } from "#shell/content-folder.ts";
import { balanceText } from "./balance-text.ts";
import type { Finish } from "./main.ts";
import { counted } from "./phrases.ts";
import { applySettings, choiceOption, contentOption } from "./settings.ts";

type Format = "text" | "json" | "github";

interface Options {
  readonly content?: string;
  readonly format: Format;
  readonly json?: true;
  readonly strict?: true;
  readonly balance?: true;
}

const examples = `
Examples:
  claimline check
  claimline check --strict --content ../harbour
  claimline check --format github
  claimline check --balance`;

/** `claimline check`: tells everything that is wrong with the content, and makes no site. Drafts are checked too. */
export function addCheck(program: Command, finish: Finish): void {
  program
    .command("check")
    .description("check the content, without making a site")
    .addOption(contentOption())
    .addOption(choiceOption("--format <format>", "how to print", ["text", "json", "github"]).default("text"))
    .option("--json", "the same as --format json")
    .option("--strict", "let warnings count as errors")
    .option("--balance", "show how evenly the sides are covered; blocks nothing without --strict")
    .addHelpText("after", examples)
    .action(async ({ json, strict, balance, ...options }: Options) => {
      const format = json === true ? "json" : options.format;
      applySettings(options);
      const { readFolder } = await import("./read-folder.ts");
      const compilation = await readFolder(contentFolder(), { drafts: "checked", balance: balance === true });
      process.stdout.write(printed(compilation, format, balance === true));
      const { errors, warnings } = countsOf(compilation);
      finish(errors > 0 || (strict === true && warnings > 0) ? 1 : 0);
    });
}

function printed(compilation: Compiled, format: Format, withBalance: boolean): string {
  const { collection } = compilation;
  if (withBalance && collection !== null) return printedWithBalance(compilation, format, balanceOf(collection));
  return printedAlone(compilation, format);
}

function printedWithBalance(compilation: Compiled, format: Format, balance: Balance): string {
  const findings = compilation.diagnostics.filter(({ code }) => isOfBalance(code));
  if (format === "github") return printedAlone(compilation, format);
  if (format === "text") {
    const others = compilation.diagnostics.filter(({ code }) => !isOfBalance(code));
    return balanceText(balance, findings) + printedAlone({ ...compilation, diagnostics: others }, format);
  }
  const diagnostics: unknown = JSON.parse(jsonText(compilation.diagnostics));
  return `${JSON.stringify({ diagnostics, balance: balance.sides }, null, 2)}\n`;
}

function printedAlone(compilation: Compiled, format: Format): string {
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
