import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Source } from "./collection.ts";
import { collectionOf, event } from "./collection-cases.ts";
import { citationsOf, publishersOf, restingOn } from "./rests-on.ts";

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

describe("the publishers behind an event", () => {
  const source = (id: string, publisher: string) => ({ id, publisher }) as Source;
  const all = { ...collectionOf([quoted]), sources: [source("paper", "The Paper"), source("other", "The Other")] };

  it("stand in the order of its citations, each once, and without a source that isn't there", () => {
    assert.deepEqual(publishersOf(all, quoted), ["The Other", "The Paper"]);
    const one = { ...all, sources: [source("paper", "The Paper"), source("other", "The Paper")] };
    assert.deepEqual(publishersOf(one, quoted), ["The Paper"]);
    assert.deepEqual(publishersOf({ ...all, sources: [] }, quoted), []);
  });
});
