import { existsSync } from "node:fs";
import { realpath, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Command } from "commander";
import type { Compiled } from "#compile/compile.ts";
import { isReserved } from "#compile/file-name.ts";
import type { FileRead } from "#compile/read-file.ts";
import { namedBy, type Renamed, type Renaming, renamed } from "#compile/rename/rename.ts";
import type { EventFields } from "#compile/schema/event.ts";
import { nearest } from "#diagnostics/nearest.ts";
import { terminalText } from "#diagnostics/print-terminal.ts";
import { isId, longestId } from "#model/ids.ts";
import { compileContent, sha256 } from "#shell/compile-folder.ts";
import { contentFolder } from "#shell/content-folder.ts";
import { type Content, insidePath, readContent } from "#shell/read-content.ts";
import type { Finish } from "./main.ts";
import { brokenCollection, counted } from "./phrases.ts";
import { applySettings, choiceOption, contentOption } from "./settings.ts";
import { writeWhole } from "./write-whole.ts";

interface Options {
  readonly content?: string;
  readonly kind?: Renaming["kind"];
  readonly dryRun?: true;
}

const entryKinds = ["event", "actor", "source", "timeline", "page"] as const;

const examples = `
Examples:
  claimline rename 2031-04-02-mayor 2031-04-02-mayor-on-outage
  claimline rename 2031-04-02-mayor#fail 2031-04-02-mayor#failed
  claimline rename grid north-grid --kind actor --dry-run`;

/** `claimline rename`: gives an entry or a claim another id, rewrites what names it and keeps the old id working. */
export function addRename(program: Command, finish: Finish): void {
  program
    .command("rename")
    .description("give an event, claim, actor, source, timeline or page another id, and rewrite what names it")
    .argument("<old>", "its id; of a claim event-id#claim-id")
    .argument("<new>", "its new id; of a claim with the same event, or the claim's id alone")
    .addOption(choiceOption("--kind <kind>", "what it is, where two kinds share the id", entryKinds))
    .option("--dry-run", "say what would change, and change nothing")
    .addOption(contentOption())
    .addHelpText("after", examples)
    .action(async (from: string, to: string, options: Options) => {
      applySettings(options);
      return finish(await run(from, to, options));
    });
}

async function run(from: string, to: string, { content: named, kind, dryRun }: Options): Promise<0 | 1 | 2> {
  const folder = contentFolder();
  const content = await readContent(folder);
  const before = await compileContent(content, { drafts: true });
  if (before.collection === null) return refused(brokenCollection(named), 1);
  const reads = readsOf(before);
  const renaming = renamingOf(from, to, kind ?? null, reads);
  if ("refusal" in renaming) return refused(renaming.refusal, 2);
  const change = renamed(reads, renaming, sha256);
  if (change.obstacles.length > 0) return refused(`Nothing is changed:\n${change.obstacles.join("\n")}`, 1);
  const fault = await faultAfter(content, before, renaming, change);
  if (fault !== null) return refused(`Nothing is changed, for the collection would have errors:\n${fault}`, 1);
  const onDisk = (path: string): string => join(folder, insidePath(content, path));
  const taken = change.files.find((file) => file.to !== file.from && existsSync(onDisk(file.to)));
  if (taken !== undefined) return refused(`${taken.to} exists already.`, 2);
  if (dryRun !== true) await write(change, onDisk);
  process.stdout.write(reportOf(renaming, change, dryRun === true));
  return 0;
}

function refused(words: string, code: 1 | 2): 1 | 2 {
  console.error(words);
  return code;
}

const readsOf = ({ cache }: Compiled): readonly FileRead[] => Object.values(cache).map(({ read }) => read);

/** What the author means, or why it can't be. */
function renamingOf(
  from: string,
  to: string,
  wanted: Renaming["kind"] | null,
  reads: readonly FileRead[],
): Renaming | { readonly refusal: string } {
  if (from.includes("#")) return claimRenaming(from, to, reads);
  const originals = reads.filter(({ name }) => name.translation === null && name.kind !== "site");
  const found = originals.filter(({ name }) => name.id === from && (wanted ?? name.kind) === name.kind);
  const [first, ...others] = found;
  if (first === undefined)
    return {
      refusal: unknown(
        from,
        originals.map(({ name }) => name.id),
      ),
    };
  if (others.length > 0) {
    return {
      refusal: `${found.map(({ name }) => name.kind).join(" and ")} share the id ${from}: say which with --kind.`,
    };
  }
  const kind = first.name.kind as Exclude<Renaming["kind"], "claim">;
  if (!isId(to)) return { refusal: notAnId(to) };
  if (isReserved(kind, to)) return { refusal: `${to} is a name of the site itself.` };
  const owner = originals.find(({ name, values }) => name.kind === kind && namesOf(name.id, values).includes(to));
  // its own former id may come back
  const isFree = owner === undefined || (owner === first && to !== from);
  return isFree
    ? { kind, event: null, from, to }
    : { refusal: `${to} is the id of ${owner.source.path}, now or formerly.` };
}

