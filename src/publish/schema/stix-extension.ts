import * as z from "zod";
import { modes, stances } from "#model/vocabulary.ts";

/** What Claimline adds to objects of STIX 2.1 as a property extension. */
export const stixExtensionSchema = z
  .object({
    extension_type: z.literal("property-extension"),
    edtf: z.string().meta({ description: "The date as recorded: EDTF, levels 0 and 1. STIX has timestamps only." }),
    precision: z.string().meta({ description: "How closely the date is known." }),
    stance: z.enum(stances).optional().meta({ description: "What a response does to what it answers." }),
    mode: z.enum(modes).optional().meta({ description: "How a claim is made." }),
    inferred: z.literal(true).optional().meta({ description: "The link was inferred by the editors." }),
    withdrawn: z.string().optional().meta({ description: "The day on which the editors withdrew the entry." }),
  })
  .meta({ title: "Claimline extension of STIX 2.1 objects" });

export type StixExtension = z.output<typeof stixExtensionSchema>;
