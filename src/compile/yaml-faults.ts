import { type Document, visit, type YAMLError } from "yaml";
import { diagnose } from "#diagnostics/diagnose.ts";
import type { Diagnostic } from "#diagnostics/diagnostic.ts";
import type { Place, SourceText } from "#diagnostics/source-text.ts";
import { misplaced } from "./yaml-columns.ts";
import { openBracket, tokensOf } from "./yaml-tokens.ts";
import { columnWords, openBracketWords, openQuoteWords, type Words, yamlWords } from "./yaml-words.ts";

/** The YAML that was parsed, and where it stands in its file. */
export interface Faulty {
  readonly document: Document.Parsed;
  readonly source: SourceText;
  readonly yaml: string;
  /** Offset of the YAML in the file. */
  readonly base: number;
}

type Parsed = Faulty & {
  /** Where the fields at the root begin: lines that are not indented. */
  readonly starts: readonly number[];
};

interface Fault {
  readonly start: number;
  readonly end: number;
  readonly words: Words;
  /** What is lost with it, in offsets of the YAML; `null` where it is the value alone. */
  readonly unread: Place | null;
}

/**
 * What the parser could not read, one message for each cause: a slip in a column, a tab or a bracket makes errors down to
 * the end of its field, and several of one line have the first as their cause.
 */
export function yamlFaults(on: Faulty): {
  readonly diagnostics: readonly Diagnostic[];
  /** Lines of which YAML made something else than the author meant. */
  readonly unread: readonly Place[];
} {
  const { document, source, yaml, base } = on;
  const broken = [...document.errors, ...document.warnings].toSorted((one, other) => one.pos[0] - other.pos[0]);
  const [twice, others] = [broken.filter(isDuplicate), broken.filter((error) => !isDuplicate(error))];
  const keys = twice.map(({ pos: [from] }) => {
    const key = /^[^\s:,}\]]+/.exec(yaml.slice(from))?.[0] ?? "";
    return diagnose("C106", source, { start: base + from, end: base + from + key.length }, { key });
  });
  const starts = [...yaml.matchAll(/^(?![ \t\r\n#-])/gm)].map(({ index }) => index);
  const found = causes(others, { ...on, starts });
  const faults = found.map(({ start, end, words }) => {
    const from = Math.min(yaml.length, start);
    const place = { start: base + from, end: base + Math.max(from, Math.min(yaml.length, end)) };
    return diagnose("C105", source, place, words);
  });
  const unread = found.flatMap(({ unread: lines }) =>
    lines === null ? [] : [{ start: base + lines.start, end: base + lines.end }],
  );
  return { diagnostics: [...keys, ...faults], unread };
}

const isDuplicate = ({ code }: YAMLError): boolean => code === "DUPLICATE_KEY";

/** The causes of the errors, each field of the file by itself. */
function causes(errors: readonly YAMLError[], on: Parsed): Fault[] {
  const { yaml } = on;
  const left = [...errors];
  const found: Fault[] = [];
  while (left.length > 0) {
    const [first] = left.splice(0, 1) as [YAMLError];
    const field = fieldAt(on, first.pos[0]);
    const tab = left.find(({ code, pos: [at] }) => code === "TAB_AS_INDENT" && at <= field.end);
    const cause = structuralCause(first, tab ?? null, on);
    found.push(cause ?? faultOf(first, on));
    const until = cause?.unread?.end ?? lineEnd(yaml, first.pos[0]);
    while (left[0] !== undefined && left[0].pos[0] <= until) left.shift();
  }
  return found;
}

/** The lines of the field at the root that an offset belongs to: from a line that is not indented to the next. */
function fieldAt({ yaml, starts }: Parsed, offset: number): Place {
  const start = starts.findLast((index) => index <= offset) ?? 0;
  const next = starts.find((index) => index > offset);
  return { start, end: next === undefined ? yaml.length : next - 1 };
}

const lineEnd = (yaml: string, offset: number): number => {
  const end = yaml.indexOf("\n", offset);
  return end < 0 ? yaml.length : end;
};

/** What the text of a field shows to be wrong with its columns or brackets; `null` where that is not the cause. */
function structuralCause(error: YAMLError, tab: YAMLError | null, on: Parsed): Fault | null {
  const { yaml } = on;
  const field = fieldAt(on, error.pos[0]);
  const cause = error.code === "TAB_AS_INDENT" ? error : tab;
  if (cause !== null && (cause === error || structural.has(error.code))) {
    return { ...faultOf(cause, on), unread: { start: lineBefore(yaml, cause.pos[0]), end: field.end } };
  }
  if (!structural.has(error.code) || openQuote(error, on.document) !== null) return null;
  // what is not closed is noticed on the next field's line
  const isLate = field.start === error.pos[0];
  const start = isLate ? fieldAt(on, error.pos[0] - 1).start : field.start;
  const slip = slipIn(yaml.slice(start, field.end + 1));
  if (slip === null) return null;
  const end = slip.isLate && isLate ? error.pos[1] : field.end;
  const unread = { start: lineBefore(yaml, start + slip.start), end };
  return { start: start + slip.start, end: start + slip.end, words: slip.words, unread };
}

/** The bracket or the column in which a field goes wrong; a bracket may be noticed later. */
function slipIn(text: string): (Omit<Fault, "unread"> & { readonly isLate: boolean }) | null {
  const tokens = tokensOf(text);
  const bracket = openBracket(tokens);
  if (bracket !== null) {
    return { start: bracket.start, end: bracket.end, words: openBracketWords(bracket.text), isLate: true };
  }
  const slip = misplaced(tokens, text);
  return slip === null ? null : { start: slip.start, end: slip.end, words: columnWords(slip), isLate: false };
}

/** Start of the line before the one of an offset, which may only seem to be empty. */
const lineBefore = (yaml: string, offset: number): number =>
  yaml.lastIndexOf("\n", yaml.lastIndexOf("\n", offset - 1) - 1) + 1;

const structural: ReadonlySet<string> = new Set([
  "BAD_INDENT",
  "BLOCK_AS_IMPLICIT_KEY",
  "BLOCK_IN_FLOW",
  "MISSING_CHAR",
  "MULTILINE_IMPLICIT_KEY",
  "UNEXPECTED_TOKEN",
]);

function faultOf(error: YAMLError, { document, yaml }: Faulty): Fault {
  const [start, end] = error.pos;
  const quote = openQuote(error, document);
  if (quote !== null) return { start: quote, end: Math.max(quote, end), words: openQuoteWords, unread: null };
  const words = yamlWords(error.code, error.message, yaml.slice(0, start), yaml.slice(start));
  // a value that goes on behind its end is not the value that was meant
  const line = { start: yaml.lastIndexOf("\n", start - 1) + 1, end: lineEnd(yaml, start) };
  return { start, end, words, unread: error.code === "UNEXPECTED_TOKEN" ? line : null };
}

/** Where the quote begins that is never closed: the parser only tells where it gave up. */
function openQuote({ code, pos }: YAMLError, document: Document.Parsed): number | null {
  if (code !== "MISSING_CHAR") return null;
  let start: number | null = null;
  visit(document, {
    Scalar(_, node) {
      const isQuoted = node.type === "QUOTE_SINGLE" || node.type === "QUOTE_DOUBLE";
      if (isQuoted && node.range && node.range[0] < pos[0] && node.range[2] >= pos[0]) start = node.range[0];
    },
  });
  return start;
}