function claimRenaming(from: string, to: string, reads: readonly FileRead[]): Renaming | { readonly refusal: string } {
  const [event = "", claim = ""] = from.split("#");
  const [toEvent, toClaim] = to.includes("#") ? to.split("#") : [event, to];
  const events = reads.filter(({ name }) => name.kind === "event" && name.translation === null);
  const read = events.find(({ name }) => name.id === event);
  if (read === undefined)
    return {
      refusal: unknown(
        event,
        events.map(({ name }) => name.id),
      ),
    };
  const { claims } = read.values as EventFields;
  const own = claims.find(({ id }) => id === claim);
  if (own === undefined)
    return {
      refusal: unknown(
        claim,
        claims.map(({ id }) => id),
      ),
    };
  if (toEvent !== event) return { refusal: `A claim stays in its event: ${event}#${toClaim ?? ""}` };
  if (toClaim === undefined || !isId(toClaim)) return { refusal: notAnId(toClaim ?? "") };
  const owner = claims.find(({ id, formerly }) => [id, ...formerly].includes(toClaim));
  const isFree = owner === undefined || (owner === own && toClaim !== claim);
  return isFree
    ? { kind: "claim", event, from: claim, to: toClaim }
    : { refusal: `${toClaim} is the id of a claim of ${event}, now or formerly.` };
}

const notAnId = (text: string): string =>
  `“${text}” is no id: small letters, digits and single hyphens, at most ${longestId}.`;

const namesOf = (id: string, values: unknown): readonly string[] => [
  id,
  ...((values as { readonly formerly?: readonly string[] }).formerly ?? []),
];

function unknown(id: string, known: readonly string[]): string {
  const near = nearest(id, known);
  return `Nothing has the id ${id}.${near === null ? "" : ` Did you mean ${near}?`}`;
}

/** What would be wrong with the collection afterwards; `null` where it names what it named and has no error. */
async function faultAfter(
  content: Content,
  before: Compiled,
  renaming: Renaming,
  { files }: Renamed,
): Promise<string | null> {
  const byPath = new Map(files.map((file) => [file.from, file]));
  const next = content.files.map((file) => {
    const changed = byPath.get(file.path);
    return changed === undefined ? file : { path: changed.to, text: changed.text };
  });
  const after = await compileContent({ ...content, files: next }, { drafts: true, cache: before.cache });
  const errors = after.diagnostics.filter(({ severity }) => severity === "error");
  if (errors.length > 0) return terminalText(errors, { colour: process.stderr.hasColors?.() === true });
  const isSame = namedBy(readsOf(after), null).join("\n") === namedBy(readsOf(before), renaming).join("\n");
  return isSame ? null : "some reference would name something else.\n";
}

/** New texts first, then the old names go: whoever stops the program loses nothing. */
async function write({ files }: Renamed, onDisk: (path: string) => string): Promise<void> {
  for (const { from, to, text } of files) {
    const isMoved = from !== to;
    // a link stays a link
    await writeWhole(isMoved ? onDisk(to) : await realpath(onDisk(from)), text);
  }
  for (const { from, to } of files) if (from !== to) await rm(onDisk(from));
}

function reportOf({ kind, event, from, to }: Renaming, { files }: Renamed, isDry: boolean): string {
  const lines = files.map((file) => {
    const moved = file.from === file.to ? file.from : `${file.from} → ${file.to}`;
    return file.references === 0 ? moved : `${moved}: ${counted(file.references, "place")}`;
  });
  const [old, now] = event === null ? [from, to] : [`${event}#${from}`, `${event}#${to}`];
  const head = isDry ? `Would rename the ${kind} ${old} to ${now}:` : `Renamed the ${kind} ${old} to ${now}:`;
  return `${[head, ...lines.map((line) => `  ${line}`), kept[kind]].join("\n")}\n`;
}

/** What becomes of the addresses that had the old id. */
const kept: Readonly<Record<Renaming["kind"], string>> = {
  event:
    "The old page leads to the new one; the old embed, picture and oEmbed answer stay. Data files name the new id.",
  claim: "The old anchor stays on the event's page and in its embed. Data files name the new id.",
  actor: "The old page leads to the new one. Data files name the new id.",
  source: "The old page leads to the new one. Data files name the new id.",
  timeline: "The old page leads to the new one; the old embed, picture, oEmbed answer and data files stay.",
  page: "The old page leads to the new one.",
};
