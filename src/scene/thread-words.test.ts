import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { DAY, instantOf } from "#model/instant.ts";
import { en } from "#model/words/en.ts";
import { composeEvery } from "./compose-every.ts";
import { inventedChart } from "./invented-chart.ts";
import { initialView } from "./view.ts";

describe("the words of a thread's row", () => {
  it("name a year before 1 as every other date does", () => {
    const invented = inventedChart({ seed: 1, events: 1, lanes: 1, years: 1, responses: 0 });
    const day = instantOf(-43, 3, 15);
    const events = invented.events.map((event) => ({
      ...event,
      kind: "claim" as const,
      when: { ...event.when, min: day, max: day + DAY },
    }));
    const extent = { from: instantOf(-43), to: instantOf(-42) };
    const chart = { ...invented, events, extent };
    const view = { ...initialView(chart), ...extent, kind: "threads" as const };
    const scene = composeEvery(chart, view, { width: 1300, height: 700 }, en);
    assert.match(JSON.stringify(scene.threads), /"44 BCE"/);
    assert.doesNotMatch(JSON.stringify(scene.threads), /-43/);
  });
});
