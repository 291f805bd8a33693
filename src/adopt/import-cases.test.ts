import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { codes } from "#diagnostics/catalogue.ts";
import { positionIn } from "#diagnostics/source-text.ts";
import { eventsCsv } from "#publish/events-csv.ts";
import { sample } from "#publish/sample-collection.ts";
import { selections } from "#publish/selection.ts";
import { columnsOf } from "./columns.ts";
import type { Draft } from "./draft.ts";
import { draftText } from "./draft-text.ts";
import { caseText, errorsOf, type Imported, importText } from "./imported-text.test.ts";
import { eventLine } from "./markwhen-line.ts";
import { cellPlace } from "./table-row.ts";

const names = ["slides.json", "first-form.json", "slides.csv", "plain.csv", "notes.mw"];

/** The event that was made of a title. */
function eventTitled(imported: Imported, title: string): Draft {
  const found = imported.drafts.find(({ kind, fields }) => kind === "event" && fields["title"] === title);
  assert.ok(found, `no event “${title}”`);
  return found;
}

/** The date that a table with one event is given. */
const onlyDateOf = (written: string): unknown =>
  dateOf(importText("one.csv", `date;title\n${written};Grid failure\n`), "Grid failure");

const dateOf = (imported: Imported, title: string): unknown => eventTitled(imported, title).fields["date"];
const toldCodes = ({ told }: Imported): string[] => told.map(({ code }) => code);

describe("an import", () => {
  it("keeps a clock time whose zone there is", () => {
    assert.equal(onlyDateOf("2016-10-07 15:30 +03:00"), "2016-10-07T15:30+03:00");
    for (const zone of ["+15:00", "-12:30", "+03:60", "-00:00"]) {
      assert.equal(onlyDateOf(`2016-10-07 15:30 ${zone}`), "2016-10-07", zone);
    }
  });

  for (const name of names) {
    it(`of ${name} makes files without an error`, () => {
      const imported = importText(name, caseText(name));
      assert.deepEqual(errorsOf(imported), []);
      assert.ok((imported.compiled.collection?.events.length ?? 0) > 1);
    });

    it(`of ${name} makes the same files again`, () => {
      const texts = () => importText(name, caseText(name)).drafts.map(draftText);
      assert.deepEqual(texts(), texts());
    });

    it(`of ${name} tells everything at a place in the file`, () => {
      for (const { source, place } of importText(name, caseText(name)).told) {
        assert.ok(place.start >= 0 && place.end <= source.text.length && place.start <= place.end);
        assert.ok(caseText(name).includes(source.text));
      }
    });
  }

  it("tells each kind of loss in one case at least", () => {
    const site = { timeline: "elsewhere", logo: "anchor.svg" };
    const part = JSON.stringify({ schema: 1, site, events: [], actors: [], timelines: [{ id: "here" }] });
    const broken = ['{ "events": [ }', "[1]", part].map((text) => importText("other.json", text));
    const all = new Set([...names.map((name) => importText(name, caseText(name))), ...broken].flatMap(toldCodes));
    // a column without a field is told with the line of names, by the command
    assert.deepEqual(
      codes.filter((code) => code.startsWith("C8") && !all.has(code)),
      [],
    );
  });
});

describe("a TimelineJS import", () => {
  const slides = importText("slides.json", caseText("slides.json"));

  it("never sharpens a date and never moves one", () => {
    assert.equal(dateOf(slides, "Only a year is known"), "2017");
    assert.equal(dateOf(slides, "The quay is closed"), "2016-06-14");
    assert.equal(dateOf(slides, "Long before"), "-0043-03-15");
    assert.equal(dateOf(slides, "A day that never was"), "2018-02");
    assert.equal(dateOf(slides, "A clock without a zone"), "2018-05-02");
    assert.equal(dateOf(slides, "The long strike"), "2016/2018");
    assert.equal(dateOf(slides, "A year begins"), "2016-01-01");
  });

  it("reports a first of January, a lost clock time, a skipped slide and an end before the beginning", () => {
    for (const code of ["C804", "C803", "C802", "C805", "C808"]) assert.ok(toldCodes(slides).includes(code), code);
  });

  it("keeps in the body what has no field", () => {
    const { body } = eventTitled(slides, "The quay is closed");
    for (const words of ["14 June, at dawn", "overview", "https://example.org/quay.jpg", "A. Photographer", "#fff"]) {
      assert.ok(body.includes(words), words);
    }
  });

  it("keeps nothing that runs", () => {
    const html = JSON.stringify(slides.compiled.collection);
    assert.doesNotMatch(html, /<script|onclick|javascript:/i);
    assert.match(html, /https:\/\/example\.org\/quay/);
  });

  it("says where a number too many or a comma too few stands", () => {
    const [fault] = importText("broken.json", '{\n "events": [ }').told;
    assert.equal(fault?.code, "C801");
    assert.deepEqual(fault && positionIn(fault.source, fault.place.start).line, 2);
  });

  it("reads the first form and says so", () => {
    const old = importText("first-form.json", caseText("first-form.json"));
    assert.equal(dateOf(old, "First"), "2011-12-10");
    assert.ok(toldCodes(old).includes("C810"));
  });
});

