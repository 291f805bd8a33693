import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { frameSettings } from "./settings.ts";

describe("settings of a frame", () => {
  it("are the site's own where the address says nothing", () => {
    assert.deepEqual(frameSettings("", "own"), { theme: "auto", accent: null, height: "auto", id: "own" });
  });

  it("are read from the address", () => {
    assert.deepEqual(frameSettings("?theme=dark&accent=%230A6C64&height=500&id=a-1&view=list", "own"), {
      theme: "dark",
      accent: "#0a6c64",
      height: 500,
      id: "a-1",
    });
    assert.equal(frameSettings("accent=0a6", "own").accent, "#0a6");
    assert.equal(frameSettings("accent=Teal", "own").accent, "teal");
  });

  it("leave out what makes no sense", () => {
    for (const accent of ["url(//a.example)", "red;background:url(a)", "#12345", "expression(1)", "var(--x)"]) {
      assert.equal(frameSettings(`accent=${encodeURIComponent(accent)}`, "own").accent, null, accent);
    }
    for (const height of ["auto", "-1", "0", "x", "", "1e999"]) {
      assert.equal(frameSettings(`height=${height}`, "own").height, "auto", height);
    }
    assert.equal(frameSettings("theme=blue", "own").theme, "auto");
  });

  it("hold no letter that could end a declaration, and no height that hides or floods a page", () => {
    fc.assert(
      fc.property(fc.string(), fc.double(), (text, number) => {
        const { accent, height } = frameSettings(
          new URLSearchParams({ accent: text, height: `${number}` }).toString(),
          "",
        );
        assert.match(accent ?? "none", /^#?[a-z0-9]+$/);
        assert.ok(height === "auto" || (height >= 200 && height <= 4000));
      }),
    );
  });
});
