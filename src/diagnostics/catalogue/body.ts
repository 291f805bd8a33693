import { code, didYouMean, entry, type Nearest, type NoArgs, oneOf } from "./entry.ts";

/** C5xx: the Markdown body and its directives. */
export const body = {
  C501: entry<{ name: string; nearest: Nearest | null }>({
    severity: "error",
    title: "Unknown directive",
    what: ({ name }) => `The directive ${code(`:::${name}`)} is unknown.`,
    why: () => "What it was meant to set apart would stand in the text as if it were the editors' own words.",
    fix: ({ nearest }) =>
      didYouMean(nearest, "Write `:::quote` or `:::note`, or begin the line with another character."),
    example: { name: "qoute", nearest: { name: ":::quote", path: null } },
  }),
  C502: entry<{ name: string; attribute: string; known: readonly string[]; nearest: Nearest | null }>({
    severity: "error",
    title: "Unknown attribute of a directive",
    what: ({ name, attribute }) => `${code(`:::${name}`)} has no attribute ${code(attribute)}.`,
    why: () => "What it says would be lost without a trace.",
    fix: ({ nearest, known }) =>
      didYouMean(nearest, known.length === 0 ? "Remove it." : `Remove it, or use ${oneOf(known)}.`),
    example: {
      name: "quote",
      attribute: "sorce",
      known: ["source", "at", "lang", "by"],
      nearest: { name: "source", path: null },
    },
  }),
  C503: entry<NoArgs>({
    severity: "warning",
    title: "Quote without source",
    what: () => "This `:::quote` names no source.",
    why: () => "A reader cannot check whether the words were said, where, and by whom.",
    fix: () => 'Name it on the first line, as in `:::quote{source=grid-report at="p. 4"}`.',
    example: {},
  }),
  C504: entry<{ reason: "elsewhere" | "nested" }>({
    severity: "error",
    title: "Story step in a place that has no story",
    what: ({ reason }) =>
      reason === "elsewhere" ? "A `:::step` stands outside a timeline." : "This `:::step` stands inside another block.",
    why: () => "A step moves the drawing of its timeline; here there is none to move.",
    fix: ({ reason }) =>
      reason === "elsewhere"
        ? "Move it into a file of `timelines/`, or write `:::note`."
        : "Close the block before it, and begin `:::step` at the start of a line.",
    example: { reason: "elsewhere" },
  }),
  C505: entry<{ found: string; reason: "form" | "twice" }>({
    severity: "error",
    title: "Name of a step that cannot be an address",
    what: ({ found, reason }) =>
      reason === "form" ? `${code(found)} cannot be the name of a step.` : `Two steps have the name ${code(found)}.`,
    why: () => "The name stands in the address that leads a reader back to this step.",
    fix: ({ reason }) =>
      reason === "form"
        ? "Write small letters, digits and single hyphens, beginning with a letter, as in `name=first-answer`."
        : "Give one of them another name.",
    example: { found: "First Answer", reason: "form" },
  }),
  C506: entry<{ found: string; problem: string; nearest: Nearest | null }>({
    severity: "error",
    title: "Link in double brackets that cannot be read",
    what: ({ found, problem }) => `${code(found)} is not a link: ${problem}.`,
    why: () => "The brackets would reach the reader as they are, and lead nowhere.",
    fix: ({ nearest }) =>
      didYouMean(
        nearest,
        "Write `[[event-id]]`, `[[event-id#claim-id]]`, `[[actor:id]]`, `[[source:id]]`, `[[timeline:id]]` or `[[page:id]]`, each with `|text` if it needs other words.",
      ),
    example: { found: "[[actr:x]]", problem: "`actr` is no kind of entry", nearest: { name: "actor", path: null } },
  }),
  C507: entry<{ found: string }>({
    severity: "warning",
    title: "HTML in Markdown",
    what: ({ found }) => `${code(found)} is HTML, which is not kept.`,
    why: () =>
      "Only its text reaches the reader, since HTML of one file could change or break every page it stands on.",
    fix: () => "Write it in Markdown, with `:::quote` or `:::note` where a block is set apart.",
    example: { found: "<div>" },
  }),
  C508: entry<{ found: string }>({
    severity: "error",
    title: "Image that is not the collection's own",
    what: ({ found }) => `The image ${code(found)} is not a file of \`media/\`.`,
    why: () =>
      "The page loads nothing from elsewhere, so that nobody learns who reads it; the picture would be missing.",
    fix: () => "Save the picture in `media/` and write `![what it shows](media/name.png)`.",
    example: { found: "https://example.org/photo.png" },
  }),
  C509: entry<{ found: string }>({
    severity: "error",
    title: "Image without a description",
    what: ({ found }) => `The image ${code(found)} has no text between its brackets.`,
    why: () => "Whoever does not see the picture does not learn what it shows.",
    fix: () => "Say what it shows, as in `![The burnt-out transformer at noon](media/transformer.jpg)`.",
    example: { found: "media/transformer.jpg" },
  }),
  C510: entry<{ found: string }>({
    severity: "error",
    title: "Link that is not http, https or mailto",
    what: ({ found }) => `${code(found)} is not an address that begins with \`https://\`, \`http://\` or \`mailto:\`.`,
    why: () => "Other addresses may run code in the reader's browser, or mean something on one machine only.",
    fix: () => "Write the whole address, beginning with `https://`.",
    example: { found: "ftp://example.org/report.pdf" },
  }),
  C511: entry<{ found: string; problem: string; nearest: Nearest | null }>({
    severity: "error",
    title: "Link to nowhere",
    what: ({ found, problem }) => `The link ${code(found)} leads nowhere: ${problem}.`,
    why: () => "A reader who follows it finds nothing.",
    fix: ({ nearest }) =>
      didYouMean(nearest, "Write the whole `https://` address, or `[[id]]` for an entry of this collection."),
    example: { found: "#methd", problem: "no heading here has that anchor", nearest: { name: "#method", path: null } },
  }),
  C512: entry<{ label: string; nearest: Nearest | null }>({
    severity: "error",
    title: "Footnote that is not written",
    what: ({ label }) => `The footnote ${code(`[^${label}]`)} is called here, but nowhere written.`,
    why: () => "The reader sees the brackets instead of the note.",
    fix: ({ label, nearest }) => didYouMean(nearest, `Write the note on a line of its own: ${code(`[^${label}]: …`)}`),
    example: { label: "1", nearest: null },
  }),
  C513: entry<{ label: string }>({
    severity: "warning",
    title: "Footnote that is never called",
    what: ({ label }) => `No text calls the footnote ${code(`[^${label}]`)}.`,
    why: () => "The note is left out of the page.",
    fix: ({ label }) => `Write ${code(`[^${label}]`)} where the note belongs, or remove the note.`,
    example: { label: "2" },
  }),
  C514: entry<{ length: number }>({
    severity: "warning",
    title: "Long quote",
    what: ({ length }) => `This quote is ${length} characters long; 300 are enough.`,
    why: () => "A long quote hides the words that matter, and may be more than the right to quote allows.",
    fix: () => "Keep the sentence that is answered, or split it at the part which each answer speaks to.",
    example: { length: 412 },
  }),
  C515: entry<{ name: string }>({
    severity: "error",
    title: "Directive that is never closed",
    what: ({ name }) => `No line ${code(":::")} closes this ${code(`:::${name}`)}.`,
    why: () => "Everything down to the end of the file stands inside it.",
    fix: () => "Write `:::` on a line of its own after the last line that belongs to it.",
    example: { name: "quote" },
  }),
  C516: entry<{ found: string }>({
    severity: "error",
    title: "Colons that open no directive",
    what: ({ found }) => `The line ${code(found)} looks like a directive, but is none.`,
    why: () => "The colons would reach the reader as they are.",
    fix: () =>
      'Write the name right after the colons, then the attributes: `:::quote{source=id at="p. 4"}`; close with `:::`.',
    example: { found: "::: quote" },
  }),
  C517: entry<{ found: string; nearest: Nearest | null }>({
    severity: "error",
    title: "Language that is no language tag",
    what: ({ found }) => `${code(found)} is not a language tag.`,
    why: () => "Browsers and screen readers would read the quote in the wrong language or direction.",
    fix: ({ nearest }) => didYouMean(nearest, "Write a tag such as `en`, `ru` or `zh-Hans`."),
    example: { found: "Russian", nearest: { name: "ru", path: null } },
  }),
  C518: entry<{ found: string }>({
    severity: "error",
    title: "Link without words",
    what: ({ found }) => `The link to ${code(found)} has no text.`,
    why: () => "There is nothing to click, and a screen reader reads out the address.",
    fix: () => "Write what it leads to between the brackets, as in `[the report](https://example.org/)`.",
    example: { found: "https://example.org/" },
  }),
  C519: entry<{ found: string }>({
    severity: "error",
    title: "Name that is given twice",
    what: ({ found }) => `${code(found)} is written a second time.`,
    why: () => "Only one of the two is read, and the other would be lost without a trace.",
    fix: () => "Remove one of the two, or give it another name.",
    example: { found: "[^1]:" },
  }),
};
