import { existsSync, globSync } from "node:fs";
import { copyFile, cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, extname, join } from "node:path";
import sharp from "sharp";
import { barePicture, isSigned, photographNamed } from "./bare-picture.ts";
import { type PictureSize, withSizes } from "./picture-tags.ts";

/** Widths in px at which a larger picture is made again. */
const smallerWidths: readonly number[] = [480, 960, 1440];

/** Where the smaller picture of a width lies, under `media/`. */
export const smallerPath = (path: string, width: number): string => `at-${width}/${path}`;

/**
 * Copies a folder of media into a built site. Pictures lose what cameras write into them, places above all, and are
 * made again in smaller sizes; the pages that show them say their width and height. Other files are copied as they are.
 * What was made before is taken from `cache`.
 */
export async function writePictures(media: string, out: string, base: string, cache?: string): Promise<void> {
  if (!existsSync(media)) return;
  await cp(media, join(out, "media"), { recursive: true });
  const names = globSync("**/*", { cwd: media }).map((name) => name.replaceAll("\\", "/"));
  const sizes = new Map<string, PictureSize>();
  for (const name of names.sort()) {
    const size = await writePicture(join(media, name), join(out, "media"), { name, cache });
    if (size !== null) sizes.set(name, size);
  }
  if (sizes.size > 0) await sayIn(out, `${base}media/`, sizes);
}

async function sayIn(out: string, folder: string, sizes: ReadonlyMap<string, PictureSize>): Promise<void> {
  for (const name of globSync("**/*.html", { cwd: out })) {
    const html = await readFile(join(out, name), "utf8");
    const said = withSizes(html, folder, sizes);
    if (said !== html) await writeFile(join(out, name), said);
  }
}

interface Wanted {
  /** Under `media/`. */
  readonly name: string;
  readonly cache: string | undefined;
}

/** Writes one picture and its smaller sizes; `null` of what is no picture. */
async function writePicture(file: string, out: string, { name, cache }: Wanted): Promise<PictureSize | null> {
  const isPhotograph = photographNamed(name) !== null;
  if (!isPhotograph && !/^\.(?:svg|gif)$/i.test(extname(name))) return null;
  const found = await sharp(file)
    .metadata()
    .catch(() => null);
  if (found === null || found.width === undefined || found.height === undefined) return null;
  const { width, height } = found.autoOrient ?? found;
  if (!isPhotograph || (found.pages ?? 1) > 1) return { width, height, smaller: [] };
  if (isSigned(found)) await copyFile(await barePicture(file, null, cache), join(out, name));
  const smaller = smallerWidths.filter((one) => one < width);
  for (const one of smaller) {
    const path = join(out, smallerPath(name, one));
    await mkdir(dirname(path), { recursive: true });
    await copyFile(await barePicture(file, one, cache), path);
  }
  return { width, height, smaller };
}
