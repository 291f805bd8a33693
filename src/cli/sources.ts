import type { Command } from "commander";
import type { Source } from "#model/collection.ts";
import { compileFolder } from "#shell/compile-folder.ts";
import { contentFolder } from "#shell/content-folder.ts";
import type { Finish } from "./main.ts";
import { applySettings } from "./settings.ts";

interface Options {
  readonly content?: string;
  readonly json?: true;
}

/** What of a source nobody has written down. */
export interface SourceGaps {
  readonly id: string;
  readonly path: string;
  readonly missing: readonly string[];
}

/** `claimline sources`: lists the sources whose address, archived copy, day of access or language is missing. */
export function addSources(program: Command, finish: Finish): void {
  program
    .command("sources")
    .description("list what is missing in the sources: address, archived copy, day of access, language")
    .option("--content <dir>", "folder of the collection (default: content)")
    .option("--json", "print the list as JSON")
    .addHelpText("after", "\nExamples:\n  claimline sources\n  claimline sources --content examples/harbour --json")
    .action(async ({ content, json }: Options) => {
      applySettings(content === undefined ? {} : { content });
      const { collection } = await compileFolder(contentFolder(), { drafts: true });
      if (collection === null) {
        console.error("The collection has errors. See them with: claimline check");
        return finish(1);
      }
      const gaps = gapsIn(collection.sources);
      process.stdout.write(
        json === true ? `${JSON.stringify(gaps, null, 2)}\n` : gapsText(gaps, collection.sources.length),
      );
      return finish(0);
    });
}

/** The sources that lack something, by id. An archive that is `none` for a stated reason is no gap. */
function gapsIn(sources: readonly Source[]): SourceGaps[] {
  return sources.flatMap((source) => {
    const online = source.url !== null;
    const parts: readonly (readonly [string, boolean])[] = [
      ["url", !online],
      ["archive", online && source.archive === null],
      ["accessed", online && source.accessed === null],
      ["lang", source.lang === null],
    ];
    const missing = parts.filter(([, isMissing]) => isMissing).map(([name]) => name);
    return missing.length === 0 ? [] : [{ id: source.id, path: source.origin.path, missing }];
  });
}

const gapsText = (gaps: readonly SourceGaps[], all: number): string =>
  [
    ...gaps.map(({ path, missing }) => `${path}: ${missing.join(", ")}\n`),
    `${gaps.length} of ${all} sources lack something.\n`,
  ].join("");
