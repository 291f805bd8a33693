/** What the address of a frame says beside the view. */
export interface FrameSettings {
  readonly theme: "light" | "dark" | "auto";
  /** A colour of CSS; `null` for the site's own. */
  readonly accent: string | null;
  /** Pixels; `auto`: as tall as what is in it. */
  readonly height: number | "auto";
  /** By which the host knows the frame. */
  readonly id: string;
}

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
  };
}

/** A name, `#rgb`, `#rrggbb` or the digits alone: nothing that could hold an address or another rule. */
function colour(text: string): string | null {
  const hex = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(text)?.[1];
  if (hex !== undefined) return `#${hex.toLowerCase()}`;
  return /^[a-z]{3,24}$/i.test(text) ? text.toLowerCase() : null;
}
