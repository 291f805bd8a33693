import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Actor, Attribution, Source } from "./collection.ts";
import { actor, collectionOf, event } from "./collection-cases.ts";
import { linksToActor } from "./links-to-actor.ts";

const linking = (id: string) => ({ html: `<p><a href="/actors/${id}/">it</a></p>`, text: "it" });
const attribution = {
  to: { actor: "bear" as Actor["id"] },
  by: "lab" as Actor["id"],
  event: { event: event("report").id, claim: null },
} satisfies Attribution;
const written = { id: "paper", author: { actor: "lab" } } as Source;

const named = (id: string) => {
  const all = {
    ...collectionOf([{ ...event("report"), body: linking("bear") }, event("other", { by: ["bear"] })]),
    actors: [
      { ...actor("bear"), body: linking("bear") },
      { ...actor("lab"), body: linking("bearing") },
      { ...actor("mask"), attributed: [attribution], body: linking("bear") },
    ],
    sources: [written],
  };
  const found: Readonly<Record<string, readonly { readonly id: string }[]>> = { ...linksToActor(all, id) };
  return Object.fromEntries(Object.entries(found).map(([how, entries]) => [how, entries.map((entry) => entry.id)]));
};

describe("what links to an actor", () => {
  it("holds texts that link to it and groups attributed to it, not its own text, nor what it merely said", () => {
    assert.deepEqual(named("bear"), {
      events: ["report"],
      actors: ["mask"],
      attributed: ["mask"],
      attributing: [],
      sources: [],
    });
  });

  it("holds what it attributes and what it wrote", () => {
    assert.deepEqual(named("lab"), {
      events: [],
      actors: [],
      attributed: [],
      attributing: ["mask"],
      sources: ["paper"],
    });
  });

  it("is nothing for an actor of whom nothing speaks", () => {
    assert.ok(Object.values(named("nobody")).every(({ length }) => length === 0));
  });
});
