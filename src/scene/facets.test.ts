import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { DAY } from "#model/instant.ts";
import { kinds, stances } from "#model/vocabulary.ts";
import { en } from "#model/words/en.ts";
import type { Chart, ChartEvent } from "./chart.ts";
import { composeEvery } from "./compose-every.ts";
import { type FacetRow, facetRows } from "./facet-rows.ts";
import { facets, toggled } from "./facets.ts";
import { passing } from "./filter.ts";
import { inventedChart } from "./invented-chart.ts";
import { type Filter, initialView, unfiltered, type View } from "./view.ts";

const topics = ["ferry", "harbour", "noise", "toll"];
const tags = ["budget", "survey"];

/** An invented chart whose events are about something and carry tags. */
function tagged(seed: number, events: number): Chart {
  const chart = inventedChart({ seed, events, lanes: 5, years: 3, responses: 0.8 });
  const pick = (list: readonly string[], place: number): readonly string[] =>
    list.filter((_, at) => (place >> at) % 3 === 1);
  const dressed = chart.events.map((event, place) => ({
    ...event,
    about: pick(topics, place),
    tags: pick(tags, place),
  }));
  return { ...chart, events: dressed };
}

const charts = fc.record({ seed: fc.nat(10_000), events: fc.integer({ min: 1, max: 50 }) });
const filters = fc.record<Filter>(
  {
    kinds: fc.subarray([...kinds], { maxLength: 3 }),
    stances: fc.subarray([...stances], { maxLength: 3 }),
    by: fc.subarray(["lane-0", "lane-1", "lane-2"]),
    about: fc.subarray(topics),
    tags: fc.subarray(tags),
    answered: fc.constantFrom("yes", "no", null),
  },
  { noNullPrototype: true },
);

const cases = fc
  .record({ chart: charts, filter: filters, share: fc.option(fc.double({ min: 0, max: 1, noNaN: true })) })
  .map(({ chart: { seed, events }, filter, share }) => {
    const chart = tagged(seed, events);
    const { from, to } = chart.extent;
    const asOf = share === null ? null : Math.floor((from + share * (to - from)) / DAY) * DAY;
    return { chart, view: { ...initialView(chart), filter, asOf } };
  });

const isPublic = ({ published }: ChartEvent, { asOf }: View): boolean =>
  asOf === null || published === null || published < asOf + DAY;

const ids = (events: readonly ChartEvent[]): ReadonlySet<string> => new Set(events.map(({ id }) => id));

/** The events that a filter itself chooses, without their answers: written out, row by row. */
function chosenBy(chart: Chart, view: View): readonly ChartEvent[] {
  const { filter } = view;
  const known = ids(chart.events.filter((event) => isPublic(event, view)));
  const told = chart.responses.filter(({ from, to }) => known.has(from) && known.has(to));
  const any = (chosen: readonly string[], has: readonly string[]): boolean =>
    chosen.length === 0 || chosen.some((value) => has.includes(value));
  return chart.events.filter((event) => {
    const own = told.filter(({ from, to }) => from === event.id || to === event.id).map(({ stance }) => stance);
    const isAnswered = told.some(({ to }) => to === event.id);
    return (
      known.has(event.id) &&
      any(filter.kinds, [event.kind]) &&
      any(filter.stances, own) &&
      any(filter.by, event.by) &&
      any(filter.about, event.about) &&
      any(filter.tags, event.tags) &&
      (filter.answered === null || (filter.answered === "yes") === isAnswered)
    );
  });
}

/** The view with one value alone in its row. */
const alone = (view: View, row: FacetRow, value: string): View => ({
  ...view,
  filter: { ...view.filter, [row]: row === "answered" ? value : [value] },
});

const everyFacet = (chart: Chart, view: View) => {
  const found = facets(chart, view);
  return facetRows.flatMap((row) => found[row].map((facet) => ({ row, ...facet })));
};

