import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, it } from "node:test";
import { compilerDigest } from "./compiler-digest.ts";

describe("the digest of the compiler", () => {
  it("follows its code and the versions of its packages, and no test", () => {
    const root = mkdtempSync(join(tmpdir(), "claimline-digest-"));
    const after = (path: string): string => {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), path);
      return compilerDigest(join(root, "own/src"));
    };
    const code = ["own/src/compile/a.ts", "own/src/model/b.ts"];
    const packages = ["own/package.json", "own/node_modules/.package-lock.json", ".package-lock.json"];
    const digests = [...code, ...packages].map(after);
    assert.equal(new Set(digests).size, digests.length);
    assert.equal(after("own/src/compile/a.test.ts"), digests.at(-1));
    assert.equal(after("own/src/client/a.ts"), digests.at(-1));
  });
});
