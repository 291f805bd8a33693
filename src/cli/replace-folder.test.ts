import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it } from "node:test";
import { refusalToReplace, replaceFolder } from "./replace-folder.ts";

const temporary = (): string => mkdtempSync(join(tmpdir(), "claimline-replace-"));

/** A folder that holds one file, in a folder of its own. */
function oldFolder() {
  const around = temporary();
  const folder = join(around, "site");
  mkdirSync(folder);
  writeFileSync(join(folder, "page.html"), "old");
  return { around, folder, page: () => readFileSync(join(folder, "page.html"), "utf8") };
}

describe("a folder that is replaced", () => {
  it("holds what was made, and nothing of what stood there or of the making", async () => {
    const { around, folder } = oldFolder();
    await replaceFolder(folder, async (workshop) => writeFileSync(join(workshop, "new.html"), "new"));
    assert.deepEqual([readdirSync(folder), readdirSync(around)], [["new.html"], ["site"]]);
  });

  it("stays as it is where the making fails", async () => {
    const { around, folder, page } = oldFolder();
    const failing = async (workshop: string): Promise<void> => {
      writeFileSync(join(workshop, "page.html"), "half");
      throw new Error("No.");
    };
    await assert.rejects(replaceFolder(folder, failing), /No\./);
    assert.deepEqual([page(), readdirSync(around)], ["old", ["site"]]);
  });

  it("stays as it is when the program is stopped with Ctrl-C", async () => {
    const { around, folder, page } = oldFolder();
    const code = `
      import { writeFileSync } from "node:fs";
      import { replaceFolder } from ${JSON.stringify(join(import.meta.dirname, "replace-folder.ts"))};
      await replaceFolder(${JSON.stringify(folder)}, async (workshop) => {
        writeFileSync(workshop + "/page.html", "half");
        console.log("half");
        await new Promise((resolve) => setTimeout(resolve, 60_000));
      });`;
    const child = spawn(process.execPath, ["--input-type=module", "--eval", code], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const ended = new Promise((resolve) => child.once("exit", resolve));
    const half = new Promise((resolve) => child.stdout.once("data", (text) => resolve(String(text))));
    assert.equal(await Promise.race([half, ended]), "half\n");
    assert.equal(readdirSync(around).length, 2);
    child.kill("SIGINT");
    assert.equal(await ended, 130);
    assert.deepEqual([page(), readdirSync(around)], ["old", ["site"]]);
  });
});

describe("an empty folder that is filled", () => {
  const fill = async (workshop: string): Promise<void> => {
    mkdirSync(join(workshop, "events"));
    writeFileSync(join(workshop, "events/one.md"), "one");
    writeFileSync(join(workshop, "site.yaml"), "new");
  };

  it("stays the same folder, in which a shell may stand", async () => {
    const around = temporary();
    const folder = join(around, "content");
    mkdirSync(folder);
    const { ino } = statSync(folder);
    await replaceFolder(folder, fill);
    assert.equal(statSync(folder).ino, ino);
    assert.deepEqual([readdirSync(folder).sort(), readdirSync(around)], [["events", "site.yaml"], ["content"]]);
  });

  it("stays behind the link that leads to it", async () => {
    const [around, elsewhere] = [temporary(), temporary()];
    const link = join(around, "content");
    symlinkSync(elsewhere, link);
    await replaceFolder(link, fill);
    assert.ok(lstatSync(link).isSymbolicLink());
    assert.deepEqual([readdirSync(elsewhere).sort(), readdirSync(around)], [["events", "site.yaml"], ["content"]]);
  });
});

describe("a place for a site", () => {
  const { around, folder } = oldFolder();
  const content = join(around, "content");

  it("is one that is not there yet, is empty, or holds a site", () => {
    const site = temporary();
    for (const name of ["_astro", "404.html"]) mkdirSync(join(site, name));
    for (const place of [join(around, "dist"), temporary(), site]) {
      assert.equal(refusalToReplace(place, content, [around]), null);
    }
  });

  it("is none that holds anything else, the collection or the code, or lies in the collection", () => {
    for (const place of [folder, around, content, join(content, "dist"), "/"]) {
      assert.match(refusalToReplace(place, content, [around]) ?? "", /\.$/, place);
    }
  });
});
