import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { en } from "#model/words/en.ts";
import { compose } from "#scene/compose.ts";
import { inventedChart } from "#scene/invented-chart.ts";
import { composeOverview } from "#scene/overview.ts";
import { initialView } from "#scene/view.ts";
import { selecting } from "#scene/view-moves.ts";
import { inkOfOverview, inkOfScene } from "./attributes.ts";
import type { Ink } from "./ink.ts";
import { svgText } from "./svg-text.ts";

const words = en;
const chart = inventedChart({ seed: 11, events: 60, lanes: 8, years: 3, responses: 1 });
const view = initialView(chart);
const size = { width: 1000, height: 600 };
const drawings = [view, selecting(view, chart.events[20]?.id ?? null), { ...view, asOf: chart.extent.from }].map(
  (one) => inkOfScene(compose(chart, one, size, words), "a"),
);
const overview = inkOfOverview(composeOverview(chart, view, { width: 800, height: 76 }, words), "o");

const all = (ink: Ink): readonly Ink[] => [ink, ...ink.children.flatMap(all)];

describe("ink", () => {
  it("gives siblings different keys", () => {
    for (const { children } of [...drawings, overview].flatMap(all)) {
      const keys = children.map(({ tag, key }) => `${tag} ${key}`);
      assert.equal(new Set(keys).size, keys.length, keys.join());
    }
  });

  it("says no colour and no style", () => {
    for (const { attributes } of [...drawings, overview].flatMap(all)) {
      const { fill = "", style, stroke } = attributes;
      assert.equal(style ?? stroke ?? "", "");
      assert.match(fill, /^(url\(#.*\))?$/);
    }
  });

  it("refers to ids that the same drawing has, all of them with its prefix", () => {
    for (const drawing of drawings) {
      const nodes = all(drawing);
      const ids = new Set(nodes.flatMap(({ attributes }) => attributes["id"] ?? []));
      const used = nodes.flatMap(({ attributes }) => attributes["fill"]?.match(/url\(#(.*)\)/)?.[1] ?? []);
      assert.ok([...ids].every((id) => id.startsWith("a-")));
      assert.ok(
        used.every((id) => ids.has(id)),
        used.join(),
      );
    }
  });

  it("paints what has words in the plot over every curve", () => {
    for (const { children } of drawings) {
      const keys = children.map(({ key }) => key);
      const curves = children.filter(({ attributes }) => /curves|casing/.test(attributes["class"] ?? ""));
      assert.equal(curves.length, 3);
      for (const words of ["tags", "pill", "stacks", "marks", "as of"]) {
        assert.ok(
          curves.every(({ key }) => keys.indexOf(key) < keys.indexOf(words)),
          words,
        );
      }
    }
  });

  it("makes every mark a link to its event's page, with a name that says when, who and what", () => {
    const marks = all(drawings[0] ?? overview).filter(({ attributes }) => "data-mark" in attributes);
    assert.ok(marks.length > 5);
    for (const { tag, attributes } of marks) {
      assert.equal(tag, "a");
      assert.equal(attributes["href"], `/events/${attributes["data-mark"]}/`);
      assert.match(attributes["aria-label"] ?? "", /20\d\d.*(claim|finding|response|action|context): /);
    }
  });

  it("keeps the marks in the order of time, whatever is selected", () => {
    const order = drawings.map((drawing) => all(drawing).flatMap(({ attributes }) => attributes["data-mark"] ?? []));
    for (const ids of order) {
      const places = ids.map((id) => chart.events.findIndex((event) => event.id === id));
      const times = places.map((place) => {
        const { min, max } = chart.events[place]?.when ?? { min: 0, max: 0 };
        return (min ?? 0) + (max ?? 0);
      });
      assert.deepEqual(
        times,
        times.toSorted((a, b) => a - b),
      );
    }
  });
});

describe("SVG in text", () => {
  const node = (text: string): Ink => ({
    tag: "text",
    key: text,
    attributes: { "aria-label": text },
    text,
    children: [],
  });

  it("escapes what would end a text or an attribute", () => {
    const safe = "&lt;b a=&quot;1&quot;&gt;&amp;";
    assert.equal(svgText(node('<b a="1">&')), `<text aria-label="${safe}" data-key="${safe}">${safe}</text>`);
  });

  it("is the same for the same ink", () => {
    for (const drawing of drawings) assert.equal(svgText(drawing), svgText(structuredClone(drawing)));
  });
});
