import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { type Point, pointAt } from "./arcs.ts";
import { type Bow, bow, bowPath, nests, spine } from "./vertical-bows.ts";

const steps = Array.from({ length: 25 }, (_, at) => at / 24);
const flat = (points: Bow["leaving"]): readonly number[] => points.flatMap(({ x, y }) => [x, y]);

/** Points along a bow, from the claim to the answer. */
const along = ({ leaving, arriving }: Bow): readonly Point[] =>
  [leaving, arriving].flatMap((bend) => steps.map((t) => pointAt(flat(bend), t)));

/** x at a height, between the points next to it; `null` beside them. */
function xAt(points: readonly Point[], y: number): number | null {
  for (const [at, b] of points.entries()) {
    const a = points[at - 1];
    if (a === undefined || (a.y - y) * (b.y - y) > 0 || a.y === b.y) continue;
    return a.x + ((y - a.y) / (b.y - a.y)) * (b.x - a.x);
  }
  return null;
}

const distances = fc
  .array(fc.integer({ min: 56, max: 900 }), { minLength: 1, maxLength: 7 })
  .map((gaps) => gaps.map((_, at) => gaps.slice(0, at + 1).reduce((sum, gap) => sum + gap)));

const bowsOf = (list: readonly number[], side: number, isSecond = false): readonly Bow[] =>
  nests(list).map((nest, at) => bow({ claim: 0, answer: side * (list[at] ?? 0), nest, startGap: 11, isSecond }));

/** At every height that both have. */
const isInside = (inner: readonly Point[], outer: readonly Point[]): boolean =>
  steps.every((t) => {
    const y = (inner.at(-1)?.y ?? 0) * t;
    const [a, b] = [xAt(inner, y), xAt(outer, y)];
    return a === null || b === null || b <= a + 0.6;
  });

describe("bows in the gutter", () => {
  it("stay inside it, left of the spine, and never turn back", () => {
    fc.assert(
      fc.property(distances, fc.constantFrom(1, -1), fc.boolean(), (list, side, isSecond) => {
        for (const one of bowsOf(list, side, isSecond)) {
          const points = along(one);
          assert.ok(points.every(({ x }) => x >= 8 && x <= spine));
          assert.ok(points.every(({ y }, at) => at === 0 || side * (y - (points[at - 1]?.y ?? 0)) >= -1e-6));
        }
      }),
    );
  });

  it("begin and end beside their two marks", () => {
    fc.assert(
      fc.property(distances, (list) => {
        for (const [at, one] of bowsOf(list, 1).entries()) {
          const first = one.leaving[0];
          const last = one.arriving[3];
          assert.ok(Math.hypot(first.x - spine, first.y) <= 11.01);
          assert.ok(Math.abs(Math.hypot(last.x - spine, last.y - (list[at] ?? 0)) - 11) < 0.01);
        }
      }),
    );
  });

  it("nest: an outer one is nowhere right of an inner one", () => {
    fc.assert(
      fc.property(distances, fc.constantFrom(1, -1), (list, side) => {
        const bows = bowsOf(list, side).map(along);
        const pairs = bows.slice(0, 3).flatMap((inner, at) => bows.slice(at + 1).map((outer) => ({ inner, outer })));
        assert.ok(pairs.every(({ inner, outer }) => isInside(inner, outer)));
      }),
    );
  });

  it("share the outermost line from the fourth on", () => {
    const [, , third, fourth, fifth] = bowsOf([100, 250, 400, 900, 1700], 1);
    assert.deepEqual(fourth?.leaving, third?.leaving);
    assert.deepEqual(fifth?.leaving, third?.leaving);
  });

  it("run beside each other for two stances, the second inside", () => {
    const [first] = bowsOf([300], 1);
    const [second] = bowsOf([300], 1, true);
    assert.ok(first !== undefined && second !== undefined);
    const apart = (y: number): number => (xAt(along(second), y) ?? 0) - (xAt(along(first), y) ?? 99);
    assert.ok(Math.abs(apart(150) - 7) < 0.1);
    for (const y of [40, 80, 220, 260]) assert.ok(apart(y) > 2);
    assert.match(bowPath(first), /^M[\d. -]+C[\d. -]+L[\d. -]+C[\d. -]+$/);
  });
});
