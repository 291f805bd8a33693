import type { Nodes } from "hast";

/**
 * The plain text of a tree, one line a block, for search and excerpts. The marks of footnotes and the way back from
 * them are left out; a link without words of its own is a token between two NULs, which no text can hold.
 */
export const plainText = (tree: Nodes): string =>
  textOf(tree)
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n[\s\n]*/g, "\n")
    .trim();

/** Stands for the title of what link `index` leads to. */
export const titleToken = (index: string | number): string => `\u0000${index}\u0000`;

const blocks = new Set([
  "p",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
  "li",
  "pre",
  "blockquote",
  "figcaption",
  "aside",
  "tr",
  "br",
  "hr",
]);
const cells = new Set(["td", "th"]);

function textOf(node: Nodes): string {
  if (node.type === "text") return node.value;
  if (!("children" in node)) return "";
  const inner = node.children.map(textOf).join("");
  if (node.type === "root") return inner;
  const { tagName, properties } = node;
  if ("dataFootnoteRef" in properties || "dataFootnoteBackref" in properties || isLabel(properties)) return "";
  if (tagName === "img") return ` ${properties["alt"] ?? ""} `;
  const token = tagName === "a" && inner === "" ? /^claimline:(\d+)$/.exec(String(properties["href"]))?.[1] : undefined;
  if (token !== undefined) return titleToken(token);
  if (blocks.has(tagName)) return `\n${inner}\n`;
  return cells.has(tagName) ? ` ${inner} ` : inner;
}

const isLabel = ({ id }: { readonly id?: unknown }): boolean => String(id).endsWith("footnote-label");
