import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { DAY } from "#model/instant.ts";
import { kinds } from "#model/vocabulary.ts";
import { en } from "#model/words/en.ts";
import type { Chart, ChartEvent } from "./chart.ts";
import { chartIndex } from "./chart-index.ts";
import { compose } from "./compose.ts";
import { passing } from "./filter.ts";
import { inventedChart } from "./invented-chart.ts";
import { firstAnswer, labelGroups } from "./label-choice.ts";
import { selectionOf, standingOf } from "./selection.ts";
import { initialView, unfiltered } from "./view.ts";
import { selecting } from "./view-moves.ts";

const words = en;
const size = { width: 1200, height: 500 };
const charts = fc
  .record({
    seed: fc.nat(10_000),
    events: fc.integer({ min: 2, max: 90 }),
    lanes: fc.integer({ min: 1, max: 8 }),
    years: fc.constantFrom(1, 6),
    responses: fc.constantFrom(0.5, 1.5),
  })
  .map(inventedChart);
const one = (chart: Chart, place: number): ChartEvent => chart.events[place % chart.events.length] ?? assert.fail();

/** Found the slow way: by going over all responses until nothing is added. */
function threadOf(id: string, { responses }: Chart): ReadonlySet<string> {
  const thread = new Set([id]);
  for (let before = 0; before < thread.size; ) {
    before = thread.size;
    for (const { from } of responses.filter(({ to }) => thread.has(to))) thread.add(from);
  }
  return new Set([...thread, ...responses.filter(({ from }) => from === id).map(({ to }) => to)]);
}

