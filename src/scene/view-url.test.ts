import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { DAY, instantOf } from "#model/instant.ts";
import { kinds, stances, viewKinds } from "#model/vocabulary.ts";
import { inventedChart } from "./invented-chart.ts";
import { initialView, type View } from "./view.ts";
import { narrowest } from "./view-moves.ts";
import { viewFromUrl, viewToUrl } from "./view-url.ts";

const chart = inventedChart({ seed: 5, events: 40, lanes: 6, years: 6, responses: 1 });
const { from, to } = chart.extent;
const days = (to - from) / DAY;

const names = fc.uniqueArray(fc.constantFrom("microsoft", "a-b", "café", "x y", "50%", "a&b=c"), { maxLength: 3 });
const filters = fc.record(
  {
    kinds: fc.subarray([...kinds]),
    stances: fc.subarray([...stances]),
    by: names,
    about: names,
    tags: names,
    answered: fc.constantFrom("yes" as const, "no" as const, null),
  },
  { noNullPrototype: true },
);
const views: fc.Arbitrary<View> = fc
  .record({
    kind: fc.constantFrom(...viewKinds),
    start: fc.integer({ min: 0, max: days - 3 }),
    length: fc.integer({ min: 3, max: days }),
    event: fc.option(fc.constantFrom(...chart.events)),
    withClaim: fc.boolean(),
    asOf: fc.option(fc.integer({ min: 0, max: days }).map((day) => from + day * DAY)),
    filter: filters,
  })
  .map(({ kind, start, length, event, withClaim, asOf, filter }) => {
    const claim = withClaim ? (event?.claims[0]?.id ?? null) : null;
    const selected = event === null ? null : { event: event.id, claim };
    const first = from + Math.min(start, days - length) * DAY;
    return { kind, from: Math.max(from, first), to: Math.max(from, first) + length * DAY, selected, asOf, filter };
  })
  .filter(({ from: first, to: last }) => first >= from && last <= to && last - first >= narrowest);

describe("a view in an address", () => {
  it("comes back from its address as it was", () => {
    fc.assert(
      fc.property(views, (view) => assert.deepEqual(viewFromUrl(viewToUrl(view, chart), chart), { view, unknown: [] })),
    );
  });

  it("leaves out what is as in the first view", () => {
    assert.equal(viewToUrl(initialView(chart), chart), "");
    assert.deepEqual(viewFromUrl("", chart).view, initialView(chart));
  });

  it("names its range by whole days, the end exclusive", () => {
    const view = { ...initialView(chart), from: instantOf(2010, 9, 1), to: instantOf(2010, 10, 1) };
    assert.equal(viewToUrl(view, chart), "?from=2010-09-01&to=2010-10-01");
  });

  it("never fails on an address and never leaves the chart's extent", () => {
    const parts = fc.constantFrom(
      "from",
      "to",
      "sel",
      "kind",
      "asof",
      "=",
      "&",
      "%",
      "~",
      ",",
      "2012-02-30",
      "2012-05-05",
    );
    const anything = fc.oneof(
      fc.string(),
      fc.array(parts, { maxLength: 14 }).map((list) => list.join("")),
    );
    fc.assert(
      fc.property(anything, (query) => {
        const { view } = viewFromUrl(query, chart);
        assert.ok(view.from >= from && view.to <= to && view.to - view.from >= narrowest);
      }),
    );
  });

  it("passes over what it doesn't know, and names it", () => {
    const { view, unknown } = viewFromUrl("?kind=rumour&colour=red&sel=nothing&from=2012-02-30&theme=dark", chart);
    assert.deepEqual(view, initialView(chart));
    assert.deepEqual(unknown.toSorted(), ["colour=red", "from=2012-02-30", "kind=rumour", "sel=nothing"]);
  });
});
