import { code, entry } from "./entry.ts";

/** C7xx: wording, balance and coverage. */
export const wording = {
  C701: entry<{ found: string; reason: string; neutral: string }>({
    severity: "warning",
    title: "Wording that takes a side",
    what: ({ found }) => `The editors' own voice says ${code(found)}.`,
    why: ({ reason }) => reason,
    fix: ({ neutral }) => `Write ${neutral}, or put the speaker's own words between quotation marks.`,
    example: { found: "admitted", reason: "It takes for granted that what was said is true.", neutral: "“said”" },
  }),
};
