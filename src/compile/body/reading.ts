import type { SitePath } from "#compile/site-path.ts";
import type { Nearest } from "#diagnostics/catalogue/entry.ts";
import type { ArgsOf, Code } from "#diagnostics/catalogue.ts";
import type { Diagnostic } from "#diagnostics/diagnostic.ts";
import type { Place, SourceText } from "#diagnostics/source-text.ts";

/** A link to something of this collection, not proven yet. `id` of a picture: its path inside `media/`. */
export interface BodyLink {
  readonly kind: SitePath["kind"] | "media";
  readonly id: string;
  readonly claim: string | null;
  /** The id as it is written, with its `#claim`. */
  readonly place: Place;
  /** Of a path of the site that is not the page of an entry; see `SitePath`. */
  readonly address?: string;
  readonly lang?: string;
}

/** One body being read: what has been found in it so far. */
export interface Reading {
  readonly source: SourceText;
  readonly bodyStart: number;
  /** Language of the prose. */
  readonly lang: string;
  /** All links of the file in the order they were found; a token in the tree names one by its number. */
  readonly links: BodyLink[];
  readonly diagnostics: Diagnostic[];
  /** `first`: where what is told of stands already. */
  report<C extends Code>(code: C, place: Place, args: ArgsOf<C>, first?: Place): void;
}

/** The characters at a place. */
export const textAt = (reading: Reading, { start, end }: Place): string => reading.source.text.slice(start, end);

/** Where `needle` stands inside a place; the place itself where it isn't written in one piece. */
export function placeWithin(reading: Reading, place: Place, needle: string): Place {
  const at = needle === "" ? -1 : reading.source.text.indexOf(needle, place.start);
  return at < 0 || at + needle.length > place.end ? place : { start: at, end: at + needle.length };
}

/** The first line of a place, without its line break. */
export function firstLine(reading: Reading, place: Place): Place {
  const line = /^[^\r\n]*/.exec(textAt(reading, place))?.[0] ?? "";
  return { start: place.start, end: place.start + line.trimEnd().length };
}

/** The scheme of the addresses that stand in for links until they are proven. */
export const tokenScheme = "claimline";

/** Notes a link and names the address that stands in for it, e.g. `claimline:3`. */
export function tokenOf(reading: Reading, link: BodyLink): string {
  reading.links.push(link);
  return `${tokenScheme}:${reading.links.length - 1}`;
}

/** A suggestion that stands in no file of its own, or none. */
export const suggested = (name: string | null): Nearest | null => (name === null ? null : { name, path: null });
