import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { describe, it } from "node:test";
import { en } from "#model/words/en.ts";
import type { Chart } from "#scene/chart.ts";
import { compose } from "#scene/compose.ts";
import { viewFromUrl } from "#scene/view-url.ts";
import { inkOfScene } from "./attributes.ts";
import { svgText } from "./svg-text.ts";

/** Each folder: a chart, an address and a size, and the drawing that came of them when somebody last looked at it. */
const folder = "src/scene/cases";

const json = (path: string): unknown => JSON.parse(readFileSync(path, "utf8"));

function drawn(name: string): string {
  const chart = json(`${folder}/${name}/chart.json`) as Chart;
  const { query, width, height } = json(`${folder}/${name}/view.json`) as {
    query: string;
    width: number;
    height: number;
  };
  const scene = compose(chart, viewFromUrl(query, chart).view, { width, height }, en);
  // One node a line, so that a difference says where it is.
  return `${svgText(inkOfScene(scene, "case")).replaceAll("><", ">\n<")}\n`;
}

describe("a drawing", () => {
  for (const name of readdirSync(folder)) {
    it(`of the case ${name} is as it was`, () => {
      const path = `${folder}/${name}/expected.svg`;
      const svg = drawn(name);
      if (!existsSync(path) && process.env["CI"] !== "true") writeFileSync(path, svg);
      assert.ok(existsSync(path), `${path} is missing: run the test once and look at what it writes`);
      assert.equal(svg, readFileSync(path, "utf8"));
    });
  }
});
