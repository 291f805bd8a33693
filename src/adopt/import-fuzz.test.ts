import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { draftPath } from "./draft.ts";
import { errorsOf, importTable, importText } from "./imported-text.test.ts";
import type { WholeFormat } from "./read-import.ts";

describe("anything at all", () => {
  const hostile = fc.constantFrom(
    ..."<script>alert(1)</script>|<img src=x onerror=alert(1)>|[x](javascript:alert(1))|:::quote|[[a]]|---|../../etc/passwd|[^1]|{{x}}|<svg/onload=1>|&#106;avascript:|\\|`|* * *|# T|1. x|> q|    code|![](http://x)|<a href='data:text/html,x'>y</a>|::step{x}|http://[|<p>".split(
      "|",
    ),
  );
  const words = fc
    .array(fc.oneof(hostile, fc.string({ unit: "binary", maxLength: 12 }), fc.constant("\n")), { maxLength: 6 })
    .map((all) => all.join(""));
  const part = fc.oneof(
    fc.constantFrom("", "2016", "-44", "13", "0", "1", "31", "99999", "x"),
    fc.integer(),
    fc.constant(null),
  );

  it("in a timeline of TimelineJS makes files without an error, inside the folder", () => {
    const slide = fc.record({
      unique_id: words,
      start_date: fc.record({
        year: fc.oneof(fc.constantFrom("2016", 2017, "-44"), part),
        month: part,
        day: part,
        hour: part,
      }),
      end_date: fc.record({ year: part, month: part, day: part }),
      group: words,
      text: fc.record({ headline: words, text: words }),
      media: fc.record({ url: words, caption: words, credit: words }),
      other: words,
    });
    fc.assert(
      fc.property(fc.record({ title: slide, events: fc.array(slide, { maxLength: 3 }) }), (timeline) => {
        const imported = importText("x.json", JSON.stringify(timeline), "timelinejs");
        assert.deepEqual(errorsOf(imported), []);
        for (const draft of imported.drafts) assert.match(draftPath(draft), /^(?:[a-z]+\/)?[a-z0-9-]+\.(?:md|yaml)$/);
      }),
      { numRuns: 50 },
    );
  });

  it("in a table makes files without an error", () => {
    const line = fc.tuple(
      fc.oneof(fc.constantFrom("2016", "May 2016", "1850s", "03/04/2020"), words),
      words,
      words,
      words,
      words,
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 3 }), (lines) => {
        const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
        const text = ["Date,Title,Text,By,Source", ...lines.map((cells) => cells.map(cell).join(","))].join("\n");
        assert.deepEqual(errorsOf(importTable("x.csv", text)), []);
      }),
      { numRuns: 50 },
    );
  });

  it("in a Markwhen text makes files without an error", () => {
    const line = fc
      .tuple(fc.constantFrom("2016: ", "2016-06-14 - 2016-07: ", "", "# ", "section ", "id: ", "// "), words)
      .map((both) => both.join(""));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), (lines) => {
        assert.deepEqual(errorsOf(importText("x.mw", `2015: A\n${lines.join("\n")}`, "markwhen")), []);
      }),
      { numRuns: 50 },
    );
  });

  it("is read as any format without a throw", () => {
    fc.assert(
      fc.property(
        words,
        fc.json(),
        fc.constantFrom<WholeFormat>("json", "timelinejs", "markwhen"),
        (text, json, format) => {
          importText("x", text, format);
          importText("x", json, format);
          importText("x", `{"schema":1,"events":[${json}],"actors":[${json}],"site":${json}}`, format);
        },
      ),
      { numRuns: 80 },
    );
  });
});
