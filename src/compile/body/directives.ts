import type { BlockContent, Blockquote, Nodes, Paragraph, Parent, PhrasingContent, Root, Text } from "mdast";
import { visit } from "unist-util-visit";
import { isLanguage, nearestLanguage } from "#compile/schema/languages.ts";
import { nearest } from "#diagnostics/nearest.ts";
import type { Place } from "#diagnostics/source-text.ts";
import { isId } from "#model/ids.ts";
import { directionOf } from "#model/languages.ts";
import { firstLine, placeWithin, type Reading, suggested, textAt, tokenOf } from "./reading.ts";
import { placeOfNode } from "./syntax.ts";

/** A block directive, open or closed. */
export type ContainerDirective = Extract<Nodes, { type: "containerDirective" }>;
type LeafDirective = Extract<Nodes, { type: "leafDirective" }>;

/** The attributes each directive takes. */
const known = {
  quote: ["source", "at", "lang", "by"],
  note: [],
  step: ["name", "event", "range", "view"],
} as const satisfies Record<string, readonly string[]>;
type DirectiveName = keyof typeof known;
const names = Object.keys(known) as DirectiveName[];
const isName = (name: string): name is DirectiveName => Object.hasOwn(known, name);

/**
 * Turns `:::quote` and `:::note` into the blocks they are, and lifts the content out of what is no directive. Steps
 * stay.
 */
export function readDirectives(tree: Root, reading: Reading): void {
  visit(tree, ["leafDirective", "containerDirective"], (node, index, parent) => {
    if (parent === undefined || index === undefined) return undefined;
    const kept =
      node.type === "leafDirective" ? [literal(node, reading)] : keptOf(node as ContainerDirective, parent, reading);
    if (kept === null) return undefined;
    (parent as Parent).children.splice(index, 1, ...kept);
    return index;
  });
}

/** What stands where the directive stood; `null` for a step in its place, which stays. */
function keptOf(node: ContainerDirective, parent: Nodes, reading: Reading): BlockContent[] | null {
  if (!isName(node.name)) {
    reportUnknown(node, reading);
    return node.children as BlockContent[];
  }
  checkFence(node, reading);
  checkAttributes(node, node.name, reading);
  if (node.name === "quote") return [quoteOf(node, reading)];
  if (node.name === "note") return [noteOf(node)];
  const elsewhere = !/(?:^|\/)timelines\//.test(reading.source.path);
  if (!elsewhere && parent.type === "root") return null;
  reading.report("C504", openingLine(node, reading), { reason: elsewhere ? "elsewhere" : "nested" });
  return node.children as BlockContent[];
}

/** The value of an attribute with its place, or `null` where it is not written or empty. */
export function attributeOf(
  node: ContainerDirective,
  name: string,
  reading: Reading,
): { readonly text: string; readonly place: Place } | null {
  const text = node.attributes?.[name]?.trim();
  return text === undefined || text === "" ? null : { text, place: attributePlace(node, name, reading).value };
}

const openingLine = (node: ContainerDirective | LeafDirective, reading: Reading): Place =>
  firstLine(reading, placeOfNode(node));

/** The author's own characters in place of `::name`, which is no form of ours. */
function literal(node: LeafDirective, reading: Reading): Paragraph {
  if (isName(node.name)) {
    const place = openingLine(node, reading);
    reading.report("C516", place, { found: textAt(reading, place) });
  } else reportUnknown(node, reading);
  const value = textAt(reading, placeOfNode(node));
  return { type: "paragraph", children: [{ type: "text", value, position: node.position }], position: node.position };
}

function reportUnknown(node: ContainerDirective | LeafDirective, reading: Reading): void {
  const near = nearest(node.name, names);
  reading.report("C501", placeWithin(reading, openingLine(node, reading), node.name), {
    name: node.name,
    nearest: suggested(near && `:::${near}`),
  });
}

function checkFence(node: ContainerDirective, reading: Reading): void {
  const last = /[^\r\n]*$/.exec(textAt(reading, placeOfNode(node)))?.[0] ?? "";
  if (/^[\s>]*:{3,}\s*$/.test(last)) return;
  reading.report("C515", openingLine(node, reading), { name: node.name });
}

function checkAttributes(node: ContainerDirective, name: DirectiveName, reading: Reading): void {
  const attributes: readonly string[] = known[name];
  for (const attribute of Object.keys(node.attributes ?? {})) {
    if (attributes.includes(attribute)) continue;
    const near = nearest(attribute, attributes);
    const place = attributePlace(node, attribute, reading).key;
    const found = place.start === openingLine(node, reading).start ? attribute : textAt(reading, place);
    reading.report("C502", place, { name, attribute: found, known: attributes, nearest: suggested(near) });
  }
  checkRepeatedAttributes(node, attributes, reading);
  const label = node.children[0];
  if (label?.type !== "paragraph" || label.data?.directiveLabel !== true) return;
  reading.report("C516", openingLine(node, reading), {
    found: textAt(reading, openingLine(node, reading)),
  });
}

