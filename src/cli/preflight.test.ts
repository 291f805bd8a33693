import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { missing } from "./preflight.mjs";

describe("the preflight", () => {
  it("turns away a Node that is too old, and says which one it is and where a newer one comes from", () => {
    for (const old of ["v20.20.2", "v22.11.9", "v18.0.0"]) {
      const sentences = missing(old, true).join("\n");
      assert.match(sentences, new RegExp(`needs Node 22\\.12 or newer, but this is Node ${old.slice(1)}`));
      assert.match(sentences, /npm ci/);
    }
  });

  it("lets pass what Claimline needs and newer", () => {
    for (const version of ["v22.12.0", "v23.0.0", "v24.21.0", "v100.0.0"]) assert.deepEqual(missing(version, true), []);
  });

  it("says that packages are missing", () => {
    assert.match(missing("v24.0.0", false).join("\n"), /npm ci/);
  });
});
