import type { FootnoteDefinition, Root, RootContent } from "mdast";
import { visit } from "unist-util-visit";
import { diagnose } from "#diagnostics/diagnose.ts";
import type { Diagnostic } from "#diagnostics/diagnostic.ts";
import type { Place, SourceText } from "#diagnostics/source-text.ts";
import type { Body } from "#model/collection.ts";
import { escaped } from "#model/escaped.ts";
import { readAddresses } from "./body/addresses.ts";
import { attributeOf, type ContainerDirective, readDirectives } from "./body/directives.ts";
import { htmlOf } from "./body/html.ts";
import { titleToken } from "./body/html-text.ts";
import { isEnglish } from "./body/languages.ts";
import {
  checkColons,
  checkFootnotes,
  checkLabels,
  checkQuoteLengths,
  checkRepeatedLabels,
  checkSpaces,
  lowerHeadings,
  readRawHtml,
} from "./body/prose.ts";
import { type BodyLink, firstLine, type Reading } from "./body/reading.ts";
import { parseBody, placeOfNode } from "./body/syntax.ts";
import { setTypography } from "./body/typography.ts";
import { readWikiLinks } from "./body/wiki-links.ts";

/** A body as inert HTML and plain text, whose links into the collection are tokens until `finishBody` proves them. */
export interface BodyPart {
  readonly html: string;
  readonly text: string;
  /** The token `claimline:3` names the fourth. */
  readonly links: readonly BodyLink[];
}

/** What an attribute of a step says, unproven. */
export interface StepValue {
  readonly text: string;
  readonly place: Place;
}

/** A `:::step` of a guided story. */
export interface StepDraft extends BodyPart {
  readonly name: string | null;
  readonly event: StepValue | null;
  readonly range: StepValue | null;
  readonly view: StepValue | null;
  /** The opening line. */
  readonly place: Place;
}

/**
 * One file's body: plain JSON that depends on nothing but the file, so it can be kept as long as the file is unchanged.
 */
export interface BodyDraft extends BodyPart {
  /** In order; empty outside timelines. */
  readonly steps: readonly StepDraft[];
}

/**
 * Reads the Markdown after the front matter. Every id in the HTML begins with `idPrefix`, so that several bodies can
 * stand on one page; English typography is applied where `lang` is English.
 */
export function readBody(
  source: SourceText,
  bodyStart: number,
  idPrefix: string,
  lang = "en",
): { readonly draft: BodyDraft; readonly diagnostics: readonly Diagnostic[] } {
  const reading = beginReading(source, bodyStart, lang);
  const tree = parseBody(source.text, bodyStart);
  checkQuoteLengths(tree, reading);
  checkFootnotes(tree, reading);
  checkRepeatedLabels(tree, reading);
  checkColons(tree, reading);
  checkLabels(tree, reading);
  checkSpaces(tree, reading);
  readAddresses(tree, reading);
  readRawHtml(tree, reading);
  readDirectives(tree, reading);
  readWikiLinks(tree, reading);
  lowerHeadings(tree);
  if (isEnglish(lang)) setTypography(tree);
  const draft = draftOf(tree, idPrefix, reading);
  return { draft, diagnostics: reading.diagnostics };
}

function beginReading(source: SourceText, bodyStart: number, lang: string): Reading {
  const diagnostics: Diagnostic[] = [];
  return {
    source,
    bodyStart,
    lang,
    links: [],
    diagnostics,
    report: (code, place, args, first) => {
      const related = first === undefined ? [] : [{ source, place: first, note: "first written here" }];
      diagnostics.push(diagnose(code, source, place, args, related));
    },
  };
}

