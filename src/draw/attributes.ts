/**
 * Numbers → ink: the only place that knows which attributes a drawing has. It says no colour and no style; classes
 * carry what `styles/timeline.css` paints. `src/draw/README.md` lists them.
 */
import type { OverviewScene } from "#scene/overview.ts";
import type { AsOf, Box, Pill, Scene, SoftBar } from "#scene/scene.ts";
import type { Ink } from "./ink.ts";
import { relatedCurvesInk, restingCurvesInk } from "./ink-curves.ts";
import { featherInks } from "./ink-feathers.ts";
import { axisTextInk, bandInk, groundInk, laneNamesInk, stemsInk, textInk } from "./ink-ground.ts";
import { extentsInk, markInk, speakerTickInk, stackInk, tagInk } from "./ink-marks.ts";
import { overviewParts } from "./ink-overview.ts";
import { threadGroundInk, threadRowsInk } from "./ink-threads.ts";
import { classes, node, number } from "./node.ts";

/** A scene as one `<svg>`; `prefix` makes its ids unique in a page. */
export function inkOfScene(scene: Scene, prefix: string): Ink {
  const { width, height, title, marks, stacks, tags, ticks, hasSelection, axis } = scene;
  const soft = [...marks, ...tags.flatMap(({ bar }) => bar ?? [])];
  const state = classes("timeline", hasSelection && "has-selection", scene.threads !== undefined && "in-threads");
  const frame = { viewBox: `0 0 ${number(width)} ${number(height)}`, role: "group", "aria-label": title };
  return node(
    "svg",
    prefix,
    { class: state, ...frame, "data-drawing": prefix, "data-offered": scene.offered, ...writing(scene) },
    [
      definitions(scene, soft, prefix),
      groundInk(scene, prefix),
      bandInk(scene),
      ...(scene.threads === undefined ? [] : [threadGroundInk(scene.threads, scene.width)]),
      ...(scene.stems === undefined ? [] : [stemsInk(scene.stems)]),
      extentsInk(soft, prefix),
      restingCurvesInk(scene),
      laneNamesInk(scene),
      axisTextInk(axis),
      ...(scene.threads === undefined ? [] : [threadRowsInk(scene.threads)]),
      node("g", "ticks", { class: "speaker-ticks", "aria-hidden": "true" }, ticks.map(speakerTickInk)),
      ...relatedCurvesInk(scene),
      node("g", "tags", { class: "tags" }, tags.map(tagInk)),
      pillInk(scene.pill),
      node("g", "stacks", { class: "stacks" }, stacks.map(stackInk)),
      node("g", "marks", { class: "marks" }, marks.map(markInk)),
      asOfInk(scene),
      messageInk(scene),
    ],
  );
}

/** An overview as one `<svg>`; `prefix` names it in a page. */
export function inkOfOverview(overview: OverviewScene, prefix: string): Ink {
  const { width, height, title } = overview;
  const frame = { viewBox: `0 0 ${number(width)} ${number(height)}`, role: "img", "aria-label": title };
  return node(
    "svg",
    prefix,
    { class: "overview-strip", ...frame, "data-drawing": prefix, ...writing(overview) },
    overviewParts(overview),
  );
}

/** Texts begin at the right where time does; else as the page says. */
const writing = ({ reversed }: { readonly reversed?: true }) => ({ direction: reversed === true ? "rtl" : null });

/** Gradients for soft extents, and the hatch of what was not yet public. */
function definitions({ asOf }: Scene, soft: readonly SoftBar[], prefix: string): Ink {
  const tile = { width: 6, height: 6, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" };
  const line = node("path", "line", { class: "hatch-line", d: "M0 0V6" });
  const hatch = node("pattern", "hatch", { id: `${prefix}-hatch`, ...tile }, [line]);
  const feathers = featherInks(soft, prefix);
  return node("defs", "definitions", {}, asOf === null ? feathers : [...feathers, hatch]);
}

function pillInk(pill: Pill | null): Ink {
  if (pill === null) return node("g", "pill", { class: "pill" });
  const { box, text, line } = pill;
  const height = box.y1 - box.y0;
  const d = `M${number(line.x)} ${number(line.y0)}V${number(line.y1)}`;
  return node("g", "pill", { class: "pill", "aria-hidden": "true" }, [
    node("path", "drop", { class: "drop-line", d }),
    node("rect", "box", { class: "box", x: box.x0, y: box.y0, width: box.x1 - box.x0, height, rx: height / 2 }),
    textInk("date", "pill-text", text),
  ]);
}

function asOfInk(scene: Scene): Ink {
  if (scene.asOf === null) return node("g", "as of", { class: "as-of" });
  const { x, handle, text }: AsOf = scene.asOf;
  const line = Math.round(x) + 0.5;
  const { axis, plot } = scene;
  const upper = `M${line} ${number(handle.y1)}V${number(axis.y0)}`;
  const lower = `M${line} ${number(axis.y1)}V${number(plot.y1)}`;
  const box = { x: handle.x0, y: handle.y0, width: handle.x1 - handle.x0, height: handle.y1 - handle.y0 };
  const grip = `M${number(handle.x0 + 11)} 9.5v6m3.5-6v6`;
  return node("g", "as of", { class: "as-of" }, [
    node("path", "line", { class: "as-of-line", d: `${upper}${lower}` }),
    node("g", "handle", { class: "as-of-handle", "data-as-of": "handle" }, [
      node("rect", "hit", { class: "hit", ...aroundHandle(handle) }),
      node("rect", "box", { class: "box", ...box, rx: 11.5 }),
      node("path", "grip", { class: "grip", d: grip }),
      textInk("text", "as-of-text", text),
    ]),
  ]);
}

/** What a hand can take hold of: taller than the handle looks. */
const aroundHandle = ({ x0, x1, y0, y1 }: Box) => ({
  x: Math.max(0, x0 - 3),
  y: 0,
  width: x1 - x0 + 6,
  height: y1 - y0 + 7,
  rx: 13,
});

function messageInk({ message }: Scene): Ink {
  return node(
    "g",
    "message",
    { class: "message" },
    message === null ? [] : [textInk("text", "message-text", message.text)],
  );
}
