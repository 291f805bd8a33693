import { primaryOf } from "#model/languages.ts";

/** What the address of a frame says beside the view. */
export interface FrameSettings {
  readonly theme: "light" | "dark" | "auto";
  /** A colour of CSS; `null` for the site's own. */
  readonly accent: string | null;
  /** Pixels; `auto`: as tall as what is in it. */
  readonly height: number | "auto";
  /** By which the host knows the frame. */
  readonly id: string;
  /** The language asked for, in lower case; `null` where none is. */
  readonly lang: string | null;
}

/** Parameters that belong to the frame, not to what it shows. */
const frameNames = ["theme", "accent", "height", "lang", "id"];

/** The least and the most that a host may ask for, in px. */
const heights = [200, 4000] as const;

/** Reads the query of a frame's address; what makes no sense is as if it were not there. */
export function frameSettings(query: string, ownId: string): FrameSettings {
  const said = new URLSearchParams(query);
  const theme = said.get("theme");
  const height = Number(said.get("height") ?? Number.NaN);
  const [least, most] = heights;
  return {
    theme: theme === "light" || theme === "dark" ? theme : "auto",
    accent: colour(said.get("accent") ?? ""),
    height: Number.isFinite(height) && height > 0 ? Math.min(most, Math.max(least, Math.round(height))) : "auto",
    id: said.get("id") || ownId,
    lang: /^[a-z]{2,3}(?:-[a-z0-9]+)*$/.exec((said.get("lang") ?? "").toLowerCase())?.[0] ?? null,
  };
}

/** A query with what each later one says beside it; what is said already stands. All begin with `?` or are empty. */
export function completed(query: string, ...others: readonly string[]): string {
  const said = new URLSearchParams(query);
  for (const other of others) {
    const more = [...new URLSearchParams(other)].filter(([name]) => !said.has(name));
    for (const [name, value] of more) said.append(name, value);
  }
  return said.size === 0 ? "" : `?${said}`.replaceAll("%2C", ",").replaceAll("%7E", "~");
}

/** The parameters of a query that belong to the frame, as a query: a view written into the address keeps them. */
export function ofTheFrame(query: string): string {
  const kept = [...new URLSearchParams(query)].filter(([name]) => frameNames.includes(name));
  return kept.length === 0 ? "" : `?${new URLSearchParams(kept)}`;
}

/** A page of the same in another language. */
export interface Offered {
  readonly lang: string;
  readonly href: string;
}

/**
 * Where the language asked for is: `here`, at one of those on offer, or `nowhere`. A language without a region fits any
 * of its regions, and the other way round; an exact match counts more.
 */
export function whereIs(
  wanted: string | null,
  own: string,
  offered: readonly Offered[],
): { readonly href: string } | "here" | "nowhere" {
  if (wanted === null) return "here";
  const all = [{ lang: own, href: "" }, ...offered].map(({ lang, href }) => ({ lang: lang.toLowerCase(), href }));
  const found =
    all.find(({ lang }) => lang === wanted) ?? all.find(({ lang }) => primaryOf(lang) === primaryOf(wanted));
  if (found === undefined) return "nowhere";
  return found.href === "" ? "here" : { href: found.href };
}

/** A name, `#rgb`, `#rrggbb` or the digits alone: nothing that could hold an address or another rule. */
function colour(text: string): string | null {
  const hex = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(text)?.[1];
  if (hex !== undefined) return `#${hex.toLowerCase()}`;
  return /^[a-z]{3,24}$/i.test(text) ? text.toLowerCase() : null;
}
