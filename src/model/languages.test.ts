import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { href } from "./addresses.ts";
import { collectionOf } from "./collection-cases.ts";
import { alternates, directionOf, primaryOf, rootOf, siteIn, tongueOf } from "./languages.ts";

const { site } = collectionOf([]);
const bases = fc.constantFrom("/", "/sub/", "/a/b/");
const sites = fc
  .record({ base: bases, languages: fc.constant(["en", "ru", "fa"]) })
  .map((some) => ({ ...site, ...some }));

describe("the languages of a site", () => {
  it("each have a folder under the base, but the site's own", () => {
    fc.assert(
      fc.property(sites, (one) => {
        assert.equal(siteIn(one, "en").base, one.base);
        assert.equal(siteIn(one, "ru").base, `${one.base}ru/`);
      }),
    );
  });

  it("lead back to the root from each of them, and on to each other", () => {
    fc.assert(
      fc.property(sites, fc.constantFrom("en", "ru", "fa"), fc.constantFrom("en", "ru", "fa"), (one, from, to) => {
        assert.equal(rootOf(siteIn(one, from)), one.base);
        assert.deepEqual(siteIn(siteIn(one, from), to), siteIn(one, to));
      }),
    );
  });

  it("offer the same alternates on the page of each language, so that they hold both ways", () => {
    fc.assert(
      fc.property(sites, fc.constantFrom("", "events/a/"), (one, path) => {
        const all = alternates(one, path);
        for (const lang of one.languages) assert.deepEqual(alternates(siteIn(one, lang), path), all);
        for (const { lang, href: to } of all) {
          assert.equal(to, href(siteIn(one, lang === "x-default" ? "en" : lang).base, path));
        }
      }),
    );
  });

  it("are not offered where there is one", () => {
    assert.deepEqual(alternates({ ...site, languages: ["en"] }, ""), []);
  });

  it("mark a text in another language, and its direction where that is another too", () => {
    const ru = siteIn({ ...site, languages: ["en", "ru", "fa"] }, "ru");
    assert.deepEqual(tongueOf("ru", ru), {});
    assert.deepEqual(tongueOf("en", ru), { lang: "en" });
    assert.deepEqual(tongueOf("fa", ru), { lang: "fa", dir: "rtl" });
    assert.equal(directionOf("fa-AF"), "rtl");
    assert.equal(directionOf("ckb"), "rtl");
  });

  it("are the same language whatever their script and region", () => {
    assert.deepEqual(["pt", "pt-BR", "zh-Hant-TW"].map(primaryOf), ["pt", "pt", "zh"]);
    assert.equal(directionOf("fa-IR"), directionOf("fa"));
  });
});
