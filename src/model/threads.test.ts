import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { answer, collectionOf, event } from "./collection-cases.ts";
import {
  answersToClaim,
  answersToWhole,
  isAnswerable,
  isAnswered,
  mentionsOf,
  recordsAt,
  type Thread,
  threadOf,
} from "./threads.ts";

const report = event("report", { claims: ["a", "b"] });
const toClaim = event("to-claim", { claims: ["x", "y"], responds: [answer("report#a", "denies", ["x"])] });
const toReply = event("to-reply", { responds: [answer("to-claim#x", "comments")] });
const toOther = event("to-other", { responds: [answer("to-claim#y", "comments")] });
const toWhole = event("to-whole", { responds: [answer("report", "supports")] });

describe("a thread", () => {
  const without = collectionOf([report, toClaim, toReply, toOther]);
  const all = collectionOf([report, toClaim, toReply, toOther, toWhole]);

  it("gives a claim the responses to it and those to its event as a whole, marked apart", () => {
    const scopes = answersToClaim(all, "report", "a").map(({ event: from, scope }) => [from.id, scope]);
    assert.deepEqual(scopes, [
      ["to-claim", "claim"],
      ["to-whole", "event"],
    ]);
  });

  it("leaves a claim unanswered only if neither it nor its event has a response", () => {
    assert.deepEqual(
      ["a", "b"].map((claim) => isAnswered(without, "report", claim)),
      [true, false],
    );
    assert.ok(isAnswered(all, "report", "b"));
  });

  it("asks nobody to answer what claims nothing, unless somebody does", () => {
    const note = { ...event("note"), kind: "context" as const };
    const toNote = event("to-note", { responds: [answer("note", "comments")] });
    const claiming = { ...event("claiming", { claims: ["a"] }), kind: "context" as const };
    const among = (...events: readonly ReturnType<typeof event>[]) =>
      events.filter((one) => isAnswerable(collectionOf(events), one)).map(({ id }) => id);
    assert.deepEqual(among(note, report, claiming), ["report", "claiming"]);
    assert.deepEqual(among(note, toNote), ["note", "to-note"]);
  });

  it("keeps responses to claims out of those to the whole", () => {
    assert.deepEqual(
      answersToWhole(all, "report").map(({ event: from }) => from.id),
      ["to-whole"],
    );
  });

  it("hangs under a response only what answers the claims that carry it", () => {
    const names = (thread: Thread): unknown => [thread.event.id, thread.answers.map(names)];
    const thread = threadOf(without, { event: report.id, claim: "a" });
    assert.deepEqual(thread && names(thread), ["report", [["to-claim", [["to-reply", []]]]]]);
  });

  it("holds every response when the event as a whole is asked for", () => {
    const thread = threadOf(all, { event: report.id, claim: null });
    assert.deepEqual(
      thread?.answers.map((below) => below.event.id),
      ["to-claim", "to-whole"],
    );
  });

  it("is nothing for an event that does not exist", () => {
    assert.equal(threadOf(all, { event: "nowhere" as typeof report.id, claim: null }), null);
  });
});

describe("what names an event", () => {
  const noting = event("noting", { claims: ["n"], record: "report#b", refers: ["report#a"], restates: "report" });
  const all = collectionOf([report, noting, toClaim]);

  it("finds a record from its other end", () => {
    assert.deepEqual(
      recordsAt(all, "report").map(({ event: from, claim, entry }) => [from.id, claim.id, entry.to.claim]),
      [["noting", "n", "b"]],
    );
  });

  it("tells a reference from a restatement, and counts no response among them", () => {
    assert.deepEqual(
      mentionsOf(all, report.id).map(({ how, event: from, claim }) => [how, from?.id, claim]),
      [
        ["refers", "noting", "a"],
        ["restates", "noting", null],
      ],
    );
  });
});
