import { realpath } from "node:fs/promises";
import { resolve } from "node:path";
import { type Command, InvalidArgumentError } from "commander";
import type { Compiled } from "#compile/compile.ts";
import type { Source } from "#model/collection.ts";
import { contentFolder, startFolder } from "#shell/content-folder.ts";
import type { Finish } from "./main.ts";
import { waybackApi } from "./online/archive-lookup.ts";
import { askOnline, onlineText, type SourceOnline } from "./online/online-report.ts";
import { goodManners, politeClient, userAgent } from "./online/polite-client.ts";
import { withLines } from "./online/source-lines.ts";
import { brokenCollection } from "./phrases.ts";
import { withProgress } from "./progress.ts";
import { readFolder } from "./read-folder.ts";
import { applySettings, contentOption } from "./settings.ts";
import { writeWhole } from "./write-whole.ts";

interface Options {
  readonly content?: string;
  readonly json?: true;
  readonly online?: true;
  readonly write?: true;
  readonly archiveApi: string;
  readonly delay: number;
  readonly timeout: number;
}

/** What of a source nobody has written down. */
export interface SourceGaps {
  readonly id: string;
  readonly path: string;
  readonly missing: readonly string[];
}

const examples = `
Examples:
  claimline sources
  claimline sources --content examples/harbour --json
  claimline sources --online
  claimline sources --online --write`;

/**
 * `claimline sources`: lists the sources whose address, archived copy, day of access or language is missing. Asks the
 * web with `--online` alone, and changes a file with `--write` alone.
 */
export function addSources(program: Command, finish: Finish): void {
  program
    .command("sources")
    .description("list what is missing in the sources: address, archived copy, day of access, language")
    .option("--online", "ask whether each address answers, and look for archived copies; slow and polite")
    .option("--write", "with --online: write the archived copies and days of access that were missing")
    .option("--archive-api <url>", "where archived copies are looked up", waybackApi)
    .option("--delay <ms>", "wait between two requests to one host", milliseconds, goodManners.delay)
    .option("--timeout <ms>", "give up on a request after", milliseconds, goodManners.timeout)
    .option("--json", "print the list as JSON")
    .addOption(contentOption())
    .addHelpText("after", examples)
    .action(async (options: Options) => {
      applySettings(options);
      const compiled = await readFolder(contentFolder(), { drafts: true });
      if (compiled.collection === null) {
        console.error(brokenCollection(options.content));
        return finish(1);
      }
      if (options.write === true && options.online !== true) {
        console.error("--write goes with --online: what is written must have been seen.");
        return finish(2);
      }
      const { sources, site } = compiled.collection;
      if (options.online === true) return finish(await askAndTell(compiled, sources, site.url, options));
      const gaps = gapsIn(sources);
      const text = options.json === true ? `${JSON.stringify(gaps, null, 2)}\n` : gapsText(gaps, sources.length);
      process.stdout.write(text);
      return finish(0);
    });
}

function milliseconds(value: string): number {
  const number = Number(value);
  if (Number.isInteger(number) && number >= 0 && number <= 600_000) return number;
  throw new InvalidArgumentError("Write milliseconds, such as 1000.");
}

/** Ends with 1 where an address is gone. */
async function askAndTell(
  compiled: Compiled,
  sources: readonly Source[],
  site: string,
  { archiveApi: api, delay, timeout, json, write }: Options,
): Promise<0 | 1> {
  const manners = { ...goodManners, delay, timeout, backoff: Math.min(goodManners.backoff, 2 * delay) };
  let count = "";
  const told = (asked: number, all: number): void => {
    count = `${asked} of ${all} sources asked`;
  };
  const client = politeClient(userAgent(site), manners);
  const found = await withProgress(
    () => count,
    () => askOnline(sources, client, { api, hosts: manners.hosts, told }),
  );
  const written = write === true ? await writeFound(compiled, sources, found) : [];
  process.stdout.write(
    json === true
      ? `${JSON.stringify({ sources: found, written }, null, 2)}\n`
      : onlineText(found) + written.map((line) => `${line}\n`).join(""),
  );
  return found.some(({ link }) => link.state === "gone") ? 1 : 0;
}

/** Writes what was missing and has now been seen; never over what is stated. */
async function writeFound(
  { cache }: Compiled,
  sources: readonly Source[],
  found: readonly SourceOnline[],
): Promise<readonly string[]> {
  const today = new Date().toISOString().slice(0, 10);
  const unread = new Set<string>(sources.filter(({ accessed }) => accessed === null).map(({ id }) => id));
  const written: string[] = [];
  for (const one of found) {
    const lines = linesFor(one, unread.has(one.id) ? today : null);
    const read = cache[one.path]?.read;
    if (read === undefined || Object.keys(lines).length === 0) continue;
    const text = withLines(read, lines);
    if (text !== null) await writeWhole(await realpath(resolve(startFolder(), one.path)), text);
    const names = Object.keys(lines).join(" and ");
    written.push(text === null ? `${one.path}: write ${names} by hand` : `${one.path}: ${names} written`);
  }
  return written;
}

/** `today`: the day of access to write where the address answers; `null` where one is stated. */
function linesFor({ link, archive }: SourceOnline, today: string | null): Readonly<Record<string, string>> {
  const answers = link.state === "ok" || link.state === "moved";
  return {
    ...(archive?.state === "found" ? { archive: archive.url } : {}),
    ...(answers && today !== null ? { accessed: today } : {}),
  };
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
