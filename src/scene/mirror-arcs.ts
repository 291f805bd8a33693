import type { Arc, ArcWish, Point } from "./arcs.ts";

const degree = Math.PI / 180;
/** Between two marks above the axis, farther apart than this, a curve arches over the top. */
const archFrom = 70;
const highestArch = 70;

/** Curves of Mirror: labels stand right, so they bow to the left; `axis` is the y that parts the sides. */
export const mirrorArc =
  (axis: number, top: number) =>
  (claim: Point, answer: Point, wish: ArcWish): Arc => {
    const isOver = claim.y < axis && answer.y < axis && Math.abs(answer.x - claim.x) > archFrom;
    const handles = isOver ? archOf(claim, answer, top) : bowOf(claim, answer, wish);
    const start = towards(claim, handles[0], wish.startGap);
    const end = towards(answer, handles[1], wish.endGap);
    const angle = Math.atan2(claim.y - start.y, claim.x - start.x) / degree;
    return { points: [start, handles[0], handles[1], end], angle };
  };

function archOf(claim: Point, answer: Point, top: number): readonly [Point, Point] {
  const dx = answer.x - claim.x;
  const y = Math.max(top, Math.min(claim.y, answer.y) - 26 - Math.min(highestArch, Math.abs(dx) * 0.06));
  return [
    { x: claim.x + dx * 0.12, y },
    { x: answer.x - dx * 0.12, y },
  ];
}

function bowOf(claim: Point, answer: Point, { shift, rank }: ArcWish): readonly [Point, Point] {
  const dy = answer.y - claim.y;
  const bow = 22 + Math.abs(dy) * 0.12 + shift + rank * 3;
  const x = Math.max(4, Math.min(claim.x, answer.x) - bow);
  return [
    { x, y: claim.y + dy * 0.26 },
    { x, y: answer.y - dy * 0.26 },
  ];
}

/** `gap` px from a point on the way to another; to its left where they are the same. */
function towards(from: Point, to: Point, gap: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  if (length === 0) return { x: from.x - gap, y: from.y };
  return { x: from.x + ((to.x - from.x) / length) * gap, y: from.y + ((to.y - from.y) / length) * gap };
}
