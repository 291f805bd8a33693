import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { capPaths } from "./glyphs.ts";
import { pathParts, placedPath } from "./placed-path.ts";

const origin = { x: 0, y: 0, angle: 0 };
const numbers = (path: string): readonly number[] => path.match(/-?[\d.]+/g)?.map(Number) ?? [];

describe("a placed path", () => {
  it("is the shape itself where that stands", () => {
    for (const path of Object.values(capPaths)) {
      const placed = placedPath(pathParts(path), origin);
      assert.deepEqual(numbers(placed), numbers(path.replaceAll(/(?<=\d)-/g, " -")), path);
      assert.equal(placed.replaceAll(/[^A-Z]/g, ""), path.replaceAll(/[^A-Z]/g, ""));
    }
  });

  it("moves and turns every point", () => {
    assert.equal(placedPath(pathParts("M1 0L3-2Z"), { x: 10, y: 20, angle: 90 }), "M10 21L12 23Z");
  });

  it("keeps every point of each shape at its distance", () => {
    for (const path of Object.values(capPaths)) {
      const before = numbers(placedPath(pathParts(path), origin));
      const after = numbers(placedPath(pathParts(path), { x: 50, y: 70, angle: 33 }));
      for (let at = 0; at < before.length; at += 2) {
        const [x = 0, y = 0, px = 0, py = 0] = [before[at], before[at + 1], after[at], after[at + 1]];
        assert.ok(Math.abs(Math.hypot(x, y) - Math.hypot(px - 50, py - 70)) < 0.02, path);
      }
    }
  });
});
