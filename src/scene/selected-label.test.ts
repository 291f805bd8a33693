import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { DAY } from "#model/instant.ts";
import { en } from "#model/words/en.ts";
import type { Chart } from "./chart.ts";
import { chartIndex } from "./chart-index.ts";
import { composeEvery as compose } from "./compose-every.ts";
import { inventedChart } from "./invented-chart.ts";
import { firstAnswer, labelGroups } from "./label-choice.ts";
import { badgeStep, labelSize, selectedGap } from "./mark-size.ts";
import type { Mark, Scene } from "./scene.ts";
import { textWidth } from "./text-width.ts";
import { initialView, type Size, unfiltered, type View } from "./view.ts";
import { ranged, selecting } from "./view-moves.ts";

const charts = fc
  .record({
    seed: fc.nat(100_000),
    events: fc.integer({ min: 1, max: 140 }),
    lanes: fc.integer({ min: 1, max: 12 }),
    years: fc.constantFrom(1, 6, 40),
    responses: fc.constantFrom(0, 0.5, 1.5),
  })
  .map(inventedChart);

interface Case {
  readonly chart: Chart;
  readonly view: View;
  readonly size: Size;
}

const casesOf = (kind: View["kind"]): fc.Arbitrary<Case> =>
  fc
    .record({
      chart: charts,
      place: fc.nat(1000),
      size: fc.record({ width: fc.integer({ min: 600, max: 1600 }), height: fc.integer({ min: 200, max: 1000 }) }),
      start: fc.double({ min: 0, max: 0.9, noNaN: true }),
      span: fc.constantFrom(1, 1, 0.3, 0.02),
      asOf: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { freq: 3 }),
    })
    .map(({ chart, place, size, start, span, asOf }) => {
      const { from, to } = chart.extent;
      const first = from + start * (to - from);
      const view = ranged({ ...initialView(chart), kind }, chart, first, first + span * (to - from));
      const day = asOf === null ? null : Math.floor((view.from + asOf * (view.to - view.from)) / DAY) * DAY;
      const id = chart.events[place % chart.events.length]?.id ?? null;
      return { chart, size, view: { ...selecting(view, id), asOf: day } };
    });

/** A label stands at most so far from its mark: past the bar of a soft date, a ring and three badges. */
const farthest = 52 + selectedGap + 3 * badgeStep;

/** Whether either side holds the longest that the mark's label can be, in the plot and on its side of the line. */
function hasRoom(mark: Mark, { plot, width, asOf }: Scene, { chart, view, size }: Case): boolean {
  const event = chart.events.find(({ id }) => id === mark.id) ?? assert.fail();
  const isMirror = view.kind === "mirror";
  const speaker = isMirror ? textWidth(event.speaker, labelSize, "bold") : 0;
  const needed = Math.max(textWidth(`${event.label} ?`, labelSize, "bold"), speaker) + farthest;
  const left = (isMirror ? 0 : plot.x0 - 16) + 2;
  const isGhost = mark.publicity === "ghost";
  const x0 = isGhost ? Math.max(left, (asOf?.x ?? left) + 6) : left;
  const x1 = isGhost || asOf === null ? width - 2 : Math.min(width - 2, asOf.x - 6);
  return event.label !== "" && size.width > 0 && (mark.x - needed >= x0 || mark.x + needed <= x1) && mark.x <= x1;
}

for (const kind of ["lanes", "mirror"] as const) {
  it(`shows what is selected with its label wherever one side holds it, in ${kind}`, () => {
    fc.assert(
      fc.property(casesOf(kind), (one) => {
        const scene = compose(one.chart, one.view, one.size, en);
        const mark = scene.marks.find(({ id }) => id === one.view.selected?.event);
        if (mark === undefined || !hasRoom(mark, scene, one)) return;
        assert.notEqual(mark.label, null, mark.id);
      }),
      { numRuns: 300 },
    );
  });
}

describe("the labels of a selection", () => {
  const groupsOf = (chart: Chart, place: number) => {
    const index = chartIndex(chart, unfiltered);
    const selected = chart.events[place % chart.events.length]?.id ?? assert.fail();
    const related = new Set(
      chart.responses
        .filter(({ from, to }) => from === selected || to === selected)
        .flatMap(({ from, to }) => [from, to]),
    );
    related.add(selected);
    return { index, selected, related, groups: labelGroups(index.all.entries, index, { selected, related }) };
  };

  it("are chosen each once: the selected alone in front, then its thread, a claim at most with its first answer", () => {
    fc.assert(
      fc.property(charts, fc.nat(1000), (chart, place) => {
        const { index, selected, related, groups } = groupsOf(chart, place);
        const there = index.all.entries.map(({ event }) => event.id);
        assert.deepEqual(groups.flat().toSorted(), there.toSorted());
        if (!there.includes(selected)) return;
        assert.deepEqual(groups[0], [selected]);
        const ofThread = groups.filter((group) => group.some((id) => related.has(id)));
        assert.deepEqual(groups.slice(0, ofThread.length), ofThread);
        for (const [one = "", two, ...more] of ofThread) {
          assert.deepEqual(more, []);
          if (two === undefined) continue;
          assert.ok(related.has(one) && related.has(two));
          assert.ok(firstAnswer(one, index) === two || firstAnswer(two, index) === one, `${one} ${two}`);
        }
      }),
    );
  });
});
