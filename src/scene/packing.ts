/** One dimension of a label or mark: what it takes of its line, in px. */
export interface Stretch {
  readonly x0: number;
  readonly x1: number;
}

export interface Side extends Stretch {
  readonly side: "left" | "right";
}

/** Something that asks for a place in one of a lane's lines. */
export interface Wish {
  readonly x: number;
  /** Half of the width that the mark itself takes. */
  readonly half: number;
  /** Stretches that mark and label may take together, the preferred side first; empty: the mark alone. */
  readonly sides: readonly Side[];
  /** Prefers its first side even where that costs another line. */
  readonly insists: boolean;
}

/** Where a wish came to stand. `side` is `null` without a label. */
export interface Place {
  readonly line: number;
  readonly side: "left" | "right" | null;
}

export interface Packed {
  readonly lines: number;
  readonly places: readonly Place[];
}

/** Clear px around a label, and between two bare marks. */
const labelAir = 9;
const markAir = 3;

interface Taken extends Stretch {
  readonly labelled: boolean;
}

/**
 * Packs wishes, in time order, into as few lines as greed finds; `reserved` stretches come first. It gives up, with
 * infinitely many lines, as soon as it needs more than `most`.
 */
export function packed(wishes: readonly Wish[], reserved: readonly Stretch[], most: number): Packed {
  const lines: Taken[][] = [];
  for (const { x0, x1 } of reserved) firstFree(lines, { x0, x1, labelled: true });
  const places: Place[] = [];
  for (const wish of wishes) {
    places.push(labelled(lines, wish) ?? bare(lines, wish));
    if (lines.length > most) return { lines: Number.POSITIVE_INFINITY, places: [] };
  }
  return { lines: lines.length, places };
}

/** Lines for the reserved stretches alone, in their order. */
export const reservedLines = (reserved: readonly Stretch[]): readonly number[] => {
  const lines: Taken[][] = [];
  return reserved.map(({ x0, x1 }) => firstFree(lines, { x0, x1, labelled: true }));
};

function labelled(lines: Taken[][], { sides, insists }: Wish): Place | null {
  const rows = lines.length + 1;
  for (let tried = 0; tried < rows * sides.length; tried += 1) {
    const line = insists ? tried % rows : Math.floor(tried / sides.length);
    const side = sides[insists ? Math.floor(tried / rows) : tried % sides.length];
    if (side !== undefined && put(lines, line, { x0: side.x0, x1: side.x1, labelled: true })) {
      return { line, side: side.side };
    }
  }
  return null;
}

const bare = (lines: Taken[][], { x, half }: Wish): Place => ({
  line: firstFree(lines, { x0: x - half, x1: x + half, labelled: false }),
  side: null,
});

function firstFree(lines: Taken[][], taken: Taken): number {
  let line = 0;
  while (!put(lines, line, taken)) line += 1;
  return line;
}

function put(lines: Taken[][], line: number, taken: Taken): boolean {
  const row = lines[line];
  if (row === undefined) lines.push([taken]);
  else if (row.every((other) => isClear(other, taken))) row.push(taken);
  else return false;
  return true;
}

function isClear(a: Taken, b: Taken): boolean {
  const air = a.labelled || b.labelled ? labelAir : markAir;
  return a.x1 + air <= b.x0 || b.x1 + air <= a.x0;
}
