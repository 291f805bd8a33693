import { createHash } from "node:crypto";
import { mkdir, readFile, rename } from "node:fs/promises";
import { extname, join } from "node:path";
import sharp, { type Metadata, type Sharp } from "sharp";
import { sourceFolder } from "./installation.ts";

/** Named by what they show, so that collections share them. */
const cacheFolder = (): string => join(sourceFolder(), "../node_modules/.cache/claimline/pictures");

interface Photograph {
  /** As an answer names it. */
  readonly type: string;
  readonly encode: (picture: Sharp) => Sharp;
}

const jpeg: Photograph = { type: "image/jpeg", encode: (picture) => picture.jpeg({ quality: 82, mozjpeg: true }) };

/** Formats that a camera may have written, by the ending of a name, and how each is written again. */
const photographs: Readonly<Record<string, Photograph>> = {
  ".jpg": jpeg,
  ".jpeg": jpeg,
  ".png": { type: "image/png", encode: (picture) => picture.png() },
  ".webp": { type: "image/webp", encode: (picture) => picture.webp({ quality: 82 }) },
  ".avif": { type: "image/avif", encode: (picture) => picture.avif({ quality: 60 }) },
};

/** What a file is by its name; `null` of what no camera writes. */
export const photographNamed = (name: string): Photograph | null => photographs[extname(name).toLowerCase()] ?? null;

/** Whether a camera or a program wrote more into a picture than the picture; one that moves is left as it is. */
export const isSigned = ({ exif, xmp, iptc, comments, pages }: Metadata): boolean =>
  (pages ?? 1) === 1 && ([exif, xmp, iptc].some((part) => part !== undefined) || (comments?.length ?? 0) > 0);

/**
 * Path of a photograph made again: upright, without what the camera wrote into it, and `width` px wide, or as wide as
 * it is. One that was made before, in this build or in an earlier one, is taken from the folder `cache`. Throws, in
 * words for the author, where the file breaks off.
 */
export async function barePicture(file: string, width: number | null, cache = cacheFolder()): Promise<string> {
  const bytes = await readFile(file);
  const { encode } = photographNamed(file) ?? jpeg;
  // the settings of an encoder are in its text
  const recipe = `${sharp.versions.vips} ${encode} ${width ?? "own"} `;
  const name = createHash("sha256").update(recipe).update(bytes).digest("hex");
  const path = join(cache, `${name}${extname(file).toLowerCase()}`);
  if ((await readFile(path).catch(() => null)) !== null) return path;
  // Written beside and moved: a build that is cut short leaves no half picture behind.
  await mkdir(cache, { recursive: true });
  const upright = sharp(bytes).autoOrient();
  await encode(width === null ? upright : upright.resize({ width }))
    .toFile(`${path}-${process.pid}`)
    .catch((error: Error) => {
      throw new Error(`${file} can't be read to its end (${error.message}). Save the picture anew.`);
    });
  await rename(`${path}-${process.pid}`, path);
  return path;
}