/** Parts the steps from the rest; each part gets the footnotes it calls. */
function draftOf(tree: Root, idPrefix: string, reading: Reading): BodyDraft {
  const notes = footnotesOf(tree);
  const partOf = (children: readonly RootContent[], prefix: string): BodyPart => {
    const part = htmlOf({ type: "root", children: [...children, ...notes] }, { prefix, reading });
    return withOwnLinks(part, reading.links);
  };
  const isStep = (node: RootContent): node is ContainerDirective => node.type === "containerDirective";
  const names = new Set<string>();
  const steps = tree.children.filter(isStep).map((node, index): StepDraft => {
    const part = partOf(node.children, `${idPrefix}step-${index + 1}-`);
    return { ...stepOf(node, names, reading), ...part };
  });
  return {
    ...partOf(
      tree.children.filter((node) => !isStep(node)),
      idPrefix,
    ),
    steps,
  };
}

/** Takes the footnotes out of the tree. */
function footnotesOf(tree: Root): readonly FootnoteDefinition[] {
  const notes: FootnoteDefinition[] = [];
  visit(tree, "footnoteDefinition", (node, index, parent) => {
    if (parent === undefined || index === undefined) return undefined;
    notes.push(node);
    parent.children.splice(index, 1);
    return index;
  });
  return notes;
}

/** Numbers a part's tokens by its own links. */
function withOwnLinks(part: { readonly html: string; readonly text: string }, all: readonly BodyLink[]): BodyPart {
  const own = new Map<string, number>();
  const renumbered = (index: string): number => {
    const number = own.get(index) ?? own.size;
    own.set(index, number);
    return number;
  };
  const html = part.html.replace(/(?<=<(?:a href|img src)="claimline:)\d+(?=")/g, (index) => String(renumbered(index)));
  const text = part.text.replace(titlePattern, (_, index: string) => titleToken(renumbered(index)));
  const links = [...own.keys()].map((index) => all[Number(index)]).filter((link) => link !== undefined);
  return { html, text, links };
}

function stepOf(node: ContainerDirective, names: Set<string>, reading: Reading): Omit<StepDraft, keyof BodyPart> {
  const name = attributeOf(node, "name", reading);
  const valid = name !== null && /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(name.text);
  if (name !== null && !valid) reading.report("C505", name.place, { found: name.text, reason: "form" });
  if (valid && names.has(name.text)) reading.report("C505", name.place, { found: name.text, reason: "twice" });
  if (valid) names.add(name.text);
  return {
    name: valid ? name.text : null,
    event: attributeOf(node, "event", reading),
    range: attributeOf(node, "range", reading),
    view: attributeOf(node, "view", reading),
    place: firstLine(reading, placeOfNode(node)),
  };
}

/** Where a proven link leads, and what it says if the author gave it no words. */
export interface LinkTarget {
  readonly href: string;
  readonly title: string;
}

/**
 * Puts proven addresses and titles where the tokens are. Of a link that `resolve` doesn't know (`null`) its words stay,
 * or its id; of such a picture nothing.
 */
export function finishBody(part: BodyPart, resolve: (link: BodyLink) => LinkTarget | null): Body {
  const targets = part.links.map(resolve);
  const titleOf = (index: string): string => targets[Number(index)]?.title ?? part.links[Number(index)]?.id ?? "";
  const html = part.html
    .replace(picturePattern, (_, index: string, rest: string) => {
      const target = targets[Number(index)];
      return target == null ? "" : `<img src="${escaped(target.href)}"${rest}>`;
    })
    .replace(anchorPattern, (_, index: string, rest: string, words: string) => {
      const target = targets[Number(index)];
      const shown = words === "" ? escaped(titleOf(index)) : words;
      return target == null ? shown : `<a href="${escaped(target.href)}"${rest}>${shown}</a>`;
    });
  return { html, text: part.text.replace(titlePattern, (_, index: string) => titleOf(index)) };
}

// Attribute values may hold `>`, but never their own quote; a link never holds a link.
const picturePattern = /<img src="claimline:(\d+)"((?:[^>"]|"[^"]*")*)>/g;
const anchorPattern = /<a href="claimline:(\d+)"((?:[^>"]|"[^"]*")*)>(.*?)<\/a>/gs;
const titlePattern = /\0(\d+)\0/g;
