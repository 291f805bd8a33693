import type { Command } from "commander";
import { kinds } from "#model/vocabulary.ts";
import type { PartialWish } from "./ask-event.ts";
import type { Finish } from "./main.ts";
import { applySettings, contentOption, repeatedOption, type Settings } from "./settings.ts";
import { writeEvent } from "./write-event.ts";
import { writeSite } from "./write-site.ts";

interface EventOptions extends Settings {
  readonly date?: string;
  readonly kind?: string;
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
    --source gazette-2031 --to 2031-04-02-the-mayor-speaks --stance denies
  claimline new event

At a terminal it asks for what no option says; Tab completes known ids.`;

/** `claimline new site` and `claimline new event`: write files that pass the check, and never over another. */
export function addNew(program: Command, finish: Finish): void {
  const group = program.command("new").description("begin a collection, or write the file of an event");
  group
    .command("site")
    .description("write a small working collection into an empty folder")
    .argument("<dir>", "folder of the new collection")
    .addHelpText("after", "\nExamples:\n  claimline new site content\n  claimline new site ~/harbour")
    .action(async (folder: string) => finish(await writeSite(folder)));
  group
    .command("event")
    .description("write the file of a new event and print its path")
    .argument("[title]", "what happened, in one sentence")
    .option("--date <date>", "when, such as 2031-04-02 or 2031-04")
    .option("--kind <kind>", `${kinds.join(", ")} (default: claim)`)
    .addOption(repeatedOption("--by <actor>", "who speaks"))
    .addOption(repeatedOption("--about <actor>", "who is spoken of"))
    .addOption(repeatedOption("--source <source>", "what it rests on"))
    .option("--to <event>", "event or claim that it answers")
    .option("--stance <stance>", "how it answers")
    .addOption(contentOption())
    .addHelpText("after", eventExamples)
    .action(async (title: string | undefined, options: EventOptions) => {
      applySettings(options);
      finish(await writeEvent(wished(title, options), options.content));
    });
}

function wished(title: string | undefined, { date, kind, by, about, source, to, stance }: EventOptions): PartialWish {
  return {
    title: title ?? null,
    date: date ?? null,
    kind: kind ?? null,
    by,
    about,
    source,
    to: to ?? null,
    stance: stance ?? null,
    added: new Date().toISOString().slice(0, 10),
  };
}
