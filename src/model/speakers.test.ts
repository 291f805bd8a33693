import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { actor, collectionOf, event } from "./collection-cases.ts";
import { siteWordsOf } from "./site-words.ts";
import { speakerText, voiceText } from "./speakers.ts";

const words = siteWordsOf("en");
const all = collectionOf([], [actor("office"), actor("person"), actor("firm")]);
const own = event("own", { by: ["firm"] });
const person = event("person", { by: ["person"] });
const [office] = event("office", { by: ["office"] }).lanes;
assert.ok(office !== undefined);
const spoken = { ...person, lanes: [office] };

describe("a speaker", () => {
  it("stands alone in a lane of its own", () => {
    assert.equal(speakerText(all, own, words), "Name of firm");
    assert.equal(voiceText(all, own, words), "Name of firm");
  });

  it("stands in brackets after the lane it speaks for", () => {
    assert.equal(speakerText(all, spoken, words), "Name of office (Name of person)");
    assert.equal(voiceText(all, spoken, words), "Name of office");
  });

  it("is never dropped where several speak together", () => {
    const joint = event("joint", { by: ["office", "person", "firm"] });
    const names = "Name of office, Name of person and Name of firm";
    assert.equal(speakerText(all, joint, words), names);
    assert.equal(voiceText(all, joint, words), names);
  });

  it("is nobody for an event without one", () => {
    assert.equal(speakerText(all, event("context"), words), "");
  });
});
