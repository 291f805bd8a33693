import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readWhen } from "#compile/read-when.ts";
import { dateText } from "#model/date-words.ts";
import { en } from "#model/words/en.ts";
import { dateSpan } from "./date-span.ts";
import { wordedDates } from "./worded-date.ts";

const spanOf = (text: string) => {
  const { start, end } = wordedDates(text, null);
  return dateSpan(start, end);
};
const edtfOf = (text: string): string | null => spanOf(text).edtf;
const reasonsOf = (text: string): unknown[] =>
  spanOf(text).remarks.flatMap(({ args }) => ("reason" in args ? [args.reason] : []));

describe("a date that is read from words", () => {
  it("comes back from its own EDTF, unchanged", () => {
    for (const edtf of [
      ...["2016", "2016-10", "2016-10-07", "2016-24", "201X", "20XX", "2016~", "2016-10-07%", "-0043", "XXXX"],
      ...["2016-10-07T15:30:00Z", "2016-10-07T15:30-05:00", "2016-10-07T15:30:00+03", "2016-10-07T15:30:00Z~"],
      ...["2016/2018", "2016/..", "2016/", "../2016", "/2016", "../2016-10~", "/2016-10-07T15:30:00Z"],
    ]) {
      assert.ok("when" in readWhen(edtf), edtf);
      assert.deepEqual([edtfOf(edtf), spanOf(edtf).remarks], [edtf, []]);
    }
  });

  it("comes back from the words of the site", () => {
    for (const edtf of [
      ...["2016", "2016-10", "2016-10-07", "2016-21", "2016-22", "2016-23", "2016-24", "201X", "2016~", "-0043"],
      ...["2016-24~", "2016/2018", "2016/..", "../2016", "2016-24/2018-24"],
    ]) {
      const reading = readWhen(edtf);
      assert.ok("when" in reading);
      const words = dateText(reading.when, en);
      assert.equal(edtfOf(words), edtf, words);
    }
  });

  it("is a winter by the year in which it ends, or by both of its years", () => {
    for (const words of ["winter 2016", "Winter of 2016", "winter 2015/16", "winter 2015-2016", "winter 2015–16"]) {
      assert.equal(edtfOf(words), "2015-24", words);
    }
    assert.equal(edtfOf("winter 2015 – winter 2017"), "2014-24/2016-24");
  });

  it("keeps a clock time with its zone, however that is written", () => {
    for (const [words, edtf] of [
      ["2016-10-07T15:30:00-0500", "2016-10-07T15:30:00-05:00"],
      ["2016-10-07 15:30 +0300", "2016-10-07T15:30+03:00"],
      ["2016-10-07T15:30:00-05", "2016-10-07T15:30:00-05"],
      ["2016-10-07T15:30:00.000Z", "2016-10-07T15:30:00Z"],
    ] as const) {
      assert.deepEqual([edtfOf(words), reasonsOf(words)], [edtf, []]);
      assert.ok("when" in readWhen(edtf), edtf);
    }
  });

  it("keeps a known day without its clock time, and says the true cause", () => {
    for (const [words, cause] of [
      ["2016-10-07 15:30", "the clock time names no time zone"],
      ["2016-10-07T15:30:00", "the clock time names no time zone"],
      ["2016-10-07 3:30 PM", "the clock time cannot be read"],
      ["2016-10-07 3pm", "the clock time cannot be read"],
      ["2016-10-07 15:30 EST", "the clock time cannot be read"],
      ["2016-10-07T15Z", "the clock time cannot be read"],
      ["2016-10-07 25:30", "the clock time cannot be read"],
      ["2016-10-07 15:30 -00:00", "the clock time cannot be read"],
    ] as const) {
      assert.deepEqual([edtfOf(words), reasonsOf(words)], ["2016-10-07", [cause]], words);
    }
    assert.deepEqual(reasonsOf("2016-10-07T15:30:00.5Z"), ["EDTF has no parts of a second"]);
  });

  it("is never joined to what is no date", () => {
    const { start: none } = wordedDates("XXXX", null);
    const { start: year } = wordedDates("2016", null);
    const { start: until } = wordedDates("../2018", null);
    assert.equal(dateSpan(none, year).edtf, "/2016");
    assert.equal(dateSpan(year, none).edtf, "2016/");
    for (const [start, end, kept] of [
      [none, "open", "XXXX"],
      [until, year, "../2018"],
      [year, until, "2016"],
    ] as const) {
      const { edtf, remarks } = dateSpan(start, end);
      assert.deepEqual([edtf, remarks.map(({ code }) => code)], [kept, ["C803"]]);
    }
  });
});
