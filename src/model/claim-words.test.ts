import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { claimNotes, delayWords, firstQuote, quoteCredit } from "./claim-words.ts";
import type { Claim } from "./collection.ts";
import { actor, collectionOf, event, source } from "./collection-cases.ts";
import { siteWordsOf } from "./site-words.ts";

const words = siteWordsOf("en");
const report = event("report", { by: ["firm"], claims: ["a", "b"], quotes: "paper" });
const all = collectionOf([report], [actor("firm"), actor("state")], [source("paper")]);
const [quoted, plain] = report.claims;
assert.ok(quoted !== undefined && plain !== undefined);
const notes = (claim: Claim): readonly string[] => claimNotes(all, report, claim, words);

describe("the notes on a claim", () => {
  it("are none for a plain assertion of the event's own speaker", () => {
    assert.deepEqual(notes(plain), []);
    assert.deepEqual(notes({ ...plain, by: report.by }), []);
  });

  it("say who speaks, how, and how it is reported, where that differs", () => {
    const [state] = event("other", { by: ["state"] }).by;
    assert.ok(state !== undefined);
    assert.deepEqual(notes({ ...quoted, by: [state], mode: "asks" }), [
      "said by Name of state",
      "asked as a question",
      "quoted",
    ]);
  });
});

describe("the speaker of a claim", () => {
  const [firm] = report.by;
  assert.ok(firm !== undefined);

  it("is told with a role that the event's speaker has not", () => {
    assert.deepEqual(notes({ ...plain, by: [{ ...firm, as: "its owners" }] }), ["said by Name of firm (its owners)"]);
  });

  it("is the event's where the role is the same, or none is given", () => {
    const inRole = { ...report, by: [{ ...firm, as: "its owners" }] };
    for (const as of ["its owners", null]) {
      assert.deepEqual(claimNotes(all, inRole, { ...plain, by: [{ ...firm, as }] }, words), []);
    }
  });
});

describe("a quote", () => {
  it("names its publisher, language and translator", () => {
    const quote = firstQuote(report);
    assert.ok(quote !== null);
    assert.equal(
      quoteCredit(all, { ...quote, originalLang: "ru", translatedBy: "an agency" }, words),
      "Publisher of paper, English by an agency; Russian original not recorded here",
    );
  });
});

describe("a delay", () => {
  it("is the date alone where none can be said", () => {
    const undated = event("undated", { day: null });
    assert.equal(delayWords(undated, event("later", { day: 365 }), words), "1 Jan 1971");
  });
});
