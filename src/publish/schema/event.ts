import * as z from "zod";
import { bases, bearings, extents, kinds, levels, modes, reportings, stances } from "#model/vocabulary.ts";
import {
  actorId,
  body,
  day,
  eventId,
  formerly,
  noted,
  optionalText,
  origin,
  sourceId,
  target,
  translation,
  when,
} from "./leaves.ts";

const speaker = z.object({ actor: actorId, as: optionalText("In what role.") }).meta({ id: "Speaker" });

const citation = z
  .object({ source: sourceId, at: optionalText("Page, paragraph, minute."), seen: z.enum(extents).nullable() })
  .meta({ id: "Citation" });

const quote = z
  .object({
    text: z.string(),
    lang: z.string(),
    originalLang: z.string().nullable(),
    translatedBy: z.string().nullable(),
    source: sourceId,
    at: z.string().nullable(),
  })
  .meta({ id: "Quote", description: "The speaker's own words." });

const record = z
  .object({
    to: target,
    bearing: z.enum(bearings),
    quote: quote.nullable(),
    at: z.string().nullable(),
    note: z.string(),
  })
  .meta({ id: "Record", description: "Other published material that bears on a claim: a note, never a verdict." });

const claim = z
  .object({
    id: z.string().meta({ description: "Unique in its event." }),
    letter: z.string().meta({ description: "For display only." }),
    text: z.string(),
    by: z.array(speaker).meta({ description: "Its speakers." }),
    mode: z.enum(modes),
    reported: z.enum(reportings),
    period: when.nullable().meta({ description: "The time that it speaks of." }),
    about: z.array(actorId),
    confidence: z.array(z.object({ by: actorId, level: z.enum(levels).nullable(), words: z.string() })),
    restates: target.nullable(),
    sources: z.array(citation),
    quote: quote.nullable(),
    record: z.array(record),
    formerly,
  })
  .meta({ id: "Claim" });

const byClaim = z.array(z.string()).meta({ description: "Claims of this event that carry it; empty: the whole." });

const response = z
  .object({
    to: target,
    stance: z.enum(stances),
    byClaim,
    part: optionalText("What it limits itself to."),
    basis: z.enum(bases),
  })
  .meta({ id: "Response" });

export const event = z
  .object({
    id: eventId,
    kind: z.enum(kinds),
    title: z.string(),
    short: z.string().nullable(),
    when: when.meta({ description: "The act or the speech." }),
    published: when.meta({ description: "When the public could know it." }),
    by: z.array(speaker),
    about: z.array(actorId),
    claims: z.array(claim),
    responds: z.array(response),
    answers: optionalText("What a response answers that is not in the collection."),
    refers: z.array(z.object({ to: target, byClaim, basis: z.enum(bases), note: z.string().nullable() })),
    sources: z.array(citation),
    weight: z.number().int().min(1).max(5),
    tags: z.array(z.string()),
    lang: z.string(),
    image: z.object({ src: z.string(), alt: z.string(), credit: z.string().nullable() }).nullable(),
    asked: z
      .array(z.object({ actor: actorId, date: when.nullable(), result: z.string() }))
      .meta({ description: "Answers that were sought." }),
    added: day.nullable(),
    corrections: z.array(noted),
    withdrawn: noted.nullable(),
    draft: z.boolean().meta({ description: "Always false in a published file." }),
    formerly,
    revision: z.string().regex(/^[0-9a-f]{12}$/),
    lanes: z.array(actorId).meta({ description: "Where it is drawn; the first is its lane." }),
    body,
    translations: z.array(translation),
    origin,
  })
  .meta({ id: "Event" });
