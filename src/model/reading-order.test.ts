import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { collectionOf, event } from "./collection-cases.ts";
import {
  aroundOf,
  byMonth,
  changesOf,
  gapBetween,
  gapsOf,
  lastChanged,
  neighboursOf,
  notedText,
  recordedUntil,
  yearOf,
} from "./reading-order.ts";
import { siteWordsOf } from "./site-words.ts";

const days = fc.array(fc.option(fc.integer({ min: -40_000, max: 40_000 })), { maxLength: 30 });
const eventsAt = (list: readonly (number | null)[]) =>
  [...list].sort((a, b) => (a ?? 1e9) - (b ?? 1e9)).map((day, index) => event(`event-${index}`, { day }));

describe("the reading order", () => {
  it("holds every event once, in the order given, undated ones at the end", () => {
    fc.assert(
      fc.property(days, (list) => {
        const events = eventsAt(list);
        const years = byMonth(events);
        assert.deepEqual(
          years.flatMap(({ months }) => months.flatMap((month) => month.events.map(({ id }) => id))),
          events.map(({ id }) => id),
        );
        assert.ok(years.slice(0, -1).every(({ year }) => year !== null));
      }),
    );
  });

  it("reads a date without a known beginning under the year of its end", () => {
    const [day] = eventsAt([18_262]);
    assert.ok(day !== undefined);
    assert.equal(yearOf(day.when), 2020);
    assert.equal(yearOf({ ...day.when, min: null }), 2020);
    assert.equal(yearOf({ ...day.when, min: null, max: null }), null);
  });

  it("leads from each event to the next and back", () => {
    const all = collectionOf(eventsAt([1, 2, 3]));
    const [first, second, third] = all.events;
    assert.ok(first !== undefined && second !== undefined && third !== undefined);
    assert.equal(neighboursOf(all, first).later, second);
    assert.equal(neighboursOf(all, second).earlier, first);
    assert.equal(neighboursOf(all, third).later, null);
  });
});

describe("a gap in the reading order", () => {
  it("is told from a week on, in whole days since the event that stands before", () => {
    const gaps = gapsOf(byMonth(eventsAt([0, 6, 13, 13, 400, null])));
    assert.deepEqual(
      [...gaps],
      [
        ["event-2", 7],
        ["event-4", 387],
      ],
    );
  });

  it("is not told where either date is not known to the day", () => {
    const [day, later] = eventsAt([0, 60]);
    assert.ok(day !== undefined && later !== undefined);
    const month = { ...later.when, precision: "month" } as const;
    assert.equal(gapBetween(day.when, later.when), 60);
    assert.equal(gapBetween(day.when, month), null);
    assert.equal(gapBetween({ ...day.when, approximate: true }, later.when), null);
  });
});

describe("what was said around an event", () => {
  it("reaches six weeks, and farther only until there are five", () => {
    const near = collectionOf(eventsAt([0, 10, 20, 30, 40, 42, 43]));
    const [first] = near.events;
    assert.ok(first !== undefined);
    assert.equal(aroundOf(near, first).length, 6);
    const far = collectionOf(eventsAt([0, 100, 200, 300, 400, 500]));
    const [alone] = far.events;
    assert.ok(alone !== undefined);
    assert.equal(aroundOf(far, alone).length, 5);
  });

  it("is nothing for an undated event", () => {
    const all = collectionOf(eventsAt([1, null]));
    const undated = all.events[1];
    assert.ok(undated !== undefined);
    assert.deepEqual(aroundOf(all, undated), []);
  });
});

describe("the day of the last change", () => {
  it("is that of the latest correction, else of adding, else not stated", () => {
    const plain = event("a");
    const added = { ...plain, added: "2020-01-02" };
    const corrections = ["2021-03-04", "2021-12-01", "2020-05-06"].map((date) => ({ date, note: "" }));
    assert.deepEqual([plain, added, { ...added, corrections }].map(lastChanged), [null, "2020-01-02", "2021-12-01"]);
  });

  it("is said in words", () => {
    assert.equal(notedText("2026-05-01", siteWordsOf("en")), "1 May 2026");
  });
});

describe("the day up to which a collection speaks", () => {
  const added = { ...event("a", { day: 100 }), added: "1970-05-01" };
  const withdrawn = { date: "1970-06-01", note: "" };

  it("is that of the latest note on any event", () => {
    assert.equal(recordedUntil(collectionOf([added, event("b", { day: 120 })])), "1970-05-01");
    assert.equal(recordedUntil(collectionOf([added, { ...event("b"), withdrawn }])), "1970-06-01");
  });

  it("is not stated where nothing is noted, or where an event happened after it", () => {
    assert.equal(recordedUntil(collectionOf([event("a")])), null);
    assert.equal(recordedUntil(collectionOf([added, event("b", { day: 121 })])), null);
  });
});

describe("changes", () => {
  it("come the latest first, withdrawals among them", () => {
    const corrected = { ...event("a"), corrections: [{ date: "2021-01-02", note: "first" }] };
    const withdrawn = { ...event("b"), withdrawn: { date: "2022-01-02", note: "second" } };
    assert.deepEqual(
      changesOf(collectionOf([corrected, withdrawn])).map(({ note }) => note),
      ["second", "first"],
    );
  });
});
