import { code, entry } from "./entry.ts";

/** C6xx: sources and what rests on them. */
export const sources = {
  C601: entry<{ claim: string }>({
    severity: "warning",
    title: "Claim without source",
    what: ({ claim }) => `The claim ${code(claim)} names no source, and neither does its event.`,
    why: () => "A reader cannot check who said it.",
    fix: () => "Cite a source under `sources`, in the claim or in the event.",
    example: { claim: "no-attention" },
  }),
};
