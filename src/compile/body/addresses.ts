import type { Definition, Image, Link, Nodes, Parent, PhrasingContent, Root } from "mdast";
import { visit } from "unist-util-visit";
import { readSitePath } from "#compile/site-path.ts";
import type { Place } from "#diagnostics/source-text.ts";
import { isWebAddress, nearestAddress } from "#model/web-address.ts";
import { type BodyLink, placeWithin, type Reading, textAt, tokenOf } from "./reading.ts";
import { placeOfNode } from "./syntax.ts";

/** Where the address of a link or picture is written, which for `[text][label]` is elsewhere. */
type AddressPlaces = ReadonlyMap<Nodes, Place>;

/**
 * Checks every address an author wrote: http(s) and mailto stay, paths of this site become links to be proven, and
 * what is refused leaves its text behind. It runs before anything else writes an address, so that nobody can write a
 * token by hand.
 */
export function readAddresses(tree: Root, reading: Reading): void {
  const elsewhere = inlineReferences(tree);
  const placeOf = (node: Link | Image): Place => placeOfAddress(node, elsewhere.get(node) ?? null, reading);
  visit(tree, ["link", "image"], (node, index, parent) => {
    if (parent === undefined || index === undefined) return undefined;
    if (node.type === "image") return readPicture(node, placeOf(node), parent as Parent, index, reading);
    if (node.type !== "link") return undefined;
    if (readLink(node, placeOf(node), reading)) return undefined;
    (parent as Parent).children.splice(index, 1, ...node.children);
    return index;
  });
}

/** Where an address is written: after the words or the label, which may be the same. */
function placeOfAddress(node: Link | Image, definition: Place | null, reading: Reading): Place {
  const whole = definition ?? placeOfNode(node);
  const text = textAt(reading, whole);
  const words = definition === null && node.type === "link" ? (node.children.at(-1) ?? null) : null;
  const start = words === null ? text.indexOf(definition === null ? "](" : "]:") : placeOfNode(words).end - whole.start;
  const after = { start: whole.start + Math.max(0, start), end: whole.end };
  const place = placeWithin(reading, after, node.url);
  return place === after ? placeWithin(reading, whole, node.url) : place;
}

/** Puts `[text][label]` and `![alt][label]` where they are used, so that each part of a body stands alone. */
function inlineReferences(tree: Root): AddressPlaces {
  const definitions = new Map<string, Definition>();
  visit(tree, "definition", (node) => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
  });
  const places = new Map<Nodes, Place>();
  visit(tree, (node, index, parent) => {
    if (node.type !== "linkReference" && node.type !== "imageReference") return;
    const definition = definitions.get(node.identifier);
    if (definition === undefined || parent === undefined || index === undefined) return;
    const { url, title } = definition;
    const made: Link | Image =
      node.type === "linkReference"
        ? { type: "link", url, title, children: node.children, position: node.position }
        : { type: "image", url, title, alt: node.alt, position: node.position };
    places.set(made, placeOfNode(definition));
    (parent.children as PhrasingContent[])[index] = made;
  });
  return places;
}

/** Whether the link stays a link. */
function readLink(node: Link, place: Place, reading: Reading): boolean {
  const { url } = node;
  if (!hasWords(node)) reading.report("C518", placeOfNode(node), { found: url });
  if (isOutside(url)) return true;
  if (url === "" || url === "#") return nowhere(textAt(reading, place), "no address is written", place, reading);
  if (url.startsWith("#")) return true; // proven once the headings have their anchors
  if (/^https?:\/\/[^\s/?#]/i.test(url)) return closed(url, place, reading);
  const own = ownLink(url, place);
  if (own !== null) {
    node.url = tokenOf(reading, own);
    return true;
  }
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(url)) {
    reading.report("C510", place, { found: url });
    return false;
  }
  return nowhere(url, "no page of this site has that address", place, reading);
}

/** Whether an address leads to another site, or to a mailbox. */
export const isOutside = (url: string): boolean => isWebAddress(url) || /^mailto:[^\s@]+@[^\s@]+$/i.test(url);

function closed(found: string, place: Place, reading: Reading): false {
  const name = nearestAddress(found);
  const nearest = name === null ? null : { name, path: null };
  reading.report("C511", place, { found, problem: "no browser takes its host or port", nearest });
  return false;
}

function nowhere(found: string, problem: string, place: Place, reading: Reading): false {
  reading.report("C511", place, { found, problem, nearest: null });
  return false;
}

/** A path of this site, e.g. `/events/grid-failure/#claim` or `/feed.xml`; `null` for any other. */
function ownLink(url: string, place: Place): BodyLink | null {
  const path = readSitePath(url);
  if (path === null) return null;
  const { kind, id, claim, lang, address } = path;
  return { kind, id, claim, place, ...(address === null ? {} : { address }), ...(lang === null ? {} : { lang }) };
}

const hasWords = (node: Link): boolean => {
  let found = false;
  visit(node, ["text", "inlineCode", "image"], (child) => {
    const words = child.type === "image" ? child.alt : "value" in child ? child.value : "";
    found ||= (words ?? "").trim() !== "";
  });
  return found;
};

function readPicture(node: Image, place: Place, parent: Parent, index: number, reading: Reading) {
  const written = /^(?:\/|\.\/|(?:\.\.\/)+)?media\/([^?#]+)$/.exec(node.url)?.[1];
  const path = written === undefined ? undefined : decoded(written);
  const alt = node.alt?.trim() ?? "";
  if (alt === "") reading.report("C509", placeOfNode(node), { found: node.url });
  if (path !== undefined && !path.split("/").includes("..")) {
    node.url = tokenOf(reading, { kind: "media", id: path, claim: null, place });
    return undefined;
  }
  reading.report("C508", place, { found: node.url });
  parent.children.splice(index, 1, { type: "text", value: alt });
  return index + 1;
}

/** As the file is named; as written where it can't be decoded. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
