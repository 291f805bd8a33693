import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it } from "node:test";

const PROGRAM = join(import.meta.dirname, "claimline.mjs");
const TINY = join(import.meta.dirname, "../../e2e/collections/tiny");
const EVENT = "events/2031-04-02-mayor-on-outage.md";

function claimline(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], { encoding: "utf8" });
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
    [["check", "--format", "gihtub"], /Did you mean github/],
    [["build", "--content", TINY, "--out", PROGRAM], /is no folder.*--out/],
    [["check", "content"], /too many arguments|--help/],
    [["build", "--url", "https://example.org"], /unknown option/],
    [["build", "--site", "example.org"], /https:/],
    [["build", "--site", "https://example.org/timeline"], /--base/],
    [["build", "--base", "https://example.org/a"], /--site/],
    [["dev", "--port", "many"], /65535/],
    [["new", "evnet", "X"], /event/],
    [["build", "--content", TINY, "--out", join(TINY, "..")], /tiny.*--out/],
    [["build", "--content", TINY, "--out", join(TINY, "dist")], /--out/],
    [[], /check/],
  ] as const) {
    it(`ends with 2 and names what may be meant: claimline ${args.join(" ")}`, () => {
      const { status, stderr } = claimline(...args);
      assert.equal(status, 2);
      assert.match(stderr, meant);
    });
  }

  for (const [name, value, meant] of [
    ["CLAIMLINE_SITE", "https://example.org/timeline", /CLAIMLINE_SITE.*--base/],
    ["CLAIMLINE_BASE", "https://example.org/a", /CLAIMLINE_BASE.*--site/],
    ["CLAIMLINE_CONTENT", "/nowhere/at/all", /CLAIMLINE_CONTENT.*no folder/],
  ] as const) {
    it(`may stand in the environment, too: ${name}=${value}`, () => {
      const { status, stderr } = spawnSync(process.execPath, [PROGRAM, "build", "--out", join(tmpdir(), "never")], {
        env: { ...process.env, CLAIMLINE_CONTENT: TINY, [name]: value },
        encoding: "utf8",
      });
      assert.equal(status, 2);
      assert.match(stderr, meant);
    });
  }

  it("is to read a collection where there is none, and the message says how to begin one", () => {
    const empty = mkdtempSync(join(tmpdir(), "claimline-empty-"));
    const { status, stderr } = spawnSync(process.execPath, [PROGRAM, "check"], { cwd: empty, encoding: "utf8" });
    assert.equal(status, 2);
    assert.match(stderr, /--content.*claimline new site/);
  });
});

describe("a reader that leaves early", () => {
  it("ends no verb with a stack, and changes no exit code", async () => {
    const many = contentWith((event) => event);
    for (let number = 0; number < 400; number += 1) {
      writeFileSync(join(many, `events/2031-05-01-broken-${number}.md`), "---\ntitle: Broken\n---\n");
    }
    const child = spawn(process.execPath, [PROGRAM, "check", "--content", many], { stdio: ["ignore", "pipe", "pipe"] });
    const said: string[] = [];
    child.stderr.setEncoding("utf8").on("data", (text: string) => said.push(text));
    child.stdout.once("data", () => child.stdout.destroy());
    const [code] = await once(child, "close");
    assert.deepEqual([code, said.join("")], [1, ""]);
  });
});

describe("claimline export", () => {
  it("makes the folder that it is to write to", () => {
    const file = join(mkdtempSync(join(tmpdir(), "claimline-export-")), "data", "all.csv");
    assert.equal(claimline("export", "--format", "events-csv", "--content", TINY, "--to", file).status, 0);
    assert.match(readFileSync(file, "utf8"), /^.*\btitle\b/);
  });
});

describe("the help", () => {
  const { status, stdout } = claimline("--help");
  const verbs = [...(stdout.split("Commands:")[1] ?? "").matchAll(/^ {2}([a-z]+)/gm)].map(([, verb = ""]) => verb);

  it("lists the verbs", () => {
    assert.equal(status, 0);
    for (const verb of ["new", "check", "dev", "build", "preview", "import", "export", "schema"]) {
      assert.ok(verbs.includes(verb), verb);
    }
  });

  it("leads to a version, which a report of a mistake can name", () => {
    const said = claimline("--version");
    assert.deepEqual(
      [said.status, said.stdout],
      [0, `${JSON.parse(readFileSync(join(import.meta.dirname, "../../package.json"), "utf8")).version}\n`],
    );
  });

  it("shows examples for every verb", () => {
    for (const args of [
      ...verbs.filter((verb) => !["new", "help"].includes(verb)).map((verb) => [verb]),
      ["new", "site"],
      ["new", "event"],
    ]) {
      const help = claimline(...args, "--help");
      assert.equal(help.status, 0);
      assert.match(help.stdout, new RegExp(`Examples:\n  claimline ${args.join(" ")}\\b`), args.join(" "));
    }
  });
});
