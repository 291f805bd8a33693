import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { DAY } from "#model/instant.ts";
import { en } from "#model/words/en.ts";
import type { Chart } from "./chart.ts";
import { compose } from "./compose.ts";
import { inventedChart } from "./invented-chart.ts";
import type { Box, Scene } from "./scene.ts";
import { initialView, type Size, type View } from "./view.ts";
import { panned, ranged, selecting, zoomed } from "./view-moves.ts";

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
    lanes: fc.integer({ min: 1, max: 18 }),
    years: fc.constantFrom(1, 2, 6, 40),
    responses: fc.constantFrom(0, 0.5, 1.5),
  })
  .map(inventedChart);

/** Charts with a size, a range, a selection and a day, as readers combine them. */
const cases: fc.Arbitrary<Case> = fc
  .record({
    chart: charts,
    size: fc.record({ width: fc.integer({ min: 320, max: 2560 }), height: fc.integer({ min: 160, max: 1100 }) }),
    start: fc.double({ min: 0, max: 0.9, noNaN: true }),
    span: fc.constantFrom(1, 0.5, 0.1, 0.01, 0.0001),
    selected: fc.option(fc.nat(1000)),
    asOf: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { freq: 3 }),
    foundEvery: fc.option(fc.integer({ min: 1, max: 40 }), { freq: 3 }),
  })
  .map(({ chart, size, start, span, selected, asOf, foundEvery }) => {
    const { from, to } = chart.extent;
    const first = from + start * (to - from);
    const view = ranged(initialView(chart), chart, first, first + span * (to - from));
    const event = selected === null ? undefined : chart.events[selected % Math.max(1, chart.events.length)];
    const day = asOf === null ? null : Math.floor((from + asOf * (to - from)) / DAY) * DAY;
    const found =
      foundEvery === null ? null : chart.events.filter((_, at) => at % foundEvery === 0).map(({ id }) => id);
    return { chart, size, view: { ...selecting(view, event?.id ?? null), asOf: day, found } };
  });

const composed = ({ chart, view, size }: Case): Scene => compose(chart, view, size, words);

/** Every text of a drawing with the box it takes, by a name for the failure's message. */
function textBoxes(scene: Scene): readonly (readonly [string, Box])[] {
  const badge = (x: number, y: number): Box => ({ x0: x - 8.5, x1: x + 8.5, y0: y - 8.5, y1: y + 8.5 });
  return [
    ...scene.marks.flatMap(({ id, label }) => (label === null ? [] : [[`label ${id}`, label.box] as const])),
    ...scene.marks.flatMap(({ id, x, y, badges }) =>
      badges.map(({ letter, dx }) => [`badge ${letter} ${id}`, badge(x + dx, y)] as const),
    ),
    ...scene.tags.map(({ id, box }) => [id, box] as const),
    ...scene.stacks.map(
      ({ id, x, y, width }) => [id, { x0: x - width / 2, x1: x + width / 2, y0: y - 9, y1: y + 9 }] as const,
    ),
    ...(scene.pill === null ? [] : [["pill", scene.pill.box] as const]),
    ...(scene.asOf === null ? [] : [["as of", scene.asOf.handle] as const]),
    ...(scene.folded === null ? [] : [["folded", scene.folded.box] as const]),
    ...(scene.axis.caption === null ? [] : [["caption", scene.axis.caption.box] as const]),
    ...scene.axis.labels.map(({ at, box }) => [`axis ${at}`, box] as const),
    ...scene.lanes.flatMap(({ id, name, note }) =>
      [...name, ...(note === null ? [] : [note])].map(({ text, box }) => [`lane ${id} ${text}`, box] as const),
    ),
  ];
}

const overlap = (a: Box, b: Box): boolean =>
  a.x0 < b.x1 - 0.02 && b.x0 < a.x1 - 0.02 && a.y0 < b.y1 - 0.02 && b.y0 < a.y1 - 0.02;

const runs = { numRuns: 120 };

