import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it } from "node:test";
import type { SourceFile } from "#compile/read-text.ts";
import { readContent } from "./read-content.ts";

function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), "claimline-content-"));
  for (const [path, bytes] of Object.entries(files)) {
    mkdirSync(join(folder, path, ".."), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  return folder;
}

const textOf = (file: SourceFile): string | null => ("text" in file ? file.text : null);

describe("a content folder", () => {
  it("is read in the order of its paths, whatever the disk says", async () => {
    const folder = folderOf({ "events/b.md": "b", "site.yaml": "s", "events/2020/a.md": "a", "actors/z.md": "z" });
    const { files } = await readContent(folder);
    const paths = files.map(({ path }) => path.slice(folder.length + 1));
    assert.deepEqual(paths, ["actors/z.md", "events/2020/a.md", "events/b.md", "site.yaml"]);
    assert.deepEqual(files.map(textOf), ["z", "a", "b", "s"]);
  });

  it("lists its media without reading them as text", async () => {
    const { files, media } = await readContent(
      folderOf({ "media/b/x.png": "p", "media/readme.md": "m", "site.yaml": "" }),
    );
    assert.deepEqual(media, ["b/x.png", "readme.md"]);
    assert.equal(files.length, 1);
  });

  it("passes over hidden files and folders and backups, but not over files of other kinds", async () => {
    const { files } = await readContent(
      folderOf({ ".git/x.md": "", "events/.#a.md": "", "events/a.md~": "", "a.txt": "" }),
    );
    assert.equal(files.length, 1);
  });

  it("passes over what npm installs where a collection is a repository of its own", async () => {
    const { files } = await readContent(folderOf({ "node_modules/claimline/README.md": "", "events/a.md": "" }));
    assert.equal(files.length, 1);
  });

  it("keeps a byte order mark, and leaves bytes that are not UTF-8 to the compiler", async () => {
    const folder = folderOf({ "events/a.md": "\uFEFFx", "events/b.md": Uint8Array.of(0x61, 0xe9, 0x62) });
    assert.deepEqual((await readContent(folder)).files.map(textOf), ["\uFEFFx", null]);
  });

  it("follows a link inside it and refuses one that leads out", async () => {
    const folder = folderOf({ "events/a.md": "a" });
    symlinkSync(join(folder, "events/a.md"), join(folder, "events/b.md"));
    assert.equal((await readContent(folder)).files.length, 2);
    symlinkSync(join(folderOf({ "secret.md": "s" }), "secret.md"), join(folder, "events/c.md"));
    await assert.rejects(readContent(folder), /events\/c\.md is a link to .*secret\.md, which is outside/);
  });

  it("says of a link to a folder that it isn't read", async () => {
    const folder = folderOf({ "events/a.md": "a" });
    symlinkSync(join(folder, "events"), join(folder, "more"));
    await assert.rejects(readContent(folder), /^Error: more is a link to a folder, which is not read\./);
  });
});
