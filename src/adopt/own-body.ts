import type { Element, ElementContent, Root as HtmlRoot } from "hast";
import type { RootContent as Block, Link, Root } from "mdast";
import rehypeParse from "rehype-parse";
import rehypeRemark, { type Options } from "rehype-remark";
import { unified } from "unified";
import { visit } from "unist-util-visit";
import { markdownText, wordsOf } from "./prose.ts";

/** What the links of a body are read by. */
export interface OwnLinks {
  /** The path under which the pages of the body's language lie. */
  readonly base: string;
  /** The path of the whole site, under which files stand once. */
  readonly root: string;
  /** Where a link leads: its own address, or another where that is not in the file. */
  readonly leads: (address: string) => string;
  /** Hears each picture by its path inside `media/`. */
  readonly onPicture: (path: string) => void;
  /** The words that a link without words of its own shows, by its address below the base, e.g. `/actors/grid/`. */
  readonly titles: ReadonlyMap<string, string>;
}

/** The body of an entry of our own data as the Markdown that makes it. */
export function ownBody(html: string, links: OwnLinks): string {
  if (html === "") return "";
  const tree = parser.parse(html);
  proveLinks(tree, links);
  const notes = takeNotes(tree);
  const prose = toProse.runSync(tree) as Root;
  for (const [label, children] of notes) {
    const inner = toProse.runSync({ type: "root", children }) as Root;
    prose.children.push({
      type: "footnoteDefinition",
      identifier: label,
      label,
      children: inner.children.filter((child) => child.type !== "definition") as never,
    });
  }
  visit(prose, ["link", "image"], (node, index, parent) => {
    if (node.type !== "link" && node.type !== "image") return;
    node.url = ownAddress(node.url, links);
    const brackets = node.type === "link" ? inBrackets(node, links) : null;
    if (brackets !== null && parent !== undefined && index !== undefined) {
      (parent.children as unknown[])[index] = { type: "brackets", value: brackets };
    }
  });
  return markdownText(prose);
}

/** Links lead to what is in the file or away from it, and pictures are heard of. */
function proveLinks(tree: HtmlRoot, { leads, onPicture, root }: OwnLinks): void {
  visit(tree, "element", ({ tagName, properties }) => {
    const { href, src } = properties;
    if (tagName === "a" && typeof href === "string" && href.startsWith("/")) properties["href"] = leads(href);
    const media = `${root}media/`;
    if (tagName !== "img" || typeof src !== "string" || !src.startsWith(media)) return;
    onPicture(decodeURIComponent(src.slice(media.length).replace(/%(?![0-9a-f]{2})/gi, "%25")));
  });
}

const parser = unified().use(rehypeParse, { fragment: true }).freeze();

type Handlers = NonNullable<Options["handlers"]>;
type State = Parameters<NonNullable<Handlers[string]>>[0];

const handlers: Handlers = {
  a: (state: State, node: Element) => {
    const { href, dataFootnoteRef } = node.properties;
    if (dataFootnoteRef !== undefined) {
      const label = noteLabel(String(href));
      return { type: "footnoteReference", identifier: label, label };
    }
    const url = state.resolve(String(href ?? ""));
    const { title } = node.properties;
    return { type: "link", url, title: typeof title === "string" ? title : null, children: state.all(node) as never };
  },
  aside: (state: State, node: Element) => colonBlock("note", state.toFlow(state.all(node)) as Block[]),
  figure: (state: State, node: Element) => {
    const words = node.children.find((child) => isElement(child, "blockquote"));
    const caption = node.children.find((child) => isElement(child, "figcaption"));
    const lang = words?.type === "element" ? words.properties["lang"] : undefined;
    const attributes = { ...captionOf(caption), ...(typeof lang === "string" ? { lang } : {}) };
    const written = Object.entries(attributes).map(([key, value]) => `${key}=${attribute(value)}`);
    const opening = written.length === 0 ? "quote" : `quote{${written.join(" ")}}`;
    return colonBlock(opening, words?.type === "element" ? (state.toFlow(state.all(words)) as Block[]) : []);
  },
  // the text of a superscript is the call of a note
  sup: (state: State, node: Element) => state.all(node) as never,
  td: aligned,
  th: aligned,
};

/** Our tables say their alignment by class. */
function aligned(state: State, node: Element) {
  return { type: "tableCell" as const, children: state.all(node) as never };
}