describe("a composition", () => {
  it("never overlaps two texts", () => {
    fc.assert(
      fc.property(cases, (one) => {
        const boxes = textBoxes(composed(one));
        boxes.forEach(([name, box], index) => {
          for (const [other, otherBox] of boxes.slice(index + 1)) {
            assert.ok(!overlap(box, otherBox), `${name} overlaps ${other}`);
          }
        });
      }),
      runs,
    );
  });

  it("keeps every text and mark inside the frame", () => {
    fc.assert(
      fc.property(cases, (one) => {
        const scene = composed(one);
        for (const [name, { x0, x1, y0, y1 }] of textBoxes(scene)) {
          assert.ok(
            x0 >= -0.02 && x1 <= scene.width + 0.02 && y0 >= 0 && y1 <= scene.height,
            `${name} leaves the frame`,
          );
        }
        for (const { id, x, y } of scene.marks) {
          assert.ok(x - 8 >= scene.plot.x0 - 16 && x + 8 <= scene.width && y - 8 >= 0 && y + 8 <= scene.height, id);
        }
      }),
      runs,
    );
  });

  it("puts every mark and stack into its speaker's lane", () => {
    fc.assert(
      fc.property(cases, (one) => {
        const scene = composed(one);
        const idOf = (lane: number): string => one.chart.lanes[lane]?.id ?? "";
        for (const { id, lane, y } of [...scene.marks, ...scene.stacks]) {
          const row = scene.lanes.find((row) => row.id === idOf(lane));
          assert.ok(row !== undefined && y - 8 >= row.y0 && y + 8 <= row.y1, `${id} stands outside its lane`);
        }
      }),
      runs,
    );
  });

  it("keeps two marks of a lane from covering each other", () => {
    fc.assert(
      fc.property(cases, (one) => {
        const { marks } = composed(one);
        marks.forEach((a, index) => {
          const near = marks.slice(index + 1).filter((b) => Math.abs(a.y - b.y) < 15 && Math.abs(a.x - b.x) < 15);
          assert.deepEqual(
            near.map(({ id }) => id),
            [],
            a.id,
          );
        });
      }),
      runs,
    );
  });

  it("keeps the order of time from left to right", () => {
    fc.assert(
      fc.property(cases, (one) => {
        const at = new Map(one.chart.events.map(({ id, when }) => [id, ((when.min ?? 0) + (when.max ?? 0)) / 2]));
        const { marks } = composed(one);
        for (const [place, mark] of marks.entries()) {
          const next = marks[place + 1];
          if (next === undefined) continue;
          assert.ok((at.get(mark.id) ?? 0) <= (at.get(next.id) ?? 0) && mark.x <= next.x, `${mark.id} ${next.id}`);
        }
      }),
      runs,
    );
  });

  it("shows every event in the range, as a mark or counted in a stack", () => {
    fc.assert(
      fc.property(cases, (one) => {
        const scene = composed(one);
        const stacked = scene.stacks.reduce((sum, { count }) => sum + count, 0);
        assert.equal(scene.marks.length + stacked, scene.shown);
        assert.equal(scene.outOfRange.before + scene.shown + scene.outOfRange.after, scene.total);
      }),
      runs,
    );
  });

  it("joins both ends of every response whose ends are marks", () => {
    fc.assert(
      fc.property(cases, (one) => {
        const scene = composed(one);
        if (scene.density === "related only") return;
        const marks = new Map(scene.marks.map((mark) => [mark.id, mark]));
        const isPublic = (id: string): boolean => (marks.get(id)?.publicity ?? "ghost") !== "ghost";
        const drawn = one.chart.responses.filter(({ from, to }) => isPublic(from) && isPublic(to));
        for (const { from, to } of drawn) {
          const claim = marks.get(to) ?? assert.fail();
          const answer = marks.get(from) ?? assert.fail();
          const curve = scene.curves.find((one) => one.from === from && one.to === to);
          assert.ok(curve !== undefined, `${from} and ${to} have no curve`);
          const [x0 = 0, y0 = 0] = curve.points;
          const [x1 = 0, y1 = 0] = curve.points.slice(-2);
          assert.ok(Math.hypot(x0 - claim.x, y0 - claim.y) < 24, `${curve.id} begins at its claim`);
          assert.ok(Math.hypot(x1 - answer.x, y1 - answer.y) < 18, `${curve.id} ends at its answer`);
        }
      }),
      runs,
    );
  });

  it("always shows what is selected as a mark of its own", () => {
    fc.assert(
      fc.property(cases, (one) => {
        const { chart, view } = one;
        const event = chart.events.find(({ id }) => id === view.selected?.event);
        const at = ((event?.when.min ?? 0) + (event?.when.max ?? 0)) / 2;
        if (event === undefined || at < view.from || at >= view.to) return;
        const mark = composed(one).marks.find(({ id }) => id === event.id);
        assert.equal(mark?.standing, "selected");
      }),
      runs,
    );
  });

  it("gives every part a key of its own", () => {
    fc.assert(
      fc.property(cases, (one) => {
        const { marks, stacks, curves, tags, ticks, lanes } = composed(one);
        for (const list of [marks, stacks, curves, tags, ticks, lanes]) {
          const ids = list.map(({ id }) => id);
          assert.equal(new Set(ids).size, ids.length);
        }
      }),
      runs,
    );
  });

  it("is the same for the same chart, view and size", () => {
    fc.assert(
      fc.property(cases, (one) => {
        assert.deepEqual(composed(one), composed({ ...one, chart: structuredClone(one.chart) }));
      }),
      { numRuns: 30 },
    );
  });

  it("is the same when it is composed again at the height that it needed", () => {
    fc.assert(
      fc.property(cases, (one) => {
        const scene = composed(one);
        if (scene.height > one.size.height) return;
        const again = composed({ ...one, size: { ...one.size, height: scene.height } });
        assert.deepEqual({ ...again, offered: scene.offered }, scene);
      }),
      { numRuns: 60 },
    );
  });

  it("moves its marks along x as a zoom or a pan moves time", () => {
    const by = fc.double({ min: 0.5, max: 4, noNaN: true });
    fc.assert(
      fc.property(cases, by, fc.double({ min: -0.3, max: 0.3, noNaN: true }), (one, zoom, shift) => {
        const { chart, view } = one;
        const at = (view.from + view.to) / 2;
        const next = panned(zoomed(view, chart, { at, by: zoom }), chart, shift * (view.to - view.from));
        const before = composed(one);
        const after = new Map(composed({ ...one, view: next }).marks.map(({ id, x }) => [id, x]));
        const { x0, x1 } = before.plot;
        for (const { id, x } of before.marks) {
          const moved = after.get(id);
          if (moved === undefined) continue;
          const instant = view.from + ((x - x0) / (x1 - x0)) * (view.to - view.from);
          const expected = x0 + ((instant - next.from) / (next.to - next.from)) * (x1 - x0);
          assert.ok(Math.abs(moved - expected) < 0.1, `${id} stands at ${moved}, not at ${expected}`);
        }
      }),
      runs,
    );
  });
});

describe("drawn nodes", () => {
  const nodes = ({ marks, stacks, curves }: Scene): number =>
    marks.length + stacks.length + curves.length + marks.filter(({ label }) => label !== null).length;
  for (const events of [10, 1000, 100_000]) {
    it(`stay within the bound at ${events} events`, () => {
      const chart = inventedChart({ seed: 7, events, lanes: 12, years: 12, responses: 0.8 });
      const all = initialView(chart);
      const some = chart.events[Math.floor(events / 2)]?.id ?? null;
      for (const width of [360, 768, 1440, 2560]) {
        for (const view of [all, selecting(all, some), zoomed(all, chart, { at: all.from, by: 50 })]) {
          const scene = compose(chart, view, { width, height: 600 }, words);
          const most = Math.min(4 * (scene.plot.x1 - scene.plot.x0), 3000);
          assert.ok(nodes(scene) <= most, `${nodes(scene)} nodes on ${most} at ${width} px`);
        }
      }
    });
  }
});
