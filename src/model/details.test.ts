import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { actor, answer, collectionOf, event, source } from "./collection-cases.ts";
import { detailsOf } from "./details.ts";
import { siteWordsOf } from "./site-words.ts";

const report = event("report", { day: 10, by: ["firm"], claims: ["a", "b"], sources: ["paper"], quotes: "paper" });
const denial = event("denial", { day: 11, by: ["state"], responds: [answer("report#a", "denies")] });
const remark = event("remark", { day: 40, by: ["state"], responds: [answer("report", "comments")] });
const all = collectionOf([report, denial, remark], [actor("firm"), actor("state")], [source("paper")]);
const [timeline] = all.timelines;
assert.ok(timeline !== undefined);
const [first, second] = detailsOf(all, timeline, siteWordsOf("en"));
assert.ok(first !== undefined && second !== undefined);

describe("details", () => {
  it("stand in the timeline's order", () => {
    assert.deepEqual(
      detailsOf(all, timeline, siteWordsOf("en")).map(({ id }) => id),
      timeline.events,
    );
  });

  it("keep the responses to a claim apart from those to the event as a whole, which stand once", () => {
    assert.deepEqual(
      first.claims.map(({ responses }) => responses.map((each) => [each.event, each.delay])),
      [[["denial", "1 day later"]], []],
    );
    assert.deepEqual(
      first.responses.map((each) => [each.event, each.delay]),
      [["remark", "30 days later"]],
    );
  });

  it("name what a response answers, to the claim", () => {
    assert.deepEqual(
      second.answered.map(({ event: to, claim, href }) => [to, claim, href]),
      [["report", "Text of a", "/events/report/#a"]],
    );
  });

  it("name the language of what stands in another than the page, and of nothing else", () => {
    const study = event("study", { day: 41, by: ["firm"], claims: ["c"], record: "report" });
    const foreign = { ...report, lang: "ru" };
    const mixed = collectionOf([foreign, denial, study], [actor("firm"), actor("state")], [source("paper")]);
    const [told, answering, noting] = detailsOf(mixed, mixed.timelines[0] ?? timeline, siteWordsOf("en"));
    assert.deepEqual(
      [answering?.answered, noting?.record, told?.record].map((some) => some?.map(({ lang }) => lang)),
      [["ru"], ["ru"], [undefined]],
    );
    for (const one of second.answered) assert.ok(!("lang" in one));
  });

  it("survive JSON", () => {
    assert.deepEqual(JSON.parse(JSON.stringify(first)), first);
  });
});
