import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { en } from "#model/words/en.ts";
import { compose } from "./compose.ts";
import { inventedChart } from "./invented-chart.ts";
import { standIn } from "./stand-in.ts";
import { initialView } from "./view.ts";
import { ranged } from "./view-moves.ts";

const chart = inventedChart({ seed: 3, events: 400, lanes: 3, years: 2, responses: 1 });
const size = { width: 800, height: 500 };
const whole = compose(chart, initialView(chart), size, en);

describe("what stands in for an event", () => {
  it("is the stack that holds it, in its own lane where there are several", () => {
    assert.ok(whole.stacks.length > 3);
    for (const { id } of whole.stacks) assert.equal(standIn(whole, chart, id.replace("stack-", "")), id);
  });

  it("is something that the drawing has, for every event with a date", () => {
    const ids = new Set([...whole.marks, ...whole.stacks].map(({ id }) => id));
    for (const { id, when } of chart.events) {
      assert.equal(ids.has(standIn(whole, chart, id) ?? ""), when.min !== null || when.max !== null, id);
    }
  });

  it("is the nearest in time to what is out of the range", () => {
    const { from, to } = chart.extent;
    const [early] = chart.events;
    assert.ok(early !== undefined);
    const late = compose(chart, ranged(initialView(chart), chart, (from + to) / 2, to), size, en);
    const [first] = [...late.marks, ...late.stacks].sort((a, b) => a.x - b.x);
    assert.equal(standIn(late, chart, early.id), first?.id);
  });

  it("is nothing for a name that means nothing, and in a scene without marks", () => {
    assert.equal(standIn(whole, chart, "elsewhere"), null);
    assert.equal(standIn({ ...whole, marks: [], stacks: [] }, chart, chart.events[0]?.id ?? ""), null);
  });
});
