import assert from "node:assert/strict";
import { describe, it } from "node:test";
import ICAL from "ical.js";
import { instantOf } from "#model/instant.ts";
import { calendarText } from "./calendar.ts";
import { sample } from "./sample-collection.ts";
import { selections } from "./selection.ts";

const [whole, , part] = selections(sample);
assert.ok(whole !== undefined && part !== undefined);
const text = calendarText(whole);
const calendar = new ICAL.Component(ICAL.parse(text));
const entries = [...calendar.getAllSubcomponents("vevent"), ...calendar.getAllSubcomponents("vjournal")];

const entry = (id: string): ICAL.Component => {
  const found = entries.find((one) => one.getFirstPropertyValue("uid") === `${id}@site.example`);
  assert.ok(found, id);
  return found;
};
const value = (id: string, property: string): string | null =>
  entry(id).getFirstPropertyValue(property)?.toString() ?? null;
const span = (id: string): readonly (string | null)[] => [value(id, "dtstart"), value(id, "dtend")];

describe("a calendar, read by ical.js", () => {
  it("holds every event that is published, once", () => {
    const uids = entries.map((one) => one.getFirstPropertyValue("uid"));
    assert.deepEqual(uids.sort(), whole.events.map(({ id }) => `${id}@site.example`).sort());
    assert.ok(!text.includes("secret"));
  });

  it("gives back titles and dates as they were recorded", () => {
    for (const { id, title, when } of whole.events) {
      assert.ok(value(id, "summary")?.endsWith(title), id);
      assert.equal(value(id, "x-edtf"), when.edtf);
    }
  });

  it("ends an all-day event before the day after it", () => {
    assert.deepEqual(span("report"), ["2020-09-10", "2020-09-11"]);
  });

  it("gives a date that isn't known to the day its whole span", () => {
    assert.deepEqual(span("support"), ["2020-10-01", "2020-11-01"]);
    assert.deepEqual(span("season"), ["2016-12-01", "2017-03-01"]);
    assert.deepEqual(span("decade"), ["2010-01-01", "2020-01-01"]);
    assert.deepEqual(span("interval"), ["2017-01-01", "2019-01-01"]);
  });

  it("gives an interval with an open end the span of the end that is known", () => {
    assert.deepEqual(span("since"), ["2017-01-01", "2018-01-01"]);
    assert.deepEqual(span("until"), ["2018-01-01", "2019-01-01"]);
  });

  it("gives a clock time in UTC", () => {
    assert.equal(value("clock", "dtstart"), "2016-10-07T15:30:00Z");
  });

  it("gives the last year that it can hold its length, since it cannot name the end", () => {
    const [event] = whole.events;
    assert.ok(event);
    const one = (when: object) => ({
      ...whole,
      events: [{ ...event, when: { ...event.when, interval: null, ...when } }],
    });
    const [min, max] = [instantOf(9999), instantOf(10_000)];
    const last = calendarText(one({ edtf: "9999", min, max, precision: "year" }));
    assert.match(last, /BEGIN:VEVENT[\s\S]*DTSTART;VALUE=DATE:99990101\r\nDURATION:P365D\r\n/);
    const [day] = new ICAL.Component(ICAL.parse(last)).getAllSubcomponents("vevent");
    assert.equal(day?.getFirstPropertyValue("duration")?.toString(), "P365D");
    const dated = { min: max - 60_000, max, precision: "time", approximate: false, uncertain: false };
    const clock = { edtf: "9999-12-31T23:59Z", ...dated };
    assert.match(calendarText(one(clock)), /DTSTART:99991231T235900Z\r\nSUMMARY/);
    const span = { ...clock, interval: { start: dated, end: dated } };
    assert.match(calendarText(one(span)), /DTSTART:99991231T235900Z\r\nDURATION:PT60S\r\n/);
  });

  it("makes a journal entry without a date of what a calendar can't date", () => {
    const journal = calendar.getAllSubcomponents("vjournal");
    assert.deepEqual(
      journal.map((one) => one.getFirstPropertyValue("uid")),
      ["ancient@site.example", "unknown@site.example"],
    );
    assert.ok(journal.every((one) => !one.hasProperty("dtstart")));
  });

  it("leads from a response to what it answers, also outside the file", () => {
    const related = new ICAL.Component(ICAL.parse(calendarText(part))).getAllSubcomponents("vevent");
    const denial = related.find((one) => one.getFirstPropertyValue("uid") === "denial@site.example");
    assert.equal(denial?.getFirstPropertyValue("related-to"), "report@site.example");
  });

  it("tells a claim with the responses to it", () => {
    const description = value("report", "description") ?? "";
    assert.match(description, /Claim A: Text of a[^\n]*\n {2}The “Ministry” denies, 1 day later/);
    assert.match(description, /Claim C: Text of c[^\n]*\n {2}Name of person supports.*answers the event as a whole/);
    assert.match(value("since", "description") ?? "", /Claim A: Text of only\n {2}No response recorded here/);
  });

  it("is stamped with the last change of an entry, never with the clock of the build", () => {
    assert.equal(value("report", "dtstamp"), "2026-02-03T00:00:00Z");
    assert.equal(value("support", "dtstamp"), "1970-01-01T00:00:00Z");
  });

  it("folds at 75 octets and ends every line with CRLF", () => {
    const lines = text.split("\r\n");
    assert.equal(lines.pop(), "");
    assert.ok(lines.every((line) => Buffer.byteLength(line) <= 75 && !/[\r\n\uFFFD]/.test(line)));
    assert.ok(lines.some((line) => line.startsWith(" ")));
  });
});