describe("facets", () => {
  it("count what choosing them gives beside the other rows", () => {
    fc.assert(
      fc.property(cases, ({ chart, view }) => {
        const found = facets(chart, view);
        for (const row of facetRows.filter((name) => name !== "stances")) {
          for (const { value, count } of found[row]) {
            assert.equal(count, chosenBy(chart, alone(view, row, value)).length, `${row} ${value}`);
          }
        }
        for (const { value, count } of found.stances) {
          const others = ids(chosenBy(chart, { ...view, filter: { ...view.filter, stances: [] } }));
          const known = ids(chart.events.filter((event) => isPublic(event, view)));
          const given = chart.responses
            .filter(({ stance, from, to }) => stance === value && known.has(from) && known.has(to))
            .filter(({ from, to }) => others.has(from) || others.has(to));
          assert.equal(count, given.length, `stances ${value}`);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("count nothing exactly where choosing them would leave nothing that was public", () => {
    fc.assert(
      fc.property(cases, ({ chart, view }) => {
        for (const { row, value, count } of everyFacet(chart, view)) {
          const only = alone(view, row, value);
          const left = passing(chart, only.filter, view.asOf) ?? assert.fail();
          const chosen = chosenBy(chart, only);
          assert.ok(
            chosen.every(({ id }) => left.has(id)),
            `${row} ${value}`,
          );
          assert.equal(count === 0, chosen.length === 0, `${row} ${value}`);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("hold every value of the chart, in one order, whatever is chosen and on whichever day", () => {
    fc.assert(
      fc.property(cases, ({ chart, view }) => {
        const values = (of: View): unknown => facetRows.map((row) => facets(chart, of)[row].map(({ value }) => value));
        assert.deepEqual(values(view), values(initialView(chart)));
      }),
      { numRuns: 60 },
    );
  });

  it("say what is chosen", () => {
    fc.assert(
      fc.property(cases, ({ chart, view }) => {
        for (const { value, chosen } of facets(chart, view).kinds) {
          assert.equal(
            chosen,
            view.filter.kinds.some((kind) => kind === value),
          );
        }
      }),
    );
  });
});

describe("toggled", () => {
  const rows = fc.constantFrom<readonly [FacetRow, string]>(
    ["kinds", "finding"],
    ["stances", "denies"],
    ["by", "somebody"],
    ["about", "something"],
    ["tags", "sanctions"],
  );

  it("taken twice is the filter that was", () => {
    fc.assert(
      fc.property(filters, rows, (filter, [row, value]) => {
        const isChosen = (filter[row as "by"] ?? []).includes(value);
        const once = toggled(filter, row, value);
        assert.notDeepEqual(once, filter);
        const twice = toggled(once, row, value);
        // A value that was there comes back at the end of its row.
        if (isChosen) assert.deepEqual(new Set(twice[row as "by"]), new Set(filter[row as "by"]));
        else assert.deepEqual(twice, filter);
      }),
    );
    const once = toggled(unfiltered, "answered", "no");
    assert.equal(once.answered, "no");
    assert.equal(toggled(once, "answered", "yes").answered, "yes");
    assert.deepEqual(toggled(once, "answered", "no"), unfiltered);
  });
});

describe("a filter", () => {
  it("leaves nothing of itself behind once it is cleared, in any view", () => {
    const words = en;
    const size = { width: 1100, height: 500 };
    fc.assert(
      fc.property(cases, fc.constantFrom("lanes", "mirror", "threads"), ({ chart, view }, kind) => {
        const open = { ...view, kind, filter: unfiltered };
        const before = composeEvery(chart, open, size, words);
        composeEvery(chart, { ...view, kind }, size, words);
        assert.deepEqual(composeEvery(chart, open, size, words), before);
      }),
      { numRuns: 30 },
    );
  });

  it("draws no curve and no tag for what it takes out", () => {
    const words = en;
    fc.assert(
      fc.property(cases, fc.constantFrom("lanes", "mirror"), ({ chart, view }, kind) => {
        const left = passing(chart, view.filter, view.asOf);
        const { curves, tags } = composeEvery(chart, { ...view, kind }, { width: 1100, height: 500 }, words);
        const drawn = [...curves.flatMap(({ from, to }) => [from, to]), ...tags.map(({ event }) => event)];
        assert.deepEqual(
          drawn.filter((id) => left?.has(id) === false),
          [],
        );
      }),
      { numRuns: 40 },
    );
  });

  it("never parts a statement from its answers, on any day", () => {
    fc.assert(
      fc.property(cases, ({ chart, view }) => {
        const left = passing(chart, view.filter, view.asOf);
        if (left === null) return;
        for (const { from, to } of chart.responses) assert.ok(!left.has(to) || left.has(from), `${from} to ${to}`);
      }),
    );
  });

  it("keeps every lane in its place, however many there are", () => {
    const words = en;
    const crowd = inventedChart({ seed: 3, events: 40, lanes: 20, years: 3, responses: 0.5 });
    fc.assert(
      fc.property(cases, fc.boolean(), (one, isCrowd) => {
        const chart = isCrowd ? crowd : one.chart;
        const view = isCrowd ? { ...one.view, from: crowd.extent.from, to: crowd.extent.to } : one.view;
        const speakers = new Set(chart.lanes.map(({ id }) => id));
        const lanes = (of: View): readonly string[] =>
          composeEvery(chart, of, { width: 1100, height: 500 }, words)
            .lanes.map(({ id }) => id)
            .filter((id) => speakers.has(id));
        assert.deepEqual(lanes(view), lanes({ ...view, filter: unfiltered }));
      }),
      { numRuns: 40 },
    );
  });
});
