import type { Field, Fields } from "./draft.ts";
import { keysOf, member, members, textAt } from "./json-text.ts";
import { each, edtf, optional, target, textMap, texts, unless } from "./own-fields.ts";

/** The front matter of an actor of our own data. */
export const actorFields = (actor: unknown): Fields => ({
  name: textAt(actor, "name"),
  type: textAt(actor, "type"),
  country: optional(actor, "country"),
  attributed: each(actor, "attributed", (one) => ({
    to: optional(member(one, "to"), "country") ?? optional(member(one, "to"), "actor"),
    by: textAt(one, "by"),
    event: target(member(one, "event")),
  })),
  group: optional(actor, "group"),
  "part-of": each(actor, "partOf", (one) => ({
    id: textAt(one, "id"),
    role: optional(one, "role"),
    from: edtf(one, "from"),
    to: edtf(one, "to"),
  })),
  lane: member(actor, "lane") === true ? true : undefined,
  "also-known-as": each(actor, "alsoKnownAs", (one) => ({
    name: textAt(one, "name"),
    by: optional(one, "by"),
    since: optional(one, "since"),
  })),
  "same-as": sameAs(member(actor, "sameAs")),
  formerly: texts(actor, "formerly"),
});

function sameAs(value: unknown): Fields | undefined {
  const all = { mitre: optional(value, "mitre"), wikidata: optional(value, "wikidata"), url: optional(value, "url") };
  return Object.values(all).every((one) => one === undefined) ? undefined : all;
}

/** The front matter of a source of our own data. */
export const sourceFields = (source: unknown): Fields => ({
  title: textAt(source, "title"),
  publisher: textAt(source, "publisher"),
  author: optional(member(source, "author"), "actor") ?? optional(member(source, "author"), "text"),
  date: edtf(source, "date"),
  url: optional(source, "url"),
  archive: optional(source, "archive"),
  "archive-note": optional(source, "archiveNote"),
  lang: optional(source, "lang"),
  type: optional(source, "type"),
  country: optional(source, "country"),
  accessed: optional(source, "accessed"),
  "translation-of": optional(source, "translationOf"),
  formerly: texts(source, "formerly"),
});

/** The front matter of a timeline of our own data: what it selects is written out. `all`: ids of every event. */
export function timelineFields(timeline: unknown, all: number): Fields {
  const lanes = member(timeline, "lanes");
  const events = texts(timeline, "events") ?? [];
  const order = {
    by: unless(optional(lanes, "by"), "speaker"),
    order: texts(lanes, "order"),
    below: texts(lanes, "below"),
  };
  return {
    title: textAt(timeline, "title"),
    description: optional(timeline, "description"),
    select: events.length === all ? undefined : { include: events },
    lanes: Object.values(order).every((one) => one === undefined) ? undefined : order,
    range: edtf(timeline, "range"),
    view: optional(timeline, "view"),
    formerly: texts(timeline, "formerly"),
  };
}

/** The front matter of a page of our own data. */
export const pageFields = (page: unknown): Fields => ({
  title: textAt(page, "title"),
  description: optional(page, "description"),
  formerly: texts(page, "formerly"),
});

/** The site.yaml of our own data. */
export function siteFields(site: unknown): Fields {
  const named = (key: string): Field => {
    const value = member(site, key);
    return keysOf(value).length === 0 ? undefined : { name: textAt(value, "name"), url: optional(value, "url") };
  };
  const languages = texts(site, "languages") ?? [];
  const lang = textAt(site, "lang");
  return {
    schema: 1,
    title: textAt(site, "title"),
    description: textAt(site, "description"),
    url: textAt(site, "url"),
    base: unless(optional(site, "base"), "/"),
    lang: unless(lang, "en"),
    languages: languages.every((one) => one === lang) ? undefined : languages,
    timeline: textAt(site, "timeline"),
    groups: each(site, "groups", (one) => ({ id: textAt(one, "id"), label: textAt(one, "label") })),
    view: optional(site, "view"),
    logo: optional(site, "logo"),
    theme: textMap(member(site, "theme")),
    navigation: each(site, "navigation", (one) => ({ label: textAt(one, "label"), to: textAt(one, "to") })),
    footer: optional(site, "footer"),
    license: named("license"),
    publisher: named("publisher"),
    contact: optional(site, "contact"),
    repo: optional(site, "repo"),
  };
}

/** The front matter of a translation of our own data; `claims` are the ids of the original's claims in their order. */
export function translationFields(translation: unknown, claims: readonly string[]): Fields {
  const translated = member(translation, "claims");
  const paths = keysOf(member(translation, "texts"));
  const hasClaims = keysOf(translated).length > 0 || paths.some((path) => path.startsWith("claims["));
  const fields: Record<string, Field> = {
    title: optional(translation, "title"),
    short: optional(translation, "short"),
    description: optional(translation, "description"),
    name: optional(translation, "name"),
    translator: optional(translation, "translator"),
    of: optional(translation, "of"),
    claims: hasClaims ? claims.map((id) => ({ id, text: optional(translated, id) })) : undefined,
  };
  return withPaths(fields, member(translation, "texts"));
}

/** Puts texts where their paths say, e.g. `corrections[1].note`; lists are filled up with empty maps. */
function withPaths(fields: Record<string, Field>, texts: unknown): Fields {
  const tree: Record<string, unknown> = { ...fields };
  for (const path of keysOf(texts)) {
    const steps = [...path.matchAll(/[^.[\]]+/g)].map(([step]) => step);
    if (steps.length > 8 || steps.some((step) => Number(step) > 999 || step === "__proto__")) continue;
    place(tree, steps, textAt(texts, path));
  }
  return tree as Fields;
}

function place(tree: Record<string, unknown> | unknown[], steps: readonly string[], text: string): void {
  let at = tree as Record<string, unknown>;
  for (const [index, step] of steps.entries()) {
    if (index === steps.length - 1) {
      at[step] = text;
      return;
    }
    const isList = /^\d+$/.test(steps[index + 1] ?? "");
    at[step] ??= isList ? [] : {};
    const next = at[step] as Record<string, unknown> | unknown[];
    if (Array.isArray(next)) while (next.length <= Number(steps[index + 1])) next.push({});
    at = next as Record<string, unknown>;
  }
}

/** The steps of a timeline's story. */
export const stepsOf = (timeline: unknown): readonly unknown[] => members(member(timeline, "steps"));
