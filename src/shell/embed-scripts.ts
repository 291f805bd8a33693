import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, extname, join } from "node:path";
import { build, type Plugin } from "vite";
import { primaryOf } from "#model/languages.ts";
import { isSpoken } from "#model/site-words.ts";
import { sourceFolder } from "./installation.ts";

/** A classic script as it is published. */
export interface EmbedScript {
  /** Under the base. */
  readonly path: string;
  readonly text: string;
  /** For an `integrity` attribute. */
  readonly integrity: string;
}

/** What a host page loads. */
export interface EmbedScripts {
  /** `embed.js`: the newest. */
  readonly host: EmbedScript;
  /** The same with its hash in its name, which never changes. */
  readonly pinned: EmbedScript;
}

const key = Symbol.for("claimline.embed-scripts");

/**
 * Bundles them, once for the whole process. Each is one classic script: a frame that its host puts into a sandbox has
 * no origin, and browsers load no module and fetch nothing there.
 */
export function embedScripts(): Promise<EmbedScripts> {
  const known = bundles();
  known.host ??= classic("host", "en").then((text) => ({
    host: published("embed.js", text),
    pinned: published(pinnedName(text), text),
  }));
  return known.host;
}

/** What runs in a frame of one language, whose words are in it. */
export function frameScript(lang: string): Promise<EmbedScript> {
  const { frames } = bundles();
  const tongue = isSpoken(lang) ? primaryOf(lang) : "en";
  let frame = frames.get(tongue);
  if (frame === undefined) {
    frame = classic("frame", tongue).then((text) => published(`embed/frame-${nameHash(text)}.js`, text));
    frames.set(tongue, frame);
  }
  return frame;
}

interface Bundles {
  host?: Promise<EmbedScripts>;
  readonly frames: Map<string, Promise<EmbedScript>>;
}

function bundles(): Bundles {
  const world = globalThis as { [key]?: Bundles };
  world[key] ??= { frames: new Map() };
  return world[key];
}

/** Where every version of the host script that was ever offered is kept, under its pinned name. */
export const keptFolder = (): string => join(sourceFolder(), "client/embed/kept");

/** The newest pinned script and all that came before: a page that names one of them must go on to find it. */
export async function pinnedScripts(): Promise<readonly EmbedScript[]> {
  const { pinned } = await embedScripts();
  const folder = keptFolder();
  const kept = readdirSync(folder)
    .filter((name) => name.endsWith(".js") && name !== pinned.path)
    .sort()
    .map((name) => published(name, readFileSync(join(folder, name), "utf8")));
  return [pinned, ...kept];
}

/** Name of a pinned host script: a change of a letter gives it another. */
export const pinnedName = (text: string): string => `embed-${nameHash(text)}.js`;

const nameHash = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 10);

const published = (path: string, text: string): EmbedScript => ({
  path,
  text,
  integrity: `sha384-${createHash("sha384").update(text).digest("base64")}`,
});

async function classic(name: "frame" | "host", tongue: string): Promise<string> {
  const written = join(sourceFolder(), `client/embed/${name}.ts`);
  // A packed installation holds JavaScript.
  const entry = existsSync(written) ? written : written.replace(/ts$/, "js");
  const output = await build({
    configFile: false,
    envDir: false,
    publicDir: false,
    logLevel: "warn",
    plugins: [
      withoutTheRest(dirname(entry), extname(entry)),
      speaking(join(dirname(entry), "../tongues", `${tongue}${extname(entry)}`)),
    ],
    build: {
      write: false,
      minify: true,
      target: "es2022",
      lib: { entry, formats: ["iife"], name: "claimline", fileName: name },
    },
  });
  const [bundle] = Array.isArray(output) ? output : [output];
  const chunk = bundle !== undefined && "output" in bundle ? bundle.output[0] : undefined;
  if (chunk === undefined) throw new Error(`${entry} gave no script.`);
  return chunk.code;
}

/**
 * Leaves out of a frame's script what its page has no place for: the strip under the drawing with D3's brush, D3's
 * transitions, of what the site loads beside the drawing all but the list, and the words of search and story. It finds
 * words in what its page holds.
 */
const withoutTheRest = (folder: string, ending: string): Plugin => ({
  name: "claimline:without-the-rest",
  enforce: "pre",
  resolveId(source, importer, { kind }) {
    const [, standIn] = standIns.find(([named]) => named.test(source)) ?? [];
    if (standIn !== undefined) return join(folder, `${standIn}${ending}`);
    if (/^\.\/\w+-(?:search|story)\.[jt]s$/.test(source)) return unsaid;
    if (/^\.\/search\/search\.[jt]s$/.test(source)) return join(folder, `find${ending}`);
    const isBeside = kind === "dynamic-import" && /\/companions\.[jt]s$/.test(importer ?? "");
    return isBeside && !/^\.\/list\.[jt]s$/.test(source) ? absent : null;
  },
  load: (id) => (id === absent ? "export {};" : id === unsaid ? "export const search = {}, story = {};" : null),
});

/** What a frame has in the place of a module, beside its own. */
const standIns: readonly (readonly [RegExp, string])[] = [
  [/^\.\/overview\.[jt]s$/, "no-overview"],
  [/^\.\/search\/search\.[jt]s$/, "find"],
  [/^d3-transition$/, "no-transition"],
];

/** Gives a frame's script the words of its language, which are in `tongue`. */
const speaking = (tongue: string): Plugin => ({
  name: "claimline:speaking",
  enforce: "pre",
  resolveId: (source) => (/^#client\/tongues\/en\.[jt]s$/.test(source) ? tongue : null),
});

const absent = "\0claimline:absent";
const unsaid = "\0claimline:unsaid";
