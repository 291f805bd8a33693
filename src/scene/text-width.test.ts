import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { fittedText, textWidth } from "./text-width.ts";

describe("text width", () => {
  it("grows with every letter and with size and weight", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string(), (a, b) => {
        assert.ok(textWidth(a + b, 13, "bold") >= textWidth(a, 13, "bold"));
        assert.ok(Math.abs(textWidth(a, 26, "bold") - 2 * textWidth(a, 13, "bold")) < 1e-6);
      }),
    );
    for (const text of ["Reports attacks", "Отрицает", "Διαψεύδει", "0123456789"]) {
      assert.ok(textWidth(text, 13, "bold") > textWidth(text, 13, "regular"), text);
    }
  });

  it("knows our letters and bounds the others by script", () => {
    assert.ok(textWidth("i", 100, "regular") < textWidth("m", 100, "regular"));
    assert.equal(textWidth("外交部", 10, "regular"), 30);
    assert.equal(textWidth("ایران", 10, "regular"), 37.5);
    for (const letter of "Яжéñ–’…“”") assert.ok(textWidth(letter, 1, "bold") < 1, letter);
  });
});

describe("a fitted text", () => {
  it("is never wider than its room, and whole where it fits", () => {
    const texts = fc.array(fc.constantFrom("Harbour", "council,", "says", "a", "longestwordofall"), { maxLength: 9 });
    fc.assert(
      fc.property(texts, fc.integer({ min: 0, max: 300 }), (list, width) => {
        const text = list.join(" ");
        const fitted = fittedText(text, width, 13, "regular");
        assert.ok(textWidth(fitted, 13, "regular") <= width || fitted === "");
        if (textWidth(text, 13, "regular") <= width) assert.equal(fitted, text);
      }),
    );
  });
});
