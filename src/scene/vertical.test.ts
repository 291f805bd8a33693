import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { DAY } from "#model/instant.ts";
import { drawnAt } from "#model/when.ts";
import type { Chart } from "./chart.ts";
import { chartIndex } from "./chart-index.ts";
import { inventedChart } from "./invented-chart.ts";
import { composeVertical, periodOf, type Row, rowFrom, rowUntil, type TimedRow } from "./vertical.ts";
import { initialView } from "./view.ts";

/** Cards of 70 to 400 px under each other, and a share of them hidden. */
const cases = fc.record({
  seed: fc.nat(1000),
  events: fc.integer({ min: 2, max: 60 }),
  heights: fc.array(fc.integer({ min: 70, max: 400 }), { minLength: 60, maxLength: 60 }),
  hidden: fc.array(fc.boolean(), { minLength: 60, maxLength: 60 }),
  selected: fc.option(fc.nat(59)),
  screen: fc.integer({ min: 200, max: 2000 }),
});
type Case = typeof cases extends fc.Arbitrary<infer Value> ? Value : never;

function laid({ seed, events, heights, hidden, selected, screen }: Case) {
  const chart = inventedChart({ seed, events, lanes: 5, years: 3, responses: 0.8 });
  let y = 20;
  const all = chart.events.map(({ id }, at): Row => {
    y += heights[at] ?? 100;
    return { id, y };
  });
  const rows = all.filter((_, at) => hidden[at] !== true || at % 3 > 0);
  const event = selected === null ? undefined : chart.events[selected]?.id;
  const view = { ...initialView(chart), selected: event === undefined ? null : { event, claim: null } };
  const gutter = { height: y + 50, screen, top: 0 };
  const compose = (top: number) => composeVertical(chartIndex(chart, view.filter), view, rows, { ...gutter, top });
  const tops = Array.from({ length: Math.ceil(gutter.height / screen) }, (_, at) => at * screen);
  return { chart, rows, view, gutter, compose, scenes: tops.map(compose) };
}

const pairsOf = (chart: Chart, rows: readonly Row[]): ReadonlySet<string> => {
  const shown = new Set(rows.map(({ id }) => id));
  const both = chart.responses.filter(({ from, to }) => from !== to && shown.has(from) && shown.has(to));
  return new Set(both.map(({ from, to }) => `${from} ${to}`));
};

const namesOf = (lines: readonly { readonly from: string; readonly to: string }[]): ReadonlySet<string> =>
  new Set(lines.map(({ from, to }) => `${from} ${to}`));

