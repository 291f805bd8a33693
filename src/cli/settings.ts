import { statSync } from "node:fs";
import { InvalidArgumentError, Option } from "commander";

/** Options of a verb that stand for a setting of the environment. */
export interface Settings {
  readonly content?: string;
  readonly out?: string;
  readonly url?: string;
  readonly base?: string;
}

/** Astro's configuration and the loader read these settings where no argument reaches: from the environment. */
export function applySettings({ content, out, url, base }: Settings): void {
  const named = { CLAIMLINE_CONTENT: content, CLAIMLINE_OUT: out, CLAIMLINE_URL: url, CLAIMLINE_BASE: base };
  for (const [name, value] of Object.entries(named)) {
    if (value !== undefined) process.env[name] = value;
  }
}

/** `--content`, which every verb has that reads a collection. A folder that isn't there is a misuse. */
export const contentOption = (): Option =>
  new Option("--content <dir>", "folder of the collection (default: content)").argParser(existingFolder);

function existingFolder(path: string): string {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true) return path;
  throw new InvalidArgumentError("There is no such folder.");
}
