import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { DAY } from "#model/instant.ts";
import { en } from "#model/words/en.ts";
import type { Chart } from "./chart.ts";
import { composeEvery } from "./compose-every.ts";
import { inventedChart } from "./invented-chart.ts";
import { composeOverview } from "./overview.ts";
import { shareAt, written } from "./reversed.ts";
import type { Box, Curve, Mark, Scene } from "./scene.ts";
import { initialView, type View } from "./view.ts";
import { selecting } from "./view-moves.ts";

const size = { width: 1200, height: 640 };
/** Both drawings of a chart: as it is written from left to right, and from right to left. */
interface Pair {
  readonly view: View;
  readonly chart: Chart;
  readonly there: Scene;
  readonly back: Scene;
}
const pairs: fc.Arbitrary<Pair> = fc
  .record({
    seed: fc.nat(10_000),
    kind: fc.constantFrom("lanes", "mirror", "threads") as fc.Arbitrary<View["kind"]>,
    selected: fc.option(fc.nat(60)),
    asOf: fc.boolean(),
  })
  .map(({ seed, kind, selected, asOf }) => {
    const chart = inventedChart({ seed, events: 60, lanes: 7, years: 2, responses: 1.5 });
    const id = selected === null ? null : (chart.events[selected % chart.events.length]?.id ?? null);
    const { from, to } = chart.extent;
    const day = asOf ? Math.floor((from + to) / 2 / DAY) * DAY : null;
    const view = { ...selecting(initialView(chart), id), kind, asOf: day };
    const drawn = (lang: string): Scene => composeEvery({ ...chart, lang }, view, size, en);
    return { view, chart, there: drawn("en"), back: drawn("fa") };
  });

const near = (a: number, b: number, what: string): void => assert.ok(Math.abs(a - b) < 0.021, `${what}: ${a}, ${b}`);
const mirroredBox = (one: Box, other: Box, width: number, what: string): void => {
  near(one.x0, width - other.x1, what);
  near(one.x1, width - other.x0, what);
};

/** What a path says: each command's numbers, with whether they go across. */
const numbersOf = (path: string): readonly (readonly [number, boolean])[] =>
  [...path.matchAll(/([A-Z])([^A-Z]*)/g)].flatMap(([, command, list = ""]) =>
    (list.match(/-?[\d.]+/g) ?? []).map(
      (number, at) => [Number(number), command === "H" || (command !== "V" && at % 2 === 0)] as const,
    ),
  );

function sameCurve(curve: Curve, other: Curve | undefined, width: number): void {
  const straight = numbersOf(other?.path ?? "");
  for (const [place, [number, isAcross]] of numbersOf(curve.path).entries()) {
    const [plain] = straight[place] ?? [Number.NaN];
    near(number, isAcross ? width - plain : plain, curve.id);
  }
  near(curve.points[0] ?? 0, width - (other?.points[0] ?? 0), curve.id);
}

function sameMark(mark: Mark, other: Mark | undefined, width: number): void {
  near(mark.x, width - (other?.x ?? 0), mark.id);
  if (mark.label === null || other?.label == null) return;
  mirroredBox(mark.label.box, other.label.box, width, mark.id);
  near(mark.label.dx, -other.label.dx, mark.id);
}

describe("a drawing in a language that is written to the left", () => {
  it("has every mark, label and curve in the mirrored place, and at the same height", () => {
    fc.assert(
      fc.property(pairs, ({ there, back }) => {
        assert.equal(back.reversed, true);
        assert.deepEqual(
          back.marks.map(({ id, y, label }) => [id, y, label?.text]),
          there.marks.map(({ id, y, label }) => [id, y, label?.text]),
        );
        for (const [at, mark] of back.marks.entries()) sameMark(mark, there.marks[at], there.width);
        for (const [at, curve] of back.curves.entries()) sameCurve(curve, there.curves[at], there.width);
      }),
      { numRuns: 40 },
    );
  });

  it("has the names of the lanes at the right, and time running to the left", () => {
    fc.assert(
      fc.property(pairs, ({ there, back }) => {
        for (const [at, lane] of back.lanes.entries()) {
          for (const [line, { box }] of lane.name.entries()) {
            const other = there.lanes[at]?.name[line];
            if (other !== undefined) mirroredBox(box, other.box, there.width, lane.id);
          }
        }
        const places = back.axis.ticks.map(({ x }) => x);
        assert.deepEqual(
          places,
          [...places].sort((a, b) => b - a),
        );
      }),
      { numRuns: 40 },
    );
  });

  it("comes back when it is turned again", () => {
    fc.assert(
      fc.property(pairs, ({ there, back }) => {
        const { reversed: _, ...again } = written(back, "fa");
        for (const [at, mark] of again.marks.entries()) {
          const other = there.marks[at];
          near(mark.x, other?.x ?? 0, mark.id);
          assert.deepEqual(mark.extent === null, other?.extent === null);
          if (mark.extent !== null && other?.extent != null) {
            near(mark.extent.left, other.extent.left, mark.id);
            assert.equal(mark.extent.start, other.extent.start);
          }
        }
        assert.deepEqual(
          again.tags.map(({ edge }) => edge),
          there.tags.map(({ edge }) => edge),
        );
      }),
      { numRuns: 20 },
    );
  });

  it("finds at each mark the time that the other finds there", () => {
    fc.assert(
      fc.property(pairs, ({ there, back }) => {
        for (const [at, mark] of back.marks.entries()) {
          near(shareAt(back, mark.x), shareAt(there, there.marks[at]?.x ?? 0), mark.id);
        }
      }),
      { numRuns: 20 },
    );
  });

  it("has the strip of the whole time mirrored too, with its window where the drawing's range is", () => {
    fc.assert(
      fc.property(pairs, ({ chart, view }) => {
        const drawn = (lang: string) => composeOverview({ ...chart, lang }, view, { width: 900, height: 90 }, en);
        const [there, back] = [drawn("en"), drawn("fa")];
        near(back.window[0], 900 - there.window[1], "window");
        assert.ok(back.window[0] <= back.window[1] && back.grips[0] <= back.grips[1]);
        for (const [at, column] of back.columns.entries()) {
          const other = there.columns[at];
          if (other !== undefined) near(column.x + column.width, 900 - other.x, "column");
        }
      }),
      { numRuns: 20 },
    );
  });
});
