import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { newEvent } from "./new-event.ts";

const collectionOf = (...ids: readonly string[]) =>
  ({
    events: ids.map((id) => ({ id, claims: [] })),
    actors: [],
    sources: [{ id: "gazette" }],
  }) as unknown as Parameters<typeof newEvent>[1];

function made(title: string, date: string, collection = collectionOf()) {
  const nobody = { kind: "context", by: [], about: [], source: ["gazette"], to: null, stance: null };
  return newEvent({ ...nobody, title, date, added: "2031-06-01" }, collection);
}

function idOf(title: string, date: string, collection = collectionOf()): string {
  const event = made(title, date, collection);
  assert.ok("draft" in event, JSON.stringify(event));
  return event.draft.id;
}

describe("the file name of a new event", () => {
  it("is made of the day and the title", () => {
    assert.equal(idOf("The quay closes", "2031-05-01"), "2031-05-01-the-quay-closes");
    assert.equal(idOf("The quay closes", "2031-05-01T12:00:00Z"), "2031-05-01-the-quay-closes");
    assert.equal(idOf("The quay closes", "44 BCE"), "minus-0043-the-quay-closes");
    assert.equal(idOf("The quay closes", "XXXX"), "the-quay-closes");
  });

  it("is the day alone, with a number that is free, where the title has no Latin letters", () => {
    assert.equal(idOf("Причал закрыт", "2031-05-01"), "2031-05-01");
    assert.equal(idOf("اسکله بسته شد", "2031-05", collectionOf("2031-05", "2031-05-2")), "2031-05-3");
  });

  it("is refused only where neither gives one", () => {
    for (const [title, date, fault] of [
      ["Причал закрыт", "XXXX", /Neither the title nor the date/],
      ["…", "2031-05-01", /The title needs letters/],
      ["The quay closes", "../2031", /is not one date/],
    ] as const) {
      const event = made(title, date);
      assert.ok("faults" in event);
      assert.match(event.faults.join(" "), fault);
    }
  });
});
