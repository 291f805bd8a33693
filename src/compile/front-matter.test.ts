import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { placeOf, spotOf } from "#compile/fields.ts";
import { readFrontMatter, readYamlFile } from "#compile/front-matter.ts";
import { positionOf } from "#diagnostics/source-text.ts";

const read = (text: string) => readFrontMatter({ path: "x.md", text });
const codesOf = (text: string): string[] => read(text).diagnostics.map(({ code }) => code);

function at(text: string, path: string): string {
  const { fields } = read(text);
  assert.ok(fields !== null);
  const { start, end } = placeOf(fields, path);
  return text.slice(start, end);
}

describe("front matter", () => {
  for (const [name, end] of [
    ["LF", "\n"],
    ["CRLF", "\r\n"],
    ["CR", "\r"],
  ] as const) {
    it(`keeps values and places with lines that end in ${name}`, () => {
      const text = ["---", "title: Grid failure", "tags: [one, two]", "---", "Body"].join(end);
      const { fields, diagnostics } = read(text);
      assert.deepEqual(diagnostics, []);
      assert.deepEqual(fields?.values, { title: "Grid failure", tags: ["one", "two"] });
      assert.equal(text.slice(fields?.bodyStart), "Body");
      assert.equal(at(text, "tags[1]"), "two");
      assert.deepEqual(positionOf(text, spotOf(fields as never, "tags[1]")?.value.start ?? 0), { line: 3, column: 13 });
    });
  }

  it("passes over a byte order mark and keeps the file's own offsets", () => {
    const text = "\uFEFF---\ntitle: Grid failure\n---\nBody";
    assert.equal(at(text, "title"), "Grid failure");
    assert.equal(text.slice(read(text).fields?.bodyStart), "Body");
  });

  for (const first of [
    "---js",
    "---JS",
    "--- javascript",
    "---json",
    "---coffee",
    "---constructor",
    "---toString",
    "---yaml",
  ]) {
    it(`never runs ${first}`, () => {
      const text = `${first}\n{ id: (globalThis.wasRun = true) }\n---\nBody`;
      assert.deepEqual(codesOf(text), ["C102"]);
      assert.equal("wasRun" in globalThis, false);
    });
  }

  it("tells a broken file twice, for nothing is remembered", () => {
    const text = "---\na: [1\n---\n";
    assert.deepEqual(codesOf(text), codesOf(text));
    assert.notDeepEqual(codesOf(text), []);
  });

  it("does not take a changed result into the next reading", () => {
    const text = "---\ntags: [one]\n---\n";
    const { fields } = read(text);
    assert.ok(fields !== null);
    (fields.values["tags"] as string[]).push("two");
    assert.deepEqual(read(text).fields?.values, { tags: ["one"] });
  });

  it("needs a fence of exactly three dashes at both ends", () => {
    assert.deepEqual(codesOf("----\na: 1\n---\n"), ["C103"]);
    assert.deepEqual(codesOf("a: 1\n---\n"), ["C103"]);
    assert.deepEqual(codesOf(""), ["C103"]);
    assert.deepEqual(codesOf("---\na: 1\n"), ["C104"]);
    assert.deepEqual(codesOf("---\na: 1\n---x\n---\n"), ["C104"]);
    assert.deepEqual(codesOf("---\na: 1\n---  \nBody"), []);
  });

  it("leaves a rule of dashes in the body alone", () => {
    const text = "---\na: 1\n---\nOne\n\n---\n\nTwo\n----\n";
    assert.equal(text.slice(read(text).fields?.bodyStart), "One\n\n---\n\nTwo\n----\n");
  });

  it("keeps dates and clock times as text, and a number's own spelling", () => {
    const { fields } = read("---\na: 2024-01-05\nb: 12:30\nc: 0800\nd: 1.0\ne: no\n---\n");
    assert.ok(fields !== null);
    assert.deepEqual([fields.values["a"], fields.values["b"], fields.values["e"]], ["2024-01-05", "12:30", "no"]);
    assert.deepEqual([spotOf(fields, "c")?.written, spotOf(fields, "d")?.written], ["0800", "1.0"]);
  });

  it("takes a key `__proto__` as a key like any other", () => {
    const { fields } = read("---\n__proto__: { polluted: true }\n---\n");
    assert.deepEqual(Object.keys(fields?.values ?? {}), ["__proto__"]);
    assert.equal("polluted" in {}, false);
  });

  it("stops aliases that multiply or hold themselves", () => {
    assert.deepEqual(codesOf("---\na: &a [*a]\n---\n"), ["C112"]);
    const row = (name: string, of: string) => `${name}: &${name} [${Array(9).fill(of).join(", ")}]\n`;
    assert.deepEqual(codesOf(`---\n${row("a", "x")}${row("b", "*a")}${row("c", "*b")}${row("d", "*c")}---\n`), [
      "C112",
    ]);
    assert.deepEqual(codesOf("---\na: &a [one]\nb: *a\n---\n"), []);
  });

  it("goes on after a duplicate key", () => {
    const { fields, diagnostics } = read("---\na: 1\na: 2\nb: 3\n---\n");
    assert.deepEqual(
      diagnostics.map(({ code }) => code),
      ["C106"],
    );
    assert.equal(fields?.values["b"], 3);
  });

  it("never throws, and keeps every place inside the file", () => {
    const piece = fc.constantFrom(
      "---",
      "\n",
      "\r",
      "a: ",
      "- ",
      "[",
      "]",
      "{",
      "}",
      "'",
      '"',
      "&x ",
      "*x",
      "|",
      ">",
      "#",
      "!",
      "\t",
      " ",
      ":",
      ",",
      "\uFEFF",
      "é",
      "0",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = `---\n${pieces.join("")}\n---\nBody`;
        const { fields, diagnostics } = read(text);
        const spots = Object.values(fields?.spots ?? {}).map(({ value }) => value);
        for (const { start, end } of [...diagnostics.map(({ place }) => place), ...spots]) {
          assert.ok(start >= 0 && start <= end && end <= text.length);
        }
      }),
    );
  });

  it("reads every text back from its place", () => {
    const word = fc.stringMatching(/^[a-z]{1,8}$/);
    fc.assert(
      fc.property(fc.dictionary(word, word, { minKeys: 1 }), fc.constantFrom("\n", "\r\n"), (record, end) => {
        const keys = Object.keys(record).filter((key) => key !== "null" && key !== "true" && key !== "false");
        const text = ["---", ...keys.map((key) => `${key}: "${record[key]}"`), "---", ""].join(end);
        for (const key of keys) assert.equal(at(text, key), `"${record[key]}"`);
      }),
    );
  });
});

describe("a YAML file", () => {
  it("points at its last line for what is missing", () => {
    const text = "schema: 1\ntitle: Grid\n\n";
    const { fields } = readYamlFile({ path: "site.yaml", text });
    assert.equal(text.slice(fields?.end.start, fields?.end.end), "title: Grid");
  });
  it("is empty without a fault", () => {
    assert.deepEqual(readYamlFile({ path: "site.yaml", text: "" }).fields?.values, {});
  });
});
