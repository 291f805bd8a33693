import type { Stub, VerticalScene } from "#scene/vertical.ts";
import type { Ink } from "./ink.ts";
import { curvesInk, relatedCurvesInk, restingCurvesInk } from "./ink-curves.ts";
import { at, classes, node } from "./node.ts";

/** Wider than the spine, so that what is left of it can be touched: the side of a place for a finger. */
const touch = 44;

/** The lines in the gutter of the list, `width` px wide. */
export function inkOfVertical(scene: VerticalScene, width: number): Ink {
  const { height, hasSelection } = scene;
  return node("svg", "bows", { class: "timeline bows", width, height, "aria-hidden": "true" }, [
    restingCurvesInk(scene),
    node(
      "g",
      "stubs",
      { class: "stubs" },
      scene.stubs.map((stub) => stubInk(stub, hasSelection)),
    ),
    ...relatedCurvesInk(scene),
  ]);
}

function stubInk(stub: Stub, hasSelection: boolean): Ink {
  const { x, y } = stub.tip;
  const sign = stub.isUp ? 1 : -1;
  const state = stub.standing === "related" ? "related" : hasSelection ? "dimmed" : "resting";
  const values = { class: classes("curves", state), "data-leads-to": stub.leadsTo };
  return node("g", stub.id, values, [
    ...curvesInk([stub]),
    node("g", "tip", { class: stub.family }, [
      node("path", "tip", { class: "curve tip", d: `M-4 ${4 * sign}L0 0L4 ${4 * sign}`, transform: at(x, y) }),
    ]),
    node("rect", "touch", {
      class: "hit",
      x: Math.max(0, x - touch / 2),
      y: stub.isUp ? y - 4 : y - touch + 4,
      width: touch,
      height: touch,
    }),
  ]);
}
