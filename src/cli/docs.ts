import { readFileSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Command } from "commander";
import { fieldsMarkdown } from "#compile/schema/fields-markdown.ts";
import { referenceMarkdown } from "#diagnostics/reference-markdown.ts";
import { lossesMarkdown } from "#publish/losses.ts";
import type { Finish } from "./main.ts";

/** Every page of `docs/` that is made from the code, or has a part that is, by file name. */
export const references = (): Readonly<Record<string, string>> => ({
  "diagnostics.md": referenceMarkdown(),
  "handbook/fields.md": fieldsMarkdown(),
  "formats.md": withLosses(readFileSync(join(docsFolder, "formats.md"), "utf8")),
});

/** A page of which only the table of what formats can't hold is made from the code. */
const withLosses = (page: string): string =>
  page.replace(/^\| format \| can't hold .*(?:\n\|.*)*/m, () => lossesMarkdown());

/** Where the pages lie. */
export const docsFolder: string = join(import.meta.dirname, "../../docs");

/** `claimline docs`: writes the generated references, or says which are out of date. */
export function addDocs(program: Command, finish: Finish): void {
  program
    .command("docs")
    .description("write the generated references in docs/")
    .option("--check", "write nothing, and end with 1 if one is out of date")
    .addHelpText("after", "\nExamples:\n  claimline docs\n  claimline docs --check")
    .action(async ({ check }: { readonly check?: true }) => {
      for (const [name, text] of Object.entries(references())) {
        const path = join(docsFolder, name);
        if ((await readFile(path, "utf8").catch(() => null)) === text) continue;
        if (check === undefined) await writeFile(path, text);
        else finish(1);
        console.log(check === undefined ? `docs/${name} written` : `docs/${name} is out of date: npm run docs`);
      }
    });
}
