import { isId } from "#model/ids.ts";
import { type Draft, type DraftKind, draftOf, type Fields } from "./draft.ts";
import { draftText } from "./draft-text.ts";
import { type JsonPath, type JsonText, member, members, textAt } from "./json-text.ts";
import { type Tell, told } from "./located.ts";
import { type OwnLinks, ownBody } from "./own-body.ts";
import { siteWithin, withinPart } from "./own-edges.ts";
import {
  actorFields,
  pageFields,
  siteFields,
  sourceFields,
  stepsOf,
  timelineFields,
  translationFields,
} from "./own-entries.ts";
import { eventFields } from "./own-event.ts";
import { optional, target } from "./own-fields.ts";
import { type Part, partOf } from "./own-part.ts";

/** Whether a JSON value is the data of a collection of ours. */
export const isOwnCollection = (value: unknown): boolean =>
  member(value, "schema") !== undefined &&
  Array.isArray(member(value, "events")) &&
  Array.isArray(member(value, "actors"));

/** One list of the collection and how its entries are written. */
interface Shelf {
  readonly key: string;
  readonly kind: DraftKind;
  readonly fields: (entry: unknown) => Fields;
}

/** What the import of our own data is given beside the data. */
export interface OwnOptions {
  readonly tell: Tell;
  /** SHA-256 of a text as UTF-8, in hex. */
  readonly hash: (text: string) => string;
}

interface Import extends OwnOptions {
  readonly json: JsonText;
  readonly part: Part;
  readonly titles: ReadonlyMap<string, string>;
  /** Paths inside `media/` that are named. */
  readonly pictures: Set<string>;
}

/** The entries of our own data, each as an author would have written it. What the file does not hold is told. */
export function* ownDrafts(json: JsonText, options: OwnOptions): Generator<Draft> {
  const { value, at } = json;
  const { tell } = options;
  const site = member(value, "site");
  if (member(value, "schema") !== 1) {
    const problem = "it is of another version than 1";
    tell(told(at(["schema"]), null, "C801", { format: "the data of a collection", problem, mend: null }));
    return;
  }
  const part = partOf(json, tell);
  const run: Import = { ...options, json, part, titles: titlesIn(value), pictures: new Set() };
  for (const shelf of shelvesOf(value)) {
    for (const [index, entry] of members(member(value, shelf.key)).entries()) {
      const id = textAt(entry, "id");
      if (isId(id)) yield* entryDrafts(entry, [shelf.key, index], shelf, run);
      else {
        const args = { format: "the data of a collection", problem: `“${id.slice(0, 80)}” is no id`, mend: null };
        tell(told(at([shelf.key, index]), "id", "C801", args));
      }
    }
  }
  yield draftOf("site", "site", siteFields(siteWithin(site, members(member(value, "timelines")), part)));
  tellPictures(run);
}

function shelvesOf(value: unknown): readonly Shelf[] {
  const lang = textAt(member(value, "site"), "lang") || "en";
  const events = members(member(value, "events")).length;
  return [
    { key: "events", kind: "event", fields: (one) => eventFields(one, lang) },
    { key: "actors", kind: "actor", fields: actorFields },
    { key: "sources", kind: "source", fields: sourceFields },
    { key: "timelines", kind: "timeline", fields: (one) => timelineFields(one, events) },
    { key: "pages", kind: "page", fields: pageFields },
  ];
}

/** An entry and its translations. */
function* entryDrafts(whole: unknown, path: JsonPath, shelf: Shelf, run: Import): Generator<Draft> {
  const { key, kind, fields } = shelf;
  const entry = withinPart(whole, key, path, run.part);
  const id = textAt(entry, "id");
  const links = linksAt(path, "", run);
  const image = textAt(member(entry, "image"), "src");
  if (image !== "") run.pictures.add(image);
  const original = {
    kind,
    id,
    lang: null,
    within: folderOf(entry, kind),
    fields: fields(entry),
    body: bodyText(entry, links),
  };
  yield original;
  const claims = members(member(entry, "claims")).map((claim) => textAt(claim, "id"));
  for (const [index, translation] of members(member(entry, "translations")).entries()) {
    const lang = textAt(translation, "lang");
    if (!/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(lang)) continue;
    const body = bodyText(translation, linksAt([...path, "translations", index], `${lang}/`, run));
    const translated = translationFields(translation, claims);
    const of = revisionTranslated(entry, translation, run.hash(draftText(original)));
    yield { kind, id, lang, within: folderOf(translation, kind), fields: { ...translated, of }, body };
  }
}