const toProse = unified().use(alignTables).use(rehypeRemark, { handlers }).freeze();

function alignTables() {
  return (tree: HtmlRoot): void => {
    visit(tree, "element", (node) => {
      const [name] = Array.isArray(node.properties["className"]) ? node.properties["className"] : [];
      const align = /^align-(.+)$/.exec(String(name ?? ""))?.[1];
      if (align !== undefined) node.properties["align"] = align;
    });
  };
}

const colonBlock = (opening: string, children: Block[]) => ({ type: "colonBlock", opening, children }) as never;

const isElement = (node: ElementContent, tagName: string): boolean =>
  node.type === "element" && node.tagName === tagName;

const toText = (node: ElementContent): string =>
  node.type === "text" ? node.value : node.type === "element" ? node.children.map(toText).join("") : "";

const attribute = (value: string): string =>
  /^[\w-]+$/.test(value) ? value : value.includes('"') ? `'${value}'` : `"${value}"`;

/** Speaker, source and passage as they stand under a quote. */
function captionOf(caption: ElementContent | undefined): Readonly<Record<string, string>> {
  const parts: Record<string, string> = {};
  for (const child of caption?.type === "element" ? caption.children : []) {
    const [name, value] = captionPart(child, parts);
    if (value !== "") parts[name] = name === "at" && "at" in parts ? `${parts["at"]}, ${value}` : value;
  }
  return parts;
}

function captionPart(child: ElementContent, before: Readonly<Record<string, string>>): readonly [string, string] {
  if (child.type === "text") {
    const words = child.value.replace(/^, ?/, "").replace(/, $/, "").trim();
    return ["source" in before || "at" in before ? "at" : "by", words];
  }
  const href = child.type === "element" ? String(child.properties["href"] ?? "") : "";
  const [, folder = "", id = ""] = /\/(actors|sources)\/([a-z0-9-]+)\/$/.exec(href) ?? [];
  // of what is not in the file the words stay
  if (/^https?:/.test(href)) return [folder === "actors" ? "by" : "at", toText(child)];
  return [folder === "actors" ? "by" : "source", id];
}

/** Takes the section of notes out of the tree: label and content of each, in order. */
function takeNotes(tree: HtmlRoot): (readonly [string, ElementContent[]])[] {
  const notes: (readonly [string, ElementContent[]])[] = [];
  visit(tree, "element", (node, index, parent) => {
    if (node.properties["dataFootnotes"] === undefined || parent === undefined || index === undefined) return undefined;
    parent.children.splice(index, 1);
    notes.push(...notesIn(node));
    return index;
  });
  return notes;
}

function notesIn(section: Element): (readonly [string, ElementContent[]])[] {
  const notes: (readonly [string, ElementContent[]])[] = [];
  visit(section, "element", (item, at, owner) => {
    if (item.properties["dataFootnoteBackref"] !== undefined && owner !== undefined && at !== undefined) {
      owner.children.splice(at, 1);
      return at;
    }
    if (item.tagName === "li" && item.properties["id"] !== undefined) {
      notes.push([noteLabel(String(item.properties["id"])), item.children]);
    }
    return undefined;
  });
  return notes;
}

/** `#prefix-fn-label` → `label`. */
const noteLabel = (id: string): string => decodeURIComponent(/fn-(.+)$/.exec(id)?.[1] ?? "1").replace(/[^\w-]/g, "");

/** An address as an author writes it: from the root of the site, headings of the page by their own words. */
function ownAddress(url: string, { base, root }: OwnLinks): string {
  if (url.startsWith("#")) return `#${/h-(.+)$/.exec(url)?.[1] ?? url.slice(1)}`;
  const under = [base, root].find((path) => url.startsWith(path));
  return under === undefined ? url : `/${url.slice(under.length)}`;
}

/** `[[actor:grid]]` for a link whose words are the title of what it leads to; `null` for any other. */
function inBrackets(link: Link, { titles }: OwnLinks): string | null {
  if (titles.get(link.url) !== wordsOf(link)) return null;
  const [, folder = "", id = "", claim = ""] = /^\/(\w+)\/([a-z0-9-]+)\/(#.+)?$/.exec(link.url) ?? [];
  return folder === "events" ? `[[${id}${claim}]]` : `[[${folder.replace(/s$/, "")}:${id}]]`;
}
