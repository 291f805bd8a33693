import type { Instant } from "#model/instant.ts";
import { shareAt } from "#scene/reversed.ts";
import type { Mark, Scene } from "#scene/scene.ts";

/** How far from a mark's centre a click still means it, in px. */
const reach = 22;

/**
 * The mark that a point of the window means: the nearest within reach, in Threads else that of the row, which over a
 * claim that doesn't fit stands at the claim and says it in full; or `null`.
 */
export function markAt(node: SVGSVGElement, scene: Scene, clientX: number, clientY: number): Mark | null {
  const { marks, threads } = scene;
  const [x, y] = within(node, scene, clientX, clientY);
  const row = threads?.rows.find(({ y0, y1 }) => y >= y0 && y < y1);
  const near = nearest(marks, x, y);
  if (near !== null || row === undefined) return near;
  const head = marks.find(({ id, key }) => id === row.event && key === undefined) ?? null;
  return head !== null && row.inFull !== null ? { ...head, ...row.dot, name: row.inFull } : head;
}

/**
 * The time at a point of the window; near a mark the mark's own, so that a zoom keeps it in place. In Threads, which
 * has another scale, the middle of the range.
 */
export function timeAt(node: SVGSVGElement, scene: Scene, clientX: number, clientY: number): Instant {
  const { marks, domain, threads } = scene;
  if (threads !== undefined) return (domain.from + domain.to) / 2;
  const [pointed, y] = within(node, scene, clientX, clientY);
  const x = nearest(marks, pointed, y)?.x ?? pointed;
  const share = Math.max(0, Math.min(1, shareAt(scene, x)));
  return domain.from + share * (domain.to - domain.from);
}

/** A point of the window in px of the drawing, which may be shown at another scale. */
function within(node: SVGSVGElement, scene: Scene, clientX: number, clientY: number): [number, number] {
  const box = node.getBoundingClientRect();
  const scale = scene.width / Math.max(1, box.width);
  return [(clientX - box.left) * scale, (clientY - box.top) * scale];
}

function nearest(marks: readonly Mark[], x: number, y: number): Mark | null {
  let best: Mark | null = null;
  let least = reach;
  for (const mark of marks) {
    const distance = Math.hypot(mark.x - x, mark.y - y);
    if (distance > least) continue;
    best = mark;
    least = distance;
  }
  return best;
}
