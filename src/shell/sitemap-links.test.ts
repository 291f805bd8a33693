import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { collectionOf } from "#model/collection-cases.ts";
import { sitemapLinks } from "./sitemap-links.ts";

const site = { ...collectionOf([]).site, url: "https://site.example", base: "/sub/", languages: ["en", "fa"] };
const both = [
  { lang: "en", url: "https://site.example/sub/events/a/" },
  { lang: "fa", url: "https://site.example/sub/fa/events/a/" },
  { lang: "x-default", url: "https://site.example/sub/events/a/" },
];

describe("the links of the sitemap", () => {
  it("lead from a page in each language to the page in all of them", () => {
    for (const { url } of both) assert.deepEqual(sitemapLinks(url, site), both);
  });

  it("are none where a site has one language", () => {
    assert.deepEqual(sitemapLinks("https://site.example/sub/", { ...site, languages: ["en"] }), []);
  });
});
