import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { elementSnippet, fittedSnippet, pictureSnippet, plainSnippet, type Snippet } from "./embed-snippets.ts";

const snippet = (text: string): Snippet => ({
  frame: "https://a.example/embed/event/b/?theme=dark&id=1",
  page: "https://a.example/events/b/",
  picture: "https://a.example/og/events/b",
  script: "https://a.example/embed.js",
  integrity: null,
  title: text,
  alt: text,
  credit: text,
  height: 480,
});
const all = (text: string): readonly string[] => [
  plainSnippet(snippet(text)),
  fittedSnippet(snippet(text)),
  elementSnippet(snippet(text)),
  pictureSnippet(snippet(text), "png"),
  pictureSnippet(snippet(text), "svg"),
];
const tags = (html: string): readonly string[] => [...html.matchAll(/<\/?[a-z-]+/g)].map(([tag]) => tag);

describe("snippets", () => {
  it("hold the same elements whatever the texts say", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('"', "<", ">", "&", "'", "a", "</iframe>", "<script>") }),
        (text) => {
          assert.deepEqual(all(text).map(tags), all("a").map(tags));
        },
      ),
    );
  });

  it("name every frame and describe every picture", () => {
    const [plain = "", fitted = "", element = "", png = "", svg = ""] = all("A claim");
    for (const html of [plain, fitted, element]) assert.match(html, /title="A claim"/);
    for (const html of [png, svg]) assert.match(html, /alt="A claim"/);
  });

  it("fit their place without styles, too", () => {
    const [plain = "", fitted = "", , png = "", svg = ""] = all("a");
    for (const html of [plain, fitted]) assert.match(html, / width="100%" height="480" frameborder="0" /);
    for (const html of [png, svg]) assert.match(html, / width="600" height="315" /);
  });

  it("prove what a pinned script holds", () => {
    const html = fittedSnippet({ ...snippet("a"), integrity: "sha384-abc" });
    assert.match(html, /integrity="sha384-abc" crossorigin="anonymous"/);
  });
});
