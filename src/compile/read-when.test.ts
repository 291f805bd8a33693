import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { readWhen } from "#compile/read-when.ts";
import type { When } from "#model/when.ts";

const at = (iso: string | null): number | null => (iso === null ? null : Date.parse(iso));

const marksOf = (when: When): string => `${when.approximate ? "~" : ""}${when.uncertain ? "?" : ""}`;

function whenOf(text: string): When {
  const reading = readWhen(text);
  assert.ok("when" in reading, `${text} can be read`);
  return reading.when;
}

type Row = readonly [text: string, min: string | null, max: string | null, precision: string, marks?: string];

const levelZero: readonly Row[] = [
  ["2016", "2016-01-01", "2017-01-01", "year"],
  ["2016-10", "2016-10-01", "2016-11-01", "month"],
  ["2016-12", "2016-12-01", "2017-01-01", "month"],
  ["2020-09-11", "2020-09-11", "2020-09-12", "day"],
  ["2024-02-29", "2024-02-29", "2024-03-01", "day"],
  ["2016-10-07T15:30:00Z", "2016-10-07T15:30:00Z", "2016-10-07T15:30:01Z", "time"],
  ["2016-10-07T15:30:00+03:00", "2016-10-07T12:30:00Z", "2016-10-07T12:30:01Z", "time"],
  ["2016-10-07T15:30Z", "2016-10-07T15:30:00Z", "2016-10-07T15:31:00Z", "time"],
  ["1985-04-12T23:20:30-04", "1985-04-13T03:20:30Z", "1985-04-13T03:20:31Z", "time"],
  ["2016-10-07T15:30+14", "2016-10-07T01:30:00Z", "2016-10-07T01:31:00Z", "time"],
  ["0001-01-01T00:00:00+03:30", "0000-12-31T20:30:00Z", "0000-12-31T20:30:01Z", "time"],
  ["-0044-03-15T12:00Z", "-000044-03-15T12:00:00Z", "-000044-03-15T12:01:00Z", "time"],
  ["2017-01/2017-04", "2017-01-01", "2017-05-01", "month"],
  ["2017-01-06/2018", "2017-01-06", "2019-01-01", "year"],
  ["2024-05-01/2024-05-01", "2024-05-01", "2024-05-02", "day"],
  ["0800", "0800-01-01", "0801-01-01", "year"],
  ["0099-12-31", "0099-12-31", "0100-01-01", "day"],
  ["0000", "0000-01-01", "0001-01-01", "year"],
];

const levelOne: readonly Row[] = [
  ["2016~", "2016-01-01", "2017-01-01", "year", "~"],
  ["2016-10?", "2016-10-01", "2016-11-01", "month", "?"],
  ["2016-10-07%", "2016-10-07", "2016-10-08", "day", "~?"],
  ["201X", "2010-01-01", "2020-01-01", "decade"],
  ["20XX", "2000-01-01", "2100-01-01", "century"],
  ["2016-XX", "2016-01-01", "2017-01-01", "year"],
  ["2016-10-XX", "2016-10-01", "2016-11-01", "month"],
  ["2016-XX-XX", "2016-01-01", "2017-01-01", "year"],
  ["XXXX", null, null, "unknown"],
  ["2016-21", "2016-03-01", "2016-06-01", "season"],
  ["2016-22", "2016-06-01", "2016-09-01", "season"],
  ["2016-23", "2016-09-01", "2016-12-01", "season"],
  ["2016-24", "2016-12-01", "2017-03-01", "season"],
  ["2016-23~", "2016-09-01", "2016-12-01", "season", "~"],
  ["2016-21/2016-23", "2016-03-01", "2016-12-01", "season"],
  ["2016/..", "2016-01-01", null, "year"],
  ["../2016", null, "2017-01-01", "year"],
  ["2016/", "2016-01-01", null, "year"],
  ["/2016-05", null, "2016-06-01", "month"],
  ["2016~/2017-03?", "2016-01-01", "2017-04-01", "year", "~?"],
  ["-0500", "-000500-01-01", "-000499-01-01", "year"],
  ["-050X", "-000509-01-01", "-000499-01-01", "decade"],
  ["-0044-03-15", "-000044-03-15", "-000044-03-16", "day"],
];

