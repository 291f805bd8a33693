import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { DAY, dayOf, instantOf, isoDay } from "#model/instant.ts";
import { en } from "#model/words/en.ts";
import { pointAt } from "./arcs.ts";
import { dayAfter, dayAt, firstDay, knownBy, withLine } from "./as-of-moves.ts";
import { composeEvery } from "./compose-every.ts";
import { inventedChart } from "./invented-chart.ts";
import { showingAll } from "./range-around.ts";
import type { Scene } from "./scene.ts";
import { initialView, unfiltered, type View } from "./view.ts";
import { ranged, selecting } from "./view-moves.ts";

const words = en;
const size = { width: 1200, height: 560 };
const chart = inventedChart({ seed: 11, events: 60, lanes: 6, years: 3, responses: 1 });
const { from, to } = chart.extent;

const views = fc
  .record({
    start: fc.double({ min: 0, max: 0.9, noNaN: true }),
    span: fc.constantFrom(1, 0.4, 0.1, 0.005),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ start, span, share }) => {
    const first = from + start * (to - from);
    const view = ranged(initialView(chart), chart, first, first + span * (to - from));
    return { view, at: from + share * (to - from) };
  });
const composed = (view: View): Scene => composeEvery(chart, view, size, words);

const steps = Array.from({ length: 21 }, (_, step) => step / 20);

describe("the as-of line", () => {
  it("stays inside the drawing wherever a hand pulls it", () => {
    fc.assert(
      fc.property(views, fc.constantFrom("lanes", "mirror"), ({ view, at }, kind) => {
        const { asOf, plot } = composed({ ...knownBy(view, dayAt(view, at)), kind });
        assert.ok(asOf !== null && asOf.x >= plot.x0 - 0.01 && asOf.x <= plot.x1 + 0.01);
      }),
    );
  });

  it("comes back into the drawing when keys move it out", () => {
    fc.assert(
      fc.property(views, ({ view, at }) => {
        const day = Math.max(from, Math.min(to - 2 * DAY, dayOf(at)));
        const moved = withLine(knownBy(view, day), chart);
        assert.ok(day + DAY > moved.from && day + DAY < moved.to);
        assert.ok(Math.abs(moved.to - moved.from - (view.to - view.from)) < 2);
      }),
    );
  });

  it("stands right of every bow between what was public by its day", () => {
    fc.assert(
      fc.property(views, ({ view, at }) => {
        const scene = composed(knownBy(view, dayAt(view, at)));
        const line = scene.asOf?.x ?? assert.fail();
        for (const { points, from: answer, to: claim, id } of scene.curves) {
          const ends = scene.marks.filter((mark) => mark.id === answer || mark.id === claim).map(({ x }) => x);
          if (ends.length < 2 || Math.max(...ends) > line) continue;
          const furthest = Math.max(...steps.map((t) => pointAt(points, t).x));
          assert.ok(furthest <= Math.max(line - 9, ...ends), `${id} reaches ${furthest} of ${line}`);
        }
      }),
    );
  });

  it("begins where the selected event became public", () => {
    for (const { id, published } of chart.events) {
      assert.equal(firstDay(selecting(initialView(chart), id), chart), dayOf(published ?? 0));
    }
    assert.equal(firstDay(initialView(chart), chart), dayAt(initialView(chart), to));
  });

  it("leaves the view as it was when it is taken away", () => {
    const view = initialView(chart);
    assert.deepEqual(knownBy(knownBy(view, dayAt(view, to)), null), view);
    assert.equal(knownBy(view, null), view);
  });
});

describe("a day moved by keys", () => {
  it("ends on the last day of a shorter month", () => {
    const said = (day: number, months: number): string => isoDay(dayAfter(day, { months }));
    assert.equal(said(instantOf(2021, 1, 31), 1), "2021-02-28");
    assert.equal(said(instantOf(2020, 3, 31), -1), "2020-02-29");
    assert.equal(said(instantOf(2020, 12, 15), 1), "2021-01-15");
    assert.equal(said(instantOf(2020, 1, 15), -1), "2019-12-15");
  });

  it("comes back by the same number of days", () => {
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 40_000 }), fc.integer({ min: -400, max: 400 }), (day, days) => {
        assert.equal(dayAfter(dayAfter(day * DAY, { days }), { days: -days }), day * DAY);
      }),
    );
  });
});

describe("what was not yet public", () => {
  it("is neither counted as answered nor told as a silence in Threads", () => {
    fc.assert(
      fc.property(views, ({ view, at }) => {
        const day = dayAt(view, at);
        const { threads, marks } = composed({ ...knownBy(view, day), kind: "threads" });
        const later = new Set(
          chart.events.filter(({ published }) => (published ?? 0) >= day + DAY).map(({ id }) => id),
        );
        for (const { event, texts } of threads?.rows ?? assert.fail()) {
          const silent = texts.find(({ role }) => role === "none")?.text ?? "";
          if (later.has(event)) assert.doesNotMatch(silent, /No response/);
        }
        for (const { id, publicity } of marks) assert.equal(publicity === "ghost", later.has(id), id);
      }),
      { numRuns: 40 },
    );
  });
});

describe("showing all", () => {
  it("has every event that passes in its range", () => {
    const view = ranged(initialView(chart), chart, from, from + 5 * DAY);
    for (const filter of [
      unfiltered,
      { ...unfiltered, kinds: ["finding"] as const },
      { ...unfiltered, by: ["lane-2"] },
    ]) {
      const { outOfRange } = composed(showingAll({ ...view, filter }, chart));
      const { outOfRange: beyond } = composed(ranged({ ...view, filter }, chart, from, to));
      assert.deepEqual(outOfRange, beyond, "only what the whole time of the chart leaves out");
    }
    const none = { ...view, filter: { ...unfiltered, by: ["nobody"] } };
    assert.equal(showingAll(none, chart), none);
  });
});
