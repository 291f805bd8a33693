import { existsSync, globSync } from "node:fs";
import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, extname, join } from "node:path";
import sharp, { type Metadata, type Sharp } from "sharp";
import { type PictureSize, withSizes } from "./picture-tags.ts";

/** Widths in px at which a larger picture is made again. */
const smallerWidths: readonly number[] = [480, 960, 1440];

/** Where the smaller picture of a width lies, under `media/`. */
export const smallerPath = (path: string, width: number): string => `at-${width}/${path}`;

/**
 * Copies a folder of media into a built site. Pictures lose what cameras write into them, places above all, and are
 * made again in smaller sizes; the pages that show them say their width and height. Other files are copied as they are.
 */
export async function writePictures(media: string, out: string, base: string): Promise<void> {
  if (!existsSync(media)) return;
  await cp(media, join(out, "media"), { recursive: true });
  const names = globSync("**/*", { cwd: media }).map((name) => name.replaceAll("\\", "/"));
  const sizes = new Map<string, PictureSize>();
  for (const name of names.sort()) {
    const size = await writePicture(join(media, name), join(out, "media"), name);
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

/** Formats that a camera may have written, and how each is written again; a picture that moves is left as it is. */
const encoders: Readonly<Record<string, (picture: Sharp) => Sharp>> = {
  ".jpg": (picture) => picture.jpeg({ quality: 82, mozjpeg: true }),
  ".jpeg": (picture) => picture.jpeg({ quality: 82, mozjpeg: true }),
  ".png": (picture) => picture.png(),
  ".webp": (picture) => picture.webp({ quality: 82 }),
  ".avif": (picture) => picture.avif({ quality: 60 }),
};

/** Writes one picture and its smaller sizes; `null` of what is no picture. */
async function writePicture(file: string, out: string, name: string): Promise<PictureSize | null> {
  const ending = extname(name).toLowerCase();
  const encode = encoders[ending];
  if (encode === undefined && ending !== ".svg" && ending !== ".gif") return null;
  const found = await sharp(file)
    .metadata()
    .catch(() => null);
  if (found === null || found.width === undefined || found.height === undefined) return null;
  const { width, height } = found.autoOrient ?? found;
  if (encode === undefined || (found.pages ?? 1) > 1) return { width, height, smaller: [] };
  if (isSigned(found)) await encode(sharp(file).autoOrient()).toFile(join(out, name));
  const smaller = smallerWidths.filter((one) => one < width);
  for (const one of smaller) {
    const path = join(out, smallerPath(name, one));
    await mkdir(dirname(path), { recursive: true });
    await encode(sharp(file).autoOrient().resize({ width: one })).toFile(path);
  }
  return { width, height, smaller };
}

/** Whether a camera or a program wrote more into a picture than the picture. */
const isSigned = ({ exif, xmp, iptc, comments }: Metadata): boolean =>
  [exif, xmp, iptc].some((part) => part !== undefined) || (comments?.length ?? 0) > 0;
