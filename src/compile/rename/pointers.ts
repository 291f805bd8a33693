import { type Fields, joined, placeOf, spotOf } from "#compile/fields.ts";
import type { EntryKind } from "#compile/linked.ts";
import type { FileRead } from "#compile/read-file.ts";
import { isCountry } from "#compile/schema/countries.ts";
import { isMap } from "#compile/schema/walk.ts";
import { readSitePath } from "#compile/site-path.ts";
import type { Place } from "#diagnostics/source-text.ts";

/** A place in a file that names an entry, or a claim as `event-id#claim-id`. */
export interface Pointer {
  readonly kind: EntryKind;
  readonly id: string;
  /** What is written there holds the id, or of a claim in its own event the claim's id alone. */
  readonly place: Place;
  readonly isYaml: boolean;
  /** Whether the event is the file's own, so that only the claim is written. */
  readonly isOwn: boolean;
}

/** Everything in a file that names an entry or a claim by its id, former ids aside. */
export function pointersOf(read: FileRead): readonly Pointer[] {
  return [...fieldPointers(read), ...bodyPointers(read)];
}

function bodyPointers({ body }: FileRead): Pointer[] {
  const links = [body, ...body.steps].flatMap((part) => part.links);
  return [
    ...links.flatMap(({ kind, id, claim, place }) =>
      kind === "media" || kind === "site"
        ? []
        : [{ kind, id: claim === null ? id : `${id}#${claim}`, place, isYaml: false, isOwn: false }],
    ),
    ...body.steps.flatMap(({ event }) =>
      event === null
        ? []
        : [{ kind: "event" as const, id: event.text, place: event.place, isYaml: false, isOwn: false }],
    ),
  ];
}

function fieldPointers({ fields, references, name, values }: FileRead): Pointer[] {
  if (fields === null) return [];
  const at = (path: string, kind: EntryKind, id: string): Pointer[] =>
    spotOf(fields, path) === null ? [] : [{ kind, id, place: placeOf(fields, path), isYaml: true, isOwn: false }];
  const proven = references.flatMap(({ path, to, id }): Pointer[] => {
    if (to === "media" || to === "group") return [];
    if (to !== "page") return at(path, to === "target" ? "event" : to, id);
    const page = pageAddress(id);
    return page === null ? [] : at(path, page.kind, page.id);
  });
  const own = name.translation === null ? ownPointers(name.kind, values, at) : reminders(name.kind, values, at);
  const claims = name.kind === "event" ? claimPointers(name.id, values, at) : [];
  return [...proven, ...own, ...claims];
}

type At = (path: string, kind: EntryKind, id: string) => Pointer[];

/** What a link of the navigation leads to: a page by its id, or a path of the site; `null` of any other address. */
function pageAddress(text: string): { readonly kind: EntryKind; readonly id: string } | null {
  if (!text.startsWith("/")) return /^[a-z][a-z0-9+.-]*:/i.test(text) ? null : { kind: "page", id: text };
  const path = readSitePath(text);
  if (path === null || path.kind === "site") return null;
  return { kind: path.kind, id: path.claim === null ? path.id : `${path.id}#${path.claim}` };
}

/** Ids in fields that may hold something else too. */
function ownPointers(kind: EntryKind, values: unknown, at: At): Pointer[] {
  if (kind === "actor") {
    return texts(values, "attributed[].to").flatMap(([path, id]) => (isCountry(id) ? [] : at(path, "actor", id)));
  }
  if (kind === "source") return texts(values, "author").flatMap(([path, id]) => at(path, "actor", id));
  const isBySpeaker = texts(values, "lanes.by").some(([, by]) => by === "speaker");
  if (kind !== "timeline" || !isBySpeaker) return [];
  return texts(values, "lanes.order[]").flatMap(([path, id]) => at(path, "actor", id));
}

/** Ids that a translation repeats as a reminder. */
const reminders = (kind: EntryKind, values: unknown, at: At): Pointer[] => [
  ...(kind === "event" ? texts(values, "by[].id").flatMap(([path, id]) => at(path, "actor", id)) : []),
  ...(kind === "event" ? texts(values, "responds[].to").flatMap(([path, id]) => at(path, "event", id)) : []),
  ...(kind === "actor" ? texts(values, "part-of[].id").flatMap(([path, id]) => at(path, "actor", id)) : []),
];

/** The claims of an event by their own ids: where they are written, and which of them carry a response. */
const claimPointers = (event: string, values: unknown, at: At): Pointer[] =>
  ["claims[].id", "responds[].by-claim[]", "refers[].by-claim[]"]
    .flatMap((pattern) => texts(values, pattern))
    .flatMap(([path, id]) => at(path, "event", `${event}#${id}`))
    .map((pointer) => ({ ...pointer, isOwn: true }));

/** The texts at a path such as `claims[].id`, each with its own path. */
function texts(value: unknown, pattern: string, path = ""): [string, string][] {
  if (pattern === "") return typeof value === "string" && value !== "" ? [[path, value]] : [];
  const [, key = "", isList, rest = ""] = /^([^.[\]]*)(\[\])?\.?(.*)$/.exec(pattern) ?? [];
  const inner = isMap(value) && Object.hasOwn(value, key) ? value[key] : undefined;
  const at = joined(path, key);
  if (isList === undefined) return texts(inner, rest, at);
  return Array.isArray(inner) ? inner.flatMap((item, index) => texts(item, rest, `${at}[${index}]`)) : [];
}

/** The value at a path of the front matter, e.g. `claims[0].formerly`, as YAML made it. */
export function valueAt(fields: Fields, path: string): unknown {
  return [...path.matchAll(/[^.[\]]+/g)].reduce<unknown>((value, [step]) => {
    if (Array.isArray(value)) return value[Number(step)];
    return isMap(value) && Object.hasOwn(value, step) ? value[step] : undefined;
  }, fields.values);
}
