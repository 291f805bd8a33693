/** A point in px. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** One cubic from what is answered to its answer: start, two handles, end. */
export interface Arc {
  readonly points: readonly [Point, Point, Point, Point];
  /** Direction in degrees in which the start points at what is answered. */
  readonly angle: number;
}

export interface ArcWish {
  /** Distance of the start from the centre of what is answered, and of the end from the answer's. */
  readonly startGap: number;
  readonly endGap: number;
  /** Place among the answers on the same side, 0 for the nearest, of how many. */
  readonly rank: number;
  readonly count: number;
  /** Outward shift of a second curve between the same two. */
  readonly shift: number;
  /** Longest handle, so that a bow stays inside the plot. */
  readonly reach: number;
  /** Arrive from the left even where the two are near in time. */
  readonly fromLeft: boolean;
  /** Right of the two there is no room: a bow goes to the left, and what comes much later arrives from there. */
  readonly toLeft: boolean;
}

/** Answers that come later than this, in px, are run into from the left: they need no room at the right. */
const nearEnough = 60;
const degree = Math.PI / 180;
const mixed = (a: number, b: number, share: number): number => a + (b - a) * share;

/** 0 below `low`, 1 above `high`, without a corner between. */
function smoothStep(low: number, high: number, value: number): number {
  const share = Math.max(0, Math.min(1, (value - low) / (high - low)));
  return share * share * (3 - 2 * share);
}

/**
 * Near in time it bows to the right, nested by distance; far in time it drops out of the claim and runs into the
 * answer from its left. Between the two it morphs, so that zooming never jumps.
 */
export function arc(claim: Point, answer: Point, wish: ArcWish): Arc {
  if (wish.toLeft && answer.x - claim.x < nearEnough) return turned(claim, answer, wish);
  const dx = answer.x - claim.x;
  const dy = answer.y - claim.y;
  if (Math.abs(dy) < 8) return hop(claim, answer, wish);
  const side = dy < 0 ? -1 : 1;
  const near = wish.fromLeft || wish.toLeft ? 0 : 1 - smoothStep(24, 150, dx);
  const port = wish.count > 1 ? mixed(44, 16, wish.rank / (wish.count - 1)) : 34;
  const leaving = mixed(88, port, near) * degree;
  const arriving = mixed(152, 34, near) * degree;
  const { startGap, endGap, shift } = wish;
  const gap = Math.max(8, Math.abs(dy) - startGap * Math.sin(leaving) - endGap * Math.sin(arriving));
  const bow = Math.min(wish.reach, gap * 0.36 + 9) + shift * 1.3;
  const out = mixed(Math.abs(dy) * 0.62, bow, near);
  const back = mixed(Math.max(0, dx) * 0.5, bow, near);
  const start = { x: claim.x + startGap * Math.cos(leaving), y: claim.y + side * startGap * Math.sin(leaving) };
  const end = { x: answer.x + endGap * Math.cos(arriving), y: answer.y - side * endGap * Math.sin(arriving) };
  const down = side * shift * 1.2 * (1 - near);
  const right = shift * near;
  const first = { x: start.x + out * Math.cos(leaving) + right, y: start.y + side * out * Math.sin(leaving) + down };
  const second = { x: end.x + back * Math.cos(arriving) + right, y: end.y - side * back * Math.sin(arriving) + down };
  return { points: [start, first, second, end], angle: Math.atan2(claim.y - start.y, claim.x - start.x) / degree };
}

/** The arc of the mirror image, mirrored back. */
function turned(claim: Point, answer: Point, wish: ArcWish): Arc {
  const mirror = ({ x, y }: Point): Point => ({ x: -x, y });
  const { points, angle } = arc(mirror(claim), mirror(answer), { ...wish, toLeft: false });
  const [start, first, second, end] = points;
  return { points: [mirror(start), mirror(first), mirror(second), mirror(end)], angle: 180 - angle };
}

/** Between two on one line: a low arch over what stands between them. */
function hop(claim: Point, answer: Point, { startGap, endGap, shift }: ArcWish): Arc {
  const way = answer.x < claim.x ? -1 : 1;
  const height = Math.min(26, 10 + Math.abs(answer.x - claim.x) * 0.1) + shift;
  const slope = 52 * degree;
  const start = { x: claim.x + way * startGap * Math.cos(slope), y: claim.y - startGap * Math.sin(slope) };
  const end = { x: answer.x - way * endGap * Math.cos(slope), y: answer.y - endGap * Math.sin(slope) };
  const rise = height / Math.tan(slope);
  const first = { x: start.x + way * rise, y: start.y - height };
  const second = { x: end.x - way * rise, y: end.y - height };
  return { points: [start, first, second, end], angle: Math.atan2(claim.y - start.y, claim.x - start.x) / degree };
}

/** The point at `t` of the way, 0–1, of a cubic given as x, y, x, y, … */
export function pointAt(points: readonly number[], t: number): Point {
  const u = 1 - t;
  const weights = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t];
  let x = 0;
  let y = 0;
  weights.forEach((weight, index) => {
    x += weight * (points[2 * index] ?? 0);
    y += weight * (points[2 * index + 1] ?? 0);
  });
  return { x, y };
}
