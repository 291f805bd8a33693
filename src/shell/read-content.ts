import { readdir, readFile, realpath } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import type { SourceText } from "#diagnostics/source-text.ts";

/** What a content folder holds, sorted by path so that two machines read the same. */
export interface Content {
  /** Every text a compiler may want, with the paths that messages print. */
  readonly texts: readonly SourceText[];
  /** Paths inside `media/`, with forward slashes. */
  readonly media: readonly string[];
}

const TEXT = /\.(?:md|ya?ml)$|(?:^|\/)published-ids$/;

/**
 * Reads a content folder. Hidden files are passed over. Bytes that are not UTF-8 become U+FFFD, which the compiler
 * reports. Throws where a link leads out of the folder: a collection must not publish what lies beside it.
 */
export async function readContent(folder: string): Promise<Content> {
  const root = await realpath(folder);
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() || entry.isSymbolicLink());
  const inside = files.map((entry) => slashed(relative(root, join(entry.parentPath, entry.name)))).filter(isVisible);
  await Promise.all(inside.map((path) => refuseStray(root, path)));
  const texts = inside.filter((path) => TEXT.test(path) && !path.startsWith("media/")).sort(byUnit);
  return {
    texts: await Promise.all(
      texts.map(async (path) => ({ path: printed(folder, path), text: await read(root, path) })),
    ),
    media: inside.flatMap((path) => (path.startsWith("media/") ? [path.slice("media/".length)] : [])).sort(byUnit),
  };
}

const slashed = (path: string): string => path.split(sep).join("/");
const isVisible = (path: string): boolean => !path.split("/").some((part) => part.startsWith("."));
const byUnit = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

async function refuseStray(root: string, path: string): Promise<void> {
  const real = await realpath(join(root, path));
  if (!real.startsWith(root + sep)) throw new Error(`${path} is a link to ${real}, which is outside ${root}.`);
}

const read = async (root: string, path: string): Promise<string> =>
  // The mark of order stays: columns count from it, and the compiler knows it.
  new TextDecoder("utf-8", { ignoreBOM: true }).decode(await readFile(join(root, path)));

/** As an author would type it: from the working directory where the folder lies under it, else absolute. */
function printed(folder: string, path: string): string {
  const short = relative(process.cwd(), folder);
  return slashed(join(short.startsWith("..") ? folder : short, path));
}
