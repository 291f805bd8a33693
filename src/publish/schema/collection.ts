import * as z from "zod";
import { actorTypes, viewKinds } from "#model/vocabulary.ts";
import type { DataFile } from "#publish/data-file.ts";
import { event } from "./event.ts";
import {
  actorId,
  body,
  eventId,
  formerly,
  optionalText,
  origin,
  sourceId,
  target,
  translation,
  when,
} from "./leaves.ts";

const actor = z
  .object({
    id: actorId,
    name: z.string(),
    type: z.enum(actorTypes),
    country: optionalText("ISO 3166-1 alpha-2; never of threat groups and personas."),
    attributed: z.array(
      z.object({
        to: z.union([z.object({ country: z.string() }), z.object({ actor: actorId })]),
        by: actorId,
        event: target,
      }),
    ),
    group: z.string().nullable(),
    partOf: z.array(z.object({ id: actorId, role: z.string().nullable(), from: when.nullable(), to: when.nullable() })),
    lane: z.boolean(),
    alsoKnownAs: z.array(z.object({ name: z.string(), by: z.string().nullable(), since: z.string().nullable() })),
    sameAs: z.object({ mitre: z.string().nullable(), wikidata: z.string().nullable(), url: z.string().nullable() }),
    formerly,
    body,
    translations: z.array(translation),
    origin,
  })
  .meta({ id: "Actor" });

const source = z
  .object({
    id: sourceId,
    title: z.string(),
    publisher: z.string(),
    author: z.union([z.object({ actor: actorId }), z.object({ text: z.string() })]).nullable(),
    date: when.nullable(),
    url: z.string().nullable(),
    archive: optionalText("An address; `none` where nobody has seen one; null where nothing is stated."),
    archiveNote: z.string().nullable(),
    lang: z.string().nullable(),
    type: z.string().nullable(),
    country: z.string().nullable(),
    accessed: z.string().nullable(),
    translationOf: sourceId.nullable(),
    formerly,
    body,
    translations: z.array(translation),
    origin,
  })
  .meta({ id: "Source" });

const view = z.enum(viewKinds).nullable();

const timeline = z
  .object({
    id: z.string(),
    title: z.string(),
    description: z.string().nullable(),
    events: z.array(eventId).meta({ description: "Closed over their answers." }),
    lanes: z.object({
      by: z.enum(["speaker", "group", "kind"]),
      order: z.array(z.string()),
      below: z.array(z.string()),
    }),
    range: when.nullable(),
    view,
    steps: z.array(z.object({ name: z.string(), event: target.nullable(), range: when.nullable(), view, body })),
    formerly,
    body,
    translations: z.array(translation),
    origin,
  })
  .meta({ id: "Timeline" });

const page = z
  .object({
    id: z.string(),
    title: z.string(),
    description: z.string().nullable(),
    formerly,
    body,
    translations: z.array(translation),
    origin,
  })
  .meta({ id: "Page" });

const named = z.object({ name: z.string(), url: z.string().nullable() }).nullable();

const site = z
  .object({
    title: z.string(),
    description: z.string(),
    url: z.string().meta({ description: "Without a path." }),
    base: z.string().meta({ description: "`/` or `/sub/path/`: addresses of pages begin with it." }),
    lang: z.string(),
    languages: z.array(z.string()),
    timeline: z.string(),
    groups: z.array(z.object({ id: z.string(), label: z.string() })),
    view,
    logo: z.string().nullable(),
    theme: z.record(z.string(), z.string()),
    navigation: z.array(z.object({ label: z.string(), to: z.string() })),
    footer: z.string().nullable(),
    license: named,
    publisher: named,
    contact: z.string().nullable(),
    repo: z.string().nullable(),
  })
  .meta({ id: "Site" });

const outside = z.object({ id: eventId, title: z.string(), when, url: z.string() }).meta({ id: "Outside" });

/** The one description of data files; by its type it is what the writer writes. */
export const dataFileSchema: z.ZodType<DataFile> = z
  .object({
    $schema: z.string(),
    schema: z.literal(1).meta({ description: "Version of this format: keys may join it, none leaves or changes." }),
    site,
    events: z.array(event).meta({ description: "By date, then the finer precision, then id; undated ones last." }),
    actors: z.array(actor).meta({ description: "By id." }),
    sources: z.array(source).meta({ description: "By id." }),
    timelines: z.array(timeline).meta({ description: "By id." }),
    pages: z.array(page).meta({ description: "By id." }),
    outside: z.array(outside).meta({ description: "What the events of a part name beyond it; empty for the whole." }),
  })
  .meta({ title: "Claimline collection", description: "Public statements and the answers to them." });
