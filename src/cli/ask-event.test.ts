import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type Ask, askEvent, type PartialWish } from "./ask-event.ts";
import { newEvent } from "./new-event.ts";
import { completions } from "./terminal-ask.ts";

const collection = {
  events: [{ id: "2031-04-02-crane", claims: [{ id: "load" }] }],
  actors: [{ id: "harbour-office" }, { id: "dockers-union" }],
  sources: [{ id: "gazette" }],
} as unknown as Parameters<typeof askEvent>[1];

const nothing: PartialWish = {
  title: null,
  date: null,
  kind: null,
  by: [],
  about: [],
  source: [],
  to: null,
  stance: null,
  added: "2031-05-01",
};

/** Gives answers by the first words of a question, as a terminal would: the fallback for nothing, never a bad one. */
function author(answers: Readonly<Record<string, string>>): { readonly ask: Ask; readonly asked: string[] } {
  const asked: string[] = [];
  const ask: Ask = async ({ text, fallback, faults }) => {
    asked.push(text);
    const answer = Object.entries(answers).find(([begin]) => text.startsWith(begin))?.[1] ?? fallback ?? "";
    assert.deepEqual(faults(answer), [], text);
    return answer;
  };
  return { ask, asked };
}

const answers = {
  "What happened": "The union denies it",
  When: "3 April 2031",
  "What is it": "response",
  "Who speaks": "dockers-union, harbour-office",
  "What does it answer": "2031-04-02-crane#load",
  "How does it answer": "denies",
  "What does it rest on": "gazette",
};

describe("the questions about a new event", () => {
  it("lead to a file", async () => {
    const made = newEvent(await askEvent(nothing, collection, author(answers).ask), collection);
    assert.ok("draft" in made, JSON.stringify(made));
    assert.equal(made.draft.id, "2031-04-03-the-union-denies-it");
    assert.deepEqual(made.draft.fields["responds"], [{ to: "2031-04-02-crane#load", stance: "denies" }]);
  });

  it("are not asked where a flag has answered", async () => {
    const { ask, asked } = author(answers);
    const wish = { ...nothing, title: "X", date: "2031", kind: "context", source: ["gazette"] };
    assert.deepEqual(await askEvent(wish, collection, ask), wish);
    assert.deepEqual(asked, []);
  });

  it("turn away what is not known, and name what is near", async () => {
    const seen: (readonly string[])[] = [];
    const ask: Ask = async ({ text, faults }) => {
      if (text.startsWith("Who")) seen.push(faults("harbor-office"));
      return Object.entries(answers).find(([begin]) => text.startsWith(begin))?.[1] ?? "";
    };
    await askEvent(nothing, collection, ask);
    assert.match(seen.flat().join(), /harbour-office/);
  });
});

describe("Tab", () => {
  it("completes the word that is being written, wherever its letters stand in an id", () => {
    const ids = ["dockers-union", "harbour-office"];
    assert.deepEqual(completions("dockers-union, har", ids), [["harbour-office"], "har"]);
    assert.deepEqual(completions("office", ids), [["harbour-office"], "office"]);
    assert.deepEqual(completions("", ids), [ids, ""]);
  });
});
