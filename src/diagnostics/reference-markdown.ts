import type { Entry } from "./catalogue/entry.ts";
import { type Code, catalogue, codes } from "./catalogue.ts";

const chapters: readonly (readonly [string, string])[] = [
  ["C1", "Files and front matter"],
  ["C2", "Fields"],
  ["C3", "Dates"],
  ["C4", "Links between entries"],
  ["C5", "Bodies and directives"],
  ["C6", "Sources"],
  ["C7", "Wording, balance and coverage"],
  ["C8", "Importing"],
  ["C9", "Faults of the program"],
];

const head = `# Diagnostics

Everything that \`claimline check\` can say, one code at a time, each with an example. An error stops the build; a warning
does not, and a file can silence it with a reason:

\`\`\`yaml
silence: { C416: both speeches were given on one day in different time zones }
\`\`\`

A code is for ever: a retired one is never used again. This page is made from the catalogue in \`src/diagnostics\`.
`;

/** The reference of all codes as Markdown, e.g. for docs/diagnostics.md. */
export function referenceMarkdown(): string {
  const parts = chapters.map(([prefix, title]) => {
    const own = codes.filter((code) => code.startsWith(prefix)).map(entryMarkdown);
    return `\n## ${title}\n${own.join("")}`;
  });
  return head + parts.join("");
}

function entryMarkdown(code: Code): string {
  // every entry carries the example of its own arguments
  const { severity, title, what, why, fix, example } = catalogue[code] as unknown as Entry<unknown>;
  const said = what(example).replaceAll("\n", "\n> ");
  return `
### ${code}: ${title}

${severity === "error" ? "Error" : "Warning"}.

> ${said}

- **Why.** ${why(example)}
- **Fix.** ${fix(example)}
`;
}
