import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it } from "node:test";
import { readContent } from "./read-content.ts";

function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), "claimline-content-"));
  for (const [path, bytes] of Object.entries(files)) {
    mkdirSync(join(folder, path, ".."), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  return folder;
}

describe("a content folder", () => {
  it("is read in the order of its paths, whatever the disk says", async () => {
    const folder = folderOf({ "events/b.md": "b", "site.yaml": "s", "events/2020/a.md": "a", "actors/z.md": "z" });
    const { texts } = await readContent(folder);
    const paths = texts.map(({ path }) => path.slice(folder.length + 1));
    assert.deepEqual(paths, ["actors/z.md", "events/2020/a.md", "events/b.md", "site.yaml"]);
    assert.deepEqual(
      texts.map(({ text }) => text),
      ["z", "a", "b", "s"],
    );
  });

  it("lists its media without reading them as text", async () => {
    const { texts, media } = await readContent(
      folderOf({ "media/b/x.png": "p", "media/readme.md": "m", "site.yaml": "" }),
    );
    assert.deepEqual(media, ["b/x.png", "readme.md"]);
    assert.equal(texts.length, 1);
  });

  it("passes over hidden files and folders, and files of other kinds", async () => {
    const { texts } = await readContent(
      folderOf({ ".git/x.md": "", "events/.#a.md": "", "events/a.md~": "", "a.txt": "" }),
    );
    assert.deepEqual(texts, []);
  });

  it("keeps a byte order mark and marks bytes that are not UTF-8", async () => {
    const folder = folderOf({ "events/a.md": "\uFEFFx", "events/b.md": Uint8Array.of(0x61, 0xe9, 0x62) });
    assert.deepEqual(
      (await readContent(folder)).texts.map(({ text }) => text),
      ["\uFEFFx", "a\uFFFDb"],
    );
  });

  it("follows a link inside it and refuses one that leads out", async () => {
    const folder = folderOf({ "events/a.md": "a" });
    symlinkSync(join(folder, "events/a.md"), join(folder, "events/b.md"));
    assert.equal((await readContent(folder)).texts.length, 2);
    symlinkSync(join(folderOf({ "secret.md": "s" }), "secret.md"), join(folder, "events/c.md"));
    await assert.rejects(readContent(folder), /events\/c\.md is a link to .*secret\.md, which is outside/);
  });
});
