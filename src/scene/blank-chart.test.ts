import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { collectionOf, event } from "#model/collection-cases.ts";
import { en } from "#model/words/en.ts";
import { chartOf } from "./chart-of.ts";
import { composeEvery } from "./compose-every.ts";
import { initialView } from "./view.ts";

const charts = {
  "no event": chartOf(collectionOf([]), "all", en),
  "no event with a date": chartOf(collectionOf([event("a", { day: null }), event("b", { day: null })]), "all", en),
};

for (const [what, chart] of Object.entries(charts)) {
  describe(`a chart with ${what}`, () => {
    for (const kind of ["lanes", "mirror"] as const) {
      const view = { ...initialView(chart), kind };
      const { axis, message, height, width } = composeEvery(chart, view, { width: 1000, height: 600 }, en);

      it(`names no time in ${kind}`, () => {
        assert.deepEqual([axis.labels, axis.ticks, axis.rules, axis.days], [[], [], [], []]);
      });

      it(`says so within the drawing in ${kind}`, () => {
        assert.equal(message?.text.text, en.chart.nothingDated);
        assert.equal(message.action, null);
        const { x0, y0, x1, y1 } = message.text.box;
        assert.ok(x0 >= 0 && y0 >= 0 && x1 <= width && y1 <= height, JSON.stringify(message.text.box));
      });
    }
  });
}
