import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { answerBriefs, answererNames } from "./briefs.ts";
import { answer, collectionOf, event } from "./collection-cases.ts";
import { siteWordsOf } from "./site-words.ts";

const en = siteWordsOf("en");
const later = (id: string, day: number, ...responds: ReturnType<typeof answer>[]) =>
  event(id, { day, by: [`${id}-speaker`], responds });

describe("what an event answers, in brief", () => {
  it("is one line an event, with every letter and every stance once", () => {
    const all = collectionOf([
      event("report", { day: 0, claims: ["first", "second"] }),
      event("remark", { day: 1 }),
      later(
        "reply",
        2,
        answer("report#second", "denies"),
        answer("remark", "comments"),
        answer("report#first", "questions"),
        answer("report#second", "questions"),
      ),
    ]);
    const [, , reply] = all.events;
    assert.ok(reply !== undefined);
    assert.deepEqual(
      answerBriefs(all, reply).map(({ to, letters, stances }) => [to.id, letters, stances]),
      [
        ["report", ["A", "B"], ["denies", "questions"]],
        ["remark", [], ["comments"]],
      ],
    );
  });
});

describe("who answered, in brief", () => {
  const answered = (count: number) => {
    const replies = Array.from({ length: count }, (_, index) =>
      later(`r${index}`, 1 + index, answer("report", "denies")),
    );
    const all = collectionOf([event("report", { day: 0 }), ...replies]);
    const [report] = all.events;
    assert.ok(report !== undefined);
    return answererNames(all, report, en);
  };

  it("names each speaker once, and counts those beyond three", () => {
    assert.deepEqual(answered(0), { names: [], others: 0 });
    assert.equal(answered(3).names.length, 3);
    assert.equal(answered(3).others, 0);
    assert.equal(answered(6).names.length, 2);
    assert.equal(answered(6).others, 4);
  });
});
