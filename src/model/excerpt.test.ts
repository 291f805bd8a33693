import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { excerpt } from "./excerpt.ts";

describe("an excerpt", () => {
  it("is the beginning of the text, and says where it goes on", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("a", "word", "длинное", "🗳️", "x".repeat(200), "\n"), { maxLength: 80 }),
        (words) => {
          const line = words.join(" ").replace(/\s+/g, " ").trim();
          const said = excerpt(words.join(" "));
          assert.ok(said.length <= 161 && said.isWellFormed());
          if (said !== line) assert.ok(said.endsWith("…") && line.startsWith(said.slice(0, -1)));
          else assert.ok(line.length <= 160);
        },
      ),
    );
  });

  it("breaks between words", () => {
    assert.equal(excerpt(`${"ab ".repeat(52)}abcdefgh`), `${"ab ".repeat(52).trim()}…`);
  });
});
