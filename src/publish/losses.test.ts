import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { atomFeed } from "./atom-feed.ts";
import { calendarText } from "./calendar.ts";
import { claimsCsv } from "./claims-csv.ts";
import { dataFileJson } from "./data-file.ts";
import { eventsCsv } from "./events-csv.ts";
import { formats } from "./formats.ts";
import { jsonFeed } from "./json-feed.ts";
import { eventJsonLd } from "./json-ld.ts";
import { losses, lossesMarkdown, published } from "./losses.ts";
import { sample } from "./sample-collection.ts";
import { selections } from "./selection.ts";
import { stixText } from "./stix.ts";
import { timelineJsText } from "./timelinejs.ts";

const [whole, , part] = selections(sample);
assert.ok(whole !== undefined && part !== undefined);
const calendar = calendarText(whole).replaceAll("\r\n ", "");
const stix = stixText(whole);
const slides = timelineJsText(whole);
const atom = atomFeed(sample);
const json = jsonFeed(sample);
const slide = (id: string) => JSON.parse(slides).events.find((one: { unique_id: string }) => one.unique_id === id);
const component = (id: string): string =>
  calendar.split("BEGIN:").find((one) => one.includes(`UID:${id}@`)) ?? "nothing";
const jsonLd = (id: string): string => {
  const event = whole.collection.events.find((one) => one.id === id);
  assert.ok(event);
  return JSON.stringify(eventJsonLd(whole.collection, event));
};
/** An object of the bundle by a piece of its JSON. */
const object = (piece: string): string =>
  JSON.parse(stix)
    .objects.map((one: object) => JSON.stringify(one))
    .find((one: string) => one.includes(piece)) ?? "nothing";

/**
 * What shows that each loss is one, and that it is written as the table says: a text, what it holds, what it doesn't.
 */
const proofs: Readonly<Record<keyof typeof losses, readonly [text: string, holds: RegExp, lacks: RegExp]>> = {
  "json-nothing": [dataFileJson(part), /"outside": \[\n {4}\{\n {6}"id": "report"/, /"events": \[\]/],
  "events-csv-text": [eventsCsv(whole), /,3,3,/, /Text of a/],
  "events-csv-formula": [eventsCsv(whole), /,'-0043,/, /,-0043,/],
  "claims-csv-text": [claimsCsv(whole), /Text of no/, /Words|ancient|Note/],
  "claims-csv-formula": [claimsCsv(formulaClaim()), /,'=1,/, /,=1,/],
  "ics-coarse": [
    component("support"),
    /DTSTART;VALUE=DATE:20201001\r\nDTEND;VALUE=DATE:20201101[\s\S]*X-EDTF:2020-10\r/,
    /T1/,
  ],
  "ics-open": [component("since"), /DTEND;VALUE=DATE:20180101[\s\S]*X-EDTF:2017\/\.\./, /DTEND;VALUE=DATE:9/],
  "ics-undated": [component("unknown"), /^VJOURNAL[\s\S]*X-EDTF:XXXX/, /DTSTART/],
  "ics-claims": [component("denial"), /RELATED-TO;RELTYPE=PARENT:report@[\s\S]*/, /X-CLAIM/],
  "stix-timestamp": [
    object('"edtf":"2020-10"'),
    /"created":"2020-10-01T00:00:00.000Z".*"precision":"month"/,
    /"created":"2020-10"/,
  ],
  "stix-undated": [object('"name":"Title of unknown"'), /"published":"1970-01-01T00:00:00.000Z"/, /"edtf":"1970/],
  "stix-stance": [object('"stance":"questions"'), /"type":"note".*"labels":\["questions"\]/, /"opinion"/],
  "stix-country": [object('"ISO 3166-1"'), /"type":"identity".*"external_id":"RU"/, /"location"/],
  "stix-quotes": [object('"content":"Text of a"'), /events\/report\/#a/, /Words/],
  "stix-beyond": [stixText(part), /"type": "report"[\s\S]*events\/report\/"/, /Text of a/],
  "timelinejs-coarse": [
    JSON.stringify(slide("decade")),
    /"start_date":\{"year":2010\},"end_date":\{"year":2019\}/,
    /month/,
  ],
  "timelinejs-open": [JSON.stringify(slide("since")), /"display_date":"since 2017"/, /end_date/],
  "timelinejs-undated": [JSON.stringify(JSON.parse(slides).title), /events\/unknown\//, /events\/report\//],
  "timelinejs-zone": [JSON.stringify(slide("clock")), /"hour":15,"minute":30/, /Z"|zone/],
  "timelinejs-claims": [JSON.stringify(slide("report")), /Claim A: Text of a.*denies/, /"claims"|"responds"/],
  "atom-day": [atom, /<published>2026-01-03T00:00:00.000Z/, /<published>2026-01-03</],
  "atom-unstated": [atom, /events\/denial\//, /events\/support\/<\/id>/],
  "json-feed-day": [json, /"date_published": "2026-01-03T00:00:00Z"/, /"date_published": "2026-01-03"/],
  "json-feed-unstated": [json, /events\/denial\//, /"id": "[^"]*events\/support\//],
  "json-ld-dates": [
    jsonLd("season"),
    /\{"@type":"http:\/\/id.loc.gov\/datatypes\/edtf","@value":"2016-24"\}/,
    /"datePublished":"/,
  ],
  "json-ld-record": [jsonLd("report"), /"Claim"/, /"Note"|confidence|asserts/],
};

function formulaClaim() {
  assert.ok(whole);
  const events = whole.events.map((event) =>
    event.id === "since" ? { ...event, claims: event.claims.map((claim) => ({ ...claim, text: "=1" })) } : event,
  );
  return { ...whole, events, collection: { ...whole.collection, events } };
}

describe("what a format can't hold", () => {
  for (const [name, [text, holds, lacks]] of Object.entries(proofs)) {
    it(`is as the table says: ${name}`, () => {
      assert.match(text, holds);
      assert.doesNotMatch(text, lacks);
    });
  }

  it("is said of every format", () => {
    const told = new Set<string>(Object.values(losses).map(({ format }) => format));
    assert.deepEqual([...told].sort(), Object.keys(published).sort());
    assert.ok(formats.every(({ id, name }) => published[id] === name));
  });

  it("stands in docs/formats.md, word for word", () => {
    const page = readFileSync(`${import.meta.dirname}/../../docs/formats.md`, "utf8");
    assert.ok(page.includes(lossesMarkdown()), lossesMarkdown());
  });
});
