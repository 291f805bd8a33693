import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { readWhen } from "#compile/read-when.ts";

function problemOf(text: string) {
  const reading = readWhen(text);
  assert.ok("problem" in reading, `${text} cannot be read`);
  return reading.problem;
}

const refused: readonly (readonly [text: string, code: string, nearest: string | null])[] = [
  ["2023-02-29", "C302", "2023-02"],
  ["1900-02-29", "C302", "1900-02"],
  ["2020-13", "C302", "2020"],
  ["2020-00", "C302", "2020"],
  ["2020-06-31~", "C302", "2020-06"],
  ["2020-06-00", "C302", "2020-06"],
  ["2016-10-07T24:00:00Z", "C302", "2016-10-07"],
  ["2016-10-07T24:00:00+0300", "C302", "2016-10-07"],
  ["2016-10-07T23:60Z", "C302", "2016-10-07"],
  ["2016-10-07T15:30:00+15:00", "C302", "2016-10-07"],
  ["2016-10-07T15:30:00-12:30", "C302", "2016-10-07"],
  ["2016-10-07T15:30:00+03:60", "C302", "2016-10-07"],
  ["2016-10-07T15:30:00-00:00", "C301", "2016-10-07T15:30:00Z"],
  ["2023-02-29T10:00:00.000Z", "C302", "2023-02"],
  ["2023-02-29T10:00:00+0100", "C302", "2023-02"],
  ["2023-02-29T10:00+0100", "C302", "2023-02"],
  ["2023-02-29T10:00:00+01", "C302", "2023-02"],
  ["2023-02-29T10:00:00", "C302", "2023-02"],
  ["2023-02-29T10", "C302", "2023-02"],
  ["1900-02-29T10:00:00+0000", "C302", "1900-02"],
  ["1900-02-29T10:00:00+0000~", "C302", "1900-02"],
  ["1899/1900-02-29T10:00:00+0000", "C302", "1900-02"],
  ["2016-10-07T15:30:00", "C303", "2016-10-07"],
  ["2016-10-07T15:30:00.5", "C303", "2016-10-07"],
  ["2016-10-07 15:30", "C303", "2016-10-07"],
  ["2016-10-07 9:30", "C303", "2016-10-07"],
  ["2016-10-07t15:30:00", "C303", "2016-10-07"],
  ["2016-09-31 15:30", "C302", "2016-09"],
  ["2016-10-07T15:30:00 +03:00", "C301", "2016-10-07T15:30:00+03:00"],
  ["2016-10-07 15:30 Z", "C301", "2016-10-07T15:30Z"],
  ["since 2016", "C301", "2016/.."],
  ["from March 2016", "C301", "2016-03/.."],
  ["until 2016", "C301", "../2016"],
  ["2017..2018", "C301", "2017/2018"],
  ["2017...2018", "C301", "2017/2018"],
  ["2017-01--2017-04", "C301", "2017-01/2017-04"],
  ["XXXX/2016", "C301", "/2016"],
  ["2016~/XXXX", "C301", "2016~/"],
  ["unknown to 2016", "C301", "/2016"],
  ["XXXX/XXXX", "C301", "XXXX"],
  ["XXXX-XX-XX", "C301", "XXXX"],
  ["xxxx-xx", "C301", "XXXX"],
  ["2016-10-07T15:30:00+0300", "C301", "2016-10-07T15:30:00+03:00"],
  ["2016-10-07T15:30:00.250+0300", "C301", "2016-10-07T15:30:00+03:00"],
  ["2016-10-07T15:30:00.000Z", "C301", "2016-10-07T15:30:00Z"],
  ["2016-10-07T15:30:00+3", "C301", "2016-10-07T15:30:00+03"],
  ["2016/2016-10-07T15:30:00+0300", "C301", "2016/2016-10-07T15:30:00+03:00"],
  ["11.09.2020", "C301", "2020-09-11"],
  ["2020/09/11", "C301", "2020-09-11"],
  ["2020-9-1", "C301", "2020-09-01"],
  ["20200911", "C301", "2020-09-11"],
  ["13/09/2020", "C301", "2020-09-13"],
  ["09/13/2020", "C301", "2020-09-13"],
  ["11/09/2020", "C301", null],
  ["-44", "C301", null],
  ["../..", "C301", "XXXX"],
  ["/", "C301", "XXXX"],
  ["..", "C301", "XXXX"],
  ["Sept 2020", "C301", "2020-09"],
  ["11 September 2020", "C301", "2020-09-11"],
  ["September 11th, 2020", "C301", "2020-09-11"],
  ["autumn 2016", "C301", "2016-23"],
  ["winter 2016", "C301", "2015-24"],
  ["c. 2016", "C301", "2016~"],
  ["circa 2016", "C301", "2016~"],
  ["2016 (?)", "C301", "2016?"],
  ["2016?~", "C301", "2016%"],
  ["1990s", "C301", "199X"],
  ["19th century", "C301", "18XX"],
  ["44 BC", "C301", "-0043"],
  ["2016-2018", "C301", "2016/2018"],
  ["2016 – present", "C301", "2016/.."],
  ["from March 2016 to May 2017", "C301", "2016-03/2017-05"],
  ["unknown", "C301", "XXXX"],
  ["201x", "C301", "201X"],
  ["31 February 2020", "C301", null],
  ["soon", "C301", null],
  ["", "C301", null],
  ["Y170000002", "C305", null],
  ["[2016,2018]", "C305", null],
  ["{2016,2018}", "C305", null],
  ["156X-12-25", "C305", null],
  ["2016-~10", "C305", null],
  ["?2016", "C305", null],
  ["2016-25", "C305", null],
  ["1950S2", "C305", null],
  ["2020-W05", "C305", null],
  ["2017-04/2017-01", "C306", null],
];

describe("a text that is no date", () => {
  for (const [text, code, nearest] of refused) {
    it(`${JSON.stringify(text)} is ${code}${nearest === null ? "" : `, near ${nearest}`}`, () => {
      const problem = problemOf(text);
      assert.equal(problem.code, code);
      if ("nearest" in problem.args) assert.equal(problem.args.nearest, nearest);
    });
  }

  it("points at the broken end of an interval", () => {
    const { start, end } = problemOf("2020-04/2023-02-29");
    assert.equal("2020-04/2023-02-29".slice(start, end), "2023-02-29");
  });

  it("says how an end is written that nobody knows", () => {
    const problem = problemOf("XXXX/2016");
    assert.equal(problem.code, "C301");
    assert.equal("reason" in problem.args && problem.args.reason, "an unknown start of an interval is left empty");
  });

  it("keeps a clock time without a zone as it is, and invents no zone for it", () => {
    const problem = problemOf("2016-10-07 9:30");
    assert.equal("clock" in problem.args && problem.args.clock, "2016-10-07T09:30");
  });

  it("is never answered with a form that cannot be read either", () => {
    const part = fc.constantFrom(
      "2016",
      "1",
      "13",
      "-",
      "/",
      ".",
      " ",
      "Sept",
      "c.",
      "~",
      "?",
      "X",
      "s",
      "to",
      "..",
      "T",
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 7 }), (parts) => {
        const reading = readWhen(parts.join(""));
        if ("when" in reading || !("nearest" in reading.problem.args)) return;
        const { nearest } = reading.problem.args;
        if (nearest !== null) assert.ok("when" in readWhen(nearest), `${parts.join("")} → ${nearest}`);
      }),
    );
  });

  it("never throws", () => {
    fc.assert(fc.property(fc.string(), (text) => void readWhen(text)));
  });
});
