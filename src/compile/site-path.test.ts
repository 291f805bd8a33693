import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readSitePath } from "./site-path.ts";

const read = (text: string): string | null => {
  const path = readSitePath(text);
  if (path === null) return null;
  const { kind, id, claim, lang, address } = path;
  return [kind, id, claim, lang, address].map((part) => part ?? "-").join(" ");
};

describe("a path of the site", () => {
  it("names an entry, whatever stands behind it", () => {
    assert.equal(read("/events/outage/"), "event outage - - -");
    assert.equal(read("/events/outage#claim"), "event outage claim - -");
    assert.equal(read("/timelines/outage/?view=list"), "timeline outage - - timelines/outage/?view=list");
    assert.equal(read("/timelines/outage?view=list"), "timeline outage - - timelines/outage/?view=list");
    assert.equal(read("/fr/events/outage#claim"), "event outage claim fr fr/events/outage/#claim");
    assert.equal(read("/search/?q=x"), "page search - - search/?q=x");
  });

  it("may be a file made of an entry, or of the site", () => {
    assert.equal(read("/data/outage.events.csv"), "timeline outage - - data/outage.events.csv");
    assert.equal(read("/data/collection.stix.json"), "site data/collection.stix.json - - data/collection.stix.json");
    assert.equal(read("/embed/event/a/?theme=dark"), "event a - - embed/event/a/?theme=dark");
    assert.equal(read("/og/actors/a.png"), "actor a - - og/actors/a.png");
    assert.equal(read("/oembed/index.json"), "site oembed/index.json - - oembed/index.json");
    assert.equal(read("/fr/"), "site  - fr fr/");
    for (const path of ["", "?view=list", "feed.xml", "feed.json", "schema/event.json", "handbook/a/", "embed.js"]) {
      assert.match(read(`/${path}`) ?? "", /^site /, path);
    }
  });

  it("is none where the site makes no such path", () => {
    for (const path of [
      "",
      "x",
      "//evil.example",
      "/a b/",
      "/a/b/",
      "/method/#x",
      "/data/x.pdf",
      "/feed.txt",
      "/og/a/b.png",
    ]) {
      assert.equal(read(path), null, path);
    }
  });
});
