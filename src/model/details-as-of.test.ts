import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { actor, answer, collectionOf, event, source } from "./collection-cases.ts";
import { detailsOf } from "./details.ts";
import { detailAsOf, isRecordLater } from "./details-as-of.ts";
import { DAY } from "./instant.ts";
import { siteWordsOf } from "./site-words.ts";

const report = event("report", { day: 10, by: ["firm"], claims: ["a", "b"], sources: ["paper"], quotes: "paper" });
const denial = event("denial", { day: 11, by: ["state"], responds: [answer("report#a", "denies")] });
const remark = event("remark", { day: 40, by: ["state"], responds: [answer("report", "comments")] });
const all = collectionOf([report, denial, remark], [actor("firm"), actor("state")], [source("paper")]);
const [first] = detailsOf(all, { events: [report.id] }, siteWordsOf("en"));
const detail = first ?? assert.fail();

describe("details as of a day", () => {
  it("hold the answers that were public by then, and no later one", () => {
    const before = detailAsOf(detail, (id) => id === "remark");
    assert.deepEqual(
      before.claims.map(({ responses }) => responses.map((one) => one.event)),
      [["denial"], []],
    );
    assert.deepEqual(before.responses, []);
  });

  it("are those of the latest day where nothing came later", () => {
    assert.deepEqual(
      detailAsOf(detail, () => false),
      detail,
    );
  });

  it("tell a note on later material from one on what was public", () => {
    const note = { text: "", title: "", href: "" };
    assert.equal(isRecordLater({ ...note, published: 11 * DAY }, 10 * DAY), true);
    assert.equal(isRecordLater({ ...note, published: 10.9 * DAY }, 10 * DAY), false);
    assert.equal(isRecordLater({ ...note, published: null }, 10 * DAY), false);
  });
});

describe("the clocks of an event", () => {
  const words = siteWordsOf("en");
  const clocks = (said: Partial<typeof report>): readonly string[] => {
    const told = { ...report, ...said };
    const one = collectionOf([told], [actor("firm")], [source("paper")]);
    return detailsOf(one, { events: [told.id] }, words)[0]?.clocks ?? assert.fail();
  };

  it("stay silent where there is only the day of the act", () => {
    assert.deepEqual(clocks({}), []);
  });

  it("each say which clock it is", () => {
    const told = clocks({ published: denial.when, added: "2024-05-06" });
    assert.deepEqual(told, ["Public since 12 January 1970", "Added to this collection 6 May 2024"]);
  });
});
