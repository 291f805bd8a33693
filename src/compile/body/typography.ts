import type { Root, Text } from "mdast";
import remarkSmartypants from "remark-smartypants";
import { unified } from "unified";
import { SKIP, visit } from "unist-util-visit";
import { isEnglish } from "./languages.ts";

/** Curls quotes and lengthens dashes as English does; a `:::quote` in another language keeps its own. */
export function setTypography(tree: Root): void {
  const foreign: { readonly node: Text; readonly value: string }[] = [];
  visit(tree, "blockquote", (quote) => {
    const lang = quote.data?.hProperties?.["lang"];
    if (typeof lang !== "string" || isEnglish(lang)) return undefined;
    visit(quote, "text", (node) => {
      foreign.push({ node, value: node.value });
    });
    return SKIP;
  });
  typography.runSync(tree);
  for (const { node, value } of foreign) node.value = value;
}

const typography = unified().use(remarkSmartypants, { dashes: "oldschool", backticks: false }).freeze();
