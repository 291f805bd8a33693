import type { Point } from "./arcs.ts";

/** x of the line on which the marks stand, in px from the gutter's outer edge. */
export const spine = 62;

/** How far left of the spine bows run: the nearest answer innermost; a fourth and further share the outermost. */
const reaches = [27, 38.5, 50] as const;
/** In which direction they leave what is answered, in degrees under the horizontal. */
const ports = [66, 40, 14] as const;
const lonePort = 40;
/** A second stance between the same two, on the inner side. */
const second = { reach: 7, port: 13, arrival: 30 } as const;
/** Where they come in, in degrees over the horizontal. */
const arrival = 16;
const endGap = 11;
/** Height of a bend, at most; longer bows run straight between their bends. */
const tallestBend = 240;
/** An outer bow's bend is at most so many times as high as that of the one inside it, so that it is never crossed. */
const growth = 1.5;
const degree = Math.PI / 180;

/** Place of a bow among those of one target and side. */
export interface Nest {
  /** 0 for the innermost. */
  readonly rank: number;
  readonly isLone: boolean;
  /** Height of its bends. */
  readonly bend: number;
}

/** Places for answers at these distances from what they answer, in px, the nearest first. */
export function nests(distances: readonly number[]): readonly Nest[] {
  const isLone = distances.length === 1;
  let bend = tallestBend;
  return distances.map((distance, at) => {
    const rank = Math.min(at, reaches.length - 1);
    const most = at === 0 ? tallestBend : bend * growth;
    // those that share the outermost reach leave on one line
    if (at === rank) bend = Math.min(distance / 2, tallestBend, most);
    return { rank, isLone, bend };
  });
}

export interface BowWish {
  /** Both ends are centres of marks on the spine. */
  readonly claim: number;
  readonly answer: number;
  readonly nest: Nest;
  /** Distance of the start from the centre of what is answered. */
  readonly startGap: number;
  /** The second curve between the same two. */
  readonly isSecond: boolean;
}

/** A line in the gutter: four points of its first bend, its straight run, and four of its last. */
export interface Bow {
  readonly leaving: Bend;
  readonly arriving: Bend;
  /** Direction in degrees in which the start points at what is answered. */
  readonly angle: number;
}

type Bend = readonly [Point, Point, Point, Point];

/** From what is answered out into the gutter, along it, and back in to the answer. */
export function bow({ claim, answer, nest, startGap, isSecond }: BowWish): Bow {
  const side = answer < claim ? -1 : 1;
  const x = spine - reaches[Math.min(nest.rank, 2) as 0 | 1 | 2] + (isSecond ? second.reach : 0);
  const leaving = bent(claim, side, x, nest.bend, {
    gap: startGap,
    angle: portOf(nest) + (isSecond ? second.port : 0),
  });
  const arriving = bent(answer, -side, x, nest.bend, { gap: endGap, angle: arrival + (isSecond ? second.arrival : 0) });
  const [start] = leaving;
  const [a, b, c, d] = arriving;
  return { leaving, arriving: [d, c, b, a], angle: Math.atan2(claim - start.y, spine - start.x) / degree };
}

const portOf = ({ rank, isLone }: Nest): number => (isLone ? lonePort : (ports[rank] ?? lonePort));

/** From a mark at `y` to the straight run at `x`; `side` 1: downward. */
function bent(
  y: number,
  side: number,
  x: number,
  bend: number,
  { gap, angle }: { readonly gap: number; readonly angle: number },
): Bend {
  const end = { x, y: y + side * bend };
  const rise = Math.min(gap * Math.sin(angle * degree), bend * 0.9);
  const start = { x: spine - gap * Math.cos(angle * degree), y: y + side * rise };
  const way = end.y - start.y;
  return [start, { x: x + 0.2 * (start.x - x), y: start.y + 0.2 * way }, { x, y: start.y + 0.55 * way }, end];
}

/** A bow as a path. */
export const bowPath = ({ leaving, arriving }: Bow): string =>
  `${bendPath(leaving)}L${pointText(arriving[0])}C${arriving.slice(1).map(pointText).join(" ")}`;

/** The first bend alone, e.g. of a line that breaks off. */
export const bendPath = ([start, a, b, end]: Bend): string =>
  `M${pointText(start)}C${pointText(a)} ${pointText(b)} ${pointText(end)}`;

const pointText = ({ x, y }: Point): string => `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;
