import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { DAY } from "#model/instant.ts";
import { en } from "#model/words/en.ts";
import type { Chart } from "./chart.ts";
import { composeEvery as compose } from "./compose-every.ts";
import { inventedChart } from "./invented-chart.ts";
import type { Box, Scene } from "./scene.ts";
import { drawnNodes, textBoxes } from "./scene-boxes.ts";
import { initialView, type Size, type View } from "./view.ts";
import { ranged, selecting, zoomed } from "./view-moves.ts";

const words = en;

interface Case {
  readonly chart: Chart;
  readonly view: View;
  readonly size: Size;
}

const charts = fc
  .record({
    seed: fc.nat(100_000),
    events: fc.integer({ min: 0, max: 140 }),
    lanes: fc.integer({ min: 1, max: 12 }),
    years: fc.constantFrom(1, 6, 40),
    responses: fc.constantFrom(0, 0.5, 1.5),
  })
  .map(inventedChart);

const casesOf = (kind: View["kind"]): fc.Arbitrary<Case> =>
  fc
    .record({
      chart: charts,
      size: fc.record({ width: fc.integer({ min: 320, max: 2560 }), height: fc.integer({ min: 160, max: 1100 }) }),
      start: fc.double({ min: 0, max: 0.9, noNaN: true }),
      span: fc.constantFrom(1, 0.5, 0.1, 0.01, 0.0001),
      selected: fc.option(fc.nat(1000)),
      asOf: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { freq: 3 }),
    })
    .map(({ chart, size, start, span, selected, asOf }) => {
      const { from, to } = chart.extent;
      const first = from + start * (to - from);
      const view = ranged({ ...initialView(chart), kind }, chart, first, first + span * (to - from));
      const event = selected === null ? undefined : chart.events[selected % Math.max(1, chart.events.length)];
      const day = asOf === null ? null : Math.floor((from + asOf * (to - from)) / DAY) * DAY;
      return { chart, size, view: { ...selecting(view, event?.id ?? null), asOf: day } };
    });

const composed = ({ chart, view, size }: Case): Scene => compose(chart, view, size, words);

const overlap = (a: Box, b: Box): boolean =>
  a.x0 < b.x1 - 0.02 && b.x0 < a.x1 - 0.02 && a.y0 < b.y1 - 0.02 && b.y0 < a.y1 - 0.02;

const runs = { numRuns: 100 };
const law = (cases: fc.Arbitrary<Case>, holds: (scene: Scene, one: Case) => void, most = runs): void =>
  fc.assert(
    fc.property(cases, (one) => holds(composed(one), one)),
    most,
  );

