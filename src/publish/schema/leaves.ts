import * as z from "zod";
import type { ActorId, EventId, SourceId } from "#model/collection.ts";
import { idPattern } from "#model/ids.ts";
import { type Bound, precisions, type When } from "#model/when.ts";

/** An id that `link` has proven, so that its brand may be believed. */
const proven = <Id extends string>(description: string): z.ZodType<Id> =>
  z.string().regex(idPattern).meta({ description }) as unknown as z.ZodType<Id>;

export const eventId = proven<EventId>("Id of an event, here or in the collection that the file is a part of.");
export const actorId = proven<ActorId>("Id of an actor.");
export const sourceId = proven<SourceId>("Id of a source.");

/** Text that may be missing. */
export const optionalText = (description: string) => z.string().nullable().meta({ description });

const instant = z.number().int().meta({ description: "Milliseconds since 1970-01-01T00:00Z." });

const precision = z.enum(precisions);

const doubt = {
  approximate: z.boolean().meta({ description: "Near the date that is written." }),
  uncertain: z.boolean().meta({ description: "The source of the date is doubtful." }),
};

const bound = z.union([
  z.object({ min: instant, max: instant, precision, ...doubt }),
  z.enum(["open", "unknown"]),
]) satisfies z.ZodType<Bound>;

export const when = z
  .object({
    edtf: z.string().meta({ description: "The date as its author wrote it: EDTF, levels 0 and 1." }),
    min: instant.nullable().meta({ description: "First possible moment; null where open or unknown." }),
    max: instant.nullable().meta({ description: "End (exclusive) of the last possible moment; null where open." }),
    precision,
    ...doubt,
    interval: z.object({ start: bound, end: bound }).nullable(),
  })
  .meta({ id: "When", description: "When something was, never closer than it is known." }) satisfies z.ZodType<When>;

export const body = z
  .object({ html: z.string().meta({ description: "Sanitised HTML." }), text: z.string() })
  .meta({ id: "Body" });

export const origin = z
  .object({ path: z.string(), line: z.number().int().min(1) })
  .meta({ id: "Origin", description: "Where it was written." });

export const target = z
  .object({ event: eventId, claim: z.string().nullable().meta({ description: "null: the event as a whole." }) })
  .meta({ id: "Target" });

export const translation = z
  .object({
    lang: z.string(),
    from: z.string().meta({ description: "Language of the original." }),
    title: z.string().nullable(),
    short: z.string().nullable(),
    description: z.string().nullable(),
    name: z.string().nullable(),
    claims: z.record(z.string(), z.string()).meta({ description: "Texts of claims by their ids." }),
    texts: z.record(z.string(), z.string()).meta({ description: "Other texts by their place in the original." }),
    translator: z.string().nullable(),
    of: optionalText("The revision that was translated."),
    body,
    steps: z
      .array(z.object({ name: z.string(), body }))
      .meta({ description: "Steps of a story by their names in the original." }),
    origin,
  })
  .meta({ id: "Translation" });

export const day = z.string().meta({ description: "A day, e.g. 2020-09-11." });
export const noted = z.object({ date: day, note: z.string() }).meta({ id: "Noted" });
export const formerly = z.array(z.string()).meta({ description: "Former ids." });
