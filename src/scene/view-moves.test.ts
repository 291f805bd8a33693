import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { inventedChart } from "./invented-chart.ts";
import { initialView } from "./view.ts";
import {
  centre,
  endingAt,
  fitted,
  including,
  narrowest,
  panned,
  ranged,
  selecting,
  startingAt,
  zoomed,
} from "./view-moves.ts";

const chart = inventedChart({ seed: 1, events: 5, lanes: 2, years: 3, responses: 0 });
const { extent } = chart;
const within = fc.integer({ min: extent.from, max: extent.to });
const views = fc.tuple(within, within).map(([from, to]) => ranged(initialView(chart), chart, from, to));
const shares = fc.double({ min: -3, max: 3, noNaN: true });

describe("a moved view", () => {
  it("stays inside the chart's extent and at least three days wide", () => {
    fc.assert(
      fc.property(views, within, shares, (view, at, share) => {
        const by = 2 ** share;
        const moves = [zoomed(view, chart, { at, by }), panned(view, chart, share * 1e11)];
        for (const { from, to } of moves) {
          assert.ok(from >= extent.from && to <= extent.to && to - from >= narrowest);
        }
      }),
    );
  });

  it("is the same object where nothing changes", () => {
    const view = fitted(initialView(chart), chart);
    assert.equal(fitted(view, chart), view);
    assert.equal(panned(view, chart, 1e9), view);
    assert.equal(panned(view, chart, 0), view);
    assert.equal(zoomed(view, chart, { at: extent.from, by: 0.5 }), view);
    assert.equal(selecting(view, null), view);
    const selected = selecting(view, "event-1", "a");
    assert.equal(selecting(selected, "event-1", "a"), selected);
    assert.notEqual(selecting(selected, "event-1"), selected);
  });

  it("keeps the instant under the pointer in place while it zooms", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 8, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (by, share) => {
          const view = fitted(initialView(chart), chart);
          const at = view.from + share * (view.to - view.from);
          const next = zoomed(view, chart, { at, by });
          assert.ok(Math.abs((at - next.from) / (next.to - next.from) - share) < 1e-6);
        },
      ),
    );
  });

  it("keeps its span while it pans", () => {
    fc.assert(
      fc.property(views, shares, (view, share) => {
        const next = panned(view, chart, share * 1e11);
        assert.equal(next.to - next.from, view.to - view.from);
      }),
    );
  });

  it("keeps one end of its range where the other is moved, however far", () => {
    const anywhere = fc.oneof(within, fc.constantFrom(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY));
    fc.assert(
      fc.property(views, anywhere, (view, at) => {
        const [start, end] = [startingAt(view, chart, at), endingAt(view, chart, at)];
        assert.deepEqual([start.to, end.from], [view.to, view.from]);
        assert.equal(start.from, Math.min(Math.max(at, extent.from), view.to - narrowest));
        assert.equal(end.to, Math.max(Math.min(at, extent.to), view.from + narrowest));
        for (const { from, to } of [start, end]) assert.equal(ranged(view, chart, from, to).from, from);
      }),
    );
  });

  it("has in its range what was selected, and moves only for what it had not", () => {
    fc.assert(
      fc.property(views, fc.nat(4), (view, number) => {
        const id = `event-${number}`;
        const moved = including(selecting(view, id), chart, id);
        const at = centre(moved, chart);
        assert.ok(moved.from <= at && at < moved.to);
        const stays = centre(selecting(view, id), chart) !== (view.from + view.to) / 2;
        if (stays) assert.equal(moved.from, view.from);
        assert.equal(including(moved, chart, id), moved);
      }),
    );
  });
});