describe("a date", () => {
  for (const [level, rows] of [
    ["0", levelZero],
    ["1", levelOne],
  ] as const) {
    for (const [text, min, max, precision, marks = ""] of rows) {
      it(`of level ${level}: ${text} runs from ${min} to before ${max}`, () => {
        const when = whenOf(text);
        assert.deepEqual([when.min, when.max], [at(min), at(max)]);
        assert.equal(when.precision, precision);
        assert.equal(marksOf(when), marks);
        assert.equal(when.edtf, text);
        assert.equal(when.interval !== null, text.includes("/"));
      });
    }
  }

  it("tells an open end from an unknown one", () => {
    assert.equal(whenOf("2016/..").interval?.end, "open");
    assert.equal(whenOf("2016/").interval?.end, "unknown");
    assert.equal(whenOf("../2016").interval?.start, "open");
    assert.equal(whenOf("/2016").interval?.start, "unknown");
  });

  it("keeps the marks of each end of an interval", () => {
    const { interval } = whenOf("2016~/2017?");
    assert.ok(interval !== null && typeof interval.start === "object" && typeof interval.end === "object");
    assert.deepEqual([interval.start.approximate, interval.start.uncertain], [true, false]);
    assert.deepEqual([interval.end.approximate, interval.end.uncertain], [false, true]);
  });
});

describe("EDTF", () => {
  const two = (number: number): string => String(number).padStart(2, "0");
  const day = fc
    .date({ min: new Date(-62_135_596_800_000), max: new Date(253_402_300_799_999), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const month = fc
    .tuple(fc.integer({ min: 1000, max: 2999 }), fc.integer({ min: 1, max: 12 }))
    .map(([y, m]) => `${y}-${two(m)}`);
  const year = fc.integer({ min: 0, max: 9999 }).map((y) => String(y).padStart(4, "0"));
  const mark = fc.constantFrom("", "~", "?", "%");
  const single = fc.tuple(fc.oneof(day, month, year), mark).map((parts) => parts.join(""));

  it("is kept as written, and reads again as the same date", () => {
    fc.assert(
      fc.property(single, (text) => {
        const when = whenOf(text);
        assert.equal(when.edtf, text);
        assert.deepEqual(whenOf(when.edtf), when);
      }),
    );
  });

  it("never makes a span wider or narrower by a mark of doubt", () => {
    fc.assert(
      fc.property(fc.oneof(day, month, year), mark, (text, doubt) => {
        const [plain, marked] = [whenOf(text), whenOf(text + doubt)];
        assert.deepEqual([marked.min, marked.max, marked.precision], [plain.min, plain.max, plain.precision]);
      }),
    );
  });

  it("joins two dates to an interval from the first one's start to the second one's end", () => {
    fc.assert(
      fc.property(single, single, (one, other) => {
        const [a, b] = [whenOf(one), whenOf(other)];
        const reading = readWhen(`${one}/${other}`);
        const isForward = (b.max ?? 0) > (a.min ?? 0);
        assert.equal("when" in reading, isForward);
        if ("when" in reading) assert.deepEqual([reading.when.min, reading.when.max], [a.min, b.max]);
      }),
    );
  });

  it("counts clock times as the calendar and their zones do", () => {
    const digits = (least: number, most: number) => fc.integer({ min: least, max: most }).map(two);
    const shift = fc.tuple(fc.constantFrom("+", "-"), digits(0, 11), digits(0, 59));
    // -00:00 says that the zone is unknown
    const zone = fc.oneof(
      fc.constant("Z"),
      shift.filter((parts) => parts.join("") !== "-0000"),
    );
    fc.assert(
      fc.property(day, digits(0, 23), digits(0, 59), zone, (date, hours, minutes, one) => {
        const text = `${date}T${hours}:${minutes}`;
        const whole = Array.isArray(one) ? `${text}${one[0]}${one[1]}:${one[2]}` : `${text}Z`;
        assert.equal(whenOf(whole).min, Date.parse(whole));
        if (whole.endsWith(":00")) assert.equal(whenOf(whole.slice(0, -3)).min, Date.parse(whole));
      }),
    );
  });

  it("counts days as the calendar does", () => {
    fc.assert(
      fc.property(day, (text) => {
        assert.equal(whenOf(text).min, Date.parse(`${text}T00:00:00Z`));
        assert.equal((whenOf(text).max ?? 0) - (whenOf(text).min ?? 0), 86_400_000);
      }),
    );
  });
});
