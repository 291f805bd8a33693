import type { ErrorCode } from "yaml";
import { code as marked } from "#diagnostics/catalogue/entry.ts";
import type { Misplaced } from "./yaml-columns.ts";

/** What is wrong with YAML, and how to mend it. */
export interface Words {
  readonly problem: string;
  readonly advice: string;
}

const quote = "Put the whole text between double quotes.";

const words: Readonly<Partial<Record<ErrorCode, Words>>> = {
  BLOCK_AS_IMPLICIT_KEY: { problem: "A text with `: ` in it reads as a field inside a field.", advice: quote },
  TAB_AS_INDENT: { problem: "A tab stands where YAML expects spaces.", advice: "Indent with two spaces a level." },
  BAD_INDENT: {
    problem: "This line is not indented like its neighbours.",
    advice: "Begin all keys of one level in the same column.",
  },
  BLOCK_IN_FLOW: {
    problem: "A second `: ` stands between two commas or braces.",
    advice: "Put a comma between two fields; a text with `: ` in it goes between double quotes.",
  },
  MULTILINE_IMPLICIT_KEY: {
    problem: "A key runs over several lines.",
    advice: "Write `key: value` on one line; a line without a colon belongs to no field.",
  },
  BAD_DQ_ESCAPE: {
    problem: "A backslash between double quotes begins an escape that does not exist.",
    advice: "Write `\\\\` for one backslash, or use single quotes.",
  },
  MULTIPLE_DOCS: {
    problem: "A second YAML document begins here.",
    advice: "Remove the line of three dots or dashes.",
  },
  NON_STRING_KEY: { problem: "A list or a map stands where a key is expected.", advice: "Write a plain name as key." },
  TAG_RESOLVE_FAILED: {
    problem: "`!` begins a YAML tag, and tags are not read.",
    advice: `Remove it; if it belongs to the text: ${quote.toLowerCase()}`,
  },
  MISSING_CHAR: {
    problem: "A closing quote, bracket, brace or comma is missing before this place.",
    advice: "Close what was opened, and put commas between the entries of a list in brackets.",
  },
};

/** Of a quote that is never closed. */
export const openQuoteWords: Words = {
  problem: "The quote that begins here is never closed.",
  advice: "Write the same quote mark at the end of the text; inside single quotes an apostrophe is written twice.",
};

/** Of a bracket or brace that is never closed, or not by its own kind. */
export const openBracketWords = (bracket: string): Words => ({
  problem: `The ${marked(bracket)} that begins here is never closed.`,
  advice: `Write ${marked(bracket === "[" ? "]" : "}")} after its last entry, and commas between the entries.`,
});

/** Of a key or a dash in a column of its own. */
export function columnWords({ name, column, endsText, neighbour }: Misplaced): Words {
  const isSame = neighbour.name === name;
  const problem = `${marked(name)} begins in column ${column}, but ${isSame ? "the one" : marked(neighbour.name)} above it in column ${neighbour.column}.`;
  const advice = "Begin all keys of one level in the same column, with spaces before them.";
  return { problem, advice: endsText ? `${advice} If it belongs to a text, put that between double quotes.` : advice };
}

/**
 * Our own sentences for an error of the YAML parser, which words its own for programmers. One code has several causes:
 * the text before the place and from it on shows which.
 */
export function yamlWords(code: ErrorCode, message: string, before: string, after: string): Words {
  if (code === "BAD_SCALAR_START") {
    return { problem: `A text cannot begin with ${marked(after.charAt(0))}.`, advice: quote };
  }
  if (code === "BAD_ALIAS") return nameless(after.charAt(0));
  if (code === "UNEXPECTED_TOKEN") return surplus(before.trimEnd().slice(-1), after.trimStart().charAt(0));
  const other = { problem: `YAML cannot be read here: ${message}.`, advice: "Write one `key: value` a line." };
  return words[code] ?? other;
}

const nameless = (mark: string): Words => ({
  problem: `${marked(mark)} ${mark === "&" ? "marks a value for an alias" : "begins an alias"}, and no name follows.`,
  advice: quote,
});

/** What stands behind something that has ended, by the last character of that. */
function surplus(last: string, next: string): Words {
  if (next === "," && /[,[{]/.test(last)) {
    return {
      problem: "A comma stands where an entry is expected.",
      advice: "Remove it, or write the entry before it.",
    };
  }
  if (/[\]}]/.test(last)) {
    const open = last === "]" ? "[" : "{";
    return {
      problem: `A value that begins with ${marked(open)} ends at its ${marked(last)}, and here it goes on.`,
      advice:
        "If it is a text, put the whole of it between double quotes; if it is a list, put all entries into one pair of brackets.",
    };
  }
  if (/[>|]/.test(last)) {
    return {
      problem: `A text after ${marked(last)} begins on the next line.`,
      advice: "Write it there, indented by two spaces, or put it between double quotes.",
    };
  }
  const other =
    "Write a quote mark inside single quotes twice, or put the whole text between the other kind of quotes.";
  return {
    problem: "Something follows a value that has already ended.",
    advice: /["']/.test(last) ? other : quote,
  };
}
