import { joined, spotOf } from "#compile/fields.ts";
import type { FileRead } from "#compile/read-file.ts";
import type { ActorFields } from "#compile/schema/entries.ts";
import type { EventFields } from "#compile/schema/event.ts";
import { claimIds, speakerId } from "./entries.ts";

/** A translated text with its path in the translation and in the original. */
export interface TranslatedText {
  readonly path: string;
  /** `null` where the original holds no such place. */
  readonly original: string | null;
  readonly text: string;
}

/** An entry of a translated list whose entries may name what they translate. */
export interface TranslatedEntry {
  readonly list: ReminderList;
  readonly index: number;
  /** The claim, speaker, answered event or body that it names; `null` where it names none. */
  readonly name: string | null;
  /** Its place in the original: of what it names, else its own; -1 where the original names nothing of the kind. */
  readonly original: number;
  /** Whether it translates anything. */
  readonly speaks: boolean;
}

/** The lists whose entries may name what they translate, with the key that does. */
export const reminders = { claims: "id", by: "id", responds: "to", "part-of": "id" } as const;
export type ReminderList = keyof typeof reminders;
const lists = Object.keys(reminders) as ReminderList[];

/** What the entries of such a list are called in the original, in order. */
export function namesIn(original: FileRead, list: ReminderList): readonly string[] {
  const { name, values } = original;
  if (name.kind === "actor") return list === "part-of" ? (values as ActorFields)["part-of"].map(({ id }) => id) : [];
  if (name.kind !== "event") return [];
  const event = values as EventFields;
  if (list === "claims") return claimIds(event);
  if (list === "by") return event.by.map(speakerId);
  return list === "responds" ? event.responds.map(({ to }) => to) : [];
}

/** Every entry of such a list. Of several that have one name, the first is the first of the original. */
export function translatedEntries(read: FileRead, original: FileRead): readonly TranslatedEntry[] {
  return lists.flatMap((list) => {
    const known = namesIn(original, list);
    const entries =
      (read.values as { readonly [Key in ReminderList]?: readonly Record<string, unknown>[] })[list] ?? [];
    const named = new Map<string, number>();
    return entries.map((entry, index): TranslatedEntry => {
      const { [reminders[list]]: reminder, ...texts } = entry;
      const name = typeof reminder === "string" && reminder !== "" ? reminder : null;
      const before = named.get(name ?? "") ?? 0;
      named.set(name ?? "", before + 1);
      const places = known.flatMap((one, place) => (one === name ? [place] : []));
      const place = name === null ? index : (places[before] ?? places.at(-1) ?? -1);
      return { list, index, name, original: place, speaks: textsIn(texts, "").length > 0 };
    });
  });
}

const own: ReadonlySet<string> = new Set(["title", "short", "description", "name", "translator", "of"]);

/** Every translated text but titles and claims, moved to the place in the original of the entry that holds it. */
export function translatedTexts(read: FileRead, original: FileRead): TranslatedText[] {
  const entries = translatedEntries(read, original);
  return textsIn(read.values, "").flatMap(([path, text]) => {
    const [, list, at, rest] = /^(claims|by|responds|part-of)\[(\d+)\]\.(.+)$/.exec(path) ?? [];
    const isReminder = list !== undefined && rest === reminders[list as ReminderList];
    if (own.has(path) || path.startsWith("silence") || isReminder || (list === "claims" && rest === "text")) return [];
    const entry = entries.find((one) => one.list === list && one.index === Number(at));
    const moved = entry === undefined ? path : `${entry.list}[${entry.original}].${rest}`;
    const stands = original.fields !== null && spotOf(original.fields, moved) !== null;
    return [{ path, original: stands ? moved : null, text }];
  });
}

function textsIn(value: unknown, path: string): [string, string][] {
  if (typeof value === "string") return [[path, value]];
  if (Array.isArray(value)) return value.flatMap((item, index) => textsIn(item, `${path}[${index}]`));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, field]) => textsIn(field, joined(path, key)));
}