/** Of an attribute that stands twice the tree holds the last. */
function checkRepeatedAttributes(node: ContainerDirective, known: readonly string[], reading: Reading): void {
  const first = new Map<string, Place>();
  for (const { name, key } of writtenAttributes(openingLine(node, reading), reading)) {
    const before = first.get(name);
    if (before === undefined) first.set(name, key);
    else if (known.includes(name)) reading.report("C519", key, { found: `${name}=` }, before);
  }
}

/** The attributes' positions are not in the tree: they are looked up in the opening line. */
function attributePlace(node: ContainerDirective, name: string, reading: Reading): { key: Place; value: Place } {
  const line = openingLine(node, reading);
  // `.red` is short for `class=red`, `#red` for `id=red`
  const short = name === "class" ? "." : name === "id" ? "#" : null;
  const found = writtenAttributes(line, reading).findLast((one) => one.name === name || one.name[0] === short);
  return found ?? { key: line, value: line };
}

interface WrittenAttribute {
  readonly name: string;
  readonly key: Place;
  /** The opening line where there is none. */
  readonly value: Place;
}

function writtenAttributes(line: Place, reading: Reading): readonly WrittenAttribute[] {
  const text = textAt(reading, line);
  const braces = Math.max(0, text.indexOf("{"));
  const placed = (range: readonly [number, number] | undefined): Place =>
    range === undefined ? line : { start: line.start + braces + range[0], end: line.start + braces + range[1] };
  return [...text.slice(braces).matchAll(attributeForm)].map(({ 1: name = "", indices }) => {
    const [, key, ...values] = indices ?? [];
    return { name, key: placed(key), value: placed(values.find((range) => range !== undefined)) };
  });
}

const attributeForm = /[{\s]([.#]?[\w:-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'}]+)))?(?=[\s}])/dg;

function noteOf(node: ContainerDirective): Blockquote {
  return {
    type: "blockquote",
    children: node.children,
    position: node.position,
    // The role keeps an aside inside an article from being a landmark of the whole page.
    data: { hName: "aside", hProperties: { className: ["note"], role: "note" } },
  };
}

function quoteOf(node: ContainerDirective, reading: Reading): Blockquote {
  const lang = attributeOf(node, "lang", reading);
  if (lang !== null && !isLanguage(lang.text)) {
    const near = nearestLanguage(lang.text);
    reading.report("C517", lang.place, {
      found: lang.text,
      nearest: suggested(near),
    });
  }
  const tongue = lang !== null && isLanguage(lang.text) ? { lang: lang.text, dir: directionOf(lang.text) } : {};
  const words: Blockquote = {
    type: "blockquote",
    children: node.children,
    position: node.position,
    data: { hProperties: { className: ["quote"], ...tongue } },
  };
  const attribution = attributionOf(node, reading);
  return {
    type: "blockquote",
    children: attribution === null ? [words] : [words, attribution],
    position: node.position,
    data: { hName: "figure" },
  };
}

/** “Speaker, Source, p. 4”, with links where ids are given; `null` where nothing is stated. */
function attributionOf(node: ContainerDirective, reading: Reading): Paragraph | null {
  const by = attributeOf(node, "by", reading);
  const source = attributeOf(node, "source", reading);
  const at = attributeOf(node, "at", reading);
  if (source === null) reading.report("C503", openingLine(node, reading), {});
  const parts: PhrasingContent[] = [];
  // anything with a space or a capital is words
  if (by !== null) parts.push(isId(by.text) ? link("actor", by, reading) : words(by.text, node));
  if (source !== null) parts.push(link("source", source, reading));
  if (at !== null) parts.push(words(at.text, node));
  if (parts.length === 0) return null;
  const separated = parts.flatMap((part, index) =>
    index === 0 ? [part] : [{ type: "text", value: ", " } as const, part],
  );
  return { type: "paragraph", children: separated, data: { hName: "figcaption" } };
}

const words = (value: string, { position }: ContainerDirective): Text => ({ type: "text", value, position });

function link(kind: "actor" | "source", id: { text: string; place: Place }, reading: Reading): PhrasingContent {
  return { type: "link", url: tokenOf(reading, { kind, id: id.text, claim: null, place: id.place }), children: [] };
}
