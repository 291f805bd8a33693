import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { parse } from "csv-parse/sync";
import { claimsCsv } from "./claims-csv.ts";
import { eventsCsv } from "./events-csv.ts";
import { sample } from "./sample-collection.ts";
import { selections } from "./selection.ts";

const [whole, , part] = selections(sample);
assert.ok(whole !== undefined && part !== undefined);

type Row = Readonly<Record<string, string>>;
const rowsOf = (text: string): readonly Row[] => parse(text, { columns: true, record_delimiter: "\r\n" });
const events = rowsOf(eventsCsv(whole));
const claims = rowsOf(claimsCsv(whole));
const event = (id: string): Row => events.find((row) => row["id"] === id) ?? {};
const keys = (rows: readonly Row[]): readonly string[] =>
  rows.map((row) => [row["event"], row["claim"], row["response"], row["stance"]].join(" ").trim());

describe("the CSV of events", () => {
  it("has a row for every event that is published, in order", () => {
    assert.deepEqual(
      events.map((row) => row["id"]),
      whole.events.map(({ id }) => id),
    );
  });

  it("gives back every text, with its quotes, commas, line breaks and letters", () => {
    for (const { id, title, tags } of whole.events) {
      assert.equal(event(id)["title"], title);
      assert.equal(event(id)["tags"], tags.join("; "));
    }
  });

  it("keeps a date as recorded, with the first and the last day that it may mean", () => {
    const dates = (id: string) => ["date", "first_day", "last_day", "precision"].map((column) => event(id)[column]);
    assert.deepEqual(dates("report"), ["2020-09-10", "2020-09-10", "2020-09-10", "day"]);
    assert.deepEqual(dates("support"), ["2020-10", "2020-10-01", "2020-10-31", "month"]);
    assert.deepEqual(dates("season"), ["2016-24", "2016-12-01", "2017-02-28", "season"]);
    assert.deepEqual(dates("since"), ["2017/..", "2017-01-01", "", "year"]);
    assert.deepEqual(dates("unknown"), ["XXXX", "", "", "unknown"]);
  });

  it("lets no spreadsheet run a cell", () => {
    assert.equal(event("ancient")["date"], "'-0043");
    const cells = [...events, ...claims].flatMap((row) => Object.values(row));
    assert.deepEqual(
      cells.filter((cell) => /^[=+\-@\t\r]/.test(cell)),
      [],
    );
  });

  it("counts claims and responses", () => {
    assert.deepEqual([event("report")["claims"], event("report")["responses"]], ["3", "3"]);
  });

  it("ends every row with CRLF", () => {
    const text = eventsCsv({ ...whole, events: whole.events.filter(({ title }) => !title.includes("\n")) });
    assert.equal(text.split("\r\n").length, text.split("\n").length);
  });
});

describe("the CSV of claims", () => {
  it("has a row a response, without a claim where the event is answered, and one a claim without its own", () => {
    assert.deepEqual(keys(claims), [
      "since only",
      "report a denial denies",
      "report b denial questions",
      "report  support supports",
      "report c",
      "denial no rejoinder comments",
      "denial why",
    ]);
  });

  it("counts the responses to the event beside each of its claims, so that none looks unanswered", () => {
    const counts = Object.fromEntries(
      claims.map((row) => [`${row["event"]} ${row["claim"]}`, row["responses_to_event"]]),
    );
    assert.deepEqual([counts["report c"], counts["since only"]], ["1", "0"]);
  });

  it("says who answered, when, and in which words", () => {
    const [denial] = claims.filter((row) => row["stance"] === "denies");
    assert.deepEqual(
      ["response_text", "response_claims", "response_speakers", "response_date", "response_url"].map(
        (column) => denial?.[column],
      ),
      ["Text of no", "no", "The “Ministry”", "2020-09-11", "https://site.example/sub/events/denial/#no"],
    );
  });

  it("names what a part answers outside itself", () => {
    assert.deepEqual(keys(rowsOf(claimsCsv(part))), [
      "report a denial denies",
      "report b denial questions",
      "denial no rejoinder comments",
      "denial why",
    ]);
  });
});
