import { type Family, familyOf } from "#model/vocabulary.ts";
import { arc, type Point, pointAt } from "./arcs.ts";
import type { Frame } from "./frame.ts";
import type { Link } from "./links.ts";
import { rounded } from "./round.ts";
import type { Box, Curve, Mark } from "./scene.ts";

/** Where a curve ends: the centre of a mark, a stack or an edge tag. */
export interface Anchor extends Point {
  /** Id of what stands there: many events may share one. */
  readonly id: string;
  readonly gap: number;
  readonly isRightTag: boolean;
}

const capRoom: Readonly<Record<Family, number>> = { reject: 0, support: 6, follow: 6, neutral: 3 };
/** Second stance between the same two: px outward. */
const twinShift = 7;
const longestHandle = 150;
/** A bow stays so far left of the as-of line and of the plot's end. */
const edgeAir = 14;
/** A curve begins that much right of its mark, which counts where the as-of line must not be touched. */
const lineAir = edgeAir + 14;
/** No handle is higher, so that no bow leaves the drawing at its top. */
const leastY = 2;
/** With less room than this a bow would touch the line. */
const leastBow = 16;

interface Joined extends Link {
  readonly claim: Anchor;
  readonly answer: Anchor;
}

/**
 * A curve for every link with both ends on the drawing. Between one pair of places one stance is one curve, two are
 * two, and more are one with the first stance. `bend` shapes each.
 */
export function laneCurves(
  links: readonly Link[],
  anchors: ReadonlyMap<string, Anchor>,
  frame: Frame,
  bend: typeof arc = arc,
): readonly Curve[] {
  const pairs = Map.groupBy(joinedLinks(links, anchors), ({ claim, answer }) => `${claim.id} ${answer.id}`);
  const drawn = [...pairs.values()].flatMap((pair) => {
    const byStance = pair.filter(({ response: { stance } }, at) => {
      return pair.findIndex((other) => other.response.stance === stance) === at;
    });
    return byStance.length > 2 ? byStance.slice(0, 1) : byStance;
  });
  const fans = Map.groupBy(drawn, ({ claim, answer }) => `${claim.id} ${answer.y < claim.y ? "up" : "down"}`);
  return [...fans.values()].flatMap((fan) => fanCurves(fan, frame, bend));
}

const joinedLinks = (links: readonly Link[], anchors: ReadonlyMap<string, Anchor>): readonly Joined[] =>
  links.flatMap((link) => {
    const claim = anchors.get(link.response.to);
    const answer = anchors.get(link.response.from);
    return claim === undefined || answer === undefined || claim.id === answer.id ? [] : [{ ...link, claim, answer }];
  });

/** The answers on one side of a claim: the nearest leaves it steepest, so that nested bows never cross. */
function fanCurves(fan: readonly Joined[], frame: Frame, bend: typeof arc): readonly Curve[] {
  const sorted = [...fan].sort((a, b) => Math.abs(a.answer.y - a.claim.y) - Math.abs(b.answer.y - b.claim.y));
  const order = [...new Set(sorted.map(({ answer }) => answer.id))];
  return sorted.map((joined, place) => {
    const rank = order.indexOf(joined.answer.id);
    const twin = sorted.slice(0, place).filter(({ answer }) => answer.id === joined.answer.id).length;
    return curveOf(joined, { rank, count: order.length, twin, bend }, frame);
  });
}

function curveOf(
  { response, standing, claim, answer }: Joined,
  {
    rank,
    count,
    twin,
    bend,
  }: { readonly rank: number; readonly count: number; readonly twin: number; readonly bend: typeof arc },
  { asOf, width, gutter }: Frame,
): Curve {
  const family = familyOf[response.stance];
  const room = (asOf === null ? width - edgeAir : asOf.x - lineAir) - Math.max(claim.x, answer.x) - twin * 8;
  const toLeft = room < leastBow;
  const limit = toLeft ? Math.min(claim.x, answer.x) - gutter - edgeAir : room;
  const { points, angle } = bend(claim, answer, {
    startGap: claim.gap + capRoom[family],
    endGap: answer.gap,
    rank,
    count,
    shift: twin * twinShift,
    reach: Math.max(10, Math.min(longestHandle, limit / 0.72)),
    fromLeft: answer.isRightTag,
    toLeft,
  });
  const [start, first, second, end] = points.map(({ x, y }) => ({
    x: rounded(x),
    y: rounded(Math.max(leastY, y)),
  })) as [Point, Point, Point, Point];
  return {
    id: `${claim.id} ${answer.id} ${response.stance}`,
    from: response.from,
    to: response.to,
    stance: response.stance,
    family,
    standing,
    path: `M${start.x} ${start.y}C${first.x} ${first.y} ${second.x} ${second.y} ${end.x} ${end.y}`,
    points: [start, first, second, end].flatMap(({ x, y }) => [x, y]),
    cap: twin > 0 ? null : { x: start.x, y: start.y, angle: rounded(angle) },
  };
}

const samples = 34;

/** Whether a curve runs through a box. */
export function crosses({ points }: Curve, { x0, y0, x1, y1 }: Box): boolean {
  for (let step = 0; step <= samples; step += 1) {
    const { x, y } = pointAt(points, step / samples);
    if (x > x0 - 2 && x < x1 + 2 && y > y0 && y < y1) return true;
  }
  return false;
}

/** Unrelated labels that a related curve crosses give way. */
export function withoutCrossed(marks: readonly Mark[], curves: readonly Curve[]): readonly Mark[] {
  const related = curves.filter(({ standing }) => standing === "related");
  if (related.length === 0) return marks;
  return marks.map((mark) => {
    const { label, standing } = mark;
    const gives = standing === "dimmed" && label !== null && related.some((curve) => crosses(curve, label.box));
    return gives ? { ...mark, label: null } : mark;
  });
}
