import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Actor, Collection } from "#model/collection.ts";
import { actor, collectionOf, event, source } from "#model/collection-cases.ts";
import { siteWordsOf } from "#model/site-words.ts";
import { type SearchRecord, searchRecords } from "./search-records.ts";

const words = siteWordsOf("en");
const bear: Actor = {
  ...actor("strontium"),
  alsoKnownAs: [{ name: "Fancy Bear", by: null, since: null }],
  sameAs: { mitre: "G0007", wikidata: null, url: null },
};
const collection = collectionOf(
  [
    event("report", { by: ["firm"], about: ["strontium"], claims: ["a", "b"], quotes: "paper" }),
    { ...event("hidden", { claims: ["c"] }), draft: true },
  ],
  [actor("firm"), bear],
  [source("paper")],
);
const recordsOf = (of: Collection = collection): readonly SearchRecord[] => searchRecords(of, words);
const one = (kind: string, id: string, claim?: string): SearchRecord =>
  recordsOf().find((record) => record.kind === kind && record.id === id && record.claim === claim) ?? assert.fail();

describe("search records", () => {
  it("are the events, each of their claims, the actors and the sources, and no draft", () => {
    const named = recordsOf().map(({ kind, id, claim }) =>
      [kind, id, ...(claim === undefined ? [] : [claim])].join(" "),
    );
    assert.deepEqual(named, [
      "event report",
      "claim report a",
      "claim report b",
      "actor firm",
      "actor strontium",
      "source paper",
    ]);
  });

  it("find an actor by each of its names, and what is said of it too", () => {
    assert.match(one("actor", "strontium").names, /Fancy Bear.*G0007/);
    assert.match(one("event", "report").text, /Name of strontium \(Fancy Bear\)/);
  });

  it("find a claim by its words, its quote and who says it when", () => {
    const claim = one("claim", "report", "a");
    assert.equal(claim.title, "Text of a");
    assert.match(claim.text, /“Words”/);
    assert.match(claim.note, /1 January 1970$/);
  });
});
