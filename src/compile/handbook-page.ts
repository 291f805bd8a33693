import type { Heading, Root } from "mdast";
import { toString as textOf } from "mdast-util-to-string";
import { visit } from "unist-util-visit";
import { diagnose } from "#diagnostics/diagnose.ts";
import type { Diagnostic } from "#diagnostics/diagnostic.ts";
import type { SourceText } from "#diagnostics/source-text.ts";
import { htmlOf } from "./body/html.ts";
import { headingPrefix } from "./body/html-shape.ts";
import type { Reading } from "./body/reading.ts";
import { parseBody } from "./body/syntax.ts";
import { setTypography } from "./body/typography.ts";

/** A page of the handbook. */
export interface HandbookText {
  /** Its first heading. */
  readonly title: string;
  /** Its first paragraph, as plain text. */
  readonly summary: string;
  readonly html: string;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * A page of the handbook from Markdown that reads well on its own, too: a link to another Markdown file leads to the
 * address that `hrefOf` gives for it; where it gives none, the words stay without a link.
 */
export function handbookText(source: SourceText, hrefOf: (file: string) => string | null): HandbookText {
  const diagnostics: Diagnostic[] = [];
  const reading: Reading = {
    source,
    bodyStart: 0,
    lang: "en",
    links: [],
    diagnostics,
    report: (code, place, args) => {
      diagnostics.push(diagnose(code, source, place, args));
    },
  };
  const tree = parseBody(source.text, 0);
  const title = takeTitle(tree);
  leadLinks(tree, hrefOf);
  setTypography(tree);
  const first = tree.children.find(({ type }) => type === "paragraph");
  const summary = first === undefined ? "" : textOf(first);
  const { html } = htmlOf(tree, { prefix: "", reading });
  return { title, summary, html, diagnostics };
}

function takeTitle(tree: Root): string {
  const at = tree.children.findIndex((node): node is Heading => node.type === "heading" && node.depth === 1);
  const [heading] = at < 0 ? [] : tree.children.splice(at, 1);
  return heading === undefined ? "" : textOf(heading);
}

function leadLinks(tree: Root, hrefOf: (file: string) => string | null): void {
  visit(tree, "link", (node, index, parent) => {
    if (parent === undefined || index === undefined || /^(?:[a-z]+:|#)/.test(node.url)) return undefined;
    const [file = "", anchor] = node.url.split("#");
    const href = hrefOf(file);
    if (href === null) {
      parent.children.splice(index, 1, ...node.children);
      return index;
    }
    node.url = anchor === undefined ? href : `${href}#${headingPrefix}${anchor}`;
    return undefined;
  });
}
