import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { DAY } from "#model/instant.ts";
import { en } from "#model/words/en.ts";
import type { Chart } from "./chart.ts";
import { composeEvery as compose } from "./compose-every.ts";
import { inventedChart } from "./invented-chart.ts";
import type { Box, RowRole, Scene, ThreadRow } from "./scene.ts";
import { drawnNodes, textBoxes } from "./scene-boxes.ts";
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

/** Charts with a size, a range, a selection, a day and a search, as readers combine them. */
const casesOf = (kind: View["kind"]): fc.Arbitrary<Case> =>
  fc
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
      const view = ranged({ ...initialView(chart), kind }, chart, first, first + span * (to - from));
      const event = selected === null ? undefined : chart.events[selected % Math.max(1, chart.events.length)];
      const day = asOf === null ? null : Math.floor((from + asOf * (to - from)) / DAY) * DAY;
      const found =
        foundEvery === null ? null : chart.events.filter((_, at) => at % foundEvery === 0).map(({ id }) => id);
      return { chart, size, view: { ...selecting(view, event?.id ?? null), asOf: day, found } };
    });

const composed = ({ chart, view, size }: Case): Scene => compose(chart, view, size, words);

const overlap = (a: Box, b: Box): boolean =>
  a.x0 < b.x1 - 0.02 && b.x0 < a.x1 - 0.02 && a.y0 < b.y1 - 0.02 && b.y0 < a.y1 - 0.02;

const runs = { numRuns: 120 };
const law = (cases: fc.Arbitrary<Case>, holds: (scene: Scene, one: Case) => void, most = runs): void =>
  fc.assert(
    fc.property(cases, (one) => holds(composed(one), one)),
    most,
  );

for (const kind of ["lanes", "mirror", "threads"] as const) {
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
        const { width, height, plot } = scene;
        const least = Math.max(0, plot.x0 - 16);
        for (const [name, { x0, x1, y0, y1 }] of textBoxes(scene)) {
          assert.ok(x0 >= -0.02 && x1 <= width + 0.02 && y0 >= 0 && y1 <= height, `${name} leaves the frame`);
        }
        for (const { id, x, y } of scene.marks) {
          assert.ok(x - 8 >= least && x + 8 <= width && y - 8 >= 0 && y + 8 <= height, id);
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
      law(cases, ({ marks, stacks, curves, tags, ticks, lanes, stems = [], threads }) => {
        const keyed = marks.map(({ id, key }) => ({ id: key ?? id }));
        for (const list of [keyed, stacks, curves, tags, ticks, lanes, stems, threads?.rows ?? []]) {
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

for (const kind of ["lanes", "mirror"] as const) {
  const cases = casesOf(kind);
  describe(`calendar time in ${kind}`, () => {
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

    it("shows every event in the range, as a mark or counted in a stack", () => {
      law(cases, ({ marks, stacks, shown, total, outOfRange: { before, after } }) => {
        assert.equal(marks.length + stacks.reduce((sum, { count }) => sum + count, 0), shown);
        assert.equal(before + shown + after, total);
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
}

describe("Mirror", () => {
  const cases = casesOf("mirror");

  it("puts responses below the axis and all else above it", () => {
    law(cases, ({ marks, axis }) => {
      for (const { id, kind, y } of marks) assert.ok(kind === "response" ? y > axis.y1 : y < axis.y0, id);
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
});

describe("Lanes", () => {
  const cases = casesOf("lanes");

  it("puts every mark and stack into its speaker's lane", () => {
    law(cases, ({ marks, stacks, lanes }, { chart }) => {
      for (const { id, lane, y } of [...marks, ...stacks]) {
        const row = lanes.find((row) => row.id === (chart.lanes[lane]?.id ?? ""));
        assert.ok(row !== undefined && y - 8 >= row.y0 && y + 8 <= row.y1, `${id} stands outside its lane`);
      }
    });
  });

  it("joins both ends of every response whose ends are marks", () => {
    law(cases, ({ marks: all, curves, density }, { chart }) => {
      if (density === "related only") return;
      const marks = new Map(all.map((mark) => [mark.id, mark]));
      const isPublic = (id: string): boolean => (marks.get(id)?.publicity ?? "ghost") !== "ghost";
      for (const { from, to } of chart.responses.filter((one) => isPublic(one.from) && isPublic(one.to))) {
        const claim = marks.get(to) ?? assert.fail();
        const answer = marks.get(from) ?? assert.fail();
        const curve = curves.find((one) => one.from === from && one.to === to);
        assert.ok(curve !== undefined, `${from} and ${to} have no curve`);
        const [x0 = 0, y0 = 0] = curve.points;
        const [x1 = 0, y1 = 0] = curve.points.slice(-2);
        assert.ok(Math.hypot(x0 - claim.x, y0 - claim.y) < 24, `${curve.id} begins at its claim`);
        assert.ok(Math.hypot(x1 - answer.x, y1 - answer.y) < 18, `${curve.id} ends at its answer`);
      }
    });
  });

  it("leads no curve over its upper edge", () => {
    law(cases, ({ curves }) => {
      for (const { id, points } of curves) {
        assert.ok(
          points.every((point, at) => at % 2 === 0 || point >= 0),
          id,
        );
      }
    });
  });

  it("moves its marks along x as a zoom or a pan moves time", () => {
    const moves = fc.record({
      case: cases,
      by: fc.double({ min: 0.5, max: 4, noNaN: true }),
      shift: fc.double({ min: -0.3, max: 0.3, noNaN: true }),
    });
    const holds = ({ case: one, by, shift }: { case: Case; by: number; shift: number }): void => {
      const { chart, view } = one;
      const at = (view.from + view.to) / 2;
      const next = panned(zoomed(view, chart, { at, by }), chart, shift * (view.to - view.from));
      const before = composed(one);
      const after = new Map(composed({ ...one, view: next }).marks.map(({ id, x }) => [id, x]));
      const { x0, x1 } = before.plot;
      for (const { id, x } of before.marks) {
        const instant = view.from + ((x - x0) / (x1 - x0)) * (view.to - view.from);
        const expected = x0 + ((instant - next.from) / (next.to - next.from)) * (x1 - x0);
        const moved = after.get(id) ?? expected;
        assert.ok(Math.abs(moved - expected) < 0.1, `${id} stands at ${moved}, not at ${expected}`);
      }
    };
    fc.assert(fc.property(moves, holds), runs);
  });
});

describe("Threads", () => {
  const cases = casesOf("threads");
  const said = (row: ThreadRow, role: RowRole): string =>
    row.texts.flatMap((text) => (text.role === role ? [text.text] : [])).join(" ");

  it("says every claim in full, in its row or to who points at it", () => {
    law(cases, ({ threads }, { chart }) => {
      const claims = new Map(chart.events.flatMap(({ id, claims: own }) => own.map((one) => [`${id}#${one.id}`, one])));
      for (const row of threads?.rows ?? []) {
        const claim = claims.get(row.id);
        if (claim !== undefined) assert.equal(row.inFull ?? said(row, "claim"), claim.text);
      }
    });
  });

  it("breaks a title that one line doesn't hold before it leaves any of it out", () => {
    law(cases, ({ threads }) => {
      for (const row of threads?.rows ?? []) {
        const lines = row.texts.filter(({ role }) => role === "title");
        const isCut = said(row, "title").endsWith("…") && said(row, "title").includes(" ");
        assert.ok(!isCut || lines.length === 2, said(row, "title"));
      }
    });
  });
});
