import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { parseAtomFeed, parseJsonFeed } from "feedsmith";
import type { Collection } from "#model/collection.ts";
import { atomFeed } from "./atom-feed.ts";
import { feedLength } from "./changes.ts";
import { jsonFeed } from "./json-feed.ts";
import { sample } from "./sample-collection.ts";

const atom = parseAtomFeed(atomFeed(sample));
const json = parseJsonFeed(JSON.parse(jsonFeed(sample)));
const { entries = [] } = atom;
const { items = [] } = json;
const site = "https://site.example/sub/";

describe("the Atom feed, read by a feed reader", () => {
  it("names itself, its site and its publisher", () => {
    assert.deepEqual(
      atom.links?.map(({ rel, href }) => [rel, href]),
      [
        ["alternate", site],
        ["self", `${site}feed.xml`],
      ],
    );
    assert.equal(atom.authors?.[0]?.name, "Editors & Co");
    assert.equal(unescaped(atom.subtitle?.value), "A <sample>");
  });

  it("tells new events, corrections and withdrawals, the latest first", () => {
    assert.deepEqual(
      entries.map(({ id, published, updated }) => [id, published, updated === published]),
      [
        [`${site}events/rejoinder/#change_2026-03-04_1`, "2026-03-04T00:00:00.000Z", true],
        [`${site}events/report/#change_2026-02-03_1`, "2026-02-03T00:00:00.000Z", true],
        [`${site}events/denial/`, "2026-01-03T00:00:00.000Z", true],
        [`${site}events/report/`, "2026-01-02T00:00:00.000Z", true],
      ],
    );
    assert.equal(atom.updated, "2026-03-04T00:00:00.000Z");
  });

  it("leads to the event's page", () => {
    const addresses = entries.map(({ links }) => links?.[0]?.href);
    assert.deepEqual(addresses.slice(0, 2), [`${site}events/rejoinder/`, `${site}events/report/`]);
  });

  it("gives back titles and notes as text, whatever marks they hold", () => {
    const [, correction] = entries;
    const written = sample.events.find(({ id }) => id === "report")?.title;
    assert.equal(correction?.title?.type, "html");
    assert.equal(unescaped(correction?.title?.value), `Correction: ${written}`);
    assert.match(correction?.content?.value ?? "", /^<p>The &lt;date&gt; was wrong &amp; is mended<\/p>/);
  });

  it("tells a claim with the responses to it", () => {
    const text = entries.at(-1)?.content?.value ?? "";
    assert.match(text, /Claim A: Text of a[^<]*<\/p><ul><li><a [^>]*>The “Ministry” denies/);
  });

  it("holds no more than its length", () => {
    const first = sample.events.find(({ added }) => added !== null);
    assert.ok(first);
    const ids = Array.from({ length: feedLength + 5 }, (_, index) => `e${index}` as typeof first.id);
    const many: Collection = { ...sample, events: ids.map((id) => ({ ...first, id })) };
    assert.equal(parseAtomFeed(atomFeed(many)).entries?.length, feedLength);
  });

  it("stands without a single entry", () => {
    assert.equal(parseAtomFeed(atomFeed({ ...sample, events: [] })).updated, "1970-01-01T00:00:00.000Z");
  });
});

describe("the JSON feed, read by a feed reader", () => {
  it("is of version 1.1 and has what it must", () => {
    assert.equal(JSON.parse(jsonFeed(sample)).version, "https://jsonfeed.org/version/1.1");
    assert.equal(json.feed_url, `${site}feed.json`);
    for (const { id, content_html, date_published } of items) {
      assert.ok(id && content_html);
      assert.match(String(date_published), /^\d{4}-\d\d-\d\dT00:00:00Z$/);
    }
  });

  it("tells what the Atom feed tells", () => {
    assert.deepEqual(
      items.map(({ id, title, content_html }) => [id, title, content_html]),
      entries.map(({ id, title, content }) => [id, unescaped(title?.value), content?.value]),
    );
  });

  it("tells of no draft", () => {
    assert.ok(!JSON.stringify(json).includes("secret"));
  });
});

function unescaped(html: string | undefined): string {
  const marks: Readonly<Record<string, string>> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"' };
  return (html ?? "").replace(/&(?:amp|lt|gt|quot);/g, (mark) => marks[mark] ?? mark);
}
