import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { DAY } from "#model/instant.ts";
import type { ViewKind } from "#model/vocabulary.ts";
import { isDay, type When } from "#model/when.ts";
import { en } from "#model/words/en.ts";
import type { Chart, ChartEvent } from "./chart.ts";
import { composeEvery as compose } from "./compose-every.ts";
import { inventedChart } from "./invented-chart.ts";
import type { EdgeTag, Scene } from "./scene.ts";
import { initialView, type View } from "./view.ts";
import { ranged } from "./view-moves.ts";

/** Every third event lasts from its date on, for so many days; of those every fourth goes on. */
function withIntervals(chart: Chart, days: number): Chart {
  const lasting = (when: When, isOpen: boolean): When => {
    const { min, max } = when;
    if (min === null || max === null) return when;
    const start = { ...when, min, max };
    const end = isOpen ? "open" : { ...start, min: min + days * DAY, max: max + days * DAY };
    return { ...when, max: end === "open" ? null : end.max, interval: { start, end } };
  };
  const events = chart.events.map((event, at) =>
    at % 3 === 0 ? { ...event, when: lasting(event.when, at % 4 === 0) } : event,
  );
  return { ...chart, events };
}

interface Case {
  readonly chart: Chart;
  readonly view: View;
  readonly width: number;
}

const kinds: readonly ViewKind[] = ["lanes", "mirror"];

const cases: fc.Arbitrary<Case> = fc
  .record({
    seed: fc.nat(100_000),
    events: fc.integer({ min: 1, max: 60 }),
    lanes: fc.integer({ min: 1, max: 12 }),
    days: fc.constantFrom(2, 40, 500, 3000),
    start: fc.double({ min: 0, max: 0.98, noNaN: true }),
    span: fc.constantFrom(0.3, 0.1, 0.02),
    width: fc.integer({ min: 320, max: 2560 }),
    kind: fc.constantFrom(...kinds),
  })
  .map(({ days, start, span, width, kind, ...numbers }) => {
    const chart = withIntervals(inventedChart({ ...numbers, years: 6, responses: 0.5 }), days);
    const { from, to } = chart.extent;
    const first = from + start * (to - from);
    return { chart, width, view: { ...ranged(initialView(chart), chart, first, first + span * (to - from)), kind } };
  });

const composed = ({ chart, view, width }: Case): Scene => compose(chart, view, { width, height: 600 }, en);

interface Lasting {
  readonly event: ChartEvent;
  readonly edge: "left" | "right";
  /** Where its date ends, or begins, within the plot, in px; `null`: it does neither there, or only about then. */
  readonly end: number | null;
}

const { POSITIVE_INFINITY: endless } = Number;

/** Dated events drawn outside a view's range whose dates take more than a mark's width of it. */
function lastingInto({ chart, view: { from, to } }: Case, { plot: { x0, x1 } }: Scene): readonly Lasting[] {
  const pixels = (time: number): number => (time * (x1 - x0)) / (to - from);
  const known = ({ approximate }: When, at: number): number | null =>
    !approximate && at > from && at < to ? x0 + pixels(at - from) : null;
  const soft = chart.events.flatMap((event) => {
    const { min, max } = event.when;
    if (isDay(event.when) || min === null) return [];
    return [{ event, start: min, end: max ?? endless, at: max === null ? min : (min + max) / 2 }];
  });
  const before = soft.filter(({ at, end }) => at < from && pixels(end - from) > 16);
  const after = soft.filter(({ at, start }) => at >= to && pixels(to - start) > 16);
  return [
    ...before.map(({ event, end }): Lasting => ({ event, edge: "left", end: known(event.when, end) })),
    ...after.map(({ event, start }): Lasting => ({ event, edge: "right", end: known(event.when, start) })),
  ];
}

const near = (least: number, value: number | undefined, most: number): boolean =>
  value !== undefined && value > least - 0.1 && value < most + 0.1;

/** The end of a bar at its edge and the other one, in px; none where there is no bar. */
function endsOf({ bar, edge }: EdgeTag): readonly number[] {
  const ends = bar?.extent ? [bar.x + bar.extent.left, bar.x + bar.extent.right] : [];
  return edge === "left" ? ends : ends.toReversed();
}

const runs = { numRuns: 150 };

describe("edge tags", () => {
  it("stand for everything that lasts into the range from outside", () => {
    fc.assert(
      fc.property(cases, (one) => {
        const scene = composed(one);
        for (const { event, edge } of lastingInto(one, scene)) {
          const lane = one.view.kind === "mirror" ? (event.kind === "response" ? 1 : 0) : event.lane;
          const tag = scene.tags.find((tag) => tag.edge === edge && (lane < 0 || tag.lane === lane));
          assert.ok(tag !== undefined, `${event.id} (${event.when.edtf}) has no tag at the ${edge}`);
        }
      }),
      runs,
    );
  });

  it("show the part of a date that the range holds, from its edge to the date's end", () => {
    fc.assert(
      fc.property(cases, (one) => {
        const scene = composed(one);
        const { x0, x1 } = scene.plot;
        for (const { event, edge, end } of lastingInto(one, scene)) {
          const tag = scene.tags.find((tag) => tag.event === event.id);
          if (tag === undefined) continue;
          const [cut, other] = endsOf(tag);
          assert.ok(edge === "left" ? near(0, cut, x0) : near(x1, cut, scene.width), `${event.id} begins at its edge`);
          assert.ok(end === null || near(end, other, end), `${event.id} ends at ${other}, not at ${end}`);
        }
      }),
      runs,
    );
  });

  it("and a word that nothing is here exclude each other", () => {
    fc.assert(
      fc.property(cases, (one) => {
        const { message, tags, shown } = composed(one);
        assert.equal(message === null, shown + tags.length > 0);
      }),
      runs,
    );
  });
});
