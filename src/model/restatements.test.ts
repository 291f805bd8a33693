import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { actor, collectionOf, event } from "./collection-cases.ts";
import { restatementsOf } from "./restatements.ts";

describe("restatements", () => {
  const first = event("first", { day: 1, by: ["a"], claims: ["x", "y"] });
  const second = event("second", { day: 2, by: ["a"], claims: ["z"], restates: "first#x" });
  const third = event("third", { day: 3, by: ["a"], claims: ["z"], restates: "second#z" });
  const fork = event("fork", { day: 4, by: ["b"], claims: ["z"], restates: "first#x" });
  const other = event("other", { day: 5, by: ["c"], claims: ["z"], restates: "first#y" });
  const actors = ["a", "b", "c", "d"].map((id) => actor(id));
  const all = collectionOf([first, second, third, fork, other], actors);
  const lines = (of: string) =>
    restatementsOf(all, of).map((line) => line.map(({ event: from, claim }) => `${from.id}#${claim.id}`));

  it("join every claim that is reached by restating, each once and in order of time", () => {
    assert.deepEqual(lines("a"), [
      ["first#x", "second#z", "third#z", "fork#z"],
      ["first#y", "other#z"],
    ]);
  });

  it("are those of an actor who said any of it", () => {
    assert.deepEqual(lines("b"), [["first#x", "second#z", "third#z", "fork#z"]]);
    assert.deepEqual(lines("d"), []);
  });

  it("leave out a restatement of an event as a whole: nothing stands beside it", () => {
    const whole = event("whole", { day: 2, by: ["a"], claims: ["z"], restates: "first" });
    assert.deepEqual(restatementsOf(collectionOf([first, whole], actors), "a"), []);
  });

  it("join lines that a later claim connects", () => {
    const loop = event("loop", { day: 0, by: ["a"], claims: ["z"], restates: "third#z" });
    const [line] = restatementsOf(collectionOf([loop, first, second, third], actors), "a");
    assert.deepEqual(
      line?.map(({ event: from }) => from.id),
      ["loop", "first", "second", "third"],
    );
  });
});
