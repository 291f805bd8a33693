import { createHash } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import { sourceFolder } from "./installation.ts";

/** Named by what they show, so that collections share them. */
const cacheFolder = (): string => join(sourceFolder(), "../node_modules/.cache/claimline/tiles");

/**
 * Files of type by family, subset and weight. A letter that the latin file lacks is taken from the first file that has
 * it, whatever its weight.
 */
const faces: readonly string[] = [
  ...[400, 600, 700].map((weight) => `source-sans-3/files/source-sans-3-latin-${weight}`),
  "source-serif-4/files/source-serif-4-latin-600",
  ...["latin-ext", "cyrillic", "greek", "vietnamese"].map(
    (subset) => `source-sans-3/files/source-sans-3-${subset}-600`,
  ),
  ...[400, 600].map((weight) => `vazirmatn/files/vazirmatn-arabic-${weight}`),
];

interface Renderer {
  readonly fonts: readonly Uint8Array[];
  /** Changes with every byte that decides how a picture looks, its SVG aside. */
  readonly version: string;
}

let renderer: Promise<Renderer> | null = null;

/**
 * Turns an SVG into a PNG without a browser, in our own faces alone, so that it looks the same on every machine. A
 * picture that was drawn before, in this build or in an earlier one, is read from the folder `cache`. `source` is the
 * address of what it shows: the file says it, so that a picture which has lost its page can be traced.
 */
export async function pngOf(svg: string, source: string, cache = cacheFolder()): Promise<Uint8Array> {
  return withSource(await drawn(svg, cache), source);
}

async function drawn(svg: string, cache: string): Promise<Uint8Array> {
  renderer ??= started();
  const { fonts, version } = await renderer;
  const name = createHash("sha256").update(version).update(svg).digest("hex");
  const path = join(cache, `${name}.png`);
  const known = await readFile(path).catch(() => null);
  if (known !== null) return known;
  const png = new Resvg(svg, { font: { fontBuffers: [...fonts], defaultFontFamily: "Source Sans 3" } })
    .render()
    .asPng();
  // Written beside and moved: a build that is cut short leaves no half picture behind.
  await mkdir(cache, { recursive: true });
  await writeFile(`${path}-${process.pid}`, png);
  await rename(`${path}-${process.pid}`, path);
  return png;
}

async function started(): Promise<Renderer> {
  const { resolve: find } = createRequire(join(sourceFolder(), "../package.json"));
  const wasm = await readFile(find("@resvg/resvg-wasm/index_bg.wasm"));
  // A second copy of this code in one process finds it running.
  await initWasm(wasm).catch(() => undefined);
  const paths = faces.map((face) => find(`@fontsource/${face}-normal.woff2`));
  const fonts = await Promise.all(paths.map((path) => readFile(path)));
  const hash = createHash("sha256").update(wasm);
  for (const font of fonts) hash.update(font);
  return { fonts, version: hash.digest("hex") };
}

/** Bytes of the last chunk, IEND. */
const endLength = 12;

/** A PNG with a `Source` in its text, as the standard names it, before its end. */
function withSource(png: Uint8Array, source: string): Uint8Array {
  const content = Buffer.from(`tEXtSource\0${encodeURI(source)}`, "latin1");
  const length = Buffer.alloc(4);
  const check = Buffer.alloc(4);
  length.writeUInt32BE(content.length - 4);
  check.writeUInt32BE(crc32(content));
  const end = png.length - endLength;
  return Buffer.concat([png.subarray(0, end), length, content, check, png.subarray(end)]);
}
