import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it } from "node:test";

const TINY = join(import.meta.dirname, "../../e2e/collections/tiny");

function claimline(...args: readonly string[]) {
  return spawnSync(process.execPath, [join(import.meta.dirname, "claimline.mjs"), ...args], { encoding: "utf8" });
}

function copy(): string {
  const folder = mkdtempSync(join(tmpdir(), "claimline-rename-"));
  cpSync(TINY, folder, { recursive: true });
  return folder;
}

const filesIn = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(folder.length + 1), readFileSync(path, "utf8")]),
  );

describe("claimline rename", () => {
  it("moves the file with its translations, keeps the published id and passes the check", () => {
    const folder = copy();
    writeFileSync(join(folder, "site.yaml"), `${readFileSync(join(folder, "site.yaml"), "utf8")}languages: [en, fr]\n`);
    writeFileSync(join(folder, "events/2031-04-02-mayor-on-outage.fr.md"), "---\ntitle: La panne\n---\n");
    claimline("ids", "--write", "--content", folder);
    const { status, stdout } = claimline("rename", "2031-04-02-mayor-on-outage", "outage", "--content", folder);
    assert.equal(status, 0);
    assert.match(stdout, /2031-04-02-mayor-on-outage\.fr\.md → .*outage\.fr\.md/);
    const files = filesIn(folder);
    assert.ok("events/outage.md" in files && "events/outage.fr.md" in files);
    assert.equal("events/2031-04-02-mayor-on-outage.md" in files, false);
    assert.match(files["events/outage.md"] ?? "", /^formerly: \[mayor-speaks, 2031-04-02-mayor-on-outage\]$/m);
    assert.match(files["events/2031-04-03-north-grid-answers.md"] ?? "", /\{ to: outage, stance: denies \}/);
    assert.equal(claimline("check", "--strict", "--content", folder).status, 0);
  });

  it("changes nothing in a dry run, for an unknown id, and for one that is taken now or was before", () => {
    const folder = copy();
    const before = filesIn(folder);
    const tries = [
      ["north-grid", "grid-of-the-north", "--dry-run"],
      ["nort-grid", "grid-of-the-north"],
      ["north-grid", "river-town"],
      ["north-grid", "North Grid"],
      ["2031-04-02-mayor-on-outage#failed", "2031-04-03-north-grid-answers#failed"],
      ["river-town", "grid"],
    ].map((args) => claimline("rename", ...args, "--content", folder));
    assert.deepEqual(
      tries.map(({ status }) => status),
      [0, 2, 2, 2, 2, 2],
    );
    assert.match(tries[0]?.stdout ?? "", /Would rename the actor north-grid/);
    assert.match(tries[1]?.stderr ?? "", /Did you mean north-grid\?/);
    assert.deepEqual(filesIn(folder), before);
  });

  it("works in the folder of the collection itself", () => {
    const folder = copy();
    const here = (...args: readonly string[]) =>
      spawnSync(process.execPath, [join(import.meta.dirname, "claimline.mjs"), ...args, "--content", "."], {
        cwd: folder,
        encoding: "utf8",
      });
    assert.equal(here("rename", "2031-04-02-mayor-on-outage", "outage").status, 0);
    assert.ok("events/outage.md" in filesIn(folder));
    assert.match(here("check", "--strict").stdout, /^\d+ files: 0 errors, 0 warnings\.$/m);
  });
});
