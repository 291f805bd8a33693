import { join } from "node:path";
import type { Command } from "commander";
import { publishedIdsName } from "#compile/file-name.ts";
import { lineOf, publishedIds, publishedIdsText, readPublishedIds } from "#compile/published-ids.ts";
import { contentFolder } from "#shell/content-folder.ts";
import { readContentFile } from "#shell/read-content.ts";
import type { Finish } from "./main.ts";
import { brokenCollection } from "./phrases.ts";
import { readFolder } from "./read-folder.ts";
import { applySettings, contentOption, repeatedOption } from "./settings.ts";
import { writeWhole } from "./write-whole.ts";

interface Options {
  readonly content?: string;
  readonly check?: true;
  readonly write?: true;
  readonly forget: readonly string[];
  readonly json?: true;
}

/** How a collection and its list of published ids differ, as lines of the list. */
interface Comparison {
  readonly listed: readonly string[];
  /** In the collection and not yet in the list. */
  readonly added: readonly string[];
  /** In the list, and nowhere in the collection, not even under `formerly`. */
  readonly vanished: readonly string[];
}

const examples = `
Examples:
  claimline ids
  claimline ids --write
  claimline ids --write --forget 2020-09-10-report`;

/**
 * `claimline ids`: compares the collection with its list of everything that was published, and brings that up to date.
 */
export function addIds(program: Command, finish: Finish): void {
  program
    .command("ids")
    .description("compare the collection with the list of everything that was published")
    .option("--check", "end with 1 if the list lacks an id, or an id of it has vanished")
    .option("--write", "add to the list what is new; nothing leaves it unasked")
    .addOption(repeatedOption("--forget <id>", "take an id that has vanished off the list"))
    .option("--json", "print the comparison as JSON")
    .addOption(contentOption())
    .addHelpText("after", examples)
    .action(async (options: Options) => {
      applySettings(options);
      const found = await compared(contentFolder());
      if (found === null) {
        console.error(brokenCollection(options.content));
        return finish(1);
      }
      return finish(await run(found, contentFolder(), options));
    });
}

/** `null` of a collection that has errors beside those of its list, which this verb is there to mend. */
async function compared(folder: string): Promise<Comparison | null> {
  const { diagnostics, cache } = await readFolder(folder);
  const { collection } = await readFolder(folder, { cache, without: ["C431", "C432"] });
  if (collection === null) return null;
  const vanished = diagnostics.flatMap(({ code, source, place }) =>
    code === "C431" ? [source.text.slice(place.start, place.end).trim().replace(/ +/, " ")] : [],
  );
  const file = await readContentFile(folder, publishedIdsName);
  const listed = file !== null && "text" in file ? readPublishedIds(file.text).map(lineOf) : [];
  const known = new Set(listed);
  const added = publishedIds(collection).map(lineOf);
  return { listed, vanished, added: added.filter((line) => !known.has(line)) };
}

async function run(found: Comparison, folder: string, options: Options): Promise<0 | 1 | 2> {
  const standing = options.forget.filter((id) => !found.vanished.some((line) => names(line, id)));
  if (standing.length > 0) {
    console.error(`Only an id that has vanished can be forgotten, which ${standing.join(", ")} has not.`);
    return 2;
  }
  const isForgotten = (line: string): boolean => options.forget.some((id) => names(line, id));
  const isWritten = options.write === true || options.forget.length > 0;
  const vanished = found.vanished.filter((line) => !isForgotten(line));
  const left = found.listed.filter(isForgotten);
  if (isWritten) {
    const kept = found.listed.filter((line) => !isForgotten(line));
    await writeWhole(join(folder, publishedIdsName), publishedIdsText([...kept, ...found.added]));
  }
  const report: Report = { added: found.added, vanished, forgotten: left, written: isWritten };
  process.stdout.write(options.json === true ? `${JSON.stringify(report, null, 2)}\n` : wordsOf(report));
  return vanished.length > 0 || (options.check === true && !isWritten && found.added.length > 0) ? 1 : 0;
}

/** Whether a line is about an id. Forgetting an event forgets its claims too. */
function names(line: string, id: string): boolean {
  const named = line.replace(/^\S+ /, "");
  return named === id || named.startsWith(`${id}#`);
}

interface Report {
  readonly added: readonly string[];
  readonly vanished: readonly string[];
  readonly forgotten: readonly string[];
  readonly written: boolean;
}

function wordsOf({ added, vanished, forgotten, written }: Report): string {
  const lines = [
    ...added.map((line) => `+ ${line}`),
    ...forgotten.map((line) => `- ${line}`),
    ...vanished.map((line) => `! ${line}`),
  ];
  const counts = `${added.length} new, ${forgotten.length} forgotten, ${vanished.length} vanished.`;
  const next = added.length > 0 && !written ? " Add what is new with: npx claimline ids --write" : "";
  const mend = vanished.length > 0 ? " What is marked ! needs a formerly: npx claimline check says where." : "";
  return `${[...lines, `${counts}${written ? " The list is written." : ""}${next}${mend}`].join("\n")}\n`;
}
