import type { Mark, Scene } from "#scene/scene.ts";
import { isStill } from "./motion.ts";

/** Milliseconds in which marks travel to their places in another view. */
const travel = 420;

const keyOf = ({ id, key }: Mark): string => key ?? id;
const placeOf = ({ x, y }: Mark): Keyframe => ({ transform: `translate(${x}px, ${y}px)` });

/** After `node` was painted with `after`: its marks travel from where they stood in `before`, its words fade in. */
export function turn(node: SVGSVGElement, before: Scene, after: Scene): void {
  if (isStill() || node.getClientRects().length === 0) return;
  const stood = new Map(before.marks.map((mark) => [keyOf(mark), mark]));
  const links = node.querySelectorAll(".marks > a");
  node.setAttribute("data-turning", "");
  for (const [place, mark] of after.marks.entries()) {
    const old = stood.get(keyOf(mark));
    const frames = old === undefined ? [{ opacity: 0 }, { opacity: 1 }] : [placeOf(old), placeOf(mark)];
    links[place]?.animate(frames, { duration: travel, easing: "cubic-bezier(0.65, 0, 0.35, 1)" });
  }
  setTimeout(() => node.removeAttribute("data-turning"), travel);
}
