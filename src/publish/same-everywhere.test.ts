import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { describe, it } from "node:test";

/** Prints a hash of everything that is written about the sample, by name. */
const program = `
  import { createHash } from "node:crypto";
  import { everyEmbed } from "#model/embeds.ts";
  import { eventsById } from "#model/lookup.ts";
  import { siteWordsOf } from "#model/site-words.ts";
  import { atomFeed } from "#publish/atom-feed.ts";
  import { citationsFor } from "#publish/citation.ts";
  import { formats } from "#publish/formats.ts";
  import { eventJsonLd } from "#publish/json-ld.ts";
  import { publishedSchemas } from "#publish/json-schemas.ts";
  import { jsonFeed } from "#publish/json-feed.ts";
  import { oembed } from "#publish/oembed.ts";
  import { sample } from "#publish/sample-collection.ts";
  import { selections } from "#publish/selection.ts";
  import { eventTile, timelineTile } from "#publish/tiles/tile.ts";
  const words = siteWordsOf(sample.site.lang);
  const [whole] = selections(sample);
  const { collection } = whole;
  const written = {
    "feed.xml": atomFeed(sample),
    "feed.json": jsonFeed(sample),
    schemas: JSON.stringify(publishedSchemas(sample.site)),
    oembed: JSON.stringify(everyEmbed(collection).map(({ shown }) => oembed(collection, shown, words))),
  };
  for (const selection of selections(sample)) {
    for (const { ending, write } of formats) written[selection.name + ending] = write(selection);
  }
  for (const timeline of collection.timelines) written[timeline.id + ".svg"] = timelineTile(collection, timeline, words).svg;
  for (const event of eventsById(collection).values()) {
    written[event.id + ".svg"] = eventTile(collection, event, words).svg;
    written[event.id + ".jsonld"] = JSON.stringify(eventJsonLd(collection, event));
    written[event.id + ".citation"] = JSON.stringify(citationsFor(collection, event, null));
  }
  for (const [name, text] of Object.entries(written)) {
    console.log(name, createHash("sha256").update(text).digest("hex"));
  }
`;

/** The hashes, as a machine in another place prints them. */
function printedIn(place: Readonly<Record<string, string>>): string {
  const env = { PATH: process.env["PATH"] ?? "", ...place };
  const { stdout, stderr, status } = spawnSync(process.execPath, ["--input-type=module", "-e", program], {
    encoding: "utf8",
    env,
  });
  assert.equal(status, 0, stderr);
  return stdout;
}

describe("everything that is published", () => {
  it("is the same bytes on machines of other zones, languages and days", () => {
    const here = printedIn({ TZ: "UTC", LANG: "C" });
    assert.ok(here.trim().split("\n").length > 40, here);
    for (const place of [
      { TZ: "Pacific/Kiritimati", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" },
      { TZ: "America/St_Johns", LANG: "fa_IR.UTF-8", LC_ALL: "fa_IR.UTF-8" },
    ]) {
      assert.equal(printedIn(place), here, place.TZ);
    }
  });
});
