import { nearest } from "#diagnostics/nearest.ts";
import { type Kind, kinds } from "#model/vocabulary.ts";
import { type Draft, draftOf, type Fields } from "./draft.ts";
import type { Item, NamedSource } from "./item.ts";
import { bodyOf, longestShort, titleOf } from "./item-prose.ts";
import { type Tell, told } from "./located.ts";
import { dayInId, idRegister, plainId } from "./plain-id.ts";
import { oneLine, webAddress } from "./prose.ts";

/** What an import knows beside its items. */
export interface AdoptionOptions {
  /** Name of the imported file, without folders. */
  readonly fileName: string;
  /** Language of the texts. */
  readonly lang: string;
  /** Whether a new collection begins: then it gets a site.yaml, and its timeline shows everything. */
  readonly isNew: boolean;
  readonly tell: Tell;
}

/** Turns items into entries, one by one; nothing but names and ids is kept. */
export interface Adoption {
  /** The entries that an item adds; empty where it is skipped. */
  readonly take: (item: Item) => readonly Draft[];
  /** The entries that belong to the whole: source, timeline and, in a new collection, the site. */
  readonly finish: () => readonly Draft[];
}

interface Intake extends AdoptionOptions {
  readonly origin: string;
  readonly events: string[];
  readonly freshEvent: (id: string) => string;
  readonly named: (kind: "actor" | "source", key: string, fields: (name: string) => Fields, name: string) => NamedEntry;
  title: Item | null;
}

interface NamedEntry {
  readonly id: string;
  /** The entry, the first time it is named. */
  readonly drafts: readonly Draft[];
}

/** Begins an import. The same items in the same order are always the same entries. */
export function beginAdoption(options: AdoptionOptions): Adoption {
  const origin = plainId(`imported-${options.fileName.replace(/\.[^.]*$/, "")}`) ?? "imported";
  const known = new Map<string, string>();
  const registers = { actor: idRegister(), source: idRegister([origin]) };
  const intake: Intake = {
    ...options,
    origin,
    events: [],
    title: null,
    freshEvent: idRegister().fresh,
    named: (kind, key, fields, name) => {
      const whole = `${kind} ${key}`;
      const existing = known.get(whole);
      if (existing !== undefined) return { id: existing, drafts: [] };
      const id = registers[kind].fresh(plainId(name, 60) ?? kind);
      known.set(whole, id);
      return { id, drafts: [draftOf(kind, id, fields(name))] };
    },
  };
  return { take: (item) => takeItem(item, intake), finish: () => wholeOf(intake) };
}

function takeItem(item: Item, intake: Intake): readonly Draft[] {
  const { at, role, date } = item;
  if (role === "title") {
    intake.title ??= item;
    return [];
  }
  const title = titleOf(item);
  for (const { code, args } of date?.remarks ?? []) intake.tell(told(at, "date", code, args as never));
  if (date === null) intake.tell(told(at, null, "C802", { found: null }));
  if (title === "") intake.tell(told(at, null, "C805", {}));
  if (date?.edtf == null || title === "") return [];
  return eventOf(item, title, date.edtf, intake);
}

function eventOf(item: Item, title: string, date: string, intake: Intake): readonly Draft[] {
  const id = eventId(item, title, date, intake);
  intake.events.push(id);
  const speakers = item.by.map((name) => actorNamed(name, intake));
  const spokenOf = item.about.map((name) => actorNamed(name, intake));
  const sources = item.sources.map((source) => sourceNamed(source, intake));
  const fields: Fields = {
    title,
    short: shortOf(item),
    date,
    kind: kindOf(item, intake),
    by: listed(speakers),
    about: listed(spokenOf),
    sources: sources.length === 0 ? [intake.origin] : listed(sources),
    weight: weightOf(item, intake),
    tags: tagsOf(item),
  };
  const added = [...speakers, ...spokenOf, ...sources].flatMap(({ drafts }) => drafts);
  return [...added, draftOf("event", id, fields, bodyOf(item, intake.tell))];
}

const listed = (entries: readonly NamedEntry[]): string[] | undefined =>
  entries.length === 0 ? undefined : [...new Set(entries.map(({ id }) => id))];

