import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { DAY, instantOf } from "#model/instant.ts";
import { kinds, stances, viewKinds } from "#model/vocabulary.ts";
import { inventedChart } from "./invented-chart.ts";
import { initialView, type View } from "./view.ts";
import { narrowest, selecting } from "./view-moves.ts";
import { viewFromUrl, viewToUrl } from "./view-url.ts";

const chosen = ["microsoft", "a-b", "café", "x y", "50%", "a&b=c"];
const invented = inventedChart({ seed: 5, events: 40, lanes: 6, years: 6, responses: 1 });
const chart = {
  ...invented,
  events: invented.events.map((event) => ({ ...event, by: chosen, about: chosen, tags: chosen })),
};
const { from, to } = chart.extent;
const days = (to - from) / DAY;

const names = fc.uniqueArray(fc.constantFrom(...chosen), { maxLength: 3 });
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
    q: fc.constantFrom("", "Fancy Bear", "50% & more", "café, ещё"),
  })
  .map(({ kind, start, length, event, withClaim, asOf, filter, q }) => {
    const claim = withClaim ? (event?.claims[0]?.id ?? null) : null;
    const selected = event === null ? null : { event: event.id, claim };
    const first = from + Math.min(start, days - length) * DAY;
    return {
      kind,
      from: Math.max(from, first),
      to: Math.max(from, first) + length * DAY,
      selected,
      asOf,
      filter,
      q,
      found: null,
      step: null,
    };
  })
  .filter(({ from: first, to: last }) => first >= from && last <= to && last - first >= narrowest);

describe("a view in an address", () => {
  it("comes back from its address as it was", () => {
    fc.assert(
      fc.property(views, (view) => assert.deepEqual(viewFromUrl(viewToUrl(view, chart), chart), { view, unknown: [] })),
    );
  });

  it("is named by its step of the story while it is that step's, whatever is searched meanwhile", () => {
    fc.assert(
      fc.property(views, fc.constantFrom("", "bear"), (shown, q) => {
        const story = { ...chart, steps: { before: "?view=list", here: viewToUrl({ ...shown, q: "" }, chart) } };
        const { view, unknown } = viewFromUrl("?step=here", story);
        assert.deepEqual([view, unknown], [{ ...shown, q: "", step: "here" }, []]);
        const address = viewToUrl({ ...view, q }, story);
        assert.equal(address, q === "" ? "?step=here" : "?step=here&q=bear");
        assert.deepEqual(viewFromUrl(address, story).view, { ...view, q });
      }),
    );
  });

  it("is no step's once a reader has moved it", () => {
    const story = { ...chart, steps: { here: "?from=2011-01-01&to=2011-03-01" } };
    const { view } = viewFromUrl("?step=here", story);
    assert.equal(viewToUrl({ ...view, kind: "list" }, story), "?view=list&from=2011-01-01&to=2011-03-01");
    assert.equal(selecting(view, chart.events[0]?.id ?? null).step, null);
  });

  it("says that a story has no such step", () => {
    assert.deepEqual(viewFromUrl("?step=here", chart).unknown, ["step=here"]);
    assert.deepEqual(viewFromUrl("?step=toString", { ...chart, steps: {} }).unknown, ["step=toString"]);
  });

  it("selects by former ids of an event and a claim, and is written with those of now", () => {
    const renamed = { ...chart, formerly: { "old-event": "event-1", "event-1~old-claim": "event-1~a" } };
    for (const sel of ["old-event~old-claim", "event-1~old-claim", "old-event~a", "event-1~a"]) {
      const { view, unknown } = viewFromUrl(`?sel=${sel}`, renamed);
      assert.deepEqual([view.selected, unknown], [{ event: "event-1", claim: "a" }, []]);
      assert.equal(viewToUrl(view, renamed), "?sel=event-1~a");
    }
    assert.deepEqual(viewFromUrl("?sel=old-event", chart).unknown, ["sel=old-event"]);
    const events = chart.events.map((event) => (event.id === "event-2" ? { ...event, id: "constructor" } : event));
    assert.equal(viewFromUrl("?sel=constructor", { ...renamed, events }).view.selected?.event, "constructor");
  });

  it("passes over each name of a list that there isn't, and says which", () => {
    const { view, unknown } = viewFromUrl("?kind=claim,opinion&by=nobody&about=microsoft,nothing&tag=", chart);
    const { kinds: left, by, about } = view.filter;
    assert.deepEqual([left, by, about], [["claim"], [], ["microsoft"]]);
    assert.deepEqual([...unknown].sort(), ["about=nothing", "by=nobody", "kind=opinion", "tag="]);
  });

  it("leaves out what is as in the first view", () => {
    assert.equal(viewToUrl(initialView(chart), chart), "");
    assert.deepEqual(viewFromUrl("", chart).view, initialView(chart));
    const told = { ...chart, view: "threads" as const };
    assert.equal(viewFromUrl("", told).view.kind, "threads");
    assert.equal(viewToUrl(initialView(told), told), "");
    assert.equal(viewToUrl({ ...initialView(told), kind: "lanes" }, told), "?view=lanes");
  });

  it("names its range by whole days, the end exclusive", () => {
    const view = { ...initialView(chart), from: instantOf(2010, 9, 1), to: instantOf(2010, 10, 1) };
    assert.equal(viewToUrl(view, chart), "?from=2010-09-01&to=2010-10-01");
  });

  it("comes back from days before the year 0 and after 9999, too", () => {
    const extent = { from: instantOf(-60), to: instantOf(12_030) };
    const long = { ...chart, extent, range: extent };
    const view = { ...initialView(long), from: instantOf(-43, 3, 15), to: instantOf(12_020), asOf: instantOf(-40) };
    const address = viewToUrl(view, long);
    assert.equal(address, "?from=-000043-03-15&to=%2B012020-01-01&asof=-000040-01-01");
    assert.deepEqual(viewFromUrl(address, long), { view, unknown: [] });
    assert.deepEqual(viewFromUrl("?asof=-000000-01-01", long).unknown, ["asof=-000000-01-01"]);
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
    assert.deepEqual(viewFromUrl("?toString=1", chart).unknown, ["toString=1"]);
  });
});
