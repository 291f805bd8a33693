import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join, resolve, sep } from "node:path";
import { sourceFolder } from "#shell/installation.ts";

/** Where another machine gets this program from. */
export interface OwnPackage {
  /** What npm installs there: a version or an address, or the name of the packed file that must come along. */
  readonly spec: string;
  /** Whether `spec` is such a file. */
  readonly isFile: boolean;
  /** The packed file that was installed here, absolute; `null` where it is gone or was never there. */
  readonly packed: string | null;
  /** The clone that the program runs in, absolute; `null` where it is installed. */
  readonly clone: string | null;
}

/** Looks where the program that runs came from. Nothing is asked of a network, so nothing is promised that isn't so. */
export async function ownPackage(): Promise<OwnPackage> {
  const root = join(sourceFolder(), "..");
  const { version } = JSON.parse(await readFile(join(root, "package.json"), "utf8")) as { readonly version: string };
  const file = `claimline-${version}.tgz`;
  const [above = "", ...below] = root.split(`${sep}node_modules${sep}`);
  if (below.length === 0) return { spec: file, isFile: true, packed: null, clone: root };
  return installedFrom(await resolvedIn(above), above, version);
}

/** What an installation says of where it came from, e.g. `file:../claimline-0.1.0.tgz`; empty where it says nothing. */
async function resolvedIn(above: string): Promise<string> {
  try {
    const lock: unknown = JSON.parse(await readFile(join(above, "node_modules/.package-lock.json"), "utf8"));
    const { packages } = lock as { readonly packages: Readonly<Record<string, { readonly resolved?: string }>> };
    return packages["node_modules/claimline"]?.resolved ?? "";
  } catch {
    return "";
  }
}

/** Reads where npm found the package. Relative files are relative to `above`, the folder that it was installed into. */
export function installedFrom(resolved: string, above: string, version: string): OwnPackage {
  const known = { packed: null, clone: null };
  // the address of a registry is a setting of this machine
  if (/^https?:.*\/claimline\/-\//.test(resolved)) return { ...known, spec: `claimline@${version}`, isFile: false };
  if (/^https?:/.test(resolved)) return { ...known, spec: resolved, isFile: false };
  const packed = resolve(above, resolved.replace(/^file:/, ""));
  const isThere = resolved.startsWith("file:") && existsSync(packed);
  return { ...known, spec: `claimline-${version}.tgz`, isFile: true, packed: isThere ? packed : null };
}
