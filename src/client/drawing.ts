import { inkOfScene } from "#draw/attributes.ts";
import type { Ink } from "#draw/ink.ts";
import { number } from "#draw/node.ts";
import type { Instant } from "#model/instant.ts";
import type { Words } from "#model/words.ts";
import type { Chart } from "#scene/chart.ts";
import { type Compose, compose } from "#scene/compose.ts";
import type { Mark, Scene } from "#scene/scene.ts";
import type { Size, View } from "#scene/view.ts";
import { narrowest } from "#scene/view-moves.ts";
import { frameSize } from "./frame-size.ts";
import type { Field } from "./gestures.ts";
import { paint, prime } from "./paint.ts";
import { markAt, timeAt } from "./pointing.ts";
import { turn } from "./turning.ts";

/** Views whose layout is loaded when they are first asked for. */
const laterViews: ReadonlySet<View["kind"]> = new Set(["mirror", "threads"]);

/** A chart in one SVG element: composes a view at a size and paints it there. */
export interface Drawing {
  readonly node: SVGSVGElement;
  /** Loads what lays out a view that the page doesn't begin with; `null` where it is there. */
  prepare(view: View): Promise<void> | null;
  /** Takes note of the built drawing and lays out what comes next, so that the first gesture finds it done. */
  prime(view: View): void;
  /** Lays a view out for the size that the frame has by now. */
  lay(view: View): Scene;
  /** Paints what was laid out last; in a hurry without dashes, which take a browser that draws in software half its time. */
  show(isHurried: boolean): void;
  /** What was laid out last; the built drawing at first, which only scales. */
  scene(view: View): Scene;
  field(view: View): Field;
  /** The nearest mark within reach of a point of the window, or `null`. */
  markAt(clientX: number, clientY: number, view: View): Mark | null;
  /**
   * The time at a point of the window; near a mark the mark's own, so that a zoom keeps it in place. In Threads the
   * middle of the range.
   */
  timeAt(clientX: number, clientY: number, view: View): Instant;
}

/** Takes over what the build left in `frame`: the drawing that its width shows. */
export function drawing(frame: HTMLElement, chart: Chart, words: Words): Drawing {
  const { node, others, offered, prefix } = builtIn(frame);
  let lay: Compose = compose;
  let scene: Scene | null = null;
  let kind: View["kind"] | null = null;
  let ink: Ink | null = null;
  let painted: { readonly scene: Scene; readonly kind: View["kind"] } | null = null;
  const standing = (view: View): Scene => {
    scene ??= lay(chart, view, offered, words);
    kind ??= view.kind;
    return scene;
  };
  let last: View | null = null;
  const size = frameSize(frame, offered, () => {
    if (last === null) return;
    laid.lay(last);
    laid.show(false);
  });
  const laid: Drawing = {
    node,
    prepare(view) {
      if (lay !== compose || !laterViews.has(view.kind)) return null;
      return import("#scene/compose-every.ts").then(({ composeEvery }) => {
        lay = composeEvery;
      });
    },
    prime(view) {
      if (scene !== null) return;
      for (const [at, child] of inkOfScene(standing(view), prefix).children.entries()) {
        const childNode = node.children[at];
        if (childNode !== undefined) prime(childNode, child);
      }
      lay(chart, view, size.offered(), words);
    },
    lay(view) {
      last = view;
      painted ??= scene === null || kind === null ? null : { scene, kind };
      scene = lay(chart, view, size.offered(), words);
      kind = view.kind;
      ink = inkOfScene(scene, prefix);
      return scene;
    },
    show(isHurried) {
      if (scene === null || kind === null || ink === null) return;
      for (const other of others) other.remove();
      if (!frame.hasAttribute("data-alive")) frame.setAttribute("data-alive", "");
      node.toggleAttribute("data-hurried", isHurried);
      const turns = kind !== painted?.kind;
      paint(node, sized(ink, scene.width, size.shown(scene, turns)));
      // Asked for its place, a browser lays out what was written now, and not when the next frame is due.
      node.getBoundingClientRect();
      if (turns && painted !== null) turn(node, painted.scene, scene);
      painted = { scene, kind };
    },
    scene: standing,
    field: (view) => fieldOf(standing(view), chart),
    markAt: (clientX, clientY, view) => markAt(node, standing(view), clientX, clientY),
    timeAt: (clientX, clientY, view) => timeAt(node, standing(view), clientX, clientY),
  };
  return laid;
}

/** The drawing that shows, the others of the build, and what it was composed for. */
function builtIn(frame: HTMLElement) {
  const built = [...frame.querySelectorAll<SVGSVGElement>("svg[data-drawing]")];
  const node = built.find((svg) => svg.getClientRects().length > 0) ?? built[0] ?? emptyDrawing(frame);
  const { width, height } = node.viewBox.baseVal;
  const offered: Size = { width, height: Number(node.getAttribute("data-offered")) || height };
  const others = built.filter((svg) => svg !== node);
  return { node, others, offered, prefix: node.getAttribute("data-drawing") ?? "" };
}

function fieldOf({ plot, height, threads, reversed }: Scene, { extent }: Chart): Field {
  const isTime = threads === undefined;
  return { x0: plot.x0, x1: plot.x1, height, extent, narrowest, isTime, isReversed: reversed === true };
}

function emptyDrawing(frame: HTMLElement): SVGSVGElement {
  const node = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  frame.prepend(node);
  return node;
}

/**
 * The built drawing fills its frame whatever that is; from the first frame on its size is said. A drawing that became
 * lower than it is shown keeps the place below it in its own units too: another view box would set every text anew.
 */
function sized(ink: Ink, units: number, { width, height }: Size): Ink {
  const viewBox = `0 0 ${number(units)} ${number((height * units) / width)}`;
  const size = { width: String(width), height: String(height), viewBox, preserveAspectRatio: "xMidYMin" };
  return { ...ink, attributes: { ...ink.attributes, ...size } };
}
