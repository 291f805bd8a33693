import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { DataFile } from "#publish/data-file.ts";

const DIST = join(import.meta.dirname, "../dist");

/** A page of the built site. */
export interface BuiltPage {
  /** Under the site's base, e.g. `/events/a/`. */
  readonly path: string;
  readonly html: string;
}

/** Text of a file of the built site. */
export const builtFile = (path: string): string => readFileSync(join(DIST, path), "utf8");

/** What the built site publishes as its collection. */
export const builtCollection = (): DataFile => JSON.parse(builtFile("data/collection.json"));

/** Every page of the built site, by path. */
export function builtPages(): BuiltPage[] {
  const files = globSync("**/*.html", { cwd: DIST }).map((file) => file.replaceAll("\\", "/"));
  return files.sort().map((file) => ({ path: `/${file.replace(/(^|\/)index\.html$/, "$1")}`, html: builtFile(file) }));
}

/** Paths of the sitemap, in its order. */
export function sitemapPaths(): string[] {
  const parts = locations(builtFile("sitemap-index.xml")).map((address) => new URL(address).pathname);
  return parts.flatMap((path) => locations(builtFile(path))).map((address) => new URL(address).pathname);
}

const locations = (xml: string): string[] => [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map((match) => match[1] ?? "");

/** One page of every kind, each the first that the build made. */
export function pageOfEveryKind(): Readonly<Record<string, string>> {
  const paths = sitemapPaths();
  const first = (pattern: RegExp): string[] => paths.filter((path) => pattern.test(path)).slice(0, 1);
  const kinds: readonly (readonly [string, RegExp])[] = [
    ["home", /^\/$/],
    ["timelines", /^\/timelines\/$/],
    ["timeline", /^\/timelines\/./],
    ["event", /^\/events\/./],
    ["actors", /^\/actors\/$/],
    ["actor", /^\/actors\/./],
    ["sources", /^\/sources\/$/],
    ["source", /^\/sources\/./],
    ["claims", /^\/claims\/$/],
    ["method", /^\/method\/$/],
    ["changes", /^\/changes\/$/],
    ["handbook", /^\/handbook\/fields\/$/],
    ["search", /^\/search\/$/],
    ["page", /^\/(?!timelines|events|actors|sources|claims|method|changes|search)[a-z-]+\/$/],
  ];
  const found = kinds.flatMap(([kind, pattern]) => first(pattern).map((path) => [kind, path] as const));
  return { ...Object.fromEntries(found), missing: "/404.html" };
}
