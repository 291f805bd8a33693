import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it } from "node:test";

const claimline = (...args: readonly string[]) => claimlineIn(process.cwd(), ...args);

function claimlineIn(cwd: string, ...args: readonly string[]) {
  const command = [join(import.meta.dirname, "claimline.mjs"), ...args];
  return spawnSync(process.execPath, command, { cwd, encoding: "utf8" });
}

const folder = (): string => mkdtempSync(join(tmpdir(), "claimline-authoring-"));

/** Every file of a folder with its text. */
const filesIn = (place: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(place, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(place.length), readFileSync(path, "utf8")]),
  );

const table = `Date,Title,Text\n2016,"A year","Words
on two lines"\n2016-06-14,A day,<b>Bold</b>\n,No date,\n`;

function tableFile(): string {
  const file = join(folder(), "events.csv");
  writeFileSync(file, table);
  return file;
}

describe("claimline import", () => {
  it("makes a collection that passes the check, and the same one again", () => {
    const [file, to] = [tableFile(), folder()];
    assert.equal(claimline("import", file, "--to", to).status, 0);
    assert.equal(claimline("check", "--content", to).status, 0);
    const before = filesIn(to);
    const { stdout } = claimline("import", file, "--to", to);
    assert.match(stdout, /\b0 files written .*, \d+ unchanged, 0 left as edited/);
    assert.deepEqual(filesIn(to), before);
  });

  it("leaves alone what was edited, and says which file that is", () => {
    const [file, to] = [tableFile(), folder()];
    claimline("import", file, "--to", to);
    appendFileSync(join(to, "events/2016-a-year.md"), "Edited.\n");
    writeFileSync(file, table.replaceAll("A ", "The "));
    const { stdout } = claimline("import", file, "--to", to);
    assert.match(readFileSync(join(to, "events/2016-a-year.md"), "utf8"), /Edited\.\n$/);
    assert.match(stdout, /3 read, 0 dates made coarser, 1 skipped/);
    writeFileSync(file, table.replace("on two lines", "on two other lines"));
    assert.match(claimline("import", file, "--to", to).stdout, /1 left as edited/);
  });

  it("writes nothing in a dry run, and tells places in JSON", () => {
    const [file, to] = [tableFile(), folder()];
    const report = JSON.parse(claimline("import", file, "--to", to, "--dry-run", "--json").stdout);
    assert.deepEqual([report.read, report.skipped, report.format], [3, 1, "table"]);
    assert.deepEqual(
      report.diagnostics.map(({ code, line }: { code: string; line: number }) => [code, line]),
      [["C802", 5]],
    );
    assert.deepEqual(readdirSync(to), []);
  });

  it("never writes through a link that leads out of the folder", () => {
    const [file, to, outside] = [tableFile(), folder(), folder()];
    symlinkSync(outside, join(to, "events"));
    assert.equal(claimline("import", file, "--to", to).status, 1);
    assert.deepEqual(readdirSync(outside), []);
  });

  it("writes into the folder in which it is called", () => {
    for (const to of [".", ""]) {
      const [file, here] = [tableFile(), folder()];
      const { status, stderr } = claimlineIn(here, "import", file, "--to", to);
      assert.deepEqual([status, stderr], [0, ""], `--to “${to}”`);
      assert.ok(filesIn(here)["/events/2016-a-year.md"]);
    }
  });

  it("names the near column of a wrong mapping and ends with 2", () => {
    const { status, stderr } = claimline("import", tableFile(), "--to", folder(), "--map", "title=Titel");
    assert.equal(status, 2);
    assert.match(stderr, /“Titel”.*Did you mean “Title”/s);
  });

  it("reads ten thousand rows that are larger than the memory it has", () => {
    const file = join(folder(), "large.csv");
    const words = "Words of this row and more of them ".repeat(170).trim();
    writeFileSync(file, "Date,Title,Text\n");
    for (let row = 0; row < 10_000; row += 100) {
      const lines = Array.from(
        { length: 100 },
        (_, index) => `${1000 + ((row + index) % 900)},Title ${row + index},${words}\n`,
      );
      appendFileSync(file, lines.join(""));
    }
    const command = ["--max-old-space-size=128", join(import.meta.dirname, "claimline.mjs")];
    const { status, stdout } = spawnSync(
      process.execPath,
      [...command, "import", file, "--to", folder(), "--dry-run"],
      {
        encoding: "utf8",
      },
    );
    rmSync(file);
    assert.equal(status, 0);
    assert.match(stdout, /^10000 read, 0 dates made coarser, 0 skipped\.$/m);
  });
});

describe("claimline new", () => {
  const site = join(folder(), "content");
  const event = ["--source", "harbour-gazette-2031-04-02", "--content", site];

  it("makes a collection with nothing to say against it, and not over another", () => {
    assert.equal(claimline("new", "site", site).status, 0);
    assert.match(claimline("check", "--strict", "--content", site).stdout, /: 0 errors, 0 warnings\.$/m);
    const before = filesIn(site);
    assert.equal(claimline("new", "site", site).status, 2);
    assert.deepEqual(filesIn(site), before);
  });

  it("makes a collection in the folder in which it is called", () => {
    const here = folder();
    const { status, stdout, stderr } = claimlineIn(here, "new", "site", ".");
    assert.deepEqual([status, stderr], [0, ""]);
    assert.match(stdout, /^site\.yaml$/m);
    assert.equal(claimlineIn(here, "check", "--content", ".").status, 0);
  });

  it("writes an answer that passes the check, prints its path and never overwrites it", () => {
    const answer = ["--to", "2031-04-03-union-denies", "--stance", "questions", "--kind", "response"];
    const args = ["new", "event", "The office asks: which crane?", "--date", "4 April 2031", "--by", "harbour-office"];
    const { status, stdout } = claimline(...args, ...answer, ...event);
    assert.equal(status, 0);
    assert.match(stdout, /2031-04-04-the-office-asks-which-crane\.md$/m);
    assert.equal(claimline("check", "--content", site).status, 0);
    assert.equal(claimline(...args, ...answer, ...event).status, 1);
  });

  it("says what is missing where nobody can be asked, and ends with 2", () => {
    const { status, stderr } = claimline("new", "event", "X", "--content", site);
    assert.equal(status, 2);
    assert.deepEqual(stderr.match(/--\w+/g), ["--date", "--by", "--source"]);
  });

  it("names what is near an unknown actor and ends with 2", () => {
    const { status, stderr } = claimline("new", "event", "X", "--date", "2031", "--by", "harbor-office", ...event);
    assert.equal(status, 2);
    assert.match(stderr, /harbour-office/);
  });

  it("exports what imports as the same files", () => {
    const [data, back] = [join(folder(), "data.json"), folder()];
    assert.equal(claimline("export", "--content", site, "--to", data).status, 0);
    assert.equal(claimline("import", data, "--to", back).status, 0);
    const again = join(folder(), "again.json");
    claimline("export", "--content", back, "--to", again);
    const meaning = (path: string): unknown =>
      JSON.parse(readFileSync(path, "utf8"), (key, value) => (/^(?:revision|path|line)$/.test(key) ? null : value));
    assert.deepEqual(meaning(again), meaning(data));
  });

  it("lists what is missing in the sources", () => {
    const [first] = JSON.parse(claimline("sources", "--content", site, "--json").stdout);
    assert.deepEqual(first.missing, ["url"]);
  });
});
