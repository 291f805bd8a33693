import type { EdgeTag, Mark, MarkLabel, SoftBar, SpeakerTick, Stack } from "#scene/scene.ts";
import { kindPaths, ringParts, ringRadius } from "./glyphs.ts";
import type { Ink } from "./ink.ts";
import { featherId } from "./ink-feathers.ts";
import { textInk } from "./ink-ground.ts";
import { at, classes, node, number, textNode } from "./node.ts";

const extentHalf = 4;
const discRadius = 13;
const badgeRadius = 8.5;
/** From a line's middle to its baseline, for 13 px and for a badge's letter. */
const baseline = 4.5;
const badgeBaseline = 4.1;

/** An event: a link with all that belongs to it, placed by one transform. */
export function markInk(mark: Mark): Ink {
  const { id, kind, stance, family, standing, isFound, publicity, x, y, r, extent, label, badges, mixed } = mark;
  const state = classes(
    "mark",
    kind,
    stance,
    family,
    standing,
    isFound === true && "found",
    publicity !== "public" && publicity,
  );
  const soft = classes(extent !== null && "soft", mark.withdrawn && "withdrawn");
  const values = { class: classes(state, soft), href: mark.href, transform: at(x, y), "data-mark": id };
  return node("a", mark.key ?? id, { ...values, "aria-label": spokenName(mark) }, [
    node("circle", "hit", { class: "hit", r }),
    ...(standing === "selected" || isFound === true ? [node("circle", "disc", { class: "disc", r: discRadius })] : []),
    ...shapeInk(mark),
    ...(mixed && kind === "response" ? [node("circle", "mixed", { class: "mixed", cx: 6.2, cy: -6.2, r: 2.2 })] : []),
    ...(label === null ? [] : labelInk(label)),
    ...badges.map(({ letter, dx }) => badgeInk(letter, dx)),
  ]);
}

/** Begins with what is to be read beside the mark: who speaks to the machine says what they see. */
function spokenName({ label, badges, name }: Mark): string {
  const seen = [label?.head?.text, label?.text, ...badges.map(({ letter }) => letter)].filter((text) => text);
  return seen.length === 0 ? name : `${seen.join(" ")}: ${name}`;
}

function shapeInk({ kind, stance }: Mark): readonly Ink[] {
  if (kind === "response")
    return [node("circle", "halo", { class: "halo", r: ringRadius + 0.6 }), ...ringParts(stance)];
  const d = kindPaths[kind];
  return [node("path", "halo", { class: "halo", d }), node("path", "shape", { class: "shape", d })];
}

/** The times within which events may have been, beneath all marks so that none is veiled. */
export function extentsInk(marks: readonly SoftBar[], prefix: string): Ink {
  const bars = marks.flatMap((mark) => {
    const { id, key, x, y, extent } = mark;
    if (extent === null) return [];
    const box = { x: x + extent.left, width: extent.right - extent.left, y: y - extentHalf, height: 2 * extentHalf };
    return [
      node("rect", key ?? id, { class: "extent", ...box, rx: 2, fill: `url(#${featherId(mark, extent, prefix)})` }),
    ];
  });
  return node("g", "extents", { class: "extents", "aria-hidden": "true" }, bars);
}

function badgeInk(letter: string, dx: number): Ink {
  return node("g", `badge ${letter}`, { class: "badge", transform: at(dx, 0), "aria-hidden": "true" }, [
    node("circle", "disc", { r: badgeRadius }),
    textNode("text", "letter", { y: badgeBaseline, "text-anchor": "middle" }, letter),
  ]);
}

/** Each line ends with a space, which isn't drawn: without it the words of two lines run together when read. */
function labelInk({ text, side, dx, dy = 0, head }: MarkLabel): readonly Ink[] {
  const anchor = side === "left" ? "end" : null;
  const values = { class: "label", x: dx, y: dy + baseline, "text-anchor": anchor };
  const line = textNode("text", "label", { ...values, "aria-hidden": "true" }, `${text} `);
  if (head === undefined) return [line];
  const first = { class: "label-head", x: head.dx, y: head.dy + baseline, "text-anchor": anchor };
  return [textNode("text", "head", { ...first, "aria-hidden": "true" }, `${head.text} `), line];
}

const stackHeight = 18;
const smallShape = 0.5;
const shapeStep = 9;

/** A counted mark; the client opens it by zooming to its extent. */
export function stackInk({ id, x, y, width, text, standing, kinds, showsKinds, from, to, name }: Stack): Ink {
  const values = { class: classes("stack", standing), transform: at(x, y), "data-stack": id };
  const extent = { "data-from": from, "data-to": to, role: "button", "aria-label": name };
  const box = { x: -width / 2, y: -stackHeight / 2, width, height: stackHeight, rx: stackHeight / 2 };
  const first = (-(kinds.length - 1) * shapeStep) / 2;
  const shapes = kinds.map((kind, place) => {
    const transform = `${at(first + place * shapeStep, stackHeight / 2 + 6)} scale(${smallShape})`;
    if (kind === "response") return node("circle", kind, { class: "ring", r: ringRadius, transform });
    return node("path", kind, { class: "shape", d: kindPaths[kind], transform });
  });
  return node("g", id, { ...values, ...extent }, [
    node("rect", "box", { class: "box", ...box }),
    textNode("text", "count", { y: 4.3, "text-anchor": "middle" }, text),
    ...(showsKinds ? shapes : []),
  ]);
}

/** A link to what stands outside the range. */
export function tagInk({ id, edge, box, text, standing, href, event, inTimeline }: EdgeTag): Ink {
  const { x0, y0, x1, y1 } = box;
  const middle = (y0 + y1) / 2;
  const tip = edge === "left" ? x0 + 8 : x1 - 8;
  const back = edge === "left" ? 4 : -4;
  const arrow = `M${number(tip + back)} ${number(middle - 4)}L${number(tip)} ${number(middle)}L${number(tip + back)} ${number(middle + 4)}`;
  const values = { class: classes("tag", edge, standing), href, "data-tag": event };
  return node("a", id, { ...values, "data-in-timeline": inTimeline ? "" : null }, [
    node("rect", "box", { class: "box", x: x0, y: y0, width: x1 - x0, height: y1 - y0, rx: (y1 - y0) / 2 }),
    node("path", "arrow", { class: "arrow", d: arrow }),
    textInk("text", "tag-text", text),
  ]);
}

/** A further speaker's tick. */
export const speakerTickInk = ({ id, x, y0, y1, standing }: SpeakerTick): Ink =>
  node("path", id, { class: classes("speaker-tick", standing), d: `M${number(x)} ${number(y0)}V${number(y1)}` });
