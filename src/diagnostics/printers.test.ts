import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { diagnose } from "#diagnostics/diagnose.ts";
import type { Diagnostic } from "#diagnostics/diagnostic.ts";
import { githubText } from "#diagnostics/print-github.ts";
import { jsonText } from "#diagnostics/print-json.ts";
import { terminalText } from "#diagnostics/print-terminal.ts";
import type { SourceText } from "#diagnostics/source-text.ts";

const source: SourceText = {
  path: "content/events/power-denies.md",
  text: "---\ntitle: Power Company denies it\nresponds:\n  - { to: 2020-02-01-grid-faild, stance: denies }\n---\n",
};

function unknownAnswer(of: SourceText = source, id = "2020-02-01-grid-faild"): Diagnostic {
  const start = Math.max(0, of.text.indexOf(id));
  const nearest = { name: "2020-02-01-grid-failed", path: "content/events/2020-02-01-grid-failed.md" };
  return diagnose("C402", of, { start, end: start + id.length }, { id, nearest });
}

const plain = (...diagnostics: readonly Diagnostic[]): string => terminalText(diagnostics, { colour: false });

describe("the terminal", () => {
  it("shows place, sentence, excerpt, why and fix", () => {
    assert.equal(
      plain(unknownAnswer()),
      `content/events/power-denies.md:4:11 error C402
  This event responds to \`2020-02-01-grid-faild\`, but no event has that id.

  4 |   - { to: 2020-02-01-grid-faild, stance: denies }
    |           ^^^^^^^^^^^^^^^^^^^^^

  why  A response hangs on the event it answers; without it there is no thread to draw.
  fix  Did you mean \`2020-02-01-grid-failed\` (content/events/2020-02-01-grid-failed.md)?
`,
    );
  });

  it("says nothing of nothing", () => assert.equal(plain(), ""));

  it("is coloured only when told", () => {
    assert.doesNotMatch(plain(unknownAnswer()), /\p{Cc}\[/u);
    const coloured = terminalText([unknownAnswer()], { colour: true });
    assert.equal(coloured.replace(/\p{Cc}\[\d+m/gu, ""), plain(unknownAnswer()));
    assert.match(coloured, /\p{Cc}\[31merror C402/u);
  });

  it("tells at most twenty of one file and counts the others", () => {
    const many = Array.from({ length: 27 }, () => unknownAnswer());
    const other = { ...source, path: "content/events/zz.md" };
    const text = plain(...many, unknownAnswer(other));
    assert.equal(text.match(/power-denies\.md:4:11 error/g)?.length, 20);
    assert.match(text, /^content\/events\/power-denies\.md: 7 more$/m);
    assert.match(text, /^content\/events\/zz\.md:4:11 error/m);
  });

  it("goes by path, line, column and code", () => {
    const at = (path: string, start: number, code: "C103" | "C112") =>
      diagnose(code, { path, text: "one\ntwo" }, { start, end: start }, {});
    const text = plain(
      at("b.md", 0, "C103"),
      at("a.md", 5, "C103"),
      at("a.md", 4, "C103"),
      at("a.md", 0, "C112"),
      at("a.md", 0, "C103"),
    );
    const heads = text.split("\n").filter((line) => /^\w\.md/.test(line));
    assert.deepEqual(heads, [
      "a.md:1:1 error C103",
      "a.md:1:1 error C112",
      "a.md:2:1 error C103",
      "a.md:2:2 error C103",
      "b.md:1:1 error C103",
    ]);
  });

  it("cuts a long line around the place and keeps the carets under it", () => {
    const long = { path: "a.md", text: `${"x".repeat(300)}grid-faild${"y".repeat(300)}` };
    const [shown = "", carets = ""] = plain(unknownAnswer(long, "grid-faild")).split("\n").slice(3, 5);
    assert.ok(shown.length < 130);
    assert.equal(shown.slice(carets.indexOf("^"), carets.lastIndexOf("^") + 1), "grid-faild");
  });

  it("points with one caret at least, and not beyond the line", () => {
    const text = "---\nab\n---\n";
    const empty = plain(diagnose("C103", { path: "a.md", text }, { start: 6, end: 6 }, {}));
    assert.match(empty, /\n {4}\| {3}\^\n/);
    const across = plain(diagnose("C103", { path: "a.md", text }, { start: 4, end: 10 }, {}));
    assert.match(across, /\n {4}\| \^\^\n/);
  });

  const under = (text: string, part: string): string => {
    const start = text.indexOf(part);
    const one = diagnose("C103", { path: "a.md", text }, { start, end: start + part.length }, {});
    return plain(one).split("\n").slice(3, 5).join("\n");
  };

  it("puts carets under what is meant where letters are wide, combine or are two units", () => {
    const cases: readonly (readonly [text: string, part: string, carets: string])[] = [
      ["{ 电网: x, datum: y }", "datum", `${" ".repeat(11)}^^^^^`],
      ["title: 电网故障", "电网", `${" ".repeat(7)}^^^^`],
      ["e\u0301te\u0301: x", "x", `${" ".repeat(5)}^`],
      ["💥🔌: x", "x", `${" ".repeat(6)}^`],
      ["ｆｕｌｌ: 전력", "전력", `${" ".repeat(10)}^^^^`],
    ];
    for (const [text, part, carets] of cases) assert.equal(under(text, part), `  1 | ${text}\n    | ${carets}`);
  });

  it("counts no column for a byte order mark", () => {
    assert.equal(under("\uFEFFschema: 2", "2"), "  1 | schema: 2\n    |         ^");
    const marked = { path: "a.md", text: "\uFEFFschema: 2" };
    for (const [start, place] of [
      [9, "a.md:1:9 "],
      [1, "a.md:1:1 "],
      [0, "a.md:1:1 "],
    ] as const) {
      assert.ok(plain(diagnose("C103", marked, { start, end: start + 1 }, {})).startsWith(place));
    }
    assert.match(plain(diagnose("C103", marked, { start: 0, end: 1 }, {})), /\n {2}1 \| schema: 2\n {4}\| \^\n/);
  });

  it("lets no control character of a file through", () => {
    const hostile = { path: "a.md", text: "\u001b]0;owned\u0007 grid-faild \u202e" };
    assert.doesNotMatch(plain(unknownAnswer(hostile, "grid-faild")), /[^\P{Cc}\n]|\u202e/u);
  });

  it("names other places that matter", () => {
    const related = [{ source, place: { start: 4, end: 9 }, note: "first defined here" }];
    const args = { what: "event", id: "power-denies" };
    const text = plain(diagnose("C401", source, { start: 0, end: 3 }, args, related));
    assert.match(text, /^ {2}see {2}content\/events\/power-denies\.md:2:1 first defined here$/m);
  });
});

describe("GitHub", () => {
  it("gets one workflow command a place, with line breaks escaped", () => {
    const [head = "", message = ""] = githubText([unknownAnswer()]).trimEnd().split("::").slice(1);
    assert.equal(
      head,
      "error file=content/events/power-denies.md,line=4,endLine=4,col=11,endColumn=31,title=C402 Response to an unknown event",
    );
    assert.match(message, /^This event responds to .*%0AA response hangs .*%0ADid you mean /);
  });
  it("cannot be given a second command by a file", () => {
    const hostile = { path: "a,b:c.md", text: "x\n::error::%" };
    const text = githubText([
      diagnose("C105", hostile, { start: 2, end: 4 }, { problem: "x\n::warning::100%", advice: "y" }),
    ]);
    assert.equal(text.trimEnd().split("\n").length, 1);
    assert.match(text, /file=a%2Cb%3Ac\.md/);
    assert.match(text, /100%25/);
  });
});

describe("JSON", () => {
  it("holds code, place and sentences of each", () => {
    const [one] = JSON.parse(jsonText([unknownAnswer()]));
    assert.deepEqual([one.code, one.severity, one.path], ["C402", "error", source.path]);
    assert.deepEqual([one.line, one.column, one.endLine, one.endColumn], [4, 11, 4, 32]);
    assert.deepEqual(
      [one.what, one.why, one.fix].map((text) => typeof text),
      ["string", "string", "string"],
    );
    assert.equal("source" in one, false);
  });
  it("is an empty list of nothing", () => assert.deepEqual(JSON.parse(jsonText([])), []));
});
