import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { actor, collectionOf, event } from "./collection-cases.ts";
import { membersOf, positionsOf } from "./positions.ts";

const actors = [actor("state"), actor("office", [["state"]]), actor("person", [["office", 10, 20]])];
const ids = (events: readonly { readonly id: string }[]): readonly string[] => events.map(({ id }) => id);

describe("positions", () => {
  const inOffice = event("in-office", { day: 15, by: ["person"], about: ["office"] });
  const before = event("before", { day: 5, by: ["person"] });
  const lastDay = event("last-day", { day: 20, by: ["person"] });
  const undated = event("undated", { day: null, by: ["person"] });
  const all = collectionOf([before, inOffice, lastDay, undated], actors);

  it("count what members said while they were members, through any number of steps", () => {
    assert.deepEqual(ids(positionsOf(all, "state").by), ["in-office", "last-day", "undated"]);
  });

  it("keep what a person said before with the person", () => {
    assert.deepEqual(ids(positionsOf(all, "person").by), ["before", "in-office", "last-day", "undated"]);
  });

  it("tell what is said about from what is said by", () => {
    assert.deepEqual(ids(positionsOf(all, "office").about), ["in-office"]);
    assert.deepEqual(ids(positionsOf(all, "person").about), []);
  });

  it("end at actors that are part of each other", () => {
    const round = collectionOf([event("one", { by: ["a"] })], [actor("a", [["b"]]), actor("b", [["a"]])]);
    assert.deepEqual(ids(positionsOf(round, "b").by), ["one"]);
  });
});

describe("members", () => {
  it("are those of any time and any depth, without the actor itself", () => {
    assert.deepEqual(ids(membersOf(collectionOf([], actors), "state")), ["office", "person"]);
  });
});
