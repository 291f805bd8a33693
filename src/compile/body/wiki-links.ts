import type { Link, PhrasingContent, Root, Text } from "mdast";
import { SKIP, visit } from "unist-util-visit";
import { nearest } from "#diagnostics/nearest.ts";
import type { Place } from "#diagnostics/source-text.ts";
import { type BodyLink, placeWithin, type Reading, suggested, tokenOf } from "./reading.ts";
import { spellingOf } from "./spelling.ts";

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
  const spelling = spellingOf(node, reading);
  const matches = [...node.value.matchAll(bracketForm)].map((match) => ({
    match,
    start: match.index,
    end: match.index + match[0].length,
  }));
  let done = 0;
  for (const { match, start, end } of matches) {
    if (spelling.isSetOff(start, end)) continue;
    const place = spelling.placeOf(start, end);
    const link = inLink
      ? misread(match[0], "it stands inside another link", place, reading)
      : linkOf(match, place, reading);
    if (link === null) continue;
    pieces.push(...plain(node.value.slice(done, start)), link);
    done = end;
  }
  const open = [...node.value.matchAll(/\[\[/g)].find(({ index }) => {
    const isInLink = matches.some(({ start, end }) => index + 2 > start && index < end);
    return !isInLink && !spelling.isSetOff(index, index + 2);
  });
  if (open !== undefined) {
    misread("[[", "no `]]` follows in the same plain text", spelling.placeOf(open.index, open.index + 2), reading);
  }
  return [...pieces, ...plain(node.value.slice(done))];
}

const plain = (value: string): Text[] => (value === "" ? [] : [{ type: "text", value }]);

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
