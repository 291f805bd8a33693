import type { Place, SourceText } from "#diagnostics/source-text.ts";

/** Where one value of the front matter is written. */
export interface Spot {
  readonly value: Place;
  /** Place of its key; `null` in a list and at the root. */
  readonly key: Place | null;
  /** A plain scalar's own characters, e.g. `0800` where YAML makes 800 of it; `null` of anything else. */
  readonly written: string | null;
}

/** Front matter as plain values, each with its place. */
export interface Fields {
  /** What YAML made of it: text, numbers, booleans, `null`, lists and maps. */
  readonly values: Readonly<Record<string, unknown>>;
  /** Spots by path, e.g. `claims[0].text`; the root's is the empty path. */
  readonly spots: Readonly<Record<string, Spot>>;
  /** The closing fence, which should have held what is missing; in a YAML file its last line. */
  readonly end: Place;
  /** Offset of the first character after the front matter. */
  readonly bodyStart: number;
  /** Whether YAML could read all of it; otherwise something that seems missing may only be unreadable. */
  readonly whole: boolean;
  /** Lines of which YAML made something else than the author meant. */
  readonly unread: readonly Place[];
}

/** `claims[0].text` of `["claims", 0, "text"]`. */
export const pathText = (path: readonly PropertyKey[]): string =>
  path.reduce<string>((text, step) => (typeof step === "number" ? `${text}[${step}]` : joined(text, String(step))), "");

/** A path with one more key. */
export const joined = (path: string, key: string): string => (path === "" ? key : `${path}.${key}`);

/** A path without its last step; of a single key the root. */
const parentOf = (path: string): string => path.replace(/(?:^|\.)[^.[\]]+$|\[\d+\]$/, "");

/** The spot of a path, or `null` where nothing is written. */
export const spotOf = (fields: Fields, path: string): Spot | null =>
  Object.hasOwn(fields.spots, path) ? (fields.spots[path] ?? null) : null;

/** Place of the value at a path; of what is not written, the nearest thing that holds it, at last the closing fence. */
export function placeOf(fields: Fields, path: string): Place {
  for (let at = path; at !== ""; at = parentOf(at)) {
    const spot = spotOf(fields, at);
    if (spot !== null) return spot.value;
  }
  return fields.end;
}

/** Place of the key at a path, else of its value. */
export const keyPlaceOf = (fields: Fields, path: string): Place => spotOf(fields, path)?.key ?? placeOf(fields, path);

/** The author's own characters between two offsets. */
export const written = (source: SourceText, place: Place): string => source.text.slice(place.start, place.end);
