import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { answer, event } from "./collection-cases.ts";
import { countsOf } from "./tally.ts";
import { stances } from "./vocabulary.ts";

const sum = (counts: readonly { readonly count: number }[]): number =>
  counts.reduce((all, { count }) => all + count, 0);

describe("a tally", () => {
  it("counts every event by its kind and every response by its stance, once", () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.constantFrom(...stances), { maxLength: 3 }), { maxLength: 12 }), (lists) => {
        const events = lists.map((list, at) =>
          event(`e${at}`, { responds: list.map((stance) => answer("x", stance)) }),
        );
        const counts = countsOf(events);
        assert.equal(sum(counts.kinds), events.length);
        assert.equal(sum(counts.stances), lists.flat().length);
      }),
    );
  });

  it("names each year once, ascending, without undated events", () => {
    const events = [
      event("c", { day: 800 }),
      event("a", { day: 1 }),
      event("b", { day: 2 }),
      event("d", { day: null }),
    ];
    assert.deepEqual(countsOf(events).years, [1970, 1972]);
  });
});
