import type { Ink } from "#draw/ink.ts";

const svgNamespace = "http://www.w3.org/2000/svg";

/** The ink that each node shows, so that a frame writes only what differs from the one before. */
const shown = new WeakMap<Element, Ink>();

/**
 * Makes `node` and what stands in it look like `ink`, by a keyed join over the nodes that are there: those that the
 * build wrote are kept, moved or removed, never made anew.
 */
export function paint(node: Element, ink: Ink): void {
  const before = shown.get(node);
  if (before === ink) return;
  writeAttributes(node, ink, before);
  if (ink.text !== null) {
    if (node.textContent !== ink.text) node.textContent = ink.text;
  } else if (before !== undefined && sameShape(before, ink)) {
    ink.children.forEach((child, at) => {
      const childNode = node.children[at];
      if (childNode !== undefined) paint(childNode, child);
    });
  } else {
    join(node, ink.children);
  }
  shown.set(node, ink);
}

/**
 * Takes note that `node`, which the build wrote, looks like `ink`, and touches nothing: the first paint then writes
 * differences only, instead of reading every node. Where their children differ in number or key, that is left to it.
 */
export function prime(node: Element, ink: Ink): void {
  if (shown.has(node)) return;
  if (ink.text === null) {
    const isSame = node.children.length === ink.children.length;
    if (!isSame || !ink.children.every((child, at) => builtKey(node.children[at]) === keyOf(child))) return;
    ink.children.forEach((child, at) => {
      const childNode = node.children[at];
      if (childNode !== undefined) prime(childNode, child);
    });
  }
  shown.set(node, ink);
}

/** The common frame of a zoom: the same nodes in the same order, which need no join. */
function sameShape(before: Ink, ink: Ink): boolean {
  return (
    before.text === null &&
    before.children.length === ink.children.length &&
    ink.children.every((child, at) => before.children[at]?.key === child.key && before.children[at]?.tag === child.tag)
  );
}

/** A node changes its key when it changes its tag, since a node can't. */
const keyOf = (ink: Ink): string => `${ink.tag} ${ink.key}`;

const builtKey = (node: Element | undefined): string | undefined =>
  node && `${node.tagName} ${node.getAttribute("data-key") ?? node.getAttribute("data-mark")}`;

/** D3's join by key costs a frame of a zoom three times as much: most nodes stay where they are. */
function join(parent: Element, children: readonly Ink[]): void {
  const keys = children.map(keyOf);
  const standing = stayingOf(parent, new Set(keys));
  let next = parent.firstElementChild;
  for (const [at, ink] of children.entries()) {
    const node = standing.get(keys[at] ?? "") ?? parent.ownerDocument.createElementNS(svgNamespace, ink.tag);
    if (node === next) next = next.nextElementSibling;
    else parent.insertBefore(node, next);
    paint(node, ink);
  }
}

/** The nodes that stay, by key; the others leave at once, so that those that stay stand next to each other. */
function stayingOf(parent: Element, keys: ReadonlySet<string>): ReadonlyMap<string, Element> {
  const staying = new Map<string, Element>();
  for (const node of [...parent.children]) {
    const ink = shown.get(node);
    const key = ink === undefined ? builtKey(node) : keyOf(ink);
    if (key !== undefined && keys.has(key) && !staying.has(key)) staying.set(key, node);
    else node.remove();
  }
  return staying;
}

function writeAttributes(node: Element, ink: Ink, before: Ink | undefined): void {
  const { attributes } = ink;
  const old = before?.attributes ?? attributesOf(node);
  for (const name in old) {
    if (!(name in attributes) && name !== "data-key") node.removeAttribute(name);
  }
  for (const name in attributes) {
    const value = attributes[name] ?? "";
    if (old[name] !== value) node.setAttribute(name, value);
  }
  const isSaid = ink.attributes["data-mark"] === ink.key;
  if (before === undefined && !isSaid && node.getAttribute("data-key") !== ink.key) {
    node.setAttribute("data-key", ink.key);
  }
}

const attributesOf = (node: Element): Readonly<Record<string, string>> =>
  Object.fromEntries([...node.attributes].map(({ name, value }) => [name, value]));
