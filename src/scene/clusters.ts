import { markHalf } from "./mark-size.ts";

/** A mark, or a run of neighbouring marks, on its way into a stack. */
export interface Cluster {
  /** Indices of the items it holds, `[first, last)`. */
  readonly first: number;
  readonly last: number;
  readonly count: number;
  readonly x0: number;
  readonly x1: number;
  readonly line: number;
}

export interface Clusterable {
  readonly x: number;
  readonly count: number;
}

const markAir = 3;
/** No stack reaches farther than this from the end of its run, in px. */
const farthestReach = 256;

/** Width of a stack by its count: room for the digits at 12 px bold, with 8 px at each side. */
export const stackWidth = (count: number): number => 16 + 7 * Math.max(1, compact(count).length);

/** `1234` as `1.2k`: at most four letters. */
export function compact(count: number): string {
  if (count < 1000) return String(count);
  const thousands = count / 1000;
  return thousands < 10 ? `${Math.floor(thousands * 10) / 10}k` : `${Math.floor(thousands)}k`;
}

const half = (count: number): number => (count === 1 ? markHalf : stackWidth(count) / 2);
const middle = ({ x0, x1 }: { readonly x0: number; readonly x1: number }): number => (x0 + x1) / 2;

/**
 * Puts items, in time order, into `most` lines: what finds no room joins the run before it. Every stack then stands
 * clear of its neighbours.
 */
export function clustered(items: readonly Clusterable[], most: number): readonly Cluster[] {
  const placed: Cluster[] = [];
  items.forEach((item, index) => {
    let next = { first: index, last: index + 1, count: item.count, x0: item.x, x1: item.x };
    for (;;) {
      const line = freeLine(placed, next, most);
      const before = placed.at(-1);
      if (line !== null || before === undefined) {
        placed.push({ ...next, line: line ?? 0 });
        return;
      }
      placed.pop();
      next = { first: before.first, last: next.last, count: before.count + next.count, x0: before.x0, x1: next.x1 };
    }
  });
  return placed;
}

function freeLine(placed: readonly Cluster[], next: Omit<Cluster, "line">, most: number): number | null {
  const start = middle(next) - half(next.count) - markAir;
  const ends = new Array<number>(most).fill(Number.NEGATIVE_INFINITY);
  // Items come in time order, so only the last few can reach this far.
  for (let index = placed.length - 1; index >= 0; index -= 1) {
    const other = placed[index];
    if (other === undefined || other.x1 < next.x0 - farthestReach) break;
    const end = middle(other) + half(other.count);
    ends[other.line] = Math.max(ends[other.line] ?? end, end);
  }
  const line = ends.findIndex((end) => end <= start);
  return line < 0 ? null : line;
}
