import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Collection } from "#model/collection.ts";
import { DAY, instantOf } from "#model/instant.ts";
import type { ViewKind } from "#model/vocabulary.ts";
import type { When } from "#model/when.ts";
import { en } from "#model/words/en.ts";
import { chartOf } from "./chart-of.ts";

const words = en;
const day = (edtf: string): When => {
  const [year = 0, month = 1, date = 1] = edtf.split("-").map(Number);
  const min = instantOf(year, month, date);
  const plain = { approximate: false, uncertain: false, interval: null };
  return { edtf, min, max: min + DAY, precision: "day", ...plain };
};
const unknown: When = { ...day("2020-01-01"), edtf: "XXXX", min: null, max: null, precision: "unknown" };

interface Told {
  readonly id: string;
  readonly when: When;
  readonly by?: readonly string[];
  readonly lanes?: readonly string[];
  readonly answers?: string;
}

const event = ({ id, when, by = [], lanes = by, answers }: Told) => ({
  id,
  kind: answers === undefined ? "claim" : "response",
  title: `Title of ${id}`,
  short: null,
  when,
  published: when,
  by: by.map((actor) => ({ actor, as: null })),
  about: [],
  claims: [{ id: "a", letter: "A", text: "A claim", mode: "asserts", formerly: id === "study" ? ["first"] : [] }],
  responds:
    answers === undefined
      ? []
      : [{ to: { event: answers, claim: null }, stance: "denies", byClaim: [], part: null, basis: "explicit" }],
  weight: 3,
  tags: [],
  withdrawn: null,
  formerly: id === "study" ? ["survey"] : [],
  lanes,
});
const actor = (id: string, group: string | null) => ({ id, name: `The ${id}`, group });

const told: readonly Told[] = [
  { id: "earlier", when: day("2019-05-05"), by: ["pilot"], lanes: ["harbour"] },
  { id: "study", when: day("2020-03-10"), by: ["university"] },
  { id: "denial", when: day("2020-03-11"), by: ["mayor", "pilot"], lanes: ["council", "harbour"], answers: "study" },
  { id: "reply", when: day("2020-03-12"), by: ["pilot"], lanes: ["harbour"], answers: "earlier" },
  { id: "election", when: day("2020-06-01") },
  { id: "undated", when: unknown, by: ["university"] },
];

/** A small collection as the drawing sees it; what it doesn't look at is left out. */
const collection = (lanes: object, range: When | null = null) =>
  ({
    site: {
      title: "Site",
      lang: "en",
      base: "/sub/",
      groups: [
        { id: "science", label: "Science" },
        { id: "city", label: "City" },
      ],
    },
    events: told.map(event),
    actors: [
      actor("university", "science"),
      actor("council", "city"),
      actor("harbour", "city"),
      actor("mayor", "city"),
      actor("pilot", null),
    ],
    timelines: [
      {
        id: "bridge",
        title: "The bridge",
        events: told.filter(({ id }) => id !== "earlier").map(({ id }) => id),
        lanes: { by: "speaker", order: [], below: ["city"], ...lanes },
        range,
        steps: [],
      },
    ],
  }) as unknown as Collection;

const names = (lanes: object): readonly string[] =>
  chartOf(collection(lanes), "bridge", words).lanes.map(({ id }) => id);

describe("a chart", () => {
  const chart = chartOf(collection({}), "bridge", words);

  it("has a lane for every rolled-up speaker, by group and name, those below after those above", () => {
    assert.deepEqual(names({}), ["university", "council", "harbour"]);
    assert.deepEqual(names({ order: ["harbour"] }), ["university", "harbour", "council"]);
    assert.deepEqual(names({ below: ["science"] }), ["council", "harbour", "university"]);
    assert.deepEqual(
      chart.lanes.map(({ below }) => below),
      [false, true, true],
    );
  });

  it("can have lanes by group or by kind", () => {
    assert.deepEqual(names({ by: "group" }), ["science", "city"]);
    assert.deepEqual(names({ by: "kind", below: ["response"] }), ["claim", "response"]);
  });

  it("puts an event into its first speaker's lane, with ticks in the others'", () => {
    const [denial] = chart.events.filter(({ id }) => id === "denial");
    assert.deepEqual([denial?.lane, denial?.ticks], [1, [2]]);
    assert.equal(denial?.speaker, "The mayor, The pilot");
    assert.equal(chart.events.find(({ id }) => id === "election")?.lane, -1);
  });

  it("says of an event who spoke and in whose lanes, each once, so that both find it", () => {
    const by = (id: string): readonly string[] | undefined => chart.events.find((one) => one.id === id)?.by;
    assert.deepEqual(by("denial"), ["mayor", "pilot", "council", "harbour"]);
    assert.deepEqual(by("study"), ["university"]);
  });

  it("notes who speaks in a lane beside the actor it is named after", () => {
    assert.deepEqual(
      chart.lanes.map(({ note }) => note),
      [null, "The mayor", "The pilot"],
    );
  });

  it("holds what is answered outside the timeline apart", () => {
    assert.deepEqual(
      chart.outside.map(({ id, lane }) => [id, lane]),
      [["earlier", 2]],
    );
    assert.deepEqual(
      chart.responses.map(({ from, to }) => `${from} ${to}`),
      ["denial study", "reply earlier"],
    );
  });

  it("begins with its timeline's view, else with the site's, else with Lanes", () => {
    const { site, timelines, ...rest } = collection({});
    const first = (own: ViewKind | null, ofSite: ViewKind | null): ViewKind | undefined =>
      chartOf(
        { ...rest, site: { ...site, view: ofSite }, timelines: timelines.map((one) => ({ ...one, view: own })) },
        "bridge",
        words,
      ).view;
    assert.deepEqual(
      [first("list", "threads"), first(null, "threads"), first("lanes", "threads"), first(null, null)],
      ["list", "threads", undefined, undefined],
    );
  });

  it("knows former ids, where there are any", () => {
    assert.deepEqual(chart.formerly, { survey: "study", "study~first": "study~a" });
    const other = { ...collection({}), events: collection({}).events.filter(({ id }) => id !== "study") };
    assert.equal(chartOf(other, "bridge", words).formerly, undefined);
  });

  it("spans full calendar years, and shows its dated events with some air unless the timeline says a range", () => {
    assert.deepEqual(chart.extent, { from: instantOf(2020), to: instantOf(2021) });
    assert.ok(chart.range.from < instantOf(2020, 3, 10) && chart.range.to > instantOf(2020, 6, 2));
    const range = { ...day("2020-03-01"), max: instantOf(2020, 4) };
    assert.deepEqual(chartOf(collection({}, range), "bridge", words).range, {
      from: instantOf(2020, 3),
      to: instantOf(2020, 4),
    });
  });

  it("is empty for a timeline that doesn't exist", () => {
    assert.deepEqual(chartOf(collection({}), "nothing", words).events, []);
  });
});
