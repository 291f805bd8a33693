import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { editDistance, nearest } from "#diagnostics/nearest.ts";

const word = fc.string({ unit: fc.constantFrom("a", "b", "c", "-"), maxLength: 12 });

describe("nearest", () => {
  it("finds what is at most two edits away", () => {
    assert.equal(
      nearest("2020-09-10-microsft-report", ["2020-09-10-microsoft-report", "other"]),
      "2020-09-10-microsoft-report",
    );
    assert.equal(nearest("titel", ["date", "title", "tags"]), "title");
    assert.equal(nearest("Title", ["title"]), "title");
  });
  it("finds the only candidate that begins with what was written", () => {
    assert.equal(nearest("peskov", ["peskov-nonsense", "putin"]), "peskov-nonsense");
    assert.equal(nearest("peskov", ["peskov-nonsense", "peskov-proof"]), null);
  });
  it("finds the only candidate that begins with all but the last letter of what was written", () => {
    assert.equal(nearest("deny", ["confirms", "denies", "disputes"]), "denies");
    assert.equal(nearest("deny", ["denies", "denounces"]), null);
  });
  it("prefers silence to a silly suggestion", () => {
    assert.equal(nearest("by", ["to", "at"]), null);
    assert.equal(nearest("weather", ["title", "date"]), null);
    assert.equal(nearest("x", []), null);
  });
  it("never suggests what was written", () => {
    fc.assert(fc.property(word, fc.array(word), (name, names) => nearest(name, [...names, name]) !== name));
  });
  it("does not depend on the order of the candidates", () => {
    fc.assert(
      fc.property(word, fc.array(word), (name, names) => {
        assert.equal(nearest(name, names), nearest(name, [...names].reverse()));
      }),
    );
  });
});

describe("edit distance", () => {
  it("is symmetric, and nothing only between equal texts", () => {
    fc.assert(
      fc.property(word, word, (one, other) => {
        assert.equal(editDistance(one, other), editDistance(other, one));
        assert.equal(editDistance(one, other) === 0, one === other);
      }),
    );
  });
  it("counts a swap of neighbours as one edit", () => assert.equal(editDistance("denies", "deneis"), 1));
});
