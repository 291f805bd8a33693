import { number } from "./node.ts";

/** Where a shape stands, in px, and the direction in degrees in which it points. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly angle: number;
}

/** A path's letters and the points between them. */
type Part = string | readonly [number, number];

const degree = Math.PI / 180;

/** Reads a path of absolute commands whose numbers are all pairs: M, L, Q, C and Z. */
export function pathParts(path: string): readonly Part[] {
  const read = path.matchAll(/[A-Z]|(-?[\d.]+)[ ,]?(-?[\d.]+)/g);
  return [...read].map(([part, x, y]): Part => (x === undefined || y === undefined ? part : [Number(x), Number(y)]));
}

/** The path of a shape at its place: what has no transform of its own costs a frame less. */
export function placedPath(parts: readonly Part[], { x, y, angle }: Place): string {
  const [cos, sin] = [Math.cos(angle * degree), Math.sin(angle * degree)];
  let path = "";
  for (const [at, part] of parts.entries()) {
    if (typeof part === "string") path += part;
    else {
      const [px, py] = part;
      const space = at > 0 && typeof parts[at - 1] !== "string" ? " " : "";
      path += `${space}${number(x + px * cos - py * sin)} ${number(y + px * sin + py * cos)}`;
    }
  }
  return path;
}
