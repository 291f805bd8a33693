import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { collectionOf } from "./collection-cases.ts";
import { siteIn } from "./languages.ts";
import { menuHref } from "./menu.ts";

const site = { ...collectionOf([]).site, base: "/record/", languages: ["en", "fa"] };

describe("an entry of the menu", () => {
  it("leads to a page by its id, as the page stands", () => {
    assert.equal(menuHref(site, "about"), "/record/about/");
    assert.equal(menuHref(siteIn(site, "fa"), "about"), "/record/fa/about/");
  });

  it("leads to pages in the language of the site, and to files wherever it stands", () => {
    assert.equal(menuHref(siteIn(site, "fa"), "/events/a/#b"), "/record/fa/events/a/#b");
    assert.equal(menuHref(siteIn(site, "fa"), "/data/all.json"), "/record/data/all.json");
    assert.equal(menuHref(siteIn(site, "fa"), "/"), "/record/fa/");
  });

  it("leads to other addresses as they are written", () => {
    assert.equal(menuHref(site, "https://example.org/x"), "https://example.org/x");
  });
});
