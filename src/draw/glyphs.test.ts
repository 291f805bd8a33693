import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { kinds, stances } from "#model/vocabulary.ts";
import { kindInk, kindPaths, stanceCaps, stanceGlyphs, stanceInk, stanceLineInk } from "./glyphs.ts";

/** Area of a path of straight lines and quarter-round corners, by points along it; arcs are given as circles. */
function areaOf(path: string): number {
  const radius = path.match(/^M([\d.]+) 0A/)?.[1];
  if (radius !== undefined) return Math.PI * Number(radius) ** 2;
  const points = outline(path);
  return Math.abs(
    points.reduce((sum, [x, y], index) => {
      const [nextX = 0, nextY = 0] = points[(index + 1) % points.length] ?? [];
      return sum + (x * nextY - nextX * y) / 2;
    }, 0),
  );
}

function outline(path: string): readonly (readonly [number, number])[] {
  const points: (readonly [number, number])[] = [];
  let [x, y] = [0, 0];
  for (const [, command = "", rest = ""] of path.matchAll(/([MLHVQZ])([^MLHVQZ]*)/g)) {
    const values = [...rest.matchAll(/-?\d*\.?\d+/g)].map(Number);
    const [a = 0, b = 0, c = 0, d = 0] = values;
    if (command === "Q") {
      for (const t of [0.25, 0.5, 0.75]) {
        const u = 1 - t;
        points.push([u * u * x + 2 * u * t * a + t * t * c, u * u * y + 2 * u * t * b + t * t * d]);
      }
      [x, y] = [c, d];
    } else if (command === "H") x = a;
    else if (command === "V") y = a;
    else if (command !== "Z") [x, y] = [a, b];
    points.push([x, y]);
  }
  return points;
}

describe("marks", () => {
  it("have the same area whatever their kind, so that none outweighs another", () => {
    for (const [kind, path] of Object.entries(kindPaths)) {
      assert.ok(Math.abs(areaOf(path) - 118) < 2.5, `${kind} has ${areaOf(path).toFixed(1)} px²`);
    }
  });

  it("can be drawn alone at any size", () => {
    for (const kind of kinds) {
      assert.equal(kindInk(kind, 16).attributes["width"], "16");
      assert.equal(kindInk(kind, 32).children.length, 1);
    }
  });
});

describe("stances", () => {
  it("have each a sign of its own, and families an end of their own", () => {
    assert.equal(new Set(Object.values(stanceGlyphs)).size, stances.length);
    assert.equal(stanceCaps.denies, stanceCaps.questions);
    assert.equal(new Set([stanceCaps.denies, stanceCaps.supports, stanceCaps["acts-on"], stanceCaps.comments]).size, 4);
  });

  it("can be drawn alone, as a ring and as a line", () => {
    for (const stance of stances) {
      assert.match(JSON.stringify(stanceInk(stance, 15)), /"sign"/);
      const line = JSON.stringify(stanceLineInk(stance, 46));
      for (const part of ["line", "cap", "ring", "sign", stance]) assert.ok(line.includes(part), `${stance} ${part}`);
    }
  });

  it("have a line that begins at its cap, wherever it drops to, and ends level at its ring", () => {
    for (const stance of stances) {
      for (const drop of [-40, 12.5, 90]) {
        const [group] = stanceLineInk(stance, 148, drop).children;
        const [line, cap] = group?.children ?? [];
        const numbers = (line?.attributes["d"] ?? "").match(/-?[\d.]+/g)?.map(Number) ?? [];
        assert.equal(numbers[1], drop, stance);
        assert.deepEqual(numbers.slice(-3), [0, 148 - 15.5, 0], stance);
        assert.match(cap?.attributes["transform"] ?? "", new RegExp(`^translate\\([\\d.]+ ${drop}\\)`), stance);
      }
    }
  });
});
