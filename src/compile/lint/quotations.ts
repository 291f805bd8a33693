import type { Nodes, Root } from "mdast";
import { SKIP, visit } from "unist-util-visit";
import { isQuote } from "#compile/body/prose.ts";
import { placeOfNode } from "#compile/body/syntax.ts";

/** The text with spaces for what stands between quotation marks; every character keeps its offset. */
export const withoutQuotations = (text: string): string => text.replace(quotationPattern, blank);

/**
 * The editors' own prose of a Markdown file, at its own offsets, with spaces for everything else: code, quotes,
 * addresses, the ids of links, attributes.
 */
export function proseOf(text: string, tree: Root): string {
  const prose = new Array<string>(text.length).fill(" ");
  visit(tree, (node) => {
    if (isQuote(node)) return SKIP;
    if (!blocks.has(node.type)) return undefined;
    const { start, end } = placeOfNode(node);
    withoutQuotations(wordsOf(node, text).slice(start, end))
      .split("")
      .forEach((letter, index) => {
        prose[start + index] = letter;
      });
    return SKIP;
  });
  return prose.join("");
}

const blocks: ReadonlySet<string> = new Set(["paragraph", "heading", "tableCell"]);

/** The letters of a block's text nodes, and of what its pictures are said to show, at the file's own offsets. */
function wordsOf(block: Nodes, text: string): string {
  let words = "";
  visit(block, ["text", "image", "imageReference"], (node) => {
    const { start, end } = placeOfNode(node);
    const own = text.slice(start, end);
    const said = node.type === "text" ? own : (/^!\[(?:\\.|[^[\]\\]|\[[^\]]*\])*/.exec(own)?.[0] ?? "");
    words = words.padEnd(start) + said.replace(notProse, blank);
  });
  return words.padEnd(placeOfNode(block).end);
}

/**
 * Straight and curly quotation marks of the usual languages. A single straight mark is an apostrophe far more often.
 */
const quotationPattern = /"[^"]*"|“[^”]*”|„[^“”]*[“”]|«[^»]*»|‘[^’]*(?:’(?=\p{L})[^’]*)*’/gu;

/** What a link in double brackets leads to, and addresses that are written out. */
const notProse = /\[\[[^\]|]*\|?|(?:https?:\/\/|www\.)\S+/g;

const blank = (found: string): string => found.replace(/[^\r\n]/g, " ");
