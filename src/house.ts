/** What a room of the house may import: other rooms by name, packages by name (a trailing `*` is any ending). */
export interface Room {
  readonly rooms: readonly string[];
  readonly packages: readonly string[];
  /** Submodules of D3 whose names may be imported from `d3`. */
  readonly d3: readonly string[];
}

/**
 * The law of imports, in the order in which data flows, so that a loop can't be written. `root` is the files directly
 * in `src/`. A change here is a change of the architecture: write a decision in `docs/decisions/` first.
 */
export const house: Readonly<Record<string, Room>> = {
  model: room([]),
  diagnostics: room([]),
  compile: room(
    ["model", "diagnostics"],
    ["gray-matter", "yaml", "zod", "edtf", "unified", "vfile", "unist*", "mdast*", "hast*", "remark*", "rehype*"],
  ),
  scene: room(["model"], [], ["d3-array", "d3-scale", "d3-time", "d3-time-format", "d3-shape", "d3-interpolate"]),
  draw: room(["model", "scene"]),
  publish: room(["model", "scene", "draw"], ["csv-stringify/sync", "feed", "uuid", "zod"]),
  adopt: room(
    ["model", "diagnostics"],
    ["yaml", "jsonc-parser", "unified", "unist*", "mdast*", "hast*", "remark*", "rehype*"],
  ),
  client: room(
    ["model", "scene", "draw"],
    [],
    ["d3-selection", "d3-zoom", "d3-brush", "d3-timer", "d3-ease", "d3-drag", "d3-interpolate"],
  ),
  shell: room(
    ["model", "diagnostics", "compile", "publish", "draw", "scene"],
    ["node:*", "astro", "@astrojs/sitemap", "vite", "sirv", "sharp", "@resvg/resvg-wasm", "pagefind"],
  ),
  cli: room(
    ["model", "diagnostics", "compile", "scene", "draw", "publish", "adopt", "shell"],
    ["node:*", "astro", "commander", "csv-parse", "sirv"],
  ),
  styles: room([], ["@fontsource-variable/*"]),
  components: room(["model", "scene", "draw", "client", "styles"], ["astro", "astro:*"]),
  pages: room(["model", "publish", "components", "styles", "shell"], ["astro", "astro:*"]),
  root: room(["shell"], ["astro:*"]),
};

/** Tests stand outside the line: they may also import these, and the rooms before their own. */
export const testPackages: readonly string[] = [
  "node:*",
  "fast-check",
  // the clients that read what publish writes
  "feedsmith",
  "ajv",
  "csv-parse",
  "ical.js",
  "jsonld",
];

/** Names that say nothing about what a file holds. */
export const bannedNames: readonly string[] = [
  "utils",
  "util",
  "helpers",
  "helper",
  "common",
  "misc",
  "shared",
  "manager",
  "handler",
  "service",
  "data",
  "info",
];

function room(rooms: readonly string[], packages: readonly string[] = [], d3: readonly string[] = []): Room {
  return { rooms, packages, d3 };
}
