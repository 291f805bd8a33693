import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import type { Entry } from "#diagnostics/catalogue/entry.ts";
import { catalogue, codes } from "#diagnostics/catalogue.ts";
import { referenceMarkdown } from "#diagnostics/reference-markdown.ts";

const entries = codes.map((code) => [code, catalogue[code] as unknown as Entry<unknown>] as const);

describe("the catalogue", () => {
  for (const [code, { title, what, why, fix, example }] of entries) {
    it(`says ${code} in plain, whole sentences`, () => {
      for (const text of [what(example), why(example), fix(example)]) {
        assert.match(text.trim(), /^[A-Z`“].*[.?`”)]$|\n/s);
        assert.doesNotMatch(text, /\b(?:please|oops|invalid|sorry)\b|undefined|\bnull\b|\[object|NaN/i);
      }
      assert.match(title, /^[A-Z].*[^.]$/);
    });
  }

  it("gives every code a title of its own", () => {
    assert.equal(new Set(entries.map(([, { title }]) => title)).size, codes.length);
  });

  it("has a chapter for every code", () => {
    const missing = codes.filter((code) => !referenceMarkdown().includes(`### ${code}: `));
    assert.deepEqual(missing, []);
  });

  it("is the text of docs/diagnostics.md", () => {
    const committed = readFileSync(new URL("../../docs/diagnostics.md", import.meta.url), "utf8");
    assert.equal(committed, referenceMarkdown(), "run `npm run docs` to write it again");
  });
});
