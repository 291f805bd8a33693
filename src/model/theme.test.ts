import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import fc from "fast-check";
import { contrastOf, weakPairs } from "./contrast.ts";
import { colourOf, namesIn, themeColours, themeNames } from "./theme.ts";

const colour = fc.integer({ min: 0, max: 0xffffff }).map((number) => `#${number.toString(16).padStart(6, "0")}`);

describe("the default colours", () => {
  it("are those of the stylesheet", () => {
    const tokens = readFileSync(join(import.meta.dirname, "../styles/tokens.css"), "utf8");
    for (const name of themeNames) {
      const [light, dark] = themeColours[name];
      const property = name === "highlight" ? "hl" : name;
      assert.ok(tokens.includes(`--${property}: light-dark(${light}, ${dark});`), name);
    }
  });

  it("stand out from every ground, and are judged where a theme repeats them", () => {
    assert.deepEqual(weakPairs({}), []);
    assert.deepEqual(weakPairs(Object.fromEntries(themeNames.map((name) => [name, themeColours[name].join(" ")]))), []);
  });
});

describe("contrast", () => {
  it("is 21 of black and white, 1 of the same, and knows no order", () => {
    assert.equal(contrastOf("#000000", "#ffffff"), 21);
    fc.assert(
      fc.property(colour, colour, (one, other) => {
        assert.equal(contrastOf(one, one), 1);
        assert.equal(contrastOf(one, other), contrastOf(other, one));
      }),
    );
  });

  it("is what WCAG's own example says of grey on white", () => {
    assert.ok(contrastOf("#767676", "#ffffff") >= 4.5 && contrastOf("#777777", "#ffffff") < 4.5);
  });
});

describe("a theme", () => {
  const text = fc.oneof(
    colour,
    fc.tuple(colour, colour).map(([light, dark]) => `${light}  ${dark}`),
    fc.string(),
  );
  const theme = fc.dictionary(fc.constantFrom<string>(...themeNames, "accent", "__proto__"), text);

  it("is told each weak colour once in each mode, with one that is enough", () => {
    fc.assert(
      fc.property(theme, (said) => {
        const weak = weakPairs(said);
        assert.equal(new Set(weak.map(({ ink, mode }) => `${ink} ${mode}`)).size, weak.length);
        for (const { found, needed, enough, groundColour, inkColour } of weak) {
          assert.ok(found < needed && contrastOf(inkColour, groundColour) === found);
          assert.ok(contrastOf(enough, groundColour) >= needed);
        }
      }),
    );
  });

  it("sets nothing but colours by names of ours", () => {
    fc.assert(
      fc.property(theme, (said) => {
        for (const name of namesIn(said)) assert.ok(colourOf(said, name).every((one) => /^#[0-9a-f]{6}$/.test(one)));
      }),
    );
    assert.deepEqual(namesIn({ ink: "#000000;} body{", paper: "red", accent: "#000000" }), []);
    assert.deepEqual(colourOf({ ink: "#ABCDEF" }, "ink"), ["#abcdef", "#abcdef"]);
  });
});