describe("a table", () => {
  const plain = importText("plain.csv", caseText("plain.csv"));

  it("gives dates as people write them, never closer than they are", () => {
    const dates = [
      "The office denies it",
      "Lights go out",
      "Either way round",
      "Long ago",
      "Very long ago",
      "A clock",
      "A decade",
    ];
    assert.deepEqual(
      dates.map((title) => dateOf(plain, title)),
      ["2020-09-11", "2016-21", "2020", "1850~/1860", "-0043", "2016-10-07", "185X"],
    );
  });

  it("that we published loses no event and no date", () => {
    const [whole] = selections(sample);
    assert.ok(whole);
    const { told, drafts } = importText("events.csv", eventsCsv(whole));
    assert.deepEqual(
      drafts.filter(({ kind }) => kind === "event").map(({ id, fields }) => [id, fields["date"]]),
      whole.events.map(({ id, when }) => [id, when.edtf]),
    );
    assert.deepEqual(
      told.filter(({ code }) => /C80[238]/.test(code)).map(({ what }) => what),
      [],
    );
  });

  it("makes ids of titles alone where no day is known", () => {
    const { drafts } = importText("one.csv", "date,title\nXXXX,Quay closed\n../2016,Old quay\n-0043,Long ago\n");
    assert.deepEqual(
      drafts.flatMap(({ kind, id }) => (kind === "event" ? [id] : [])),
      ["quay-closed", "old-quay", "minus-0043-long-ago"],
    );
  });

  it("gives speakers, sources, tags and kinds their own fields", () => {
    const { fields, body } = eventTitled(plain, "Lights go out");
    assert.deepEqual(fields["by"], ["grid-office", "harbour-office"]);
    assert.equal(fields["kind"], "claim");
    assert.deepEqual(fields["tags"], ["power"]);
    assert.match(body, /Mood: =SUM/);
    assert.ok(
      plain.drafts.some(({ kind, fields: own }) => kind === "source" && own["url"] === "https://example.org/b"),
    );
  });

  it("parts addresses by whatever stands between them, however much of it there is", () => {
    const sourcesOf = (cell: string): readonly unknown[] => {
      const { drafts } = importText("one.csv", `date,title,source\n2016,A,"${cell}"\n`);
      return drafts.flatMap(({ kind, fields }) => (kind === "source" ? [fields["url"] ?? fields["title"]] : []));
    };
    const [one, other] = ["https://example.org/a", "https://example.org/b"];
    for (const between of [" ", ";", " ; ", " | ", " ;; ", " ".repeat(30_000)]) {
      assert.deepEqual(sourcesOf(`${one}${between}${other}`).slice(0, 2), [one, other]);
    }
    assert.equal(sourcesOf(`The${" ".repeat(30_000)}Gazette`)[0], "The Gazette");
  });

  it("keeps a quoted line break inside its cell", () => {
    const sheet = importText("slides.csv", caseText("slides.csv"));
    assert.equal(sheet.compiled.collection?.timelines[0]?.body.text, "An introduction\nover two lines");
    assert.equal(dateOf(sheet, "Strike"), "2016/2018");
  });

  it("finds a cell again behind quotes, delimiters and line breaks", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 8 }), { minLength: 1, maxLength: 5 }), (cells) => {
        const raw = `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",")}\n`;
        for (const [index, cell] of cells.entries()) {
          const { start, end } = cellPlace(raw, ",", index);
          assert.equal(raw.slice(start, end), `"${cell.replaceAll('"', '""')}"`);
        }
      }),
    );
  });

  it("takes a mapping before its own guess, and says what is near a name it does not know", () => {
    const { columns, faults } = columnsOf(
      ["When", "Name", "Words"],
      [
        ["text", "Words"],
        ["titel", "Name"],
        ["date", "Wen"],
      ],
    );
    assert.deepEqual(columns.roles, ["date", "title", "text"]);
    assert.match(faults.join(" "), /Did you mean “title”.*Did you mean “When”/s);
  });
});

describe("a Markwhen import", () => {
  const notes = importText("notes.mw", caseText("notes.mw"));

  it("reads its dates in the order that the header names", () => {
    assert.equal(dateOf(notes, "Two days"), "2016-06-14/2016-06-15");
    assert.equal(dateOf(notes, "A whole year"), "2016/2017");
    assert.equal(dateOf(notes, "Long before"), "-0499");
    assert.equal(dateOf(notes, "About then"), "2016~");
    assert.equal(dateOf(notes, "Half a year"), "2016-07");
    assert.equal(dateOf(notes, "Never"), "2016");
  });

  it("keeps ids, tags, sections, properties and links", () => {
    const { id, fields, body } = eventTitled(notes, "The quay is closed");
    assert.equal(id, "quay-closed");
    assert.deepEqual(fields["tags"], ["The strike", "harbour"]);
    assert.match(body, /place: /);
    assert.match(body, /https:\/\/example\.org\/quay/);
  });

  it("reads clock times in a line, and any length of them", () => {
    assert.deepEqual(eventLine("2016-06-14 10:30:15.5 / 11:45: The meeting: a report"), {
      range: "2016-06-14 10:30:15.5 / 11:45",
      words: "The meeting: a report",
    });
    assert.deepEqual(eventLine("  10:30 :"), { range: "10:30", words: "" });
    for (const none of ["10:30", ": words", "12:30:x: words", "a # b: words"]) assert.equal(eventLine(none), null);
    for (const many of [":00".repeat(5000), ":00:00".repeat(5000), ":00.1".repeat(5000)]) {
      assert.equal(eventLine(`1${many}x`), null);
    }
  });

  it("says what hangs on other events or on today, and on what line", () => {
    const lines = notes.told
      .filter(({ code }) => code === "C809")
      .map(({ source, place }) => positionIn(source, place.start).line);
    assert.ok(lines.length >= 4 && lines.every((line) => line > 8), String(lines));
  });
});
