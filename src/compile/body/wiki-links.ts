import type { Link, PhrasingContent, Root, Text } from "mdast";
import { SKIP, visit } from "unist-util-visit";
import { nearest } from "#diagnostics/nearest.ts";
import type { Place } from "#diagnostics/source-text.ts";
import { type BodyLink, placeWithin, type Reading, suggested, textAt, tokenOf } from "./reading.ts";
import { placeOfNode } from "./syntax.ts";

/** Turns `[[id]]`, `[[id#claim]]` and `[[kind:id|text]]` in prose into links with a token; code is left alone. */
export function readWikiLinks(tree: Root, reading: Reading): void {
  visit(tree, "text", (node, index, parent) => {
    if (parent === undefined || index === undefined || !node.value.includes("[[")) return undefined;
    const inLink = parent.type === "link";
    const pieces = piecesOf(node, inLink, reading);
    (parent.children as PhrasingContent[]).splice(index, 1, ...pieces);
    return [SKIP, index + pieces.length];
  });
}

/** `[[`, a target, perhaps `|` and other words, `]]`. */
const bracketForm = /\[\[([^[\]|]*)(?:\|([^[\]]*))?\]\]/g;
const idForm = "[a-z0-9]+(?:-[a-z0-9]+)*";
const targetForm = new RegExp(`^(?:(actor|source|timeline|page):)?(${idForm})(?:#(${idForm}))?$`);
const linkKinds = ["actor", "source", "timeline", "page"] as const;

function piecesOf(node: Text, inLink: boolean, reading: Reading): PhrasingContent[] {
  const pieces: PhrasingContent[] = [];
  const whole = placeOfNode(node);
  let done = 0;
  let cursor = whole.start;
  for (const match of node.value.matchAll(bracketForm)) {
    const { place, escaped } = writtenPlace(match[0], { start: cursor, end: whole.end }, reading);
    cursor = place.end;
    if (escaped) continue;
    const link = inLink
      ? misread(match[0], "it stands inside another link", place, reading)
      : linkOf(match, place, reading);
    if (link === null) continue;
    pieces.push(...plain(node.value.slice(done, match.index)), link);
    done = match.index + match[0].length;
  }
  const rest = node.value.slice(done);
  const after = { start: cursor, end: whole.end };
  if (rest.replace(bracketForm, "").includes("[[") && !textAt(reading, after).includes("\\[")) {
    misread("[[", "no `]]` follows in the same plain text", placeWithin(reading, after, "[["), reading);
  }
  return [...pieces, ...plain(rest)];
}

const plain = (value: string): Text[] => (value === "" ? [] : [{ type: "text", value }]);

/**
 * Where the brackets stand in the file, and whether a backslash takes their meaning away. A table writes `\|` for `|`.
 */
function writtenPlace(
  match: string,
  within: Place,
  reading: Reading,
): { readonly place: Place; readonly escaped: boolean } {
  const text = textAt(reading, within);
  for (const form of [match, match.replace("|", "\\|")]) {
    const at = text.indexOf(form);
    const place = { start: within.start + at, end: within.start + at + form.length };
    if (at >= 0) return { place, escaped: text[at - 1] === "\\" };
  }
  // where each bracket has its own backslash, the next pair is looked for from the same place on
  const isEscaped = text.includes("\\[");
  return { place: isEscaped ? { start: within.start, end: within.start } : within, escaped: isEscaped };
}

function linkOf(match: RegExpExecArray, place: Place, reading: Reading): Link | null {
  const [whole, target = "", words] = match;
  const found = targetForm.exec(target.trim());
  const kind = (found?.[1] ?? "event") as BodyLink["kind"];
  const [, , id, claim = null] = found ?? [];
  if (id === undefined) return misreadTarget(whole, target, place, reading);
  if (claim !== null && kind !== "event") return misread(whole, "only an event has claims", place, reading);
  const written = placeWithin(reading, place, claim === null ? id : `${id}#${claim}`);
  return {
    type: "link",
    url: tokenOf(reading, { kind, id, claim, place: written }),
    children: plain((words ?? "").replace(/\s+/g, " ").trim()),
  };
}

function misreadTarget(whole: string, target: string, place: Place, reading: Reading): null {
  const kind = /^\s*([^:\s]*):/.exec(target)?.[1];
  if (kind === undefined || linkKinds.some((known) => known === kind)) {
    return misread(whole, `${target.trim() === "" ? "nothing" : "no id"} stands between the brackets`, place, reading);
  }
  const near = nearest(kind, linkKinds);
  const problem = `${kind === "" ? "nothing" : `“${kind}”`} before the colon is no kind of entry`;
  reading.report("C506", placeWithin(reading, place, `${kind}:`), {
    found: whole,
    problem,
    nearest: suggested(near && `[[${target.replace(kind, near)}]]`),
  });
  return null;
}

function misread(found: string, problem: string, place: Place, reading: Reading): null {
  reading.report("C506", place, { found, problem, nearest: null });
  return null;
}
