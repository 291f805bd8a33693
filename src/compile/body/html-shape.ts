import type { Element, ElementContent, Root } from "hast";
import { SKIP, visit } from "unist-util-visit";
import { nearest } from "#diagnostics/nearest.ts";
import { placeWithin, type Reading, suggested } from "./reading.ts";

/** What the shape of one part of a body depends on. */
export interface Shape {
  /** Before every id of this part. */
  readonly prefix: string;
  readonly reading: Reading;
}

/** Between the prefix and the anchor of a heading; footnotes begin with `fn`, so the two never meet. */
export const headingPrefix = "h-";

/** Finishes the tree where the plugins before leave it short of valid, accessible, self-contained HTML. */
export function shapeHtml(shape: Shape): (tree: Root) => void {
  return (tree) => {
    const anchors = anchorsOf(tree);
    visit(tree, "element", (node, index, parent) => {
      if (node.tagName === "a" && !proveFragment(node, anchors, shape) && parent !== undefined && index !== undefined) {
        parent.children.splice(index, 1, ...node.children);
        return index;
      }
      if (parent !== undefined && index !== undefined && node.tagName === "table") {
        parent.children[index] = scrollable(node);
        return [SKIP, index + 1];
      }
      shapeElement(node, shape);
      return undefined;
    });
    visit(tree, "element", shapeCell);
  };
}

function anchorsOf(tree: Root): ReadonlySet<string> {
  const anchors = new Set<string>();
  visit(tree, "element", ({ properties }) => {
    if (typeof properties["id"] === "string") anchors.add(properties["id"]);
  });
  return anchors;
}

/** Points a `#heading` of the author at the heading's own anchor; false where no heading has it. */
function proveFragment(node: Element, anchors: ReadonlySet<string>, { prefix, reading }: Shape): boolean {
  const href = String(node.properties["href"] ?? "");
  const ofNote = "dataFootnoteRef" in node.properties || "dataFootnoteBackref" in node.properties;
  if (!href.startsWith("#") || ofNote) return true;
  const start = `${prefix}${headingPrefix}`;
  const wanted = start + href.slice(1);
  node.properties["href"] = `#${wanted}`;
  if (anchors.has(wanted)) return true;
  const headings = [...anchors].filter((id) => id.startsWith(start)).map((id) => `#${id.slice(start.length)}`);
  const near = nearest(href, headings);
  const place = { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
  reading.report("C511", placeWithin(reading, place, href), {
    found: href,
    problem: "no heading here has that anchor",
    nearest: suggested(near),
  });
  return false;
}

function shapeElement(node: Element, { prefix }: Shape): void {
  const { properties } = node;
  // remark-rehype writes this one id without the prefix.
  if (properties["id"] === "footnote-label") properties["id"] = `${prefix}footnote-label`;
  if (properties["ariaDescribedBy"] !== undefined) properties["ariaDescribedBy"] = [`${prefix}footnote-label`];
  if (node.tagName === "img") Object.assign(properties, { loading: "lazy", decoding: "async" });
  if (node.tagName === "pre") properties["tabIndex"] = 0;
  if (node.tagName === "a") node.children = withoutLinks(node.children);
}

/**
 * A link inside a link closes the outer one in every browser; the call of a footnote stays the place to come back to.
 */
const withoutLinks = (children: readonly ElementContent[]): ElementContent[] =>
  children.flatMap((child) => {
    if (child.type !== "element") return [child];
    const inner = withoutLinks(child.children);
    const { id } = child.properties;
    if (child.tagName !== "a") return [{ ...child, children: inner }];
    return id === undefined ? inner : [{ ...child, tagName: "span", properties: { id }, children: inner }];
  });

/** Wide tables scroll in a box of their own, which the keyboard reaches. */
const scrollable = (table: Element): Element => ({
  type: "element",
  tagName: "div",
  properties: { className: ["table-scroll"], tabIndex: 0 },
  children: [table],
});

/** Alignment by class, since `align` is obsolete and styles are no attribute of ours. */
function shapeCell({ tagName, properties }: Element): void {
  if (tagName !== "td" && tagName !== "th") return;
  const { align } = properties;
  delete properties["align"];
  if (typeof align === "string") properties["className"] = [`align-${align}`];
  if (tagName === "th") properties["scope"] = "col";
}
