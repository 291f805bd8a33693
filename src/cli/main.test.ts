import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it } from "node:test";

const TINY = join(import.meta.dirname, "../../e2e/collections/tiny");
const EVENT = "events/2031-04-02-mayor-on-outage.md";

function claimline(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, "claimline.mjs"), ...args],
    {
      encoding: "utf8",
    },
  );
  return { status, stdout, stderr };
}

/** A copy of the small collection with one event changed. */
function contentWith(change: (event: string) => string): string {
  const folder = mkdtempSync(join(tmpdir(), "claimline-cli-"));
  cpSync(TINY, folder, { recursive: true });
  writeFileSync(join(folder, EVENT), change(readFileSync(join(folder, EVENT), "utf8")));
  return folder;
}

const broken = contentWith((event) => event.replace("kind: claim", "kind: clam"));
const doubtful = contentWith((event) => event.replace("The mayor spoke", "The mayor finally admitted this and spoke"));

describe("claimline check", () => {
  it("ends with 0 and the counts where nothing is wrong", () => {
    const { status, stdout } = claimline("check", "--content", TINY);
    assert.equal(status, 0);
    assert.match(stdout, /^\d+ files: 0 errors, 0 warnings\.$/m);
  });

  it("ends with 1 at an error, and says where and what is nearest, without colours for a program", () => {
    const { status, stdout } = claimline("check", "--content", broken);
    assert.equal(status, 1);
    assert.match(stdout, /2031-04-02-mayor-on-outage\.md:5:7 error C\d{3}/);
    assert.match(stdout, /claim/);
    assert.match(stdout, /: 1 error, 0 warnings\.$/m);
    assert.equal(stdout.includes("\u001b["), false);
  });

  it("lets warnings pass, and not with --strict", () => {
    const { status, stdout } = claimline("check", "--content", doubtful);
    assert.match(stdout, /: 0 errors, [1-9]\d* warnings?\.$/m);
    assert.equal(status, 0);
    assert.equal(claimline("check", "--content", doubtful, "--strict").status, 1);
  });

  it("prints JSON for programs and annotations for GitHub", () => {
    const [first] = JSON.parse(claimline("check", "--content", broken, "--format", "json").stdout);
    assert.equal(first.line ?? first.start?.line, 5);
    assert.match(claimline("check", "--content", broken, "--format", "github").stdout, /^::error file=.*line=5/m);
  });

  it("says that a folder is not there", () => {
    const { status, stderr, stdout } = claimline("check", "--content", "/nowhere/at/all");
    assert.equal(status, 2);
    assert.match(stderr + stdout, /\/nowhere\/at\/all/);
  });
});

describe("a misuse of claimline", () => {
  for (const [args, meant] of [
    [["chekc"], /check/],
    [["check", "--strickt"], /--strict/],
    [["check", "--format", "xml"], /text, json, github/],
    [["check", "content"], /too many arguments|--help/],
    [[], /check/],
  ] as const) {
    it(`ends with 2 and names what may be meant: claimline ${args.join(" ")}`, () => {
      const { status, stderr } = claimline(...args);
      assert.equal(status, 2);
      assert.match(stderr, meant);
    });
  }

  it("is not to ask for help", () => {
    const { status, stdout } = claimline("--help");
    assert.equal(status, 0);
    assert.match(stdout, /check/);
  });
});