/** The revision of the new original, unless the old one has changed since it was translated. */
function revisionTranslated(original: unknown, translation: unknown, hash: string): string | undefined {
  const of = optional(translation, "of");
  const revision = optional(original, "revision") ?? of;
  return of === revision && of !== undefined ? hash.slice(0, 12) : of;
}

/** What the links of a body are read by; `folder` is that of its language. */
function linksAt(path: JsonPath, folder: string, { json, part, titles, pictures }: Import): OwnLinks {
  const root = textAt(member(json.value, "site"), "base") || "/";
  return {
    base: root + folder,
    root,
    titles,
    leads: (address) => part.leads(address, "A link", [...path, "body"]),
    onPicture: (picture) => pictures.add(picture),
  };
}

function tellPictures({ json: { value, at }, pictures, tell }: Import): void {
  const site = member(value, "site");
  const logo = textAt(site, "logo");
  const paths = [...pictures, ...(logo === "" ? [] : [logo])];
  if (paths.length === 0) return;
  const from = `${textAt(site, "url")}${textAt(site, "base") || "/"}media/`;
  tell(told(at(["site"]), null, "C815", { paths, from }));
}

/** The subfolders in which the entry was kept, as far as they are plain names. */
function folderOf(entry: unknown, kind: DraftKind): string {
  const path = textAt(member(entry, "origin"), "path");
  const [, within = ""] = new RegExp(`(?:^|/)${kind}s/((?:[A-Za-z0-9_-]+/)*)[^/]+$`).exec(path) ?? [];
  return within;
}

/** What a link without words of its own shows, by its address. */
function titlesIn(collection: unknown): ReadonlyMap<string, string> {
  const titles = new Map<string, string>();
  for (const folder of ["events", "actors", "sources", "timelines"]) {
    for (const entry of members(member(collection, folder))) {
      const address = `/${folder}/${textAt(entry, "id")}/`;
      titles.set(address, textAt(entry, folder === "actors" ? "name" : "title"));
      for (const claim of members(member(entry, "claims"))) {
        titles.set(`${address}#${textAt(claim, "id")}`, textAt(claim, "text"));
      }
    }
  }
  return titles;
}

/** The body, and after it the steps of a story. */
function bodyText(entry: unknown, links: OwnLinks): string {
  const steps = stepsOf(entry).map((step, index) => stepText(step, index, links));
  const body = ownBody(textAt(member(entry, "body"), "html"), links);
  return [body, ...steps].filter((part) => part !== "").join("\n\n");
}

function stepText(step: unknown, index: number, links: OwnLinks): string {
  const name = textAt(step, "name");
  const event = member(step, "event");
  const attributes: readonly (readonly [string, string | undefined])[] = [
    ["name", name === String(index + 1) ? undefined : name],
    ["event", event === null || event === undefined ? undefined : target(event)],
    ["range", optional(member(step, "range"), "edtf")],
    ["view", optional(step, "view")],
  ];
  const written = attributes.flatMap(([key, text]) =>
    text === undefined ? [] : [`${key}="${text.replace(/["\r\n]/g, "")}"`],
  );
  const inner = ownBody(textAt(member(step, "body"), "html"), links);
  const colons = ":".repeat(
    Math.max(3, 1 + Math.max(0, ...[...inner.matchAll(/^:{3,}/gm)].map(([all]) => all.length))),
  );
  return `${colons}step${written.length === 0 ? "" : `{${written.join(" ")}}`}\n${inner}\n${colons}`;
}
