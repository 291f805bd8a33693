import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it } from "node:test";
import { checkCommand, faultText } from "./phrases.ts";

const folder = mkdtempSync(join(tmpdir(), "claimline-phrases-"));
const file = join(folder, "a.txt");
writeFileSync(file, "a");

function faultOf(task: () => void): string {
  try {
    task();
  } catch (error) {
    return faultText(error);
  }
  return assert.fail("nothing went wrong");
}

describe("a fault of the disk", () => {
  it("is told as a sentence with its place, and without the system's own name for it", () => {
    for (const [task, place] of [
      [() => readFileSync(join(folder, "b.txt")), join(folder, "b.txt")],
      [() => readFileSync(folder), null],
      [() => mkdirSync(join(file, "c")), join(file, "c")],
      [() => mkdirSync(`${file}/d.4711.new~`), join(file, "d")],
      [() => writeFileSync(file, "b", { flag: "wx" }), file],
    ] as const) {
      const text = faultOf(task);
      assert.ok(text.includes(place ?? ""), text);
      if (place !== null) assert.doesNotMatch(text, /\bE[A-Z]{3,}|4711/);
    }
  });

  it("is told in its own words where nothing better is known", () => {
    assert.equal(faultText(new Error("The moon is full.")), "The moon is full.");
    assert.equal(faultText("broken"), "broken");
  });
});

describe("a command that is printed", () => {
  it("can be typed as it stands, whatever the folder is called", () => {
    assert.equal(checkCommand(undefined), "npx claimline check");
    assert.equal(checkCommand("../гавань"), "npx claimline check --content ../гавань");
    assert.equal(checkCommand("my record"), 'npx claimline check --content "my record"');
  });
});
