import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { Resvg } from "@resvg/resvg-wasm";
import type { Collection, TimelineEvent } from "#model/collection.ts";
import { answer, collectionOf, event } from "#model/collection-cases.ts";
import { siteWordsOf } from "#model/site-words.ts";
import { eventTile } from "#publish/tiles/tile.ts";
import { pngOf } from "./tiles.ts";

const words = siteWordsOf("en");
const report = event("report", { day: 18_500, by: ["office"], claims: ["a"] });
const denial = event("denial", { day: 18_501, by: ["other"], responds: [answer("report#a", "denies")] });
const late = event("late", { day: 18_520, by: ["other"], responds: [answer("report", "supports")] });
const collection = collectionOf([report, denial, late]);
const titled = (title: string): TimelineEvent => ({ ...report, title });
const picture = (of: TimelineEvent, within: Collection = collection): Promise<Uint8Array> =>
  pngOf(eventTile(within, of, words).svg, `https://site.example/events/${of.id}/`);
const same = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;

describe("the picture of an event", () => {
  it("is a PNG of 1200 × 630 px that names its page", async () => {
    const png = Buffer.from(await picture(report));
    assert.equal(png.subarray(1, 4).toString(), "PNG");
    assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [1200, 630]);
    assert.ok(png.includes("Source\0https://site.example/events/report/"));
  });

  it("has ink at the place of every mark", async () => {
    const { svg, scene, x, y, scale } = eventTile(collection, report, words);
    await pngOf(svg, "");
    const image = new Resvg(svg).render();
    const { pixels, width } = image;
    assert.equal(scene.marks.length, 3);
    for (const mark of scene.marks) {
      const [left, top] = [Math.round(x + scale * mark.x), Math.round(y + scale * mark.y)];
      const around = Array.from({ length: 15 * 15 }, (_, at) => [left - 7 + (at % 15), top - 7 + Math.floor(at / 15)]);
      const dark = around.filter(([px = 0, py = 0]) => (pixels[(py * width + px) * 4] ?? 255) < 200);
      assert.ok(dark.length > 15, `${mark.id}: ${dark.length} dark pixels`);
    }
  });

  it("differs from that of any other event, even of one with the same words", async () => {
    const twin = { ...denial, id: "twin" as TimelineEvent["id"] };
    const both = collectionOf([report, denial, twin]);
    assert.ok(!same(await picture(denial, both), await picture(twin, both)));
  });

  it("says that the event was withdrawn, and when", () => {
    const gone = { ...report, withdrawn: { date: "2031-05-01", note: "It was another" } };
    assert.match(eventTile(collectionOf([gone, denial]), gone, words).svg, />Withdrawn on 1 May 2031, Claim, /);
    assert.doesNotMatch(eventTile(collection, report, words).svg, /Withdrawn/);
  });

  it("is the same for the same event", async () => {
    assert.ok(same(await picture(report), await picture(report)));
  });

  for (const [script, one, other] of [
    ["Persian", "درد", "دور"],
    ["Persian", "سلام جهان", "سلیم جهاز"],
    ["Cyrillic", "Привет", "Москва"],
    ["Greek", "λόγος", "κόσμε"],
    ["Polish", "żółć", "łąką"],
  ] as const) {
    it(`shows letters and no boxes in ${script}: ${one} does not look like ${other}`, async () => {
      assert.ok(!same(await picture(titled(one)), await picture(titled(other))));
    });
  }
});
