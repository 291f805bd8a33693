import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { parseAtomFeed } from "feedsmith";
import ICAL from "ical.js";
import type { Collection } from "#model/collection.ts";
import { answer, collectionOf, event } from "#model/collection-cases.ts";
import { siteWordsOf } from "#model/site-words.ts";
import { atomFeed } from "./atom-feed.ts";
import { calendarText } from "./calendar.ts";
import { feedEntries } from "./changes.ts";
import { eventsCsv } from "./events-csv.ts";
import { formats } from "./formats.ts";
import { jsonFeed } from "./json-feed.ts";
import { dates } from "./sample-collection.ts";
import { type Selection, selections } from "./selection.ts";
import { stixText } from "./stix.ts";
import { timelineJsText } from "./timelinejs.ts";

/** Text that breaks careless writers: marks, breaks, formulas, letters of several octets, length. */
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '"',
        ",",
        ";",
        ":",
        "\\",
        "\n",
        "\r\n",
        "=1+1",
        "]]>",
        "<b>",
        "&amp;",
        "é",
        "Ж",
        "漢",
        "🗳️",
        "\u0007",
      ),
      fc.string({ unit: "grapheme", maxLength: 12 }),
    ),
    { minLength: 1, maxLength: 30 },
  )
  .map((parts) => `T${parts.join("")}`);

/** Collections in which any event may answer any earlier one. */
const collections: fc.Arbitrary<Collection> = fc
  .array(fc.tuple(text, fc.constantFrom(...Object.values(dates)), fc.nat(), fc.boolean()), {
    minLength: 1,
    maxLength: 8,
  })
  .map((made) =>
    collectionOf(
      made.map(([title, when, seed, draft], index) => ({
        ...event(`e${index}`, {
          claims: ["a"],
          ...(index > 0 && seed % 2 === 0 ? { responds: [answer(`e${seed % index}#a`, "denies", ["a"])] } : {}),
        }),
        title,
        when,
        published: when,
        draft,
        added: "2026-01-02",
        tags: [title],
      })),
    ),
  );

const holds = (law: (selection: Selection) => void): void =>
  fc.assert(fc.property(collections, (collection) => selections(collection).forEach(law)));

const ids = ({ events }: Selection): readonly string[] => events.map(({ id }) => id);
/** As a calendar keeps it: without control characters, with one kind of line break. */
const kept = (written: string): string =>
  written.replace(/(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]/gu, "").replaceAll(/\r\n?/g, "\n");

describe("any collection", () => {
  it("comes back from the CSV of events", () => {
    holds((selection) => {
      const rows: readonly Record<string, string>[] = parse(eventsCsv(selection), {
        columns: true,
        record_delimiter: "\r\n",
      });
      assert.deepEqual(
        rows.map(({ id, title, date }) => [id, title, date?.replace(/^'/, "")]),
        selection.events.map(({ id, title, when }) => [id, title, when.edtf]),
      );
    });
  });

  it("comes back from the calendar, in lines of 75 octets", () => {
    holds((selection) => {
      const written = calendarText(selection);
      assert.ok(written.split("\r\n").every((line) => Buffer.byteLength(line) <= 75 && !line.includes("\n")));
      const calendar = new ICAL.Component(ICAL.parse(written));
      const found = ["vevent", "vjournal"].flatMap((name) =>
        calendar
          .getAllSubcomponents(name)
          .map((one) => [
            one.getFirstPropertyValue("uid"),
            one.getFirstPropertyValue("summary"),
            one.getFirstPropertyValue("x-edtf"),
          ]),
      );
      const said = selection.events.map(({ id, title, when }) => [`${id}@site.example`, kept(title), when.edtf]);
      assert.deepEqual(found.sort(), said.sort());
    });
  });

  it("comes back from TimelineJS without a part of a date that isn't known", () => {
    holds((selection) => {
      const { events, title } = JSON.parse(timelineJsText(selection));
      for (const { id, when } of selection.events) {
        const slide = events.find((one: { unique_id: string }) => one.unique_id === id);
        if (when.precision === "unknown") assert.ok(title.text.text.includes(`/events/${id}/`));
        else assert.equal("day" in slide.start_date, when.precision === "day" || when.precision === "time");
      }
    });
  });

  it("comes back from STIX: each claim, each denial", () => {
    holds((selection) => {
      const { objects } = JSON.parse(stixText(selection));
      const count = (key: string, value: string): number =>
        objects.filter((one: Record<string, unknown>) => one[key] === value).length;
      const responses = selection.events.flatMap(({ responds }) => responds);
      assert.equal(count("type", "report"), selection.events.length);
      assert.equal(count("content", "Text of a"), selection.events.length);
      assert.equal(count("opinion", "strongly-disagree"), responses.length);
    });
  });

  it("comes back from the feeds", () => {
    fc.assert(
      fc.property(collections, (collection) => {
        const entries = feedEntries(collection, siteWordsOf("en"));
        const { entries: read = [] } = parseAtomFeed(atomFeed(collection), { maxItems: 1000 });
        assert.deepEqual(
          read.map(({ id }) => id),
          entries.map(({ id }) => id),
        );
        assert.deepEqual(
          JSON.parse(jsonFeed(collection)).items.map(({ title }: { title: string }) => title),
          entries.map(({ title }) => title),
        );
      }),
    );
  });

  it("is written the same twice, and never with a draft", () => {
    holds((selection) => {
      for (const { write } of formats) assert.equal(write(selection), write(structuredClone(selection)));
      assert.ok(ids(selection).every((id) => selection.collection.events.some((one) => one.id === id && !one.draft)));
    });
  });
});
