import assert from "node:assert/strict";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it } from "node:test";
import { Resvg } from "@resvg/resvg-wasm";
import type { Collection, TimelineEvent } from "#model/collection.ts";
import { answer, collectionOf, event } from "#model/collection-cases.ts";
import { siteWordsOf } from "#model/site-words.ts";
import { eventTile, timelineTile } from "#publish/tiles/tile.ts";
import { compileFolder } from "./compile-folder.ts";
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

describe("the pictures of a collection", () => {
  const folder = join(import.meta.dirname, "../../e2e/collections/tiny");
  const svgsOf = (of: Collection): readonly string[] => [
    ...of.timelines.map((timeline) => timelineTile(of, timeline, words).svg),
    ...of.events.map((one) => eventTile(of, one, words).svg),
  ];

  it("are drawn once, and after a change only those that show it", async (test) => {
    const cache = await mkdtemp(join(tmpdir(), "claimline-tiles-"));
    test.after(() => rm(cache, { recursive: true }));
    const render = test.mock.method(Resvg.prototype, "render");
    /** Draws all as a build does; returns how many of them were drawn anew, and all of them. */
    const build = async (of: Collection): Promise<readonly [number, readonly Uint8Array[]]> => {
      const before = render.mock.callCount();
      const pictures = [];
      for (const svg of svgsOf(of)) pictures.push(await pngOf(svg, "", cache));
      return [render.mock.callCount() - before, pictures];
    };

    const whole = (await compileFolder(folder)).collection ?? assert.fail();
    const all = whole.events.length + whole.timelines.length;
    const [drawnFirst, first] = await build(whole);
    assert.deepEqual([drawnFirst, (await readdir(cache)).length], [all, all]);

    // compiled anew, as the next build does
    const [drawnAgain, again] = await build((await compileFolder(folder)).collection ?? assert.fail());
    assert.equal(drawnAgain, 0);
    assert.deepEqual(again, first);

    const [one, ...others] = whole.events;
    assert.ok(one && others.length > 0);
    const [drawnAfter] = await build({ ...whole, events: [{ ...one, title: `${one.title}, again` }, ...others] });
    assert.equal(drawnAfter, 1);
    assert.deepEqual(await build(whole), [0, first]);
  });
});
