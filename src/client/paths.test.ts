import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { drawnAt } from "#model/when.ts";
import { en } from "#model/words/en.ts";
import type { Chart } from "#scene/chart.ts";
import { composeEvery } from "#scene/compose-every.ts";
import { inventedChart } from "#scene/invented-chart.ts";
import type { Scene } from "#scene/scene.ts";
import { initialView, type View } from "#scene/view.ts";
import { ranged, selecting } from "#scene/view-moves.ts";
import { neighbour, nextOf, related } from "./paths.ts";

interface Drawn {
  readonly chart: Chart;
  readonly view: View;
  readonly scene: Scene;
}

/** Drawings of a part of the time, so that there are tags at both edges; in some, time runs to the left. */
const drawings: fc.Arbitrary<Drawn> = fc
  .record({
    chart: fc
      .record({
        seed: fc.nat(100_000),
        events: fc.integer({ min: 1, max: 90 }),
        lanes: fc.integer({ min: 1, max: 8 }),
        years: fc.constantFrom(1, 6),
        responses: fc.constantFrom(0.5, 1.5),
      })
      .map(inventedChart),
    kind: fc.constantFrom("lanes", "mirror"),
    lang: fc.constantFrom("en", "fa"),
    start: fc.double({ min: 0, max: 0.7, noNaN: true }),
    span: fc.constantFrom(1, 0.3, 0.1),
    place: fc.nat(1000),
  })
  .map(({ chart: invented, kind, lang, start, span, place }) => {
    const chart = { ...invented, lang };
    const { from, to } = chart.extent;
    const first = from + start * (to - from);
    const range = ranged({ ...initialView(chart), kind }, chart, first, first + span * (to - from));
    const view = selecting(range, chart.events[place % chart.events.length]?.id ?? null);
    return { chart, view, scene: composeEvery(chart, view, { width: 1000, height: 600 }, en) };
  });

/** The stops on the way from one end to the other. */
function walk(drawn: Drawn, from: "first" | "last", move: "next" | "previous"): readonly string[] {
  const seen: string[] = [];
  for (let id = neighbour(drawn, null, "first"); id !== null; ) {
    if (seen.length === 0) id = neighbour(drawn, id, from) ?? assert.fail();
    assert.ok(!seen.includes(id), `${id} twice`);
    seen.push(id);
    id = neighbour(drawn, id, move);
  }
  return seen;
}

const stopsOf = ({ marks, stacks, tags }: Scene): readonly string[] => [
  ...[...marks, ...stacks].map(({ id }) => id),
  ...tags.map(({ event }) => event),
];

describe("the way of the arrow keys", () => {
  it("leads through every mark, stack and edge tag, and back", () => {
    fc.assert(
      fc.property(drawings, (drawn) => {
        const onwards = walk(drawn, "first", "next");
        assert.deepEqual(onwards.toSorted(), stopsOf(drawn.scene).toSorted());
        assert.deepEqual(walk(drawn, "last", "previous"), onwards.toReversed());
      }),
    );
  });

  it("goes with time: first the tags of what is earlier, last those of what is later", () => {
    fc.assert(
      fc.property(drawings, (drawn) => {
        const { chart, scene, view } = drawn;
        const at = new Map(chart.events.map(({ id, when }) => [id, drawnAt(when) ?? Number.NEGATIVE_INFINITY]));
        const ids = walk(drawn, "first", "next").filter((id) => at.has(id));
        const times = ids.map((id) => at.get(id) ?? 0);
        const tagged = new Set(scene.tags.map(({ event }) => event));
        assert.deepEqual(
          times,
          times.toSorted((a, b) => a - b),
          view.kind,
        );
        for (const id of ids) {
          const time = at.get(id) ?? 0;
          assert.equal(tagged.has(id), time < view.from || time >= view.to, id);
        }
      }),
    );
  });

  it("leads up and down into the nearest lane that has anything", () => {
    fc.assert(
      fc.property(drawings, ({ chart, scene }) => {
        const tags = scene.tags.map(({ event, lane, box }) => ({ id: event, lane, y: (box.y0 + box.y1) / 2 }));
        const stops = [...scene.marks, ...scene.stacks, ...tags];
        for (const here of stops) {
          const above = stops.filter(({ lane, y }) => lane !== here.lane && y < here.y);
          const to = stops.find(({ id }) => id === neighbour({ chart, scene }, here.id, "up"));
          const nearest = Math.max(...above.map(({ y }) => y));
          assert.equal(to?.lane, above.find(({ y }) => y === nearest)?.lane, here.id);
        }
      }),
    );
  });
});

describe("the way through a thread", () => {
  it("steps through all that is drawn of it, and over what isn't", () => {
    fc.assert(
      fc.property(drawings, fc.constantFrom("responses", "answered"), (drawn, way) => {
        const { chart, view, scene } = drawn;
        const ids = related(chart, view.selected?.event ?? "", way);
        const there = ids.filter((id) => stopsOf(scene).includes(id));
        const seen: string[] = [];
        let current: string | null = null;
        for (let step = 0; step < there.length; step += 1) {
          current = nextOf(ids, current, drawn);
          if (current !== null) seen.push(current);
        }
        assert.deepEqual(seen, there);
        assert.equal(nextOf(ids, current, drawn), there[0] ?? null);
      }),
    );
  });
});