/** The item's own id where it is one, else day and title. */
function eventId(item: Item, title: string, date: string, intake: Intake): string {
  const own = item.id === "" ? null : plainId(item.id);
  const made = plainId(`${dayInId(date)} ${plainId(title, 50) ?? ""}`) ?? "event";
  const id = intake.freshEvent(own ?? made);
  if (item.id !== "" && id !== item.id) {
    intake.tell(told(item.at, "id", "C813", { found: clipped(item.id), kept: id }));
  }
  return id;
}

function actorNamed(name: string, { named }: Intake): NamedEntry {
  const plain = oneLine(name);
  return named("actor", plain.toLowerCase(), () => ({ name: plain, type: "other" }), plain);
}

function sourceNamed({ url, title, publisher }: NamedSource, { named }: Intake): NamedEntry {
  const address = url === null ? null : webAddress(url);
  const place = address?.replace(/^https?:\/\/(?:www\.)?/i, "").replace(/[?#].*$/, "") ?? "";
  const words = oneLine(title) || place || oneLine(url ?? "");
  const host = place.split("/")[0];
  return named(
    "source",
    address ?? words.toLowerCase(),
    () => ({
      title: words,
      publisher: oneLine(publisher) || host || "Not stated in the imported file",
      url: address?.startsWith("http") === true ? address : undefined,
    }),
    oneLine(title) || place || words,
  );
}

/** A longer one stands in the body. */
function shortOf({ short }: Item): string | undefined {
  const plain = oneLine(short);
  return plain === "" || plain.length > longestShort ? undefined : plain;
}

/** A kind needs a speaker; without one nobody made a statement. */
function kindOf({ kind, by, at }: Item, { tell }: Intake): Kind {
  const word = oneLine(kind).toLowerCase();
  const known = kinds.find((one) => one === (nearest(word, kinds) ?? word) || one === word);
  if (word !== "" && known === undefined) {
    tell(
      told(at, "kind", "C812", { key: "kind", found: clipped(word), known: kinds, kept: "`context` stands instead" }),
    );
  }
  if (known !== undefined && known !== "context" && by.length === 0) {
    const kept = "`context` stands instead, since nobody speaks here";
    tell(told(at, "kind", "C812", { key: "kind", found: word, known: ["context"], kept }));
    return "context";
  }
  return known ?? "context";
}

function weightOf({ weight, at }: Item, { tell }: Intake): number | undefined {
  if (weight.trim() === "") return undefined;
  const number = Number(weight);
  if (Number.isInteger(number) && number >= 1 && number <= 5) return number;
  const known = ["1", "2", "3", "4", "5"];
  tell(told(at, "weight", "C812", { key: "weight", found: clipped(oneLine(weight)), known, kept: "it is left out" }));
  return undefined;
}

function tagsOf({ tags, role }: Item): string[] | undefined {
  const all = [...new Set([...tags.map(oneLine), role === "era" ? "era" : ""])].filter((tag) => tag !== "");
  return all.length === 0 ? undefined : all;
}

const clipped = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text);

/** Source and timeline of all that was taken, and the site of a new collection. */
function wholeOf(intake: Intake): readonly Draft[] {
  const { title: item, fileName, isNew, lang, events, origin, tell } = intake;
  const title = (item === null ? "" : titleOf(item)) || oneLine(fileName) || "Imported timeline";
  const timeline = (plainId(title, 60) ?? "timeline").replace(/^collection$/, "timeline");
  const select = isNew ? undefined : { include: events };
  const body = item === null ? "" : bodyOf(item, tell);
  const source: Fields = {
    title: `${title} (imported file)`,
    publisher: "Not stated in the imported file",
    type: "imported file",
  };
  const site: Fields = {
    schema: 1,
    title,
    description: `Imported from ${oneLine(fileName) || "a file"}.`,
    url: "https://example.org",
    lang,
    timeline,
  };
  return [
    draftOf("source", origin, source),
    ...(events.length === 0 && !isNew ? [] : [draftOf("timeline", timeline, { title, select }, body)]),
    ...(isNew ? [draftOf("site", "site", site)] : []),
  ];
}
