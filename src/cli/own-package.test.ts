import assert from "node:assert/strict";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it } from "node:test";
import { installedFrom, ownPackage } from "./own-package.ts";

describe("the program of a new collection's workflow", () => {
  const above = mkdtempSync(join(tmpdir(), "claimline-own-"));
  writeFileSync(join(above, "here.tgz"), "");

  it("is the version where it came from a registry, and names none that only this machine knows", () => {
    const { spec, isFile } = installedFrom(
      "https://mirror.example/npm/claimline/-/claimline-2.0.0.tgz",
      above,
      "2.0.0",
    );
    assert.deepEqual([spec, isFile], ["claimline@2.0.0", false]);
  });

  it("is the address where it came from one", () => {
    const address = "https://example.org/files/claimline.tgz";
    assert.deepEqual(installedFrom(address, above, "2.0.0").spec, address);
  });

  it("is the packed file where it came from one that is still there", () => {
    const { spec, isFile, packed } = installedFrom("file:here.tgz", above, "2.0.0");
    assert.deepEqual([spec, isFile, packed], ["claimline-2.0.0.tgz", true, join(above, "here.tgz")]);
    for (const resolved of ["file:gone.tgz", ""]) {
      assert.equal(installedFrom(resolved, above, "2.0.0").packed, null, resolved);
    }
  });

  it("is a file to be packed where the program runs in a clone", async () => {
    const { isFile, packed, clone } = await ownPackage();
    assert.deepEqual([isFile, packed, clone], [true, null, join(import.meta.dirname, "../..")]);
  });
});
