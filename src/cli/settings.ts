import { statSync } from "node:fs";
import { resolve } from "node:path";
import { type Command, InvalidArgumentError, Option } from "commander";
import { nearest } from "#diagnostics/nearest.ts";
import { contentFolder } from "#shell/content-folder.ts";

/** Options of a verb that stand for a setting of the environment. */
export interface Settings {
  readonly content?: string;
  readonly out?: string;
  readonly site?: string;
  readonly base?: string;
}

/** Astro's configuration and the loader read these settings where no argument reaches: from the environment. */
export function applySettings({ content, out, site, base }: Settings): void {
  const named = { CLAIMLINE_CONTENT: content, CLAIMLINE_OUT: out, CLAIMLINE_SITE: site, CLAIMLINE_BASE: base };
  for (const [name, value] of Object.entries(named)) {
    if (value !== undefined) process.env[name] = value;
  }
}

/** `--content`, which every verb has that reads a collection. A folder that isn't there is a misuse. */
export const contentOption = (): Option =>
  new Option("--content <dir>", 'folder of the collection (default: "content")')
    .env("CLAIMLINE_CONTENT")
    .argParser(existingFolder);

/** `--out`, for verbs that write or serve a built site. */
export const outOption = (): Option =>
  new Option("--out <dir>", "folder of the built site").env("CLAIMLINE_OUT").default("dist");

/** `--site`, for verbs whose work names addresses. */
export const siteOption = (): Option =>
  new Option("--site <url>", "origin to publish at, instead of site.yaml's").env("CLAIMLINE_SITE").argParser(webOrigin);

/** `--base`, likewise. */
export const baseOption = (): Option =>
  new Option("--base <path>", "path to publish under, instead of site.yaml's")
    .env("CLAIMLINE_BASE")
    .argParser(pathOnly);

/** `--port`, for verbs that serve. */
export const portOption = (): Option =>
  new Option("--port <number>", "first port to try").argParser(portNumber).default(4321);

/** An option that may be given more than once: it holds the list of what `read` makes of each value. */
export const repeatedOption = (flags: string, what: string, read = (value: string): unknown => value): Option =>
  new Option(flags, `${what}; repeat it for more`)
    .argParser((value: string, before: readonly unknown[]) => [...before, read(value)])
    .default([], "none");

/** An option that takes one of a few words. Another word is a misuse, and is told the nearest. */
export const choiceOption = (flags: string, what: string, choices: readonly string[]): Option =>
  new Option(flags, what).choices(choices).argParser((value: string) => chosen(value, choices));

function chosen(value: string, choices: readonly string[]): string {
  if (choices.includes(value)) return value;
  const near = nearest(value, choices);
  throw new InvalidArgumentError(near === null ? `There are ${choices.join(", ")}.` : `Did you mean ${near}?`);
}

/** Ends a verb that reads a collection, where none was named and none is in the usual place. */
export function requireContent(command: Command): void {
  const takesContent = command.options.some(({ long }) => long === "--content");
  if (!takesContent || command.getOptionValue("content") !== undefined || isFolder(contentFolder())) return;
  command.error(
    `There is no folder ${contentFolder()}. Name the collection with --content, or begin one: npx claimline new site content`,
  );
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

function existingFolder(path: string): string {
  if (isFolder(path)) return path;
  throw new InvalidArgumentError(`There is no folder ${resolve(path)}.`);
}

function webOrigin(value: string): string {
  const url = URL.parse(value);
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw new InvalidArgumentError("Write an address such as https://example.org.");
  }
  if (url.href === `${url.origin}/`) return url.origin;
  throw new InvalidArgumentError(`Write ${url.origin}; a path such as ${url.pathname} belongs to --base.`);
}

function pathOnly(value: string): string {
  if (!/^[a-z]+:|^\/\/|[?#\s]/i.test(value)) return value;
  throw new InvalidArgumentError("Write a path such as /projects/timeline/; the host belongs to --site.");
}

function portNumber(value: string): number {
  const port = Number(value);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new InvalidArgumentError("Write a number from 1 to 65535.");
}
