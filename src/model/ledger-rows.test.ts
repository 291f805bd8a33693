import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { answer, collectionOf, event } from "./collection-cases.ts";
import { ledgerRows } from "./ledger-rows.ts";
import { answersToEvent } from "./threads.ts";

const letters = ["a", "b", "c", "d", "e"];
/** An event with so many claims, answered at these places; a place beyond the claims means the event as a whole. */
const answered = fc.tuple(fc.integer({ min: 0, max: 5 }), fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 8 }));
const rowsOf = (count: number, places: readonly number[]) => {
  const claims = letters.slice(0, count);
  const report = event("report", { claims });
  const targets = places.map((place) => (claims[place] === undefined ? "report" : `report#${claims[place]}`));
  const replies = targets.map((to, index) => event(`reply-${index}`, { responds: [answer(to, "denies")] }));
  const all = collectionOf([report, ...replies]);
  return { report, all, rows: ledgerRows(all, report) };
};

describe("the rows of a ledger", () => {
  it("hold every claim once and every response once", () => {
    fc.assert(
      fc.property(answered, ([count, places]) => {
        const { report, all, rows } = rowsOf(count, places);
        const claims = rows.flatMap((row) => row.claims.map(({ id }) => id));
        assert.deepEqual(
          [...claims].sort(),
          report.claims.map(({ id }) => id),
        );
        const answers = rows.flatMap((row) => row.answers);
        assert.deepEqual(new Set(answers), new Set(answersToEvent(all, "report")));
        assert.equal(answers.length, places.length);
      }),
    );
  });

  it("put a response beside what it answers alone", () => {
    fc.assert(
      fc.property(answered, ([count, places]) => {
        for (const { scope, claims, answers } of rowsOf(count, places).rows) {
          const to = scope === "event" ? null : claims[0]?.id;
          assert.ok(answers.every(({ response }) => response.to.claim === to));
        }
      }),
    );
  });

  it("stand in the order of the first claim of each, with one at most for the event as a whole", () => {
    fc.assert(
      fc.property(answered, ([count, places]) => {
        const { rows } = rowsOf(count, places);
        const firsts = rows.map(({ claims }) => claims[0]?.id ?? "z");
        assert.deepEqual(firsts, [...firsts].sort());
        assert.ok(rows.filter(({ scope }) => scope === "event").length <= 1);
        assert.ok(rows.length > 0);
      }),
    );
  });

  it("part claims that nobody answered where nobody answers the whole", () => {
    assert.deepEqual(
      rowsOf(3, [1]).rows.map(({ claims }) => claims.length),
      [1, 1, 1],
    );
    assert.deepEqual(
      rowsOf(3, [1, 9]).rows.map(({ claims }) => claims.length),
      [2, 1],
    );
  });
});
