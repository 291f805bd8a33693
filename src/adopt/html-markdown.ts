import type { Element, ElementContent, Nodes as HtmlNode, Root as HtmlRoot } from "hast";
import type { Link, Nodes, Paragraph, Parent, PhrasingContent, Root } from "mdast";
import rehypeParse from "rehype-parse";
import rehypeRemark from "rehype-remark";
import { unified } from "unified";
import { SKIP, visit } from "unist-util-visit";
import { markdownText, oneLine, plainMarkdown, printable, webAddress, wordsOf } from "./prose.ts";

/** Something of foreign HTML that a body cannot hold. */
export interface HtmlRemark {
  readonly code: "C807" | "C811";
  readonly found: string;
}

/** HTML as Markdown, and what of it was left out. */
export interface Converted {
  readonly markdown: string;
  readonly remarks: readonly HtmlRemark[];
}

/** Whether a text holds tags or character references at all. */
const looksLikeHtml = (text: string): boolean => /<[a-z!/?]|&(?:#\d+|#x[\da-f]+|[a-z]\w+);/i.test(text);

/** Foreign HTML as Markdown: what runs, loads or styles is left out, what shows a thing becomes a link to it. */
export function htmlMarkdown(html: string): Converted {
  if (!looksLikeHtml(html)) return { markdown: plainMarkdown(html), remarks: [] };
  const remarks: HtmlRemark[] = [];
  const tree = parser.parse(bounded(printable(html), remarks));
  disarm(tree, remarks);
  const prose = toProse.runSync(tree) as Root;
  mend(prose, remarks);
  return { markdown: markdownText(prose), remarks };
}

/** The words of foreign HTML on one line. */
export function htmlWords(html: string): string {
  if (!looksLikeHtml(html)) return oneLine(html);
  const remarks: HtmlRemark[] = [];
  const tree = parser.parse(bounded(printable(html), remarks));
  disarm(tree, remarks);
  return oneLine(textOf(tree));
}

/** The most tags of one text: nesting them deeper only serves to stop a program. */
const mostTags = 5000;

/** The text itself, or its words where it holds too many tags to be a text. */
function bounded(html: string, remarks: HtmlRemark[]): string {
  const tags = html.match(/<[a-z]/gi)?.length ?? 0;
  if (tags <= mostTags && deepest(html) <= 200) return html;
  remarks.push({ code: "C811", found: `${tags} tags` });
  return html.replace(/<[^<>]*>/g, " ").replaceAll("<", "&lt;");
}

/** An upper bound of how deep tags are nested. */
function deepest(html: string): number {
  let depth = 0;
  let most = 0;
  for (const [tag] of html.matchAll(/<\/?[a-z][^<>]*>?/gi)) {
    if (/^<(?:br|img|hr|input|p|li|td|tr|wbr)\b/i.test(tag)) continue;
    depth = Math.max(0, depth + (tag.startsWith("</") ? -1 : 1));
    most = Math.max(most, depth);
  }
  return most;
}

const parser = unified().use(rehypeParse, { fragment: true }).freeze();
const toProse = unified().use(rehypeRemark).freeze();

/** Tags whose content is no text for a reader. */
const silenced = new Set(
  "script style template noscript head title meta base form button select textarea svg math applet xml plaintext noembed noframes".split(
    " ",
  ),
);
/** Tags that show something of another host: each becomes a link to it. */
const shown = new Set("iframe embed object video audio source img picture".split(" "));

/** Takes out what could run or load before anything reads the tree on. */
function disarm(tree: HtmlRoot, remarks: HtmlRemark[]): void {
  visit(tree, (node, index, parent) => {
    if (parent === undefined || index === undefined) return undefined;
    const instead = node.type === "text" ? null : armless(node, remarks);
    if (instead === null) return undefined;
    parent.children.splice(index, 1, ...instead);
    return [SKIP, index + instead.length];
  });
}

/** What stands in the place of a node; `null` where it may stay. */
function armless(node: HtmlNode, remarks: HtmlRemark[]): ElementContent[] | null {
  if (node.type !== "element") return [];
  if (shown.has(node.tagName)) return linkInstead(node, remarks);
  if (silenced.has(node.tagName)) {
    remarks.push({ code: "C811", found: `<${node.tagName}>` });
    return [];
  }
  for (const name of Object.keys(node.properties)) {
    if (/^on[A-Z]/.test(name)) remarks.push({ code: "C811", found: name.toLowerCase() });
  }
  return null;
}

/** A link to what a picture, a film or a frame would show; its words where there is no address. */
function linkInstead(node: Element, remarks: HtmlRemark[]): ElementContent[] {
  const inner = node.children.flatMap((child) => (child.type === "element" ? [child] : []));
  const own = node.properties["src"] ?? node.properties["data"];
  const below = inner.map(({ properties }) => properties["src"]).find((src) => typeof src === "string");
  const found = String(own ?? below ?? "");
  const words = oneLine(String(node.properties["alt"] ?? node.properties["title"] ?? "")) || oneLine(textOf(node));
  const address = webAddress(found);
  if (found !== "" && address === null) remarks.push({ code: "C807", found: clipped(found) });
  if (address === null) return words === "" ? [] : [{ type: "text", value: words }];
  if (node.tagName !== "img") remarks.push({ code: "C811", found: `<${node.tagName}>` });
  const children = [{ type: "text" as const, value: words === "" ? address : words }];
  return [{ type: "element", tagName: "a", properties: { href: address }, children }];
}

function textOf(node: HtmlNode): string {
  if (node.type === "text") return node.value;
  if (!("children" in node)) return "";
  const inner = (node.children as HtmlNode[]).map(textOf).join("");
  const isBlock =
    node.type === "element" && !/^(?:a|abbr|b|code|em|i|s|small|span|strong|sub|sup|u)$/.test(node.tagName);
  return isBlock ? ` ${inner} ` : inner;
}

const clipped = (text: string): string => (text.length > 80 ? `${text.slice(0, 79)}…` : text);

/** Brings a tree into what a body may hold: links of the web that say something, no pictures, no HTML. */
function mend(tree: Root, remarks: HtmlRemark[]): void {
  visit(tree, (node, index, parent) => {
    if (parent === undefined || index === undefined) return undefined;
    const instead = insteadOf(node, remarks);
    if (instead === null) return undefined;
    (parent as Parent).children.splice(index, 1, ...instead);
    return index;
  });
  visit(tree, "paragraph", trimEnds);
}

/** What stands in the place of a node; `null` where it may stay. */
function insteadOf(node: Nodes, remarks: HtmlRemark[]): PhrasingContent[] | null {
  if (node.type === "html") return [];
  if (node.type === "image") return [{ type: "text", value: node.alt || node.url }];
  if (node.type === "text")
    return /[\r\n\t]/.test(node.value) ? [{ ...node, value: node.value.replace(/\s+/g, " ") }] : null;
  return node.type === "link" ? linkOrWords(node, remarks) : null;
}

function linkOrWords(node: Link, remarks: HtmlRemark[]): PhrasingContent[] | null {
  const address = webAddress(node.url);
  const says = wordsOf(node).trim() !== "";
  if (address === null) {
    if (node.url !== "") remarks.push({ code: "C807", found: clipped(node.url) });
    return node.children;
  }
  if (says && node.url === address && node.title == null) return null;
  const { title: _title, ...link } = node;
  return [{ ...link, url: address, children: says ? node.children : [{ type: "text", value: address }] }];
}

function trimEnds(node: Paragraph): void {
  while (node.children.at(-1)?.type === "break") node.children.pop();
  while (node.children[0]?.type === "break") node.children.shift();
}
