import assert from "node:assert/strict";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import sharp from "sharp";
import { withSizes } from "./picture-tags.ts";
import { smallerPath, writePictures } from "./pictures.ts";
import { servePictures } from "./serve-pictures.ts";

describe("the pictures of a built site", async () => {
  const place = mkdtempSync(join(tmpdir(), "claimline-pictures-"));
  after(() => rmSync(place, { recursive: true }));
  const [media, out] = [join(place, "media"), join(place, "out")];
  mkdirSync(join(media, "old"), { recursive: true });
  mkdirSync(out);
  const photo = sharp({ create: { width: 1000, height: 600, channels: 3, background: "#4f6a74" } });
  await photo
    .clone()
    .withMetadata({ orientation: 6 })
    .withExifMerge({
      IFD0: { Make: "Invented camera" },
      IFD3: { GPSLatitudeRef: "N", GPSLatitude: "51/1 30/1 0/1", GPSLongitudeRef: "W", GPSLongitude: "0/1 7/1 0/1" },
    })
    .jpeg()
    .toFile(join(media, "old/quay.jpg"));
  await photo.clone().resize(300).png().toFile(join(media, "small.png"));
  writeFileSync(join(media, "mark.svg"), '<svg xmlns="http://www.w3.org/2000/svg" width="26" height="22"/>');
  writeFileSync(join(media, "broken.jpg"), "not a picture");
  writeFileSync(join(media, "list.csv"), "a,b\n");
  const page = `<img alt="The quay > sea" src="/record/media/old/quay.jpg" loading="lazy"><img src="/record/media/mark.svg" alt=""><img src="/other/media/small.png">`;
  writeFileSync(join(out, "index.html"), page);
  const cache = join(place, "cache");
  await writePictures(media, out, "/record/", cache);
  const made = (path: string): Buffer => readFileSync(join(out, "media", path));

  it("say nothing of where and with what they were taken", async () => {
    assert.ok(readFileSync(join(media, "old/quay.jpg")).includes("Invented camera"));
    assert.ok((await sharp(join(media, "old/quay.jpg")).metadata()).exif !== undefined);
    for (const path of ["old/quay.jpg", smallerPath("old/quay.jpg", 480)]) {
      const found = await sharp(made(path)).metadata();
      assert.deepEqual([found.exif, found.xmp, found.iptc], [undefined, undefined, undefined], path);
      assert.ok(!made(path).includes("Invented camera"));
    }
  });

  it("stand upright, and are made again smaller, never larger", async () => {
    const { width, height } = await sharp(made("old/quay.jpg")).metadata();
    assert.deepEqual([width, height], [600, 1000]);
    assert.deepEqual(
      readdirSync(join(out, "media"), { recursive: true, encoding: "utf8" })
        .map((path) => path.replaceAll("\\", "/"))
        .filter((path) => path.startsWith("at-") && path.includes(".")),
      [smallerPath("old/quay.jpg", 480)],
    );
    assert.equal((await sharp(made(smallerPath("old/quay.jpg", 480))).metadata()).width, 480);
  });

  it("have their size in the pages, and smaller ones to choose from", () => {
    const html = readFileSync(join(out, "index.html"), "utf8");
    assert.match(
      html,
      /quay\.jpg" loading="lazy" width="600" height="1000" srcset="[^"]*at-480\/old\/quay\.jpg 480w, [^"]*\/record\/media\/old\/quay\.jpg 600w" sizes=/,
    );
    assert.match(html, /mark\.svg" alt="" width="26" height="22">/);
    assert.ok(html.endsWith('<img src="/other/media/small.png">'));
  });

  it("are taken from what was made before, in the next build", async () => {
    const kept = readdirSync(cache);
    assert.equal(kept.length, 2);
    for (const name of kept) writeFileSync(join(cache, name), "made before");
    const next = join(place, "next");
    mkdirSync(next);
    await writePictures(media, next, "/record/", cache);
    for (const path of ["old/quay.jpg", smallerPath("old/quay.jpg", 480)]) {
      assert.equal(readFileSync(join(next, "media", path), "utf8"), "made before");
    }
    await photo.clone().blur().withMetadata({ orientation: 6 }).jpeg().toFile(join(media, "old/again.jpg"));
    await writePictures(media, next, "/record/", cache);
    assert.equal(readdirSync(cache).length, 4);
    rmSync(join(media, "old/again.jpg"));
  });

  it("say nothing of it to the dev server's visitors either", async () => {
    const serve = servePictures(media, cache);
    const server = createServer((request, response) => serve(request, response, () => response.writeHead(404).end()));
    await once(server.listen(0, "127.0.0.1"), "listening");
    const { port } = server.address() as AddressInfo;
    writeFileSync(join(place, "beside.jpg"), "beside the pictures");
    try {
      const answer = async (path: string) => fetch(`http://127.0.0.1:${port}/${path}`);
      rmSync(cache, { recursive: true });
      const quay = await answer("old/quay.jpg");
      assert.equal(quay.headers.get("content-type"), "image/jpeg");
      const { exif, width } = await sharp(await quay.arrayBuffer()).metadata();
      assert.deepEqual([exif, width], [undefined, 600]);
      assert.match(await (await answer("mark.svg")).text(), /^<svg/);
      assert.equal(await (await answer("broken.jpg")).text(), "not a picture");
      for (const path of ["none.jpg", "..%2fbeside.jpg", "%"]) assert.equal((await answer(path)).status, 404, path);
    } finally {
      server.close();
    }
  });

  it("are named where they can't be made again, and then neither published nor served as they are", async () => {
    const torn = join(place, "torn");
    mkdirSync(torn);
    const whole = readFileSync(join(media, "old/quay.jpg"));
    writeFileSync(join(torn, "cut.jpg"), whole.subarray(0, whole.length / 2));
    await assert.rejects(
      writePictures(torn, join(place, "from-torn"), "/", cache),
      /cut\.jpg can't be read to its end/,
    );
    const told: unknown[] = [];
    const serve = servePictures(torn, cache);
    const server = createServer((request, response) =>
      serve(request, response, (error) => {
        told.push(error);
        response.writeHead(500).end();
      }),
    );
    await once(server.listen(0, "127.0.0.1"), "listening");
    try {
      const { port } = server.address() as AddressInfo;
      const answer = await fetch(`http://127.0.0.1:${port}/cut.jpg`, { signal: AbortSignal.timeout(5000) });
      assert.equal(answer.status, 500);
      assert.match(String(told[0]), /cut\.jpg can't be read to its end/);
    } finally {
      server.close();
    }
  });

  it("are copied as they are where nothing is to be done", () => {
    for (const path of ["small.png", "mark.svg", "broken.jpg", "list.csv"]) {
      assert.deepEqual(made(path), readFileSync(join(media, path)), path);
    }
  });

  it("are named in the pages once, however often a page is written", () => {
    const sizes = new Map([["a b.png", { width: 900, height: 10, smaller: [480] }]]);
    const once = withSizes('<img src="/media/a%20b.png" alt="" loading="lazy">', "/media/", sizes);
    assert.match(once, /width="900"/);
    assert.equal(withSizes(once, "/media/", sizes), once);
  });
});
