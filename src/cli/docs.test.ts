import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { docsFolder, references } from "./docs.ts";

describe("a generated reference", () => {
  for (const [name, text] of Object.entries(references())) {
    it(`says what the code says: docs/${name} (write it again with npm run docs)`, () => {
      assert.equal(readFileSync(join(docsFolder, name), "utf8"), text);
    });
  }
});
