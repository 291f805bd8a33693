import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readFrontMatter } from "#compile/front-matter.ts";
import { positionIn } from "#diagnostics/source-text.ts";

/** Place and words of every mistake in front matter, whose first line is the second of the file. */
function mistakes(yaml: string): string[] {
  const source = { path: "x.md", text: `---\n${yaml}\n---\nBody\n` };
  return readFrontMatter(source).diagnostics.map(({ place, what, fix }) => {
    const { line, column } = positionIn(source, place.start);
    return `${line}:${column} ${what} ${fix}`;
  });
}

const one: readonly (readonly [yaml: string, place: string, said: RegExp])[] = [
  // columns
  [
    "claims:\n  - id: one\n   text: It failed\n    period: 2016",
    "4:4",
    /`text` begins in column 4, but `id` .* column 5/,
  ],
  ["claims:\n  - id: one\n  text: It failed", "4:3", /`text` begins in column 3, but `id` .* column 5/],
  ["claims:\n  - id: one\n   - id: two", "4:4", /`-` begins in column 4, but the one above it in column 3/],
  ["claims:\n  - id: a\n    quote:\n      text: x\n     lang: en", "6:6", /`lang` .* `text` above it in column 7/],
  ["lanes:\n  order: [a]\n   below: [b]", "4:4", /`below` begins in column 4, but `order`/],
  ["title: One\n date: 2020", "3:2", /`date` begins in column 2, but `title` .* column 1.* double quotes/],
  [" title: One\ndate: 2020", "3:1", /`date` begins in column 1, but `title` above it in column 2/],
  ["claims:\r\n  - id: one\r\n   text: It failed\r", "4:4", /`text` begins in column 4/],
  // tabs
  ["claims:\n  - id: one\n    text: x\n\t- id: two\n\t  text: y\n\t  mode: asks", "5:1", /tab stands/],
  ["claims:\n\t- id: one\n\t  text: x", "3:1", /tab stands/],
  // brackets
  ["by: [a, b\ntitle: x", "2:5", /The `\[` that begins here is never closed/],
  ["by: [{ id: a }, { id: b ]", "2:17", /The `\{` that begins here is never closed/],
  ["select:\n  by: [a, b\n  about: [c]", "3:7", /The `\[` that begins here/],
  ["title: [Mayor] says that", "2:16", /begins with `\[` ends at its `\]`, and here it goes on.* double quotes/],
  ["refers: {to: a} {to: b}", "2:17", /begins with `\{` ends at its `\}`/],
  ["by: [river-town,,]", "2:17", /A comma stands where an entry is expected.* Remove it/],
  ["by: [, river-town]", "2:6", /A comma stands where an entry is expected/],
  ["by: { to: a stance: denies }", "2:11", /Put a comma between two fields/],
  // marks
  ["short: & failed", "2:8", /`&` marks a value for an alias, and no name follows/],
  ["short: * failed", "2:8", /`\*` begins an alias, and no name follows/],
  ["title: %20", "2:8", /A text cannot begin with `%`/],
  ["title: > one\n two", "2:10", /A text after `>` begins on the next line/],
  ["title: 'The mayor's office'", "2:19", /inside single quotes twice/],
  ['title: "Failure" in the north', "2:18", /the other kind of quotes/],
  ["title\ndate: 2020", "2:1", /A key runs over several lines/],
];

describe("YAML that cannot be read", () => {
  for (const [yaml, place, said] of one) {
    it(`is told by its cause, once: ${JSON.stringify(yaml)}`, () => {
      const [first = "", ...others] = mistakes(yaml);
      assert.deepEqual(others, []);
      assert.ok(first.startsWith(`${place} `), first);
      assert.match(first, said);
    });
  }

  it("is told in each line and each field that has a cause of its own", () => {
    const yaml = "title: @x\nclaims:\n  - id: a\n   text: x\n    mode: asks\nby: [a\nkind: 'a' b\n";
    assert.deepEqual(
      mistakes(yaml).map((text) => text.split(" ")[0]),
      ["2:8", "5:4", "7:5", "8:11"],
    );
  });

  it("says nothing of columns inside texts and brackets", () => {
    const yaml = "note: |\n  a: b\n   c: d\nby: [a,\n b]\ntitle: 'x\n   y: z'\ntags:\n- a\n- b\nkind: @x\n";
    assert.deepEqual(
      mistakes(yaml).map((text) => text.split(" ")[0]),
      ["12:7"],
    );
  });
});
