import { readdir, readFile, realpath, stat } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import type { SourceFile } from "#compile/read-text.ts";
import { startFolder } from "./content-folder.ts";

/** What a content folder holds, sorted by path so that two machines read the same. */
export interface Content {
  /**
   * The folder as messages print it: from the working directory if it lies inside, else absolute; empty if it is that.
   */
  readonly root: string;
  /** Every file but those of `media/`, with its path as messages print it. */
  readonly files: readonly SourceFile[];
  /** Paths inside `media/`, with forward slashes. */
  readonly media: readonly string[];
}

/**
 * Reads a content folder. Hidden files, editors' backups and what npm installs are passed over. Throws where a link
 * leads out of the folder, since a collection must not publish what lies beside it, and where one leads to a folder,
 * which isn't read.
 */
export async function readContent(folder: string): Promise<Content> {
  const place = await realpath(folder);
  const entries = await readdir(place, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() || entry.isSymbolicLink());
  const paths = files.map((entry) => slashed(relative(place, join(entry.parentPath, entry.name)))).filter(isVisible);
  await Promise.all(paths.map((path) => refuseStray(place, path)));
  const root = printed(folder);
  const texts = paths.filter((path) => !path.startsWith("media/")).sort(byUnit);
  return {
    root,
    files: await Promise.all(texts.map((path) => read(join(place, path), printedPath(root, path)))),
    media: paths.flatMap((path) => (path.startsWith("media/") ? [path.slice("media/".length)] : [])).sort(byUnit),
  };
}

/** One file of a content folder, or `null` where there is none. */
export async function readContentFile(folder: string, path: string): Promise<SourceFile | null> {
  try {
    return await read(join(folder, path), printedPath(printed(folder), path));
  } catch {
    return null;
  }
}

/** The path of a file inside a content folder without the folder that stands before it in messages. */
export const insidePath = ({ root }: Content, path: string): string =>
  root === "" ? path : path.slice(root.length + 1);

const printedPath = (root: string, path: string): string => (root === "" ? path : `${root}/${path}`);
const slashed = (path: string): string => path.split(sep).join("/");
const isVisible = (path: string): boolean => !/(?:^|\/)\.|~$|^node_modules\//.test(path);
const byUnit = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

async function refuseStray(place: string, path: string): Promise<void> {
  const real = await realpath(join(place, path));
  if (!real.startsWith(place + sep)) throw new Error(`${path} is a link to ${real}, which is outside ${place}.`);
  if ((await stat(real)).isDirectory()) {
    throw new Error(`${path} is a link to a folder, which is not read. Put the files there, or a link to each.`);
  }
}

/** As text where it is UTF-8; else as bytes, for the compiler to say where it isn't. */
async function read(file: string, path: string): Promise<SourceFile> {
  const bytes = await readFile(file);
  try {
    // The byte order mark stays: the text's hash is the file's.
    return { path, text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { path, bytes };
  }
}

function printed(folder: string): string {
  const short = relative(startFolder(), folder);
  return slashed(short.startsWith("..") ? folder : short);
}
