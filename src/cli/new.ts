import { mkdir, readdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Command } from "commander";
import { draftPath } from "#adopt/draft.ts";
import { draftText } from "#adopt/draft-text.ts";
import { compileFolder } from "#shell/compile-folder.ts";
import { contentFolder } from "#shell/content-folder.ts";
import type { Finish } from "./main.ts";
import { newEvent } from "./new-event.ts";
import { newSite } from "./new-site.ts";
import { applySettings } from "./settings.ts";

interface EventOptions {
  readonly content?: string;
  readonly date: string;
  readonly kind: string;
  readonly by: readonly string[];
  readonly about: readonly string[];
  readonly source: readonly string[];
  readonly to?: string;
  readonly stance?: string;
}

const eventExamples = `
Examples:
  claimline new event "The mayor speaks" --date 2031-04-02 --kind claim --by mayor --source gazette-2031
  claimline new event "The office denies it" --date 2031-04-03 --kind response --by office \\
    --source gazette-2031 --to 2031-04-02-the-mayor-speaks --stance denies`;

/** `claimline new site` and `claimline new event`: write files that pass the check, and never over another. */
export function addNew(program: Command, finish: Finish): void {
  const group = program.command("new").description("begin a collection, or write the file of an event");
  group
    .command("site")
    .description("write a small working collection into an empty folder")
    .argument("<dir>", "folder of the new collection")
    .addHelpText("after", "\nExamples:\n  claimline new site content\n  claimline check --content content")
    .action((folder: string) => writeSite(folder, finish));
  group
    .command("event")
    .description("write the file of a new event and print its path")
    .argument("<title>", "what happened, in one sentence")
    .requiredOption("--date <date>", "when, such as 2031-04-02 or 2031-04")
    .option("--kind <kind>", "claim, finding, response, action or context", "claim")
    .option("--by <actor>", "who speaks; repeat it for more", collected, [])
    .option("--about <actor>", "who is spoken of; repeat it for more", collected, [])
    .option("--source <source>", "what it rests on; repeat it for more", collected, [])
    .option("--to <event>", "event or claim that it answers")
    .option("--stance <stance>", "how it answers")
    .option("--content <dir>", "folder of the collection (default: content)")
    .addHelpText("after", eventExamples)
    .action((title: string, options: EventOptions) => writeEvent(title, options, finish));
}

const collected = (value: string, before: readonly string[]): readonly string[] => [...before, value];

async function writeSite(folder: string, finish: Finish): Promise<void> {
  const found = await readdir(folder).catch(() => []);
  if (found.length > 0) {
    console.error(`${folder} is not empty. Name a folder that is, or that does not exist yet.`);
    return finish(2);
  }
  for (const [path, text] of Object.entries(newSite("en"))) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text, { flag: "wx" });
    console.log(join(folder, path));
  }
  console.log(`Next: claimline check --content ${folder}`);
}

async function writeEvent(title: string, options: EventOptions, finish: Finish): Promise<void> {
  applySettings(options.content === undefined ? {} : { content: options.content });
  const folder = contentFolder();
  const { collection } = await compileFolder(folder, { drafts: true });
  if (collection === null) {
    console.error("The collection has errors. See them with: claimline check");
    return finish(1);
  }
  const { to = null, stance = null, ...given } = options;
  const added = new Date().toISOString().slice(0, 10);
  const made = newEvent({ ...given, title, to, stance, added }, collection);
  if ("faults" in made) {
    console.error(made.faults.join("\n"));
    return finish(2);
  }
  const file = join(folder, draftPath(made.draft));
  try {
    await writeFile(file, draftText(made.draft), { flag: "wx" });
  } catch {
    console.error(`${file} exists already, or cannot be written.`);
    return finish(1);
  }
  console.log(file);
}
