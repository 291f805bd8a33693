import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { brotliCompressSync } from "node:zlib";
import { embedScripts, frameScript, keptFolder, pinnedName } from "./embed-scripts.ts";

const { host, pinned } = await embedScripts();
const frames = await Promise.all(["en", "ru", "fa"].map(frameScript));

describe("the scripts of embedding", () => {
  it("are classic: a sandboxed frame loads no module", () => {
    for (const { path, text } of [...frames, host]) {
      assert.doesNotThrow(() => new Function(text), path);
      assert.doesNotMatch(text, /\bimport\.meta\b|XMLHttpRequest/, path);
    }
    // What runs in a frame with an origin of its own may ask for the index of the search, and for nothing else.
    for (const { text, path } of frames) {
      const [asked = "", ...others] = text.match(/\bimport\s*\(.*?\)/g) ?? [];
      assert.match(asked, /pagefind\.js/, path);
      assert.deepEqual(others, [], path);
    }
    assert.doesNotMatch(host.text, /\bfetch\(|\bimport\s*\(/);
  });

  it("store nothing", () => {
    for (const { text, path } of [...frames, host]) {
      assert.doesNotMatch(text, /localStorage|sessionStorage|indexedDB|\.cookie/, path);
    }
  });

  it("weigh at most 2 kB on a host page", () => {
    const weight = brotliCompressSync(host.text).length;
    assert.ok(weight <= 2000, `${weight} B`);
  });

  it("weigh at most 60 kB in a frame of any language, with every view in it and without the strip under the drawing", () => {
    for (const { path, text } of frames) {
      const weight = brotliCompressSync(text).length;
      assert.ok(weight <= 60_000, `${path}: ${weight} B`);
      assert.doesNotMatch(text, /brush-layer/);
    }
  });

  it("are proven by their integrity", () => {
    assert.equal(pinned.text, host.text);
    const hash = createHash("sha384").update(pinned.text).digest("base64");
    assert.equal(pinned.integrity, `sha384-${hash}`);
  });

  it("are kept in every version that was offered, unchanged", () => {
    const today = join(keptFolder(), pinned.path);
    if (!existsSync(today) && process.env["CI"] !== "true") writeFileSync(today, host.text);
    assert.ok(existsSync(today), `${today} is missing: run the test once and commit what it writes`);
    for (const name of readdirSync(keptFolder())) {
      assert.equal(pinnedName(readFileSync(join(keptFolder(), name), "utf8")), name, `${name} was changed`);
    }
  });
});
