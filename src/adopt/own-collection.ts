import { isId } from "#model/ids.ts";
import { type Draft, type DraftKind, draftOf, type Fields } from "./draft.ts";
import { type JsonText, member, members, textAt } from "./json-text.ts";
import { type Tell, told } from "./located.ts";
import { type OwnLinks, ownBody } from "./own-body.ts";
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

/** The entries of our own data, each as an author would have written it. */
export function* ownDrafts(json: JsonText, tell: Tell): Generator<Draft> {
  const { value, at } = json;
  const site = member(value, "site");
  if (member(value, "schema") !== 1) {
    const problem = "it is of another version than 1";
    tell(told(at(["schema"]), null, "C801", { format: "the data of a collection", problem, mend: null }));
    return;
  }
  const links: OwnLinks = { base: textAt(site, "base") || "/", titles: titlesIn(value) };
  const lang = textAt(site, "lang") || "en";
  const events = members(member(value, "events")).length;
  const shelves: readonly Shelf[] = [
    { key: "events", kind: "event", fields: (one) => eventFields(one, lang) },
    { key: "actors", kind: "actor", fields: actorFields },
    { key: "sources", kind: "source", fields: sourceFields },
    { key: "timelines", kind: "timeline", fields: (one) => timelineFields(one, events) },
    { key: "pages", kind: "page", fields: pageFields },
  ];
  for (const shelf of shelves) {
    for (const [index, entry] of members(member(value, shelf.key)).entries()) {
      const id = textAt(entry, "id");
      if (isId(id)) yield* entryDrafts(entry, id, shelf, links);
      else {
        const args = { format: "the data of a collection", problem: `“${id.slice(0, 80)}” is no id`, mend: null };
        tell(told(at([shelf.key, index]), "id", "C801", args));
      }
    }
  }
  yield draftOf("site", "site", siteFields(site));
}

/** An entry and its translations. */
function* entryDrafts(entry: unknown, id: string, { kind, fields }: Shelf, links: OwnLinks): Generator<Draft> {
  const within = folderOf(entry, kind);
  yield { kind, id, lang: null, within, fields: fields(entry), body: bodyText(entry, links) };
  const claims = members(member(entry, "claims")).map((claim) => textAt(claim, "id"));
  for (const translation of members(member(entry, "translations"))) {
    const lang = textAt(translation, "lang");
    if (!/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(lang)) continue;
    const body = bodyText(translation, { ...links, base: `${links.base}${lang}/` });
    yield { kind, id, lang, within: folderOf(translation, kind), fields: translationFields(translation, claims), body };
  }
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
