import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it } from "node:test";

const TINY = join(import.meta.dirname, "../../e2e/collections/tiny");

function check(folder: string, ...args: readonly string[]) {
  const command = [join(import.meta.dirname, "claimline.mjs"), "check", "--content", folder, ...args];
  return spawnSync(process.execPath, command, { encoding: "utf8" });
}

describe("claimline check --balance", () => {
  it("shows a row for each side, what stands out with its place, and blocks nothing", () => {
    const { status, stdout } = check(TINY, "--balance");
    assert.equal(status, 0);
    assert.match(stdout, /^group +events/m);
    assert.match(stdout, /north-grid-answers\.md:\d+:\d+ C702 `planned`/);
    assert.match(stdout, /: 0 errors, 0 warnings\.$/m);
    assert.equal(check(TINY, "--strict").status, 0);
    assert.equal(check(TINY, "--strict", "--balance").status, 1);
  });

  it("prints the same as JSON", () => {
    const { balance, diagnostics } = JSON.parse(check(TINY, "--balance", "--format", "json").stdout);
    assert.deepEqual(
      balance.map(({ group, events }: { group: string; events: number }) => [group, events]),
      [
        ["town", 1],
        ["operators", 1],
      ],
    );
    assert.ok(diagnostics.every(({ code }: { code: string }) => code.startsWith("C70")));
  });

  it("leaves out what a file silences with a reason, and finds that silence used without being asked", () => {
    const folder = mkdtempSync(join(tmpdir(), "claimline-balance-"));
    cpSync(TINY, folder, { recursive: true });
    const file = join(folder, "events/2031-04-03-north-grid-answers.md");
    const text = readFileSync(file, "utf8");
    writeFileSync(file, text.replace("kind:", "silence: { C702: the town was on holiday }\nkind:"));
    assert.doesNotMatch(check(folder, "--balance").stdout, /C702/);
    assert.equal(check(folder, "--strict").status, 0);
  });
});
