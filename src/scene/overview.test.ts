import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { DAY } from "#model/instant.ts";
import { en } from "#model/words/en.ts";
import { inventedChart } from "./invented-chart.ts";
import { composeOverview, type OverviewScene } from "./overview.ts";
import { initialView } from "./view.ts";
import { ranged } from "./view-moves.ts";

const words = en;
const size = { width: 900, height: 76 };
const units = ({ columns }: OverviewScene, state?: string): number =>
  columns
    .filter((column) => state === undefined || column.state === state)
    .reduce((sum, one) => sum + one.units.length, 0);

describe("the overview", () => {
  const chart = inventedChart({ seed: 2, events: 40, lanes: 4, years: 6, responses: 1 });
  const view = initialView(chart);

  it("has one unit for every event: what is asserted rises, what answers hangs", () => {
    const overview = composeOverview(chart, view, size, words);
    assert.equal(units(overview), chart.events.length);
    const answers = chart.events.filter(({ kind }) => kind === "response").length;
    assert.equal(units({ ...overview, columns: overview.columns.filter(({ side }) => side === "down") }), answers);
    for (const { side, units: blocks } of overview.columns) {
      for (const { y, height } of blocks) {
        assert.ok(side === "up" ? y + height <= overview.base && y >= 0 : y >= overview.base);
        assert.ok(y + height <= overview.stripHeight);
      }
    }
  });

  it("tells what the window shows from what it doesn't", () => {
    const { from, to } = chart.extent;
    const half = ranged(view, chart, from, (from + to) / 2);
    const shown = chart.events.filter(({ when }) => ((when.min ?? 0) + (when.max ?? 0)) / 2 < half.to).length;
    const overview = composeOverview(chart, half, size, words);
    assert.equal(units(overview, "in"), shown);
    assert.equal(units(overview, "out"), chart.events.length - shown);
    assert.ok(Math.abs((overview.window[1] - overview.window[0]) / size.width - 0.5) < 0.01);
  });

  it("marks what was not yet public on the day asked for", () => {
    const asOf = chart.extent.from - 2 * DAY;
    assert.equal(units(composeOverview(chart, { ...view, asOf }, size, words), "ghost"), chart.events.length);
  });

  it("puts the grips outside a narrow window", () => {
    const narrow = composeOverview(chart, ranged(view, chart, chart.extent.from, chart.extent.from + DAY), size, words);
    assert.ok(narrow.grips[0] < narrow.window[0] && narrow.grips[1] > narrow.window[1]);
  });

  it("turns to bars where it is dense, and stays bounded", () => {
    const dense = inventedChart({ seed: 2, events: 20_000, lanes: 4, years: 40, responses: 0 });
    const overview = composeOverview(dense, initialView(dense), size, words);
    assert.ok(overview.columns.length <= 3 * size.width);
    assert.ok(overview.columns.every(({ units: blocks }) => blocks.length === 1));
  });
});
