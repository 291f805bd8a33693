import type { Field, Fields } from "./draft.ts";
import { keysOf, member, members, textAt } from "./json-text.ts";

/** A text of a JSON object, or nothing. */
export const optional = (value: unknown, key: string): string | undefined => {
  const text = member(value, key);
  return typeof text === "string" ? text : undefined;
};

/** A list of texts; nothing of an empty one. */
export function texts(value: unknown, key: string): string[] | undefined {
  const list = members(member(value, key)).filter((one) => typeof one === "string");
  return list.length === 0 ? undefined : list;
}

/** A list of maps, each written by `write`; nothing of an empty one. */
export function each(value: unknown, key: string, write: (one: unknown) => Field): Field {
  const list = members(member(value, key)).map(write);
  return list.length === 0 ? undefined : list;
}

/** Unless it says what stands there anyway. */
export const unless = (text: string | undefined, standard: string): string | undefined =>
  text === standard ? undefined : text;

/** The author's own text of a date. */
export const edtf = (value: unknown, key: string): string | undefined => optional(member(value, key), "edtf");

/** `event` or `event#claim`. */
export function target(value: unknown): string {
  const claim = optional(value, "claim");
  return textAt(value, "event") + (claim === undefined ? "" : `#${claim}`);
}

/** An id alone, or a map where there is more to say. */
export const idOr = (id: string, more: Fields): Field =>
  Object.values(more).every((value) => value === undefined) ? id : { id, ...more };

/** What a date and a note say. */
export const noted = (value: unknown): Field => ({ date: textAt(value, "date"), note: textAt(value, "note") });

/** A map of texts as it stands; nothing of an empty one. */
export function textMap(value: unknown): Fields | undefined {
  const entries = keysOf(value).map((key) => [key, textAt(value, key)] as const);
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}
