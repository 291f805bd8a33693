import { diagnose } from "#diagnostics/diagnose.ts";
import type { Diagnostic } from "#diagnostics/diagnostic.ts";
import { nearest } from "#diagnostics/nearest.ts";
import type { Place, SourceText } from "#diagnostics/source-text.ts";
import type { Collection } from "#model/collection.ts";
import type { FileRead } from "./read-file.ts";
import type { EventFields } from "./schema/event.ts";

/** What has an address of its own. A claim's id is `event-id#claim-id`. */
const publishedKinds = ["actor", "claim", "event", "page", "source", "timeline"] as const;
type PublishedKind = (typeof publishedKinds)[number];

/** One id that readers may have linked to. */
export interface PublishedId {
  readonly kind: PublishedKind;
  readonly id: string;
}

interface Line extends PublishedId {
  readonly place: Place;
}

const head =
  "# Every id that was published. `claimline ids --write` adds to this list; a link to any of them must work.\n";

/** Every id of a collection as it is published, drafts left out, in the order of the list. */
export function publishedIds({ events, actors, sources, timelines, pages }: Collection): readonly PublishedId[] {
  const of = (kind: PublishedKind, entries: readonly { readonly id: string }[]): PublishedId[] =>
    entries.map(({ id }) => ({ kind, id }));
  const shown = events.filter(({ draft }) => !draft);
  const claims = shown.flatMap((event) => event.claims.map(({ id }) => ({ id: `${event.id}#${id}` })));
  return [
    ...of("actor", actors),
    ...of("claim", claims),
    ...of("event", shown),
    ...of("page", pages),
    ...of("source", sources),
    ...of("timeline", timelines),
  ].sort((one, other) => (lineOf(one) < lineOf(other) ? -1 : 1));
}

/** The text of `published-ids` with these lines, sorted and each once. */
export const publishedIdsText = (lines: readonly string[]): string =>
  head +
  [...new Set(lines)]
    .sort()
    .map((line) => `${line}\n`)
    .join("");

/** One line of the list, e.g. `claim 2020-09-10-report#outage`. */
export const lineOf = ({ kind, id }: PublishedId): string => `${kind} ${id}`;

/** The ids that a list names; lines that name nothing are passed over. */
export const readPublishedIds = (text: string): readonly PublishedId[] =>
  linesOf(text).flatMap(({ kind, id }) => (kind === null ? [] : [{ kind, id }]));

/**
 * What the list says was published and what no file holds any more, neither under that id nor under `formerly`. Of an
 * event that is gone its claims are not told as well.
 */
export function checkPublishedIds(source: SourceText, reads: readonly FileRead[]): Diagnostic[] {
  const held = heldIds(reads);
  return linesOf(source.text).flatMap(({ kind, id, place, text }) => {
    if (kind === null) return [diagnose("C432", source, place, { found: text })];
    if (kind === "claim" ? !isClaimGone(id, held) : held[kind].has(id)) return [];
    return [vanished(source, { kind, id, place }, held)];
  });
}

/** Ids and former ids by kind, each with the file that holds it. */
interface Held extends Readonly<Record<Exclude<PublishedKind, "claim">, ReadonlyMap<string, FileRead>>> {
  readonly drafts: ReadonlyMap<string, FileRead>;
}

const isClaimGone = (id: string, held: Held): boolean => {
  const [event = "", claim = ""] = id.split("#");
  const read = held.event.get(event);
  return read !== undefined && read.fields !== null && !claimNames(read).includes(claim);
};

const claimNames = ({ values }: FileRead): readonly string[] =>
  (values as EventFields).claims.flatMap(({ id, formerly }) => [id, ...formerly]);

function heldIds(reads: readonly FileRead[]): Held {
  const maps = {
    event: new Map<string, FileRead>(),
    actor: new Map<string, FileRead>(),
    source: new Map<string, FileRead>(),
    timeline: new Map<string, FileRead>(),
    page: new Map<string, FileRead>(),
    drafts: new Map<string, FileRead>(),
  };
  for (const read of reads) {
    const { kind, id, translation } = read.name;
    if (translation !== null || kind === "site") continue;
    const { formerly = [], draft } = read.values as { readonly formerly?: readonly string[]; readonly draft?: boolean };
    const map = kind === "event" && draft === true ? maps.drafts : maps[kind];
    for (const name of [id, ...formerly]) map.set(name, read);
  }
  return maps;
}

function vanished(source: SourceText, { kind, id, place }: Line, held: Held): Diagnostic {
  const isDraft = kind === "event" && held.drafts.has(id);
  return diagnose("C431", source, place, { kind, id, isDraft, nearest: successor(kind, id, held) });
}

/** What the id was probably renamed to; `null` where nothing is near. */
function successor(kind: PublishedKind, id: string, held: Held): { name: string; path: string } | null {
  const [event = "", claim = ""] = id.split("#");
  const owner = kind === "claim" ? held.event.get(event) : undefined;
  const known = kind === "claim" ? (owner === undefined ? [] : claimNames(owner)) : held[kind].keys();
  const name = nearest(kind === "claim" ? claim : id, known);
  const read = kind === "claim" ? owner : held[kind].get(name ?? "");
  return name === null || read === undefined ? null : { name, path: read.source.path };
}

interface WrittenLine {
  /** `null` of a line that is none. */
  readonly kind: PublishedKind | null;
  readonly id: string;
  readonly text: string;
  readonly place: Place;
}

/** Lines with something on them; those that begin with `#` are remarks. */
function linesOf(text: string): WrittenLine[] {
  return [...text.matchAll(/[^\r\n\uFEFF]+/g)].flatMap(({ 0: line, index }) => {
    if (/^\s*(?:#|$)/.test(line)) return [];
    const [, kind, id = ""] = /^\s*(\S+) +([a-z0-9-]+(?:#[a-z0-9-]+)?)\s*$/.exec(line) ?? [];
    const known = publishedKinds.find((one) => one === kind && id.includes("#") === (one === "claim")) ?? null;
    return [{ kind: known, id, text: line.trim(), place: { start: index, end: index + line.length } }];
  });
}
