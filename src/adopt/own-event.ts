import type { Field, Fields } from "./draft.ts";
import { member, members, textAt } from "./json-text.ts";
import { each, edtf, idOr, noted, optional, target, texts, unless } from "./own-fields.ts";

/** The front matter of an event of our own data. What stands by default is not written. */
export function eventFields(event: unknown, siteLang: string): Fields {
  const date = edtf(event, "when");
  const claims = members(member(event, "claims"));
  const weight = member(event, "weight");
  const withdrawn = member(event, "withdrawn");
  return {
    title: textAt(event, "title"),
    short: optional(event, "short"),
    date,
    kind: textAt(event, "kind"),
    by: each(event, "by", speaker),
    about: texts(event, "about"),
    published: unless(edtf(event, "published"), date ?? ""),
    claims: claims.length === 0 ? undefined : claims.map((claim) => claimFields(claim, event)),
    responds: each(event, "responds", (response) => responseFields(response, claims.length)),
    answers: optional(event, "answers"),
    refers: each(event, "refers", reference),
    sources: each(event, "sources", citation),
    weight: typeof weight === "number" && weight !== 3 ? weight : undefined,
    tags: texts(event, "tags"),
    lang: unless(optional(event, "lang"), siteLang),
    image: picture(member(event, "image")),
    asked: each(event, "asked", (asked) => ({
      actor: textAt(asked, "actor"),
      date: edtf(asked, "date"),
      result: textAt(asked, "result"),
    })),
    added: optional(event, "added"),
    corrections: each(event, "corrections", noted),
    withdrawn: typeof withdrawn === "object" && withdrawn !== null ? noted(withdrawn) : undefined,
    draft: member(event, "draft") === true ? true : undefined,
    formerly: texts(event, "formerly"),
  };
}

const speaker = (one: unknown): Field => idOr(textAt(one, "actor"), { as: optional(one, "as") });

const citation = (one: unknown): Field =>
  idOr(textAt(one, "source"), { at: optional(one, "at"), seen: optional(one, "seen") });

function claimFields(claim: unknown, event: unknown): Fields {
  const by = member(claim, "by");
  const isOwn = JSON.stringify(by) !== JSON.stringify(member(event, "by"));
  const restates = member(claim, "restates");
  return {
    id: textAt(claim, "id"),
    text: textAt(claim, "text"),
    by: isOwn ? each(claim, "by", speaker) : undefined,
    mode: unless(optional(claim, "mode"), "asserts"),
    reported: unless(optional(claim, "reported"), "paraphrased"),
    period: edtf(claim, "period"),
    about: texts(claim, "about"),
    confidence: each(claim, "confidence", (one) => ({
      by: textAt(one, "by"),
      level: optional(one, "level"),
      words: textAt(one, "words"),
    })),
    restates: typeof restates === "object" && restates !== null ? target(restates) : undefined,
    sources: each(claim, "sources", citation),
    quote: quote(member(claim, "quote")),
    record: each(claim, "record", (one) => ({
      to: target(member(one, "to")),
      bearing: textAt(one, "bearing"),
      quote: quote(member(one, "quote")),
      at: optional(one, "at"),
      note: textAt(one, "note"),
    })),
    formerly: texts(claim, "formerly"),
  };
}

function quote(value: unknown): Field {
  if (typeof value !== "object" || value === null) return undefined;
  return {
    text: textAt(value, "text"),
    lang: textAt(value, "lang"),
    "original-lang": optional(value, "originalLang"),
    "translated-by": optional(value, "translatedBy"),
    source: textAt(value, "source"),
    at: optional(value, "at"),
  };
}

function responseFields(response: unknown, claims: number): Field {
  return {
    to: target(member(response, "to")),
    stance: textAt(response, "stance"),
    "by-claim": texts(response, "byClaim") ?? (claims > 0 ? "event" : undefined),
    part: optional(response, "part"),
    basis: unless(optional(response, "basis"), "explicit"),
  };
}

function reference(one: unknown): Field {
  const to = target(member(one, "to"));
  const more: Fields = {
    "by-claim": texts(one, "byClaim"),
    basis: unless(optional(one, "basis"), "explicit"),
    note: optional(one, "note"),
  };
  return Object.values(more).every((value) => value === undefined) ? to : { to, ...more };
}

function picture(value: unknown): Field {
  if (typeof value !== "object" || value === null) return undefined;
  return { src: textAt(value, "src"), alt: textAt(value, "alt"), credit: optional(value, "credit") };
}
