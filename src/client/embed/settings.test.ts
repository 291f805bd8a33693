import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { completed, frameSettings, ofTheFrame, whereIs } from "./settings.ts";

describe("settings of a frame", () => {
  it("are the site's own where the address says nothing", () => {
    assert.deepEqual(frameSettings("", "own"), {
      theme: "auto",
      accent: null,
      height: "auto",
      id: "own",
      lang: null,
    });
  });

  it("are read from the address", () => {
    assert.deepEqual(frameSettings("?theme=dark&accent=%230A6C64&height=500&id=a-1&view=list&lang=pt-BR", "own"), {
      theme: "dark",
      accent: "#0a6c64",
      height: 500,
      id: "a-1",
      lang: "pt-br",
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
    for (const lang of ["", "e", "../en", "en/x", "english"]) {
      assert.equal(frameSettings(new URLSearchParams({ lang }).toString(), "own").lang, null, lang);
    }
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

describe("the query of a frame", () => {
  const name = fc.constantFrom("view", "sel", "kind", "theme", "id", "lang", "q", "step");
  const query = fc.dictionary(name, fc.string()).map((said) => {
    const text = new URLSearchParams(said).toString();
    return text === "" ? "" : `?${text}`;
  });
  const read = (text: string): Readonly<Record<string, string>> => Object.fromEntries(new URLSearchParams(text));

  it("takes from others what it doesn't say itself", () => {
    fc.assert(
      fc.property(query, query, query, (said, second, third) => {
        assert.deepEqual(read(completed(said, second, third)), { ...read(third), ...read(second), ...read(said) });
      }),
    );
  });

  it("stays as legible as it is written", () => {
    assert.equal(
      completed("?view=threads", "sel=a~b", "?kind=claim,finding"),
      "?view=threads&sel=a~b&kind=claim,finding",
    );
    assert.equal(completed(""), "");
  });

  it("parts what belongs to the frame from the view", () => {
    fc.assert(
      fc.property(query, (said) => {
        const { view, sel, kind, q, step, ...rest } = read(said);
        assert.deepEqual(read(ofTheFrame(said)), rest);
      }),
    );
  });
});

describe("the language asked for", () => {
  const offered = [
    { lang: "ru", href: "/ru/embed/event/a/" },
    { lang: "fa", href: "/fa/embed/event/a/" },
    { lang: "pt-BR", href: "/pt-br/embed/event/a/" },
  ];

  it("is here where none is, and where it is the page's own", () => {
    for (const wanted of [null, "en", "en-gb"]) assert.equal(whereIs(wanted, "en", offered), "here");
    assert.equal(whereIs("en", "en-US", []), "here");
  });

  it("is at the page that says it, by its region or without", () => {
    for (const [wanted, at] of [
      ["ru", 0],
      ["ru-by", 0],
      ["fa", 1],
      ["pt-br", 2],
      ["pt", 2],
    ] as const) {
      assert.deepEqual(whereIs(wanted, "en", offered), { href: offered[at]?.href });
    }
  });

  it("is nowhere where nobody wrote it", () => {
    assert.equal(whereIs("de", "en", offered), "nowhere");
    assert.equal(whereIs("de", "en", []), "nowhere");
  });
});
