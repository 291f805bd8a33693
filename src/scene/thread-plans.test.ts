import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { DAY } from "#model/instant.ts";
import { kinds } from "#model/vocabulary.ts";
import { en } from "#model/words/en.ts";
import type { Chart, ChartEvent } from "./chart.ts";
import { composeEvery } from "./compose-every.ts";
import { passing } from "./filter.ts";
import { inventedChart } from "./invented-chart.ts";
import { discRadius } from "./mark-size.ts";
import type { Scene } from "./scene.ts";
import { initialView, unfiltered, type View } from "./view.ts";
import { selecting } from "./view-moves.ts";

const size = { width: 1200, height: 600 };
const { threads: told } = en.chart;
const composed = (chart: Chart, view: View): Scene => composeEvery(chart, { ...view, kind: "threads" }, size, en);
const textsOf = ({ threads }: Scene, event: string): readonly string[] =>
  (threads?.rows ?? []).filter((row) => row.event === event).flatMap(({ texts }) => texts.map(({ text }) => text));
const rowsOf = ({ threads }: Scene): ReadonlySet<string> => new Set(threads?.rows.map(({ event }) => event));

const charts = fc
  .record({
    seed: fc.nat(10_000),
    events: fc.integer({ min: 2, max: 24 }),
    lanes: fc.integer({ min: 2, max: 5 }),
    years: fc.constantFrom(1, 6),
    responses: fc.constantFrom(0, 0.5),
  })
  .map(inventedChart);
const one = (chart: Chart, place: number): ChartEvent => chart.events[place % chart.events.length] ?? assert.fail();
const dayOf = ({ when: { min } }: ChartEvent): number => min ?? assert.fail();

/** Of the first day of its date up to the end of it, whatever that is. */
const around = (chart: Chart, event: ChartEvent): View => {
  const to = Math.max(event.when.max ?? 0, dayOf(event) + 3 * DAY);
  return { ...selecting(initialView(chart), event.id), from: dayOf(event), to };
};

/** All the time that the dates of a chart may mean. */
const everything = (chart: Chart): View => {
  const to = Math.max(chart.extent.to, ...chart.events.map(({ when }) => when.max ?? 0));
  return { ...initialView(chart), to };
};
const opens = ({ kind }: ChartEvent): boolean => kind === "claim" || kind === "finding" || kind === "action";

const runs = { numRuns: 150 };

describe("the threads of a view", () => {
  it("hold the selected event, wherever what it answers stands", () => {
    fc.assert(
      fc.property(charts, fc.nat(), (chart, place) => {
        const event = one(chart, place);
        const { marks } = composed(chart, around(chart, event));
        assert.ok(marks.some(({ id, standing }) => id === event.id && standing === "selected"));
      }),
      runs,
    );
  });

  it("say of the selected event that it answers nothing exactly where a row stands there for it alone", () => {
    fc.assert(
      fc.property(charts, fc.nat(), (chart, place) => {
        const event = one(chart, place);
        const isJoined = chart.responses.some(({ from, to }) => from === event.id || to === event.id);
        const isAlone = !opens(event) && !isJoined;
        assert.equal(textsOf(composed(chart, around(chart, event)), event.id).includes(told.alone), isAlone);
      }),
      runs,
    );
  });

  it("are the same whatever is selected, but for what that brings along", () => {
    fc.assert(
      fc.property(charts, fc.nat(), (chart, place) => {
        const view = around(chart, one(chart, place));
        const resting = rowsOf(composed(chart, { ...view, selected: null }));
        const selected = rowsOf(composed(chart, view));
        for (const id of resting) assert.ok(selected.has(id), id);
      }),
      runs,
    );
  });

  it("stand clear of the disc of what is selected", () => {
    fc.assert(
      fc.property(charts, fc.nat(), (chart, place) => {
        const { marks } = composed(chart, around(chart, one(chart, place)));
        for (const { x, label } of marks.filter((mark) => mark.standing === "selected")) {
          const away = label === null ? Number.POSITIVE_INFINITY : Math.max(label.box.x0 - x, x - label.box.x1);
          assert.ok(away > discRadius, `${away}`);
        }
      }),
      runs,
    );
  });
});

describe("the threads that a filter leaves", () => {
  const filtered = charts.chain((chart) =>
    fc.constantFrom(
      ...kinds.map((kind) => ({ chart, filter: { ...unfiltered, kinds: [kind] } })),
      ...chart.lanes.map(({ id }) => ({ chart, filter: { ...unfiltered, by: [id] } })),
    ),
  );

  it("hold each answer that it leaves, with what that answers", () => {
    fc.assert(
      fc.property(filtered, ({ chart, filter }) => {
        const { marks } = composed(chart, { ...everything(chart), filter });
        const left = passing(chart, filter) ?? assert.fail();
        const drawn = new Set(marks.map(({ id }) => id));
        const openers = new Set(chart.events.filter(opens).map(({ id }) => id));
        const answers = chart.responses.filter(({ from }) => left.has(from));
        for (const { from } of answers) assert.ok(drawn.has(from), from);
        for (const { to } of answers.filter(({ from }) => !openers.has(from))) assert.ok(drawn.has(to), to);
      }),
      runs,
    );
  });

  it("never say that no response is recorded where one is", () => {
    fc.assert(
      fc.property(filtered, ({ chart, filter }) => {
        const scene = composed(chart, { ...initialView(chart), filter });
        for (const { id } of chart.events.filter((event) => chart.responses.some(({ to }) => to === event.id))) {
          const isWhole = chart.responses.every(({ to, claim }) => to !== id || claim === null);
          if (isWhole) assert.ok(!textsOf(scene, id).includes(told.none), id);
        }
      }),
      runs,
    );
  });

  it("step back where only what answers them was left", () => {
    fc.assert(
      fc.property(filtered, ({ chart, filter }) => {
        const scene = composed(chart, { ...initialView(chart), filter });
        const left = passing(chart, filter) ?? assert.fail();
        for (const { id, standing } of scene.marks) assert.equal(standing, left.has(id) ? "resting" : "dimmed", id);
      }),
      runs,
    );
  });

  it("are said to be none only where there is none, in words that stand beneath the scale", () => {
    fc.assert(
      fc.property(filtered, ({ chart, filter }) => {
        const view = { ...initialView(chart), filter };
        const { message, axis, threads } = composed(chart, view);
        assert.equal(message === null, (threads?.rows.length ?? 0) > 0);
        if (message === null) return;
        assert.ok(message.text.box.y0 > axis.y1);
        assert.equal(message.action === "clear filters", passing(chart, filter)?.size === 0);
      }),
      runs,
    );
  });
});
