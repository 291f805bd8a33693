import type { Blockquote, FootnoteDefinition, Html, Nodes, Parent, Root, Text } from "mdast";
import { toString as textOf } from "mdast-util-to-string";
import { SKIP, visit } from "unist-util-visit";
import { nearest } from "#diagnostics/nearest.ts";
import type { Place } from "#diagnostics/source-text.ts";
import { firstLine, type Reading, suggested, textAt } from "./reading.ts";
import { spellingOf } from "./spelling.ts";
import { placeOfNode } from "./syntax.ts";

/** Longest quote in characters that needs no second thought. */
export const longQuote = 300;

/** Replaces raw HTML by its text; comments go without a word. */
export function readRawHtml(tree: Root, reading: Reading): void {
  visit(tree, "html", (node, index, parent) => {
    if (parent === undefined || index === undefined) return undefined;
    const text = textOfHtml(node);
    if (text !== null && !node.value.startsWith("</")) {
      const line = firstLine(reading, placeOfNode(node));
      reading.report("C507", line, { found: textAt(reading, line) });
    }
    const kept: Text[] = text === null || text === "" ? [] : [{ type: "text", value: text, position: node.position }];
    const inProse = phrasingParents.has(parent.type);
    const replacement = inProse || kept.length === 0 ? kept : [{ type: "paragraph" as const, children: kept }];
    (parent as Parent).children.splice(index, 1, ...replacement);
    return [SKIP, index + replacement.length];
  });
}

/** Reports footnotes that are called but not written, and the other way round; drops the latter. */
export function checkFootnotes(tree: Root, reading: Reading): void {
  const labels = new Map<string, FootnoteDefinition>();
  const called = new Set<string>();
  visit(tree, "footnoteDefinition", (node) => {
    labels.set(node.identifier, node);
  });
  visit(tree, "footnoteReference", (node) => {
    called.add(node.identifier);
  });
  for (const [identifier, node] of labels) {
    const label = node.label ?? identifier;
    if (!called.has(identifier)) reading.report("C513", firstLine(reading, placeOfNode(node)), { label });
  }
  visit(tree, "text", (node) => {
    for (const { place, match } of found(node, /\[\^([^\]\s]+)\]/g, reading)) {
      const label = match[1] ?? "";
      const near = nearest(label, [...labels.keys()]);
      reading.report("C512", place, { label, nearest: suggested(near && `[^${near}]`) });
    }
  });
}

/** Reports footnotes and addresses whose label another one has: only the first is ever read. */
export function checkRepeatedLabels(tree: Root, reading: Reading): void {
  const first = new Map<string, Place>();
  visit(tree, ["footnoteDefinition", "definition"], (node) => {
    if (node.type !== "footnoteDefinition" && node.type !== "definition") return;
    const line = firstLine(reading, placeOfNode(node));
    const label = `[${node.type === "definition" ? "" : "^"}${node.label ?? node.identifier}]:`;
    const key = `${node.type} ${node.identifier}`;
    const before = first.get(key);
    if (before === undefined) first.set(key, line);
    else reading.report("C519", line, { found: label }, before);
  });
}

/** Reports colons that look like a directive and are none: `::: quote`, or a lone `:::`. */
export function checkColons(tree: Root, reading: Reading): void {
  let open = 0;
  visit(tree, "text", (node) => {
    for (const { place, match } of found(node, /(?<=^[ \t]*):{3,}(?:[^\r\n]*[^\s])?/gm, reading)) {
      const [colons] = match;
      const closes = /^:+$/.test(colons);
      // the end of what was no beginning is no mistake of its own
      if (!closes || open === 0) reading.report("C516", place, { found: colons });
      open = closes ? Math.max(0, open - 1) : open + 1;
    }
  });
}

/** Reports `[text][label]` where nothing gives the label an address. */
export function checkLabels(tree: Root, reading: Reading): void {
  visit(tree, "text", (node) => {
    for (const { place, match } of found(node, /(?<!\[)\[[^[\]]+\]\[[^[\]]*\](?!\])/g, reading)) {
      const problem = "no line gives the address of that label";
      reading.report("C511", place, { found: match[0], problem, nearest: null });
    }
  });
}

/** Reports `![text](address)` and `[text](/address)` with a space in the address: Markdown reads neither. */
export function checkSpaces(tree: Root, reading: Reading): void {
  visit(tree, "text", (node) => {
    for (const { place, match } of found(node, /(!?\[[^[\]]*\])\(([^()<>"'\r\n]+)\)/g, reading)) {
      const [whole, words = "", address = ""] = match;
      const isMeant = whole.startsWith("!") || /^(?:media)?\//.test(address);
      if (!isMeant || !/\S\s+\S/.test(address)) continue;
      const problem = "an address that holds a space needs angle brackets";
      const spelt = suggested(`${words}(<${address.trim()}>)`);
      reading.report("C511", place, { found: whole, problem, nearest: spelt });
    }
  });
}

/** What a pattern finds in a text, with its place. What the author set off by a backslash is meant as it is. */
function found(node: Text, pattern: RegExp, reading: Reading): { place: Place; match: RegExpExecArray }[] {
  const matches = [...node.value.matchAll(pattern)];
  if (matches.length === 0) return [];
  const spelling = spellingOf(node, reading);
  return matches
    .map((match) => ({ match, start: match.index, end: match.index + match[0].length }))
    .filter(({ start, end }) => !spelling.isSetOff(start, end))
    .map(({ match, start, end }) => ({ match, place: spelling.placeOf(start, end) }));
}

/** Reports quotes that are longer than a quote needs to be, whether `>` or `:::quote`. */
export function checkQuoteLengths(tree: Root, reading: Reading): void {
  visit(tree, (node) => {
    if (!isQuote(node)) return undefined;
    const { length } = [...textOf(node).trim()];
    if (length > longQuote) reading.report("C514", firstLine(reading, placeOfNode(node)), { length });
    return SKIP;
  });
}

/** Lowers all headings by one where the body has one of the page's own rank. */
export function lowerHeadings(tree: Root): void {
  let highest = 6;
  visit(tree, "heading", (node) => {
    highest = Math.min(highest, node.depth);
  });
  if (highest > 1) return;
  visit(tree, "heading", (node) => {
    if (node.depth < 6) node.depth += 1;
  });
}

/** A passage in somebody else's words, as it is read from the file. */
export const isQuote = (node: Nodes): node is Blockquote =>
  node.type === "blockquote" || (node.type === "containerDirective" && node.name === "quote");

const phrasingParents = new Set(["paragraph", "heading", "emphasis", "strong", "delete", "link", "tableCell"]);

/** The text of a piece of HTML; `null` for a comment. */
function textOfHtml(node: Html): string | null {
  const rest = node.value.replace(/<!--.*?-->/gs, "");
  if (rest.trim() === "") return null;
  return rest
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}
