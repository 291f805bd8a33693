import { code, entry } from "./entry.ts";

const lacking = {
  quoted: { what: "a quotation", fix: "Quote the speakers of this side in their own words, as the others are" },
  sourced: { what: "a second publisher", fix: "Look for a second publisher, as for the others" },
  recorded: { what: "a note of other published material", fix: "Look whether published material bears on its claims" },
} as const;

/** C702–C705: coverage and balance, told by `claimline check --balance` alone. */
export const balance = {
  C702: entry<{ claims: readonly string[]; about: readonly string[] }>({
    severity: "warning",
    title: "Nobody answered, and nobody was asked",
    what: ({ claims, about }) =>
      `${claims.map(code).join(", ")}: about ${about.map(code).join(", ")}, with no answer recorded and none asked for.`,
    why: () => "The reader hears one side and cannot tell whether the other was given the chance to speak.",
    fix: () => `Look for an answer and add it, or say under ${code("asked")} who was asked and what came of it.`,
    example: { claims: ["outage"], about: ["north-grid"] },
  }),
  C703: entry<{ group: string; measure: keyof typeof lacking; other: string }>({
    severity: "warning",
    title: "A side without what another has",
    what: ({ group, measure, other }) =>
      `Nothing of the group ${code(group)} has ${lacking[measure].what}; something of “${other}” has.`,
    why: () => "Sides that are told with unequal care look unequal for the wrong reason.",
    fix: ({ measure }) => `${lacking[measure].fix}, or write under ${code("silence")} of this group why there is none.`,
    example: { group: "operators", measure: "quoted", other: "Regulators" },
  }),
  C704: entry<{ group: string; publisher: string }>({
    severity: "warning",
    title: "A side told by one publisher",
    what: ({ group, publisher }) => `All sources of the group ${code(group)} are published by ${publisher}.`,
    why: () => "What one publisher leaves out, the reader never sees.",
    fix: () =>
      `Look for another publisher of the same statements, or write under ${code("silence")} of this group why there is none.`,
    example: { group: "operators", publisher: "River Courier" },
  }),
  C705: entry<{ group: string; country: string }>({
    severity: "warning",
    title: "A side told from one country",
    what: ({ group, country }) =>
      `All sources of the group ${code(group)} with a stated country are from ${code(country)}.`,
    why: () => "What is known elsewhere, or in another language, the reader never sees.",
    fix: () =>
      `Look for a source from elsewhere, state the ${code("country")} of those that lack it, or write under ${code("silence")} of this group why they are all from there.`,
    example: { group: "operators", country: "AQ" },
  }),
};

/** Whether a code belongs to coverage and balance. */
export const isOfBalance = (name: string): boolean => Object.hasOwn(balance, name);
