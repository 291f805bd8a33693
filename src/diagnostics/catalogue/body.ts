import { code, entry } from "./entry.ts";

/** C5xx: the Markdown body and its directives. */
export const body = {
  C501: entry<{ name: string; nearest: string | null }>({
    severity: "error",
    title: "Unknown directive",
    what: ({ name }) => `The directive ${code(`:::${name}`)} is unknown.`,
    why: () => "Its lines would reach the reader as raw characters.",
    fix: ({ nearest }) =>
      nearest === null
        ? `Write ${code(":::quote")} or ${code(":::note")}, or begin the line with another character.`
        : `Did you mean ${code(`:::${nearest}`)}?`,
    example: { name: "qoute", nearest: "quote" },
  }),
};
