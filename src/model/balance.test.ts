import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { balanceOf } from "./balance.ts";
import type { Collection, TimelineEvent } from "./collection.ts";
import { actor, answer, collectionOf, event, type Said, source } from "./collection-cases.ts";

/** Sides `left` (a, and b which is part of a) and `right` (c). */
function twoSides(events: readonly TimelineEvent[], swapped = false): Collection {
  const [left, right] = swapped ? ["right", "left"] : ["left", "right"];
  const all = collectionOf(
    events,
    [
      { ...actor("a"), group: left },
      { ...actor("b", [["a"]]), group: left },
      { ...actor("c"), group: right },
      { ...actor("g"), type: "threat-group" },
    ],
    [
      { ...source("s"), country: "AQ" },
      { ...source("t"), country: "AQ" },
    ],
  );
  const groups = ["left", "right"].map((id) => ({ id, label: id.toUpperCase() }));
  return { ...all, site: { ...all.site, groups } };
}

const says = (id: string, by: string, about: readonly string[], more: Said = {}): TimelineEvent =>
  event(id, { by: [by], about, claims: ["x"], sources: ["s"], ...more });

const unasked = (events: readonly TimelineEvent[]): readonly string[] =>
  balanceOf(twoSides(events)).imbalances.flatMap((found) => (found.rule === "unasked" ? [found.event] : []));

describe("a claim about somebody", () => {
  it("stands out until there is an answer, or until one was sought", () => {
    const claim = says("one", "a", ["c"]);
    assert.deepEqual(unasked([claim]), ["one"]);
    const reply = says("two", "c", [], { responds: [answer("one", "denies", ["x"])] });
    assert.deepEqual(unasked([claim, reply]), []);
    const asked = [{ actor: "c" as TimelineEvent["about"][number], date: null, result: "no answer" }];
    assert.deepEqual(unasked([{ ...claim, asked }]), []);
  });

  it("is none about the speaker, what the speaker belongs to, or a name given by others", () => {
    assert.deepEqual(unasked([says("one", "b", ["a", "b", "g"]), says("two", "a", [])]), []);
  });
});

describe("the table of sides", () => {
  it("counts every event and every claim once", () => {
    const events = [says("one", "a", ["c"]), says("two", "b", []), says("three", "c", []), event("four")];
    const { sides } = balanceOf(twoSides(events));
    assert.deepEqual(
      sides.map(({ group, events: count, claims }) => [group, count, claims]),
      [
        ["left", 2, 2],
        ["right", 1, 1],
        [null, 1, 0],
      ],
    );
  });

  it("holds every side to the same rule: with the sides changed, the same stands out of the other", () => {
    const events = [
      says("one", "a", ["c"], { quotes: "t" }),
      says("two", "c", ["a"], { sources: ["s"] }),
      says("three", "c", [], { record: "one" }),
    ];
    const other = { left: "right", right: "left" } as Record<string, string>;
    const found = balanceOf(twoSides(events)).imbalances;
    const mirrored = balanceOf(twoSides(events, true)).imbalances.map((one) =>
      one.rule === "unasked"
        ? one
        : {
            ...one,
            group: other[one.group],
            ...("other" in one ? { other: other[one.other.toLowerCase()]?.toUpperCase() } : {}),
          },
    );
    const sorted = (all: readonly unknown[]): string[] => all.map((one) => JSON.stringify(one)).sort();
    assert.deepEqual(sorted(mirrored), sorted(found));
    assert.deepEqual(
      found.flatMap((one) => (one.rule === "lacking" ? [`${one.group} ${one.measure}`] : [])),
      ["left recorded", "right quoted", "right sourced"],
    );
  });

  it("tells of one country only where there are two sources and one origin", () => {
    const found = balanceOf(twoSides([says("one", "a", [], { quotes: "t" }), says("two", "c", [])])).imbalances;
    assert.deepEqual(
      found.flatMap((one) => (one.rule === "one-origin" ? [[one.group, one.origin, one.name]] : [])),
      [["left", "country", "AQ"]],
    );
  });
});
