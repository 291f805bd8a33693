import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { inkOfScene } from "#draw/attributes.ts";
import type { Ink } from "#draw/ink.ts";
import { siteWordsOf } from "#model/site-words.ts";
import { compose } from "#scene/compose.ts";
import { inventedChart } from "#scene/invented-chart.ts";
import { textWidth } from "#scene/text-width.ts";
import { initialView } from "#scene/view.ts";
import { selecting } from "#scene/view-moves.ts";
import { inColours } from "./in-colours.ts";
import { painted } from "./painted.ts";
import { runsOf, titleLines } from "./text-lines.ts";

const all = (ink: Ink): readonly Ink[] => [ink, ...ink.children.flatMap(all)];
const chart = inventedChart({ seed: 5, events: 80, lanes: 7, years: 2, responses: 1 });
const view = initialView(chart);
const drawings = [view, selecting(view, chart.events[9]?.id ?? null)].map((one) =>
  painted(inkOfScene(compose(chart, one, { width: 900, height: 500 }, siteWordsOf("en")), "p")),
);

describe("a drawing without a stylesheet", () => {
  it("says the colour of everything that is drawn", () => {
    for (const { tag, attributes } of drawings.flatMap(all)) {
      if (!["path", "rect", "circle", "text"].includes(tag)) continue;
      assert.match(attributes["fill"] ?? "", /^(#[0-9a-f]{6}|none|url\(#.+\))$/, JSON.stringify(attributes));
      assert.doesNotMatch(JSON.stringify(attributes), /var\(|tone|currentColor/);
    }
  });

  it("says the face and size of every text", () => {
    for (const { attributes } of drawings.flatMap(all).filter(({ tag }) => tag === "text")) {
      assert.match(attributes["font-family"] ?? "", /Source Sans 3/);
      assert.ok(Number(attributes["font-size"]) >= 11);
    }
  });

  it("keeps no link, name or class", () => {
    for (const { tag, attributes } of drawings.flatMap(all)) {
      assert.notEqual(tag, "a");
      assert.deepEqual(
        Object.keys(attributes).filter((name) => /^(href|class|role|aria|data)/.test(name)),
        [],
      );
    }
  });
});

describe("a title in lines", () => {
  it("fills as many lines as it may, none too wide, and loses no word that fits", () => {
    const text = fc.array(fc.string({ minLength: 1, maxLength: 30, unit: "grapheme" }), { minLength: 1 });
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 4 }), (parts, most) => {
        const title = parts.join(" ").replace(/\s+/g, " ").trim() || "a";
        const lines = titleLines(title, 400, 40, most);
        assert.ok(lines.length <= most);
        const whole = lines.join("").replaceAll(" ", "");
        const bare = title.replaceAll(/\s/g, "");
        assert.ok(whole === bare || (whole.endsWith("…") && bare.startsWith(whole.slice(0, -1))), whole);
        for (const line of lines.slice(0, -1)) assert.ok([...line].length === 1 || textWidth(line, 40, "bold") <= 400);
      }),
    );
  });
});

describe("runs of letters", () => {
  it("make up the text, with Arabic letters apart", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("a", " ", "س", "ل", "،", "1", "Ж") }), (text) => {
        const runs = runsOf(text);
        assert.equal(runs.map((run) => run.text).join(""), text);
        for (const run of runs) assert.equal(/\p{Script=Arabic}/u.test(run.text), run.isArabic);
      }),
    );
  });
});

describe("a picture in the colours of a theme", () => {
  it("has them in the place of ours, and leaves words alone", () => {
    const svg = '<path fill="#fbfaf6" stroke="#1b1a17"/><text>="#fbfaf6"</text>';
    const there = '<path fill="#eef4f6" stroke="#1b1a17"/><text>="#fbfaf6"</text>';
    assert.equal(inColours(svg.replace(">=", ">&#61;"), { paper: "#EEF4F6 #101418" }), there.replace(">=", ">&#61;"));
    assert.equal(inColours(svg, {}), svg);
  });
});
