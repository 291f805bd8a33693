import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Command } from "commander";
import { jsonSchemas } from "#compile/schema/schemas.ts";
import type { Collection } from "#model/collection.ts";
import { knownIds } from "#shell/authoring-schemas.ts";
import { contentFolder } from "#shell/content-folder.ts";
import { editorFiles, schemaFiles, settingsPath } from "./editor-files.ts";
import type { Finish } from "./main.ts";
import { checkCommand } from "./phrases.ts";
import { readFolder } from "./read-folder.ts";
import { applySettings, contentOption, type Settings } from "./settings.ts";

interface Options extends Settings {
  readonly to?: string;
  readonly vscode?: string;
}

const examples = `
Examples:
  claimline schema --to schema
  claimline schema --vscode . --content content

Run it again when actors, events or sources were added: then the editor offers them, too.`;

/** `claimline schema`: writes JSON Schemas and the files that make VS Code offer fields, words and ids. */
export function addSchema(program: Command, finish: Finish): void {
  program
    .command("schema")
    .description("write JSON Schemas of every kind of file, and settings and snippets for VS Code")
    .addOption(contentOption())
    .option("--to <dir>", "folder to write the JSON Schemas to")
    .option("--vscode <dir>", "folder that is opened in VS Code; its .vscode/ is written")
    .addHelpText("after", examples)
    .action(async ({ to, vscode, ...settings }: Options) => {
      if (to === undefined && vscode === undefined) {
        console.error("Say where: --to <dir> for JSON Schemas, --vscode <dir> for VS Code.");
        return finish(2);
      }
      applySettings(settings);
      const { collection } = await readFolder(contentFolder(), { drafts: true });
      if (collection === null) {
        console.error(`The collection has errors, so its ids are not offered: ${checkCommand(settings.content)}`);
      }
      if (to !== undefined) await writeAll(to, schemasOf(collection));
      if (vscode !== undefined) await writeAll(vscode, editorFiles(collection));
      return finish(0);
    });
}

const schemasOf = (collection: Collection | null) =>
  schemaFiles(jsonSchemas(collection === null ? {} : knownIds(collection)), "");

async function writeAll(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    const file = join(folder, path);
    const found = await readFile(file, "utf8").catch(() => null);
    if (found === text) continue;
    if (found !== null && path === settingsPath) {
      console.log(`${file} is yours and stays. Claimline would add:\n${text}`);
      continue;
    }
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
    console.log(file);
  }
}