describe("vertical time", () => {
  it("joins every answer that shows to what it answers, or says that it breaks off at both ends", () => {
    fc.assert(
      fc.property(cases, (one) => {
        const { chart, rows, scenes } = laid({ ...one, screen: Math.max(one.screen, 600) });
        const stubs = scenes.flatMap((scene) => scene.stubs);
        const joined = namesOf(scenes.flatMap(({ curves }) => curves));
        const atAnswers = namesOf(stubs.filter(({ at, from }) => at === from));
        const claims = new Set(stubs.filter(({ at, to }) => at === to).map(({ to }) => to));
        assert.deepEqual(new Set([...joined, ...atAnswers]), pairsOf(chart, rows));
        assert.deepEqual(scenes[0]?.broken, atAnswers);
        assert.ok(stubs.every(({ to }) => claims.has(to)));
        assert.ok([...joined].every((pair) => !atAnswers.has(pair)));
      }),
      { numRuns: 60 },
    );
  });

  it("keeps every line within two screens, and breaks off every longer one", () => {
    fc.assert(
      fc.property(cases, (one) => {
        const { rows, compose, gutter } = laid(one);
        const y = new Map(rows.map((row) => [row.id, row.y]));
        const length = ({ from, to }: { from: string; to: string }) => Math.abs((y.get(from) ?? 0) - (y.get(to) ?? 0));
        const { curves, stubs } = compose(0);
        assert.ok(curves.every((curve) => length(curve) <= 2 * gutter.screen));
        assert.ok(stubs.every((stub) => length(stub) > 2 * gutter.screen));
      }),
    );
  });

  it("has lines of one name only once, and relates those of the selected thread", () => {
    fc.assert(
      fc.property(cases, (one) => {
        const { compose, view } = laid(one);
        const { curves, stubs, hasSelection } = compose(0);
        const ids = [...curves, ...stubs].map(({ id }) => id);
        assert.equal(new Set(ids).size, ids.length);
        assert.equal(hasSelection, view.selected !== null);
        for (const { to, standing } of curves) {
          if (!hasSelection) assert.equal(standing, "resting");
          else if (to === view.selected?.event) assert.equal(standing, "related");
        }
      }),
    );
  });

  it("draws nothing to what was not yet public", () => {
    const { chart, rows, view, gutter } = laid({
      seed: 3,
      events: 30,
      heights: [],
      hidden: [],
      selected: null,
      screen: 9000,
    });
    const asOf = Math.floor((chart.range.from + chart.range.to) / 2 / DAY) * DAY;
    const { curves } = composeVertical(chartIndex(chart, view.filter), { ...view, asOf }, rows, gutter);
    const published = new Map(chart.events.map(({ id, published: at }) => [id, at ?? 0]));
    assert.ok(curves.length > 0);
    assert.ok(curves.every(({ from, to }) => [from, to].every((id) => (published.get(id) ?? 0) < asOf + DAY)));
  });

  it("costs as much as stands near the window, not as the list is long", () => {
    const chart = inventedChart({ seed: 1, events: 5000, lanes: 5, years: 10, responses: 1 });
    const rows = chart.events.map(({ id }, at) => ({ id, y: at * 100 }));
    const view = initialView(chart);
    const near = composeVertical(chartIndex(chart, view.filter), view, rows, {
      height: 500_000,
      screen: 800,
      top: 250_000,
    });
    assert.ok(near.curves.length + near.stubs.length > 10);
    assert.ok(near.curves.length + near.stubs.length < 700, `${near.curves.length} and ${near.stubs.length}`);
  });
});

describe("the period of what shows", () => {
  const rowsOf = (seed: number): readonly TimedRow[] =>
    inventedChart({ seed, events: 40, lanes: 3, years: 2, responses: 0 }).events.map(({ id, when }, at) => ({
      id,
      y: at * 90,
      time: drawnAt(when),
    }));

  it("holds the time of each row between the two heights, in whole days", () => {
    fc.assert(
      fc.property(
        fc.nat(500),
        fc.integer({ min: 0, max: 4000 }),
        fc.integer({ min: 90, max: 900 }),
        (seed, top, high) => {
          const rows = rowsOf(seed);
          const inside = rows.filter(({ y }) => y >= top && y <= top + high);
          const period = periodOf(rows, top, top + high);
          if (period === null) return assert.equal(inside.length, 0);
          assert.ok(inside.every(({ time }) => time === null || (time >= period.from && time < period.to)));
          assert.equal(period.from % DAY, 0);
        },
      ),
    );
  });

  it("leads back to its first row", () => {
    const rows = rowsOf(7)
      .toSorted((a, b) => (a.time ?? 0) - (b.time ?? 0))
      .map((row, at) => ({ ...row, y: at * 90 }));
    const period = periodOf(rows, 900, 1500);
    assert.ok(period !== null);
    assert.equal(rowFrom(rows, period.from)?.y, 900);
    assert.equal(rowFrom(rows, Number.MAX_SAFE_INTEGER)?.y, 39 * 90);
    assert.equal(rowUntil(rows, period.to)?.y, 1440);
    assert.equal(rowFrom([], 0), null);
    assert.equal(rowUntil(rows, rows[0]?.time ?? 0), null);
  });
});
