import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { ChartEvent } from "./chart.ts";
import { eventsHolding } from "./events-holding.ts";
import { inventedChart } from "./invented-chart.ts";

const chart = inventedChart({ seed: 1, events: 3, lanes: 2, years: 1, responses: 0 });
const [first, second, third] = chart.events as [ChartEvent, ChartEvent, ChartEvent];
const plain = { label: "", speaker: "", about: [], tags: [], claims: [] };
const claim = (text: string) => ({ id: "a", letter: "A", text });
const said = {
  ...chart,
  events: [
    { ...first, ...plain, title: "Müller on the élections", about: ["bear"], tags: ["leak-of-2016"] },
    { ...second, ...plain, title: "Санкции введены", speaker: "Office", claims: [claim("The bear sleeps")] },
    { ...third, ...plain, title: "Office answers", claims: [claim("It is late"), claim("Nobody sleeps")] },
  ],
};
const names = { bear: ["Strontium", "Fancy Bear"] };
const found = (text: string): readonly string[] => eventsHolding(said, names, text);

describe("events that hold the words of a text", () => {
  it("hold them in a title, a claim, a speaker, a tag or any name of those spoken of", () => {
    assert.deepEqual(found("fancy bear"), [first.id]);
    assert.deepEqual(found("strontium"), [first.id]);
    assert.deepEqual(found("sleeps"), [second.id, third.id]);
    assert.deepEqual(found("office"), [second.id, third.id]);
    assert.deepEqual(found("2016"), [first.id]);
  });

  it("hold all of them in one place", () => {
    assert.deepEqual(found("bear sleeps"), [second.id]);
    assert.deepEqual(found("late nobody"), []);
  });

  it("hold a word that begins so, whatever its case and accents", () => {
    assert.deepEqual(found("MULLER elect"), [first.id]);
    assert.deepEqual(found("санк"), [second.id]);
    assert.deepEqual(found("ection"), []);
  });

  it("are none where no word is asked for", () => {
    for (const text of ["", " ", "–", "(?"]) assert.deepEqual(found(text), []);
  });
});
