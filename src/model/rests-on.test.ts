import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { collectionOf, event } from "./collection-cases.ts";
import { citationsOf, restingOn } from "./rests-on.ts";

const cited = event("cited", { sources: ["paper"], claims: ["a", "b"], quotes: "paper" });
const quoted = event("quoted", { sources: ["other"], claims: ["c"], quotes: "paper" });

describe("what rests on a source", () => {
  const all = collectionOf([cited, quoted, event("neither")]);

  it("holds events that cite it and events with a claim that quotes it", () => {
    const found = restingOn(all, "paper").map(({ event: from, citation, claims }) => [
      from.id,
      citation !== null,
      claims.map(({ id }) => id),
    ]);
    assert.deepEqual(found, [
      ["cited", true, ["a"]],
      ["quoted", false, ["c"]],
    ]);
  });

  it("is nothing for a source that is not cited", () => {
    assert.deepEqual(restingOn(all, "unread"), []);
  });
});

describe("the citations of an event", () => {
  it("name each source once, the event's own first", () => {
    assert.deepEqual(
      citationsOf(cited).map(({ source }) => source),
      ["paper"],
    );
    assert.deepEqual(
      citationsOf(quoted).map(({ source }) => source),
      ["other", "paper"],
    );
  });
});
