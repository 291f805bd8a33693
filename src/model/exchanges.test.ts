import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { actor, answer, collectionOf, event } from "./collection-cases.ts";
import { addressedBy, type Exchange, repliesOf } from "./exchanges.ts";

const told = (exchanges: readonly Exchange[]) =>
  exchanges.map(({ event: { id }, responses }) => [id, ...responses.map(({ stance }) => stance)]);

describe("exchanges", () => {
  const report = event("report", { day: 1, by: ["firm"], about: ["state"], claims: ["a", "b"] });
  const older = event("older", { day: 0, by: ["firm"], about: ["state"] });
  const reply = event("reply", {
    day: 2,
    by: ["person"],
    responds: [answer("report#a", "denies"), answer("older", "comments"), answer("report", "questions")],
  });
  const stranger = event("stranger", { day: 3, by: ["other"], responds: [answer("report", "supports")] });
  const actors = [actor("state"), actor("person", [["state"]]), actor("firm"), actor("other")];
  const all = collectionOf([older, report, reply, stranger], actors);

  it("name each event that is answered once, with every stance", () => {
    assert.deepEqual(told(addressedBy(all, reply)), [
      ["report", "denies", "questions"],
      ["older", "comments"],
    ]);
  });

  it("count what a member answered, and nobody else's answers", () => {
    assert.deepEqual(told(repliesOf(all, "state", report)), [["reply", "denies", "questions"]]);
    assert.deepEqual(told(repliesOf(all, "other", report)), [["stranger", "supports"]]);
  });

  it("are none where no answer is recorded", () => {
    assert.deepEqual(repliesOf(all, "firm", report), []);
  });
});
