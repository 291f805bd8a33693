import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it } from "node:test";

const TINY = join(import.meta.dirname, "../../e2e/collections/tiny");
const ANSWER = "events/2031-04-03-north-grid-answers";

function claimline(...args: readonly string[]) {
  return spawnSync(process.execPath, [join(import.meta.dirname, "claimline.mjs"), ...args], { encoding: "utf8" });
}

function published(): string {
  const folder = mkdtempSync(join(tmpdir(), "claimline-ids-"));
  cpSync(TINY, folder, { recursive: true });
  claimline("ids", "--write", "--content", folder);
  return folder;
}

const listOf = (folder: string): string => readFileSync(join(folder, "published-ids"), "utf8");

describe("claimline ids", () => {
  it("writes every id with its kind, sorted, and the same list again", () => {
    const folder = published();
    const lines = listOf(folder).trimEnd().split("\n").slice(1);
    assert.deepEqual(lines, lines.toSorted());
    for (const line of [
      "actor north-grid",
      "claim 2031-04-03-north-grid-answers#planned",
      "event 2031-04-03-north-grid-answers",
      "source courier-2031-04-02",
      "timeline outage",
    ]) {
      assert.ok(lines.includes(line), line);
    }
    const before = listOf(folder);
    assert.match(claimline("ids", "--write", "--content", folder).stdout, /^0 new/m);
    assert.equal(listOf(folder), before);
    assert.equal(claimline("ids", "--check", "--content", folder).status, 0);
  });

  it("lists no draft, and lets the check fail where a published event becomes one", () => {
    const folder = published();
    const file = join(folder, `${ANSWER}.md`);
    writeFileSync(file, readFileSync(file, "utf8").replace("kind: response", "kind: response\ndraft: true"));
    const { status, stdout } = claimline("check", "--content", folder);
    assert.equal(status, 1);
    assert.match(stdout, /published-ids:\d+:1 error C431/);
    rmSync(join(folder, "published-ids"));
    claimline("ids", "--write", "--content", folder);
    assert.doesNotMatch(listOf(folder), /north-grid-answers/);
  });

  it("tells what has vanished until it is forgotten, and then never again", () => {
    const folder = published();
    rmSync(join(folder, `${ANSWER}.md`));
    rmSync(join(folder, "sources/north-grid-2031-04-03.md"));
    assert.match(claimline("check", "--content", folder).stdout, /published-ids:\d+:1 error C431/);
    const gone = claimline("ids", "--write", "--content", folder);
    assert.equal(gone.status, 1);
    assert.match(gone.stdout, /^! event 2031-04-03-north-grid-answers$/m);
    assert.match(listOf(folder), /north-grid-answers#planned/);
    const forget = ["--forget", "2031-04-03-north-grid-answers", "--forget", "north-grid-2031-04-03"];
    assert.equal(claimline("ids", ...forget, "--content", folder).status, 0);
    assert.doesNotMatch(listOf(folder), /north-grid-answers/);
    assert.doesNotMatch(claimline("check", "--content", folder).stdout, /C431/);
  });

  it("is content with a former id, and forgets nothing that stands", () => {
    const folder = published();
    renameSync(join(folder, `${ANSWER}.md`), join(folder, "events/2031-04-03-planned.md"));
    assert.match(claimline("check", "--content", folder).stdout, /C431/);
    const file = join(folder, "events/2031-04-03-planned.md");
    const text = readFileSync(file, "utf8");
    writeFileSync(file, text.replace("kind:", "formerly: [2031-04-03-north-grid-answers]\nkind:"));
    assert.equal(claimline("check", "--content", folder).status, 0);
    assert.equal(claimline("ids", "--check", "--content", folder).status, 1);
    const before = listOf(folder);
    assert.equal(claimline("ids", "--forget", "2031-04-03-north-grid-answers", "--content", folder).status, 2);
    assert.equal(listOf(folder), before);
  });
});
