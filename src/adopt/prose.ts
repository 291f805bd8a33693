import type { Literal, Nodes, Parent, PhrasingContent, Root, RootContent } from "mdast";
import remarkGfm from "remark-gfm";
import remarkStringify from "remark-stringify";
import { unified } from "unified";
import { isWebAddress } from "#model/web-address.ts";

/** A block that is written with colons, e.g. `:::quote{source=x}`. */
export interface ColonBlock extends Parent {
  type: "colonBlock";
  /** The opening line without its colons. */
  opening: string;
  children: RootContent[];
}

/** A link in double brackets, e.g. `[[actor:grid]]`. */
export interface Brackets extends Literal {
  type: "brackets";
  value: string;
}

declare module "mdast" {
  interface RootContentMap {
    colonBlock: ColonBlock;
    brackets: Brackets;
  }
}

/** A tree as Markdown that reads as the same tree; whatever has a meaning in a body is escaped in its texts. */
export const markdownText = (tree: Root): string => writer.stringify(tree).trim();

/** A text in which nothing has a meaning, as Markdown; empty lines part paragraphs, single ones stay line breaks. */
export function plainMarkdown(text: string): string {
  const clean = printable(text).trim();
  // most texts are plain words, in which nothing needs a backslash: not parsed, an import is ten times as fast
  if (clean === "" || isBare(clean)) return clean;
  const paragraphs = clean.split(/\n[^\S\n]*(?:\n[^\S\n]*)+/).map((part) => {
    const lines = part.split("\n").map((line): PhrasingContent => ({ type: "text", value: line.trim() }));
    const children = lines.flatMap((line, index) => (index === 0 ? [line] : [{ type: "break" } as const, line]));
    return { type: "paragraph" as const, children: linked(children) };
  });
  return markdownText({ type: "root", children: paragraphs });
}

/** One line of words that Markdown reads as they stand. */
const isBare = (text: string): boolean =>
  /^\p{L}[\p{L}\p{N} ,;.?%'"()’‘“”–—-]*$/u.test(text) && !/www\.| {2}/i.test(text);

/** Without control characters, lines ended by LF. */
export const printable = (text: string): string =>
  text
    .replace(/\r\n?/g, "\n")
    .replace(/[\u2028\u2029]/g, "\n")
    .replace(/[^\P{Cc}\n\t]|\p{Cs}|\ufeff/gu, "");

/** On one line, without control characters. */
export const oneLine = (text: string): string => printable(text).replace(/\s+/g, " ").trim();

/** Addresses in running text become links, as readers expect. */
function linked(children: readonly PhrasingContent[]): PhrasingContent[] {
  return children.flatMap((child) => {
    if (child.type !== "text") return [child];
    const parts = child.value.split(/(https?:\/\/[^\s<>"'“”()[\]{}|\\^`]*[^\s<>"'“”()[\]{}|\\^`.,;:!?])/);
    return parts.flatMap((value, index): PhrasingContent[] => {
      if (value === "") return [];
      const isLink = index % 2 === 1 && webAddress(value) !== null;
      const text = { type: "text" as const, value };
      return [isLink ? { type: "link", url: value, children: [text] } : text];
    });
  });
}

/** An address that a body may link to, with its scheme; `null` for any other. */
export function webAddress(text: string): string | null {
  const address = oneLine(text).replace(/^\/\//, "https://");
  if (/^https?:\/\/[^\s/?#@<>"`\\]+(?:[/?#]\S*)?$/i.test(address) && isWebAddress(address))
    return address.replaceAll('"', "%22");
  return /^mailto:[^\s@<>"]+@[^\s@<>"]+$/i.test(address) ? address : null;
}

const writer = unified()
  .use(remarkGfm, { singleTilde: false })
  .use(remarkStringify, {
    bullet: "-",
    rule: "-",
    listItemIndent: "one",
    resourceLink: true,
    unsafe: [
      { character: ":", atBreak: true, after: ":" },
      { character: "[", inConstruct: ["phrasing"] },
    ],
    handlers: {
      brackets: ({ value }: Brackets) => value,
      colonBlock: (node: ColonBlock, _parent, state, info) => {
        const inner = state.containerFlow(node as unknown as Root, info);
        // an outer block needs more colons than any block inside it
        const depth = Math.max(0, ...[...inner.matchAll(/^[>\s]*(:{3,})/gm)].map(([, colons = ""]) => colons.length));
        const colons = ":".repeat(Math.max(3, depth + 1));
        return `${colons}${node.opening}\n${inner}\n${colons}`;
      },
    },
  })
  .freeze();

/** The words of a tree, without its marks. */
export function wordsOf(node: Nodes): string {
  if ("value" in node && node.type !== "html") return node.value;
  if (node.type === "break") return " ";
  if (!("children" in node)) return "alt" in node ? (node.alt ?? "") : "";
  return (node.children as Nodes[]).map(wordsOf).join("");
}