for (const kind of ["mirror", "threads"] as const) {
  const cases = casesOf(kind);
  describe(`the view ${kind}`, () => {
    it("never overlaps two texts", () => {
      law(cases, (scene) => {
        const boxes = textBoxes(scene);
        boxes.forEach(([name, box], index) => {
          for (const [other, otherBox] of boxes.slice(index + 1)) {
            assert.ok(!overlap(box, otherBox), `${name} overlaps ${other}`);
          }
        });
      });
    });

    it("keeps every text and mark inside the frame", () => {
      law(cases, (scene) => {
        const { width, height } = scene;
        for (const [name, { x0, x1, y0, y1 }] of textBoxes(scene)) {
          assert.ok(x0 >= -0.02 && x1 <= width + 0.02 && y0 >= 0 && y1 <= height, `${name} leaves the frame`);
        }
        for (const { id, x, y } of scene.marks) {
          assert.ok(x - 8 >= 0 && x + 8 <= width && y - 8 >= 0 && y + 8 <= height, id);
        }
      });
    });

    it("keeps two marks from covering each other", () => {
      law(cases, ({ marks }) => {
        marks.forEach((a, index) => {
          const near = marks.slice(index + 1).filter((b) => Math.abs(a.y - b.y) < 15 && Math.abs(a.x - b.x) < 15);
          assert.equal(near.length, 0, `${a.id} ${near.map(({ id }) => id).join(" ")}`);
        });
      });
    });

    it("gives every part a key of its own", () => {
      law(cases, ({ marks, stacks, curves, tags, stems = [], threads }) => {
        const keyed = marks.map(({ id, key }) => ({ id: key ?? id }));
        for (const list of [keyed, stacks, curves, tags, stems, threads?.rows ?? []]) {
          const ids = list.map(({ id }) => id);
          assert.equal(new Set(ids).size, ids.length, ids.join());
        }
      });
    });

    it("is the same for the same chart, view and size", () => {
      law(cases, (scene, one) => assert.deepEqual(scene, composed({ ...one, chart: structuredClone(one.chart) })), {
        numRuns: 30,
      });
    });

    it("is the same when it is composed again at the height that it needed", () => {
      law(cases, (scene, one) => {
        if (scene.height > one.size.height) return;
        const again = composed({ ...one, size: { ...one.size, height: scene.height } });
        assert.deepEqual({ ...again, offered: scene.offered }, scene);
      });
    });

    for (const events of [10, 1000, 100_000]) {
      it(`stays within the bound of drawn nodes at ${events} events`, () => {
        const chart = inventedChart({ seed: 7, events, lanes: 12, years: 12, responses: 0.8 });
        const all: View = { ...initialView(chart), kind };
        const some = chart.events[Math.floor(events / 2)]?.id ?? null;
        for (const width of [360, 768, 1440, 2560]) {
          for (const view of [all, selecting(all, some), zoomed(all, chart, { at: all.from, by: 50 })]) {
            const scene = compose(chart, view, { width, height: 600 }, words);
            const most = Math.min(4 * (scene.plot.x1 - scene.plot.x0), 3000);
            assert.ok(drawnNodes(scene) <= most, `${drawnNodes(scene)} nodes on ${most} at ${width} px`);
          }
        }
      });
    }
  });
}

describe("Mirror", () => {
  const cases = casesOf("mirror");

  it("keeps the order of time from left to right", () => {
    law(cases, ({ marks }, { chart }) => {
      const at = new Map(chart.events.map(({ id, when }) => [id, ((when.min ?? 0) + (when.max ?? 0)) / 2]));
      for (const [place, mark] of marks.entries()) {
        const next = marks[place + 1];
        if (next === undefined) continue;
        assert.ok((at.get(mark.id) ?? 0) <= (at.get(next.id) ?? 0) && mark.x <= next.x, `${mark.id} ${next.id}`);
      }
    });
  });

  it("puts responses below the axis and all else above it", () => {
    law(cases, ({ marks, axis }) => {
      for (const { id, kind, y } of marks) assert.ok(kind === "response" ? y > axis.y1 : y < axis.y0, id);
    });
  });

  it("shows every event in the range, as a mark or counted in a stack", () => {
    law(cases, ({ marks, stacks, shown }) => {
      assert.equal(marks.length + stacks.reduce((sum, { count }) => sum + count, 0), shown);
    });
  });

  it("leads no stem through the words of another mark", () => {
    law(cases, ({ marks, stems = [] }) => {
      for (const { id, label } of marks) {
        if (label === null) continue;
        const crossing = stems.filter(
          (stem) =>
            stem.id !== id &&
            stem.x > label.box.x0 &&
            stem.x < label.box.x1 &&
            stem.y0 < label.box.y1 &&
            stem.y1 > label.box.y0,
        );
        assert.deepEqual(
          crossing.map((stem) => stem.id),
          [],
          id,
        );
      }
    });
  });

  it("always shows what is selected as a mark of its own", () => {
    law(cases, (scene, { chart, view }) => {
      const event = chart.events.find(({ id }) => id === view.selected?.event);
      const at = ((event?.when.min ?? 0) + (event?.when.max ?? 0)) / 2;
      if (event === undefined || at < view.from || at >= view.to) return;
      assert.equal(scene.marks.find(({ id }) => id === event.id)?.standing, "selected");
    });
  });
});
