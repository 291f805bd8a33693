import type { ErrorCode } from "yaml";

interface Words {
  readonly problem: string;
  readonly advice: string;
}

const quote = "Put the whole text between double quotes.";

const words: Readonly<Partial<Record<ErrorCode, Words>>> = {
  BLOCK_AS_IMPLICIT_KEY: { problem: "A text with `: ` in it reads as a field inside a field.", advice: quote },
  BAD_SCALAR_START: { problem: "A text cannot begin with this character.", advice: quote },
  TAB_AS_INDENT: { problem: "A tab stands where YAML expects spaces.", advice: "Indent with two spaces a level." },
  BAD_INDENT: {
    problem: "This line is not indented like its neighbours.",
    advice: "Begin all keys of one level in the same column, and close every `[` and `{`.",
  },
  MULTILINE_IMPLICIT_KEY: {
    problem: "A key runs over several lines.",
    advice: "Write `key: value` on one line; a line without a colon belongs to no field.",
  },
  BAD_DQ_ESCAPE: {
    problem: "A backslash between double quotes begins an escape that does not exist.",
    advice: "Write `\\\\` for one backslash, or use single quotes.",
  },
  BAD_ALIAS: { problem: "`*` begins an alias, and no name follows.", advice: quote },
  MULTIPLE_DOCS: {
    problem: "A second YAML document begins here.",
    advice: "Remove the line of three dots or dashes.",
  },
  NON_STRING_KEY: { problem: "A list or a map stands where a key is expected.", advice: "Write a plain name as key." },
  TAG_RESOLVE_FAILED: {
    problem: "`!` begins a YAML tag, and tags are not read.",
    advice: `Remove it; if it belongs to the text: ${quote.toLowerCase()}`,
  },
  UNEXPECTED_TOKEN: {
    problem: "Something follows a value that has already ended.",
    advice: "Write a quote mark inside single quotes twice, or put the whole text between the other kind of quotes.",
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

/** Our own sentences for an error of the YAML parser, which words its own for programmers. */
export const yamlWords = (code: ErrorCode, message: string): Words =>
  words[code] ?? { problem: `YAML cannot be read here: ${message}.`, advice: "Write one `key: value` a line." };