describe("a selection", () => {
  it("relates an event to what it answers and to every answer to it, recursively", () => {
    fc.assert(
      fc.property(charts, fc.nat(), (chart, place) => {
        const { id } = one(chart, place);
        const thread = threadOf(id, chart);
        for (const mark of compose(chart, selecting(initialView(chart), id), size, words).marks) {
          const expected = mark.id === id ? "selected" : thread.has(mark.id) ? "related" : "dimmed";
          assert.equal(mark.standing, expected, mark.id);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("shows on its answers the letters of the claims that they answer", () => {
    fc.assert(
      fc.property(charts, fc.nat(), (chart, place) => {
        const event = one(chart, place);
        const scene = compose(chart, selecting(initialView(chart), event.id), size, words);
        for (const { id, badges } of scene.marks) {
          const answered = chart.responses.filter((response) => response.from === id && response.to === event.id);
          const letters = answered.map(({ claim }) => event.claims.find((own) => own.id === claim)?.letter);
          for (const { letter } of badges) assert.ok(letters.includes(letter), `${id} ${letter}`);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("is none where the chart doesn't hold the event", () => {
    const chart = inventedChart({ seed: 1, events: 9, lanes: 2, years: 1, responses: 1 });
    const resting = compose(chart, initialView(chart), size, words);
    assert.deepEqual(compose(chart, selecting(initialView(chart), "elsewhere"), size, words), resting);
  });
});

describe("a filter", () => {
  it("never parts what it leaves from its answers", () => {
    fc.assert(
      fc.property(
        charts,
        fc.subarray([...kinds], { minLength: 1 }),
        fc.constantFrom("yes", "no", null),
        (chart, some, answered) => {
          const left = passing(chart, { ...unfiltered, kinds: some, answered }) ?? assert.fail();
          for (const { from, to } of chart.responses)
            assert.ok(!left.has(to) || left.has(from), `${to} without ${from}`);
          const direct = chart.events.filter(({ kind }) => answered === null && some.includes(kind));
          assert.ok(direct.every(({ id }) => left.has(id)));
        },
      ),
    );
  });

  it("leaves everything where it is empty", () => {
    assert.equal(passing(inventedChart({ seed: 1, events: 9, lanes: 2, years: 1, responses: 1 }), unfiltered), null);
  });
});

describe("a search", () => {
  const standings = (chart: Chart, found: readonly string[] | null) =>
    compose(chart, { ...initialView(chart), found }, size, words);

  it("marks the events that it found, all of them and no other", () => {
    fc.assert(
      fc.property(charts, fc.integer({ min: 1, max: 9 }), (chart, every) => {
        const found = chart.events.filter((_, at) => at % every === 0).map(({ id }) => id);
        const { marks, stacks } = standings(chart, found);
        const inRange = standings(chart, null);
        const drawn = new Set(marks.map(({ id }) => id));
        for (const { id, isFound, standing } of marks) {
          assert.equal(isFound === true, found.includes(id), id);
          assert.equal(standing, found.includes(id) ? "resting" : "dimmed");
        }
        assert.ok(inRange.marks.every(({ id }) => !found.includes(id) || drawn.has(id)));
        assert.ok(stacks.every(({ standing }) => standing === "dimmed"));
      }),
      { numRuns: 40 },
    );
  });

  it("that found nothing leaves nothing at rest; one that isn't known yet changes nothing", () => {
    const chart = inventedChart({ seed: 2, events: 20, lanes: 3, years: 2, responses: 1 });
    assert.ok(standings(chart, []).marks.every(({ standing }) => standing === "dimmed"));
    const searching = compose(chart, { ...initialView(chart), q: "bear" }, size, words);
    assert.deepEqual(searching, standings(chart, null));
  });

  it("leaves what is selected and its thread as they are", () => {
    const chart = inventedChart({ seed: 2, events: 40, lanes: 3, years: 2, responses: 2 });
    const id = chart.responses[0]?.to ?? "";
    const index = chartIndex(chart, unfiltered);
    const before = selectionOf(index, selecting(initialView(chart), id));
    const after = selectionOf(index, { ...selecting(initialView(chart), id), found: [] });
    for (const event of chart.events) assert.equal(standingOf(event.id, after), standingOf(event.id, before));
  });
});

describe("labels", () => {
  const orderOf = (chart: Chart): readonly (readonly string[])[] => {
    const index = chartIndex(chart, unfiltered);
    return labelGroups(index.all.entries, index, { selected: null, related: new Set() });
  };

  it("are chosen by weight, relations and date, whatever the kind and the side", () => {
    fc.assert(
      fc.property(charts, fc.constantFrom(...kinds), (chart, kind) => {
        const events = chart.events.map((event) => ({ ...event, kind }));
        const lanes = chart.lanes.map((lane) => ({ ...lane, below: !lane.below }));
        assert.deepEqual(orderOf({ ...chart, events, lanes }), orderOf(chart));
      }),
    );
  });

  it("stay or go together with that of the first answer", () => {
    fc.assert(
      fc.property(charts, (chart) => {
        const index = chartIndex(chart, unfiltered);
        const groups = orderOf(chart);
        for (const { id } of chart.events) {
          const answer = firstAnswer(id, index);
          if (answer !== null) assert.ok(groups.find((group) => group.includes(id))?.includes(answer), id);
        }
      }),
    );
  });

  it("rank the selected first, then its thread, then the weightier", () => {
    const chart = inventedChart({ seed: 3, events: 30, lanes: 3, years: 2, responses: 0 });
    const index = chartIndex(chart, unfiltered);
    const [first, second] = chart.events;
    const standing = { selected: first?.id ?? null, related: new Set([second?.id ?? ""]) };
    const [a, b, ...rest] = labelGroups(index.all.entries, index, standing).flat();
    assert.deepEqual([a, b], [first?.id, second?.id]);
    const weights = rest.map((id) => chart.events.find((event) => event.id === id)?.weight ?? 0);
    assert.deepEqual(
      weights,
      weights.toSorted((x, y) => y - x),
    );
  });
});

describe("the day up to whose end things were public", () => {
  it("makes what came later a ghost without curves", () => {
    fc.assert(
      fc.property(charts, fc.double({ min: 0, max: 1, noNaN: true }), (chart, share) => {
        const { from, to } = chart.extent;
        const asOf = Math.floor((from + share * (to - from)) / DAY) * DAY;
        const scene = compose(chart, { ...initialView(chart), asOf }, size, words);
        const ghosts = new Set(scene.marks.filter(({ publicity }) => publicity === "ghost").map(({ id }) => id));
        for (const { id } of scene.marks) {
          const published = chart.events.find((event) => event.id === id)?.published ?? 0;
          assert.equal(ghosts.has(id), published >= asOf + DAY, id);
        }
        for (const curve of scene.curves) assert.ok(!ghosts.has(curve.from) && !ghosts.has(curve.to), curve.id);
      }),
      { numRuns: 60 },
    );
  });
});
