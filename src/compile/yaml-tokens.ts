import { CST, Lexer } from "yaml";

/** A piece of YAML as its lexer cuts it, with half-open offsets. */
export interface Token {
  readonly type: CST.TokenType | "text";
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The pieces of a YAML text in order; `flow-error-end` has no width, and stands where brackets should have closed. */
export function tokensOf(yaml: string): readonly Token[] {
  const tokens: Token[] = [];
  let start = 0;
  for (const text of new Lexer().lex(yaml)) {
    const type = CST.tokenType(text) ?? "text";
    const isMark = type === "doc-mode" || type === "flow-error-end" || type === "scalar";
    const end = isMark ? start : start + text.length;
    if (!isMark || type === "flow-error-end") tokens.push({ type, text, start, end });
    start = end;
  }
  return tokens;
}

/** The bracket or brace that is not closed as it was opened; `null` where all are. */
export function openBracket(tokens: readonly Token[]): Token | null {
  const open: Token[] = [];
  for (const token of tokens) {
    if (token.type === "flow-seq-start" || token.type === "flow-map-start") open.push(token);
    else if (closing.has(token.type) && open.at(-1)?.text === partners[token.text]) open.pop();
    else if (closing.has(token.type)) break;
  }
  return open.at(-1) ?? null;
}

const closing: ReadonlySet<string> = new Set(["flow-seq-end", "flow-map-end", "flow-error-end"]);
const partners: Readonly<Record<string, string>> = { "]": "[", "}": "{" };
