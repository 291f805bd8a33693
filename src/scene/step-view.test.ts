import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import type { EventId, Step } from "#model/collection.ts";
import { DAY } from "#model/instant.ts";
import { drawnAt, type When } from "#model/when.ts";
import { inventedChart } from "./invented-chart.ts";
import { stepView } from "./step-view.ts";
import { initialView } from "./view.ts";
import { viewFromUrl, viewToUrl } from "./view-url.ts";

const chart = inventedChart({ seed: 3, events: 40, lanes: 5, years: 3, responses: 1 });
const step = (said: Partial<Step>): Step => ({
  name: "a",
  event: null,
  range: null,
  view: null,
  body: { html: "", text: "" },
  ...said,
});
const when = (min: number | null, max: number | null): When => ({
  edtf: "",
  min,
  max,
  precision: "day",
  approximate: false,
  uncertain: false,
  interval: null,
});
const target = (event: string | undefined, claim: string | null = null) => ({ event: event as EventId, claim });
const [first, , , fourth] = chart.events;

describe("a step of a story", () => {
  it("that says nothing shows what a reader sees first", () => {
    assert.deepEqual(stepView(step({}), chart), initialView(chart));
  });

  it("shows its view, its range and its event", () => {
    const { from } = chart.extent;
    const range = when(from + 30 * DAY, from + 90 * DAY);
    const view = stepView(step({ view: "threads", range }), chart);
    assert.deepEqual([view.kind, view.from, view.to], ["threads", range.min, range.max]);
    const selected = stepView(step({ event: target(fourth?.id, "c") }), chart).selected;
    assert.deepEqual(selected, { event: fourth?.id, claim: "c" });
  });

  it("moves its range to hold its event", () => {
    const { to } = chart.extent;
    const range = when(to - 20 * DAY, to);
    const view = stepView(step({ event: target(first?.id), range }), chart);
    const at = first === undefined ? null : drawnAt(first.when);
    assert.ok(at !== null && at >= view.from && at < view.to);
  });

  it("reaches to the end of the chart where an end of its range isn't known", () => {
    const { from, to } = chart.extent;
    assert.equal(stepView(step({ range: when(from + 100 * DAY, null) }), chart).to, to);
    assert.equal(stepView(step({ range: when(null, from + 100 * DAY) }), chart).from, from);
  });

  it("never leaves the chart's extent, whatever its range and its event", () => {
    const { from, to } = chart.extent;
    const days = fc.integer({ min: -4000, max: 8000 }).map((day) => Math.round(from / DAY + day) * DAY);
    const ranges = fc.option(fc.tuple(fc.option(days), fc.option(days)).map(([min, max]) => when(min, max)));
    const events = fc.option(fc.constantFrom(...chart.events).map(({ id }) => target(id)));
    fc.assert(
      fc.property(ranges, events, (range, event) => {
        const view = stepView(step({ range, event }), chart);
        assert.ok(view.from >= from && view.to <= to && view.from < view.to);
      }),
    );
  });

  it("selects nothing that the chart doesn't hold", () => {
    assert.equal(stepView(step({ event: target("elsewhere") }), chart).selected, null);
  });

  it("is the same view again when its address is read", () => {
    const { from } = chart.extent;
    const day = Math.round(from / DAY) * DAY;
    const range = when(day + 30 * DAY, day + 90 * DAY);
    const view = stepView(step({ view: "mirror", range, event: target(fourth?.id) }), chart);
    assert.deepEqual(viewFromUrl(viewToUrl(view, chart), chart).view.selected, view.selected);
    assert.equal(viewFromUrl(viewToUrl(view, chart), chart).view.kind, "mirror");
  });
});
