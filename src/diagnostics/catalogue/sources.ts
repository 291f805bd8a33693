import { code, entry, type NoArgs } from "./entry.ts";

/** C6xx: sources and what rests on them. */
export const sources = {
  C601: entry<{ claim: string; publisher: string }>({
    severity: "warning",
    title: "Claim that rests on one publisher",
    what: ({ claim, publisher }) => `The claim ${code(claim)} rests on one publisher only: ${publisher}.`,
    why: () => "If that report is mistaken, nothing here would show it.",
    fix: () =>
      "Cite a second publisher or the speaker's own document (with the speaker as its `author`), give the words as a `quote`, or say why one is enough under `silence`.",
    example: { claim: "no-attention", publisher: "Example Agency" },
  }),
  C602: entry<NoArgs>({
    severity: "warning",
    title: "Reason without a missing archive",
    what: () => "`archive-note` says why there is no archived copy, but `archive` is not `none`.",
    why: () => "The note is not shown, or contradicts the copy that is.",
    fix: () => "Write `archive: none`, or remove the note.",
    example: {},
  }),
  C603: entry<{ source: string }>({
    severity: "warning",
    title: "Quote from a source that is not cited",
    what: ({ source }) => `The quote is from ${code(source)}, which is not among the sources of this event or claim.`,
    why: () => "The list of sources is where a reader looks for everything the page rests on.",
    fix: ({ source }) => `Add ${code(source)} to \`sources\`, with how much of it was seen.`,
    example: { source: "grid-report" },
  }),
};
