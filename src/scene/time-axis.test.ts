import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { DAY, instantOf } from "#model/instant.ts";
import { en } from "#model/words/en.ts";
import { textWidth } from "./text-width.ts";
import { axisTextSize, timeScale, timeTicks } from "./time-axis.ts";

const words = en;
const labels = (from: number, to: number, width = 1000): readonly string[] =>
  timeTicks(timeScale({ from, to }, 0, width), words).ticks.flatMap(({ label }) => (label === "" ? [] : [label]));

const scales = fc
  .record({
    from: fc.integer({ min: instantOf(-300), max: instantOf(2300) }),
    days: fc.constantFrom(3, 5, 8, 30, 89, 90, 400, 900, 901, 5000, 100_000, 900_000),
    width: fc.integer({ min: 120, max: 2400 }),
  })
  .map(({ from, days, width }) => timeScale({ from, to: from + days * DAY }, 0, width));

describe("time ticks", () => {
  it("stand inside the range, each instant once, in order", () => {
    fc.assert(
      fc.property(scales, (scale) => {
        const times = timeTicks(scale, words).ticks.map(({ at }) => at);
        assert.deepEqual(
          times,
          [...new Set(times)].toSorted((a, b) => a - b),
        );
        assert.ok(times.every((at) => at >= scale.from && at < scale.to));
      }),
    );
  });

  it("leave room for every label before the next", () => {
    fc.assert(
      fc.property(scales, (scale) => {
        const labelled = timeTicks(scale, words).ticks.filter(({ label }) => label !== "");
        labelled.forEach(({ at, label }, index) => {
          const next = labelled[index + 1];
          if (next === undefined || label.includes("BCE")) return;
          assert.ok(scale(at) + textWidth(label, axisTextSize, "bold") <= scale(next.at), `${label} ${next.label}`);
        });
      }),
    );
  });

  it("are years, months, weeks or days by the span", () => {
    const start = instantOf(2019, 12, 30);
    assert.deepEqual(labels(instantOf(2016), instantOf(2020)), ["2016", "2017", "2018", "2019"]);
    assert.deepEqual(labels(start, instantOf(2020, 4, 10)), ["2020", "Feb", "Mar", "Apr"]);
    assert.deepEqual(labels(start, start + 21 * DAY), ["30 Dec", "6 Jan", "13 Jan"]);
    assert.deepEqual(labels(start, start + 3 * DAY), ["Mon 30 Dec", "Tue 31 Dec", "Wed 1 Jan"]);
  });
});
