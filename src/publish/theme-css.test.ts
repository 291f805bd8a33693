import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { themeNames } from "#model/theme.ts";
import { themeCss } from "./theme-css.ts";

describe("the stylesheet of a theme", () => {
  it("sets a custom property for light and for dark", () => {
    const css = themeCss({ reject: "#8A1C1C #ff9b8f", highlight: "#eeffee" });
    assert.match(css, /--reject: light-dark\(#8a1c1c, #ff9b8f\);/);
    assert.match(css, /--hl: light-dark\(#eeffee, #eeffee\);/);
  });

  it("holds nothing that an author wrote but colours", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom<string>(...themeNames, "x"), fc.string()), (theme) => {
        for (const line of themeCss(theme).split("\n")) {
          assert.match(
            line,
            /^(?:@media screen \{| {2}:root:root \{| {2}\}|\}|| {4}--[a-z0-9-]+: light-dark\(#[0-9a-f]{6}, #[0-9a-f]{6}\);)$/,
          );
        }
      }),
    );
  });
});
