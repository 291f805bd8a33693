import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { dateText, daysText, delayText, gapText } from "./date-words.ts";
import { DAY, type Instant, instantOf } from "./instant.ts";
import type { Dated, Precision, When } from "./when.ts";
import { en } from "./words/en.ts";

const dated = (min: Instant, max: Instant, precision: Precision, qualifier = ""): Dated => ({
  min,
  max,
  precision,
  approximate: /[~%]/.test(qualifier),
  uncertain: /[?%]/.test(qualifier),
});
const when = (date: Dated): When => ({ edtf: "", interval: null, ...date });
const day = (year: number, month: number, date: number): When =>
  when(dated(instantOf(year, month, date), instantOf(year, month, date) + DAY, "day"));
const month = (year: number, number: number, qualifier = ""): Dated =>
  dated(instantOf(year, number), instantOf(year, number + 1), "month", qualifier);

describe("dateText", () => {
  it("says a day in full or short", () => {
    assert.equal(dateText(day(2020, 9, 10), en), "10 September 2020");
    assert.equal(dateText(day(2020, 9, 10), en, "short"), "10 Sep 2020");
  });
  it("never says more than is known", () => {
    assert.equal(dateText(when(month(2016, 10)), en), "October 2016");
    assert.equal(dateText(when(month(2016, 10, "~")), en), "about October 2016");
    assert.equal(dateText(when(month(2016, 10, "%")), en), "about October 2016 (uncertain)");
    assert.equal(dateText(when(dated(instantOf(2010), instantOf(2020), "decade")), en), "2010s");
    assert.equal(dateText(when(dated(instantOf(1900), instantOf(2000), "century")), en), "1900 to 1999");
  });
  it("names a winter by the year in which it ends", () => {
    assert.equal(dateText(when(dated(instantOf(2015, 12), instantOf(2016, 3), "season")), en), "winter 2016");
    assert.equal(dateText(when(dated(instantOf(2016, 3), instantOf(2016, 6), "season")), en), "spring 2016");
  });
  it("counts years before 1 without a year 0", () => {
    assert.equal(dateText(when(dated(instantOf(0), instantOf(1), "year")), en), "1 BCE");
    assert.equal(dateText(when(dated(instantOf(-43), instantOf(-42), "year")), en), "44 BCE");
  });
  it("says both ends of an interval, and which are open or unknown", () => {
    const start = month(2017, 1);
    const span = (from: When["interval"]): When => ({ ...when(start), interval: from });
    assert.equal(dateText(span({ start, end: month(2017, 4) }), en), "January 2017 to April 2017");
    assert.equal(dateText(span({ start, end: "open" }), en), "since January 2017");
    assert.equal(dateText(span({ start: "unknown", end: start }), en), "an unknown date to January 2017");
    assert.equal(dateText(span({ start: "open", end: start }), en), "until January 2017");
  });
  it("says that a date is unknown", () => {
    assert.equal(dateText({ ...day(2016, 1, 1), min: null, max: null, precision: "unknown" }, en), "date unknown");
  });
});

describe("delayText", () => {
  it("counts whole UTC days, whatever the clock time", () => {
    const late = when(dated(instantOf(2020, 9, 10) + 23 * 3_600_000, instantOf(2020, 9, 10) + 23 * 3_600_001, "time"));
    assert.equal(delayText(late, day(2020, 9, 11), en), "1 day later");
    assert.equal(delayText(late, day(2020, 9, 10), en), "same day");
  });
  it("says only the month where the answer is not known to the day", () => {
    assert.equal(delayText(day(2016, 10, 7), when(month(2016, 10)), en), "within October 2016");
  });
  it("says nothing about a delay after a date that is not known to the day", () => {
    assert.equal(delayText(when(month(2016, 10)), day(2016, 11, 1), en), null);
  });
});

describe("daysText", () => {
  it("grows its unit with the distance and never says 0 of one", () => {
    assert.deepEqual(
      [1, 11, 59, 60, 365, 731, 1187, -2].map((days) => daysText(days, en)),
      [
        "1 day later",
        "11 days later",
        "59 days later",
        "2 months later",
        "12 months later",
        "2 years later",
        "3 years 3 months later",
        "2 days earlier",
      ],
    );
  });
});

describe("gapText", () => {
  it("writes weeks between a fortnight and two months", () => {
    assert.deepEqual(
      [7, 14, 21, 58, 90].map((days) => gapText(days, en)),
      ["7 days later", "2 weeks later", "3 weeks later", "8 weeks later", "3 months later"],
    );
  });
});
