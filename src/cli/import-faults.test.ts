import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it } from "node:test";
import { positionIn } from "#diagnostics/source-text.ts";
import { Misuse } from "./import-faults.ts";
import { type ImportReport, importFile } from "./import-file.ts";

/** Imports a file of that name into an empty folder; `written` are the files that are there afterwards. */
async function imported(name: string, content: string | Uint8Array) {
  const [from, to] = [mkdtempSync(join(tmpdir(), "claimline-from-")), mkdtempSync(join(tmpdir(), "claimline-to-"))];
  const file = join(from, name);
  writeFileSync(file, content);
  const ways = {
    to,
    format: null,
    mapping: [],
    dayOrder: null,
    lang: "en",
    mode: "write",
    onProgress: () => {},
  } as const;
  const report: ImportReport = await importFile(file, ways);
  return { ...report, written: readdirSync(to) };
}

const latin = (text: string): Uint8Array => Buffer.from(text, "latin1");
const packed = Buffer.concat([Buffer.from("PK\u0003\u0004"), Buffer.from([0xff, 0xfe, 0, 0])]);
const legacy = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

describe("a file that cannot be imported", () => {
  for (const [name, content, [line, column], what, fix] of [
    ["packed.csv", packed, [1, 1], /spreadsheet program/, /CSV UTF-8/],
    ["packed.xlsx", packed, [1, 1], /spreadsheet program/, /CSV UTF-8/],
    ["legacy.xls", legacy, [1, 1], /spreadsheet program/, /CSV UTF-8/],
    ["latin.csv", latin("Date,Title\n2020,Caf\xe9 opens\n"), [2, 9], /byte 20 is not UTF-8/, /CSV UTF-8/],
    ["latin.json", latin('{"events": [\n"caf\xe9"]}'), [2, 5], /byte 18 is not UTF-8/, /Save the file as UTF-8/],
    ["empty.csv", "", [1, 1], /nothing/, /first row names the columns/],
    ["names.csv", "Date,Title\n", [1, 1], /nothing/, /first row names the columns/],
    ["empty.mw", "", [1, 1], /nothing/, /--format/],
    ["no-slides.json", '{"events": []}', [1, 1], /nothing/, /--format/],
  ] as const) {
    it(`says where, why and what to do, and writes nothing: ${name}`, async () => {
      const { diagnostics, written } = await imported(name, content);
      const [first, ...more] = diagnostics;
      assert.ok(first !== undefined && more.length === 0);
      assert.deepEqual([first.code, positionIn(first.source, first.place.start)], ["C801", { line, column }]);
      assert.match(first.what, what);
      assert.match(first.fix, fix);
      assert.deepEqual(written, []);
    });
  }

  it("is named with what may be meant where nothing tells its format", async () => {
    await assert.rejects(
      imported("notes.xyz", "words"),
      (error) =>
        error instanceof Misuse && /notes\.xyz.*--format: json, timelinejs, table, markwhen/.test(error.message),
    );
  });
});

describe("a table that breaks", () => {
  const table = 'Date,Title,Text\n2020,Whole,"a\nb"\n2021,Broken,"never closed\n2022,Lost,c\n';

  it("is told at the quote that nothing closes, and keeps what stands before", async () => {
    const { diagnostics, read } = await imported("open.csv", table);
    const [fault] = diagnostics;
    assert.ok(fault !== undefined);
    assert.deepEqual([fault.code, positionIn(fault.source, fault.place.start)], ["C801", { line: 4, column: 13 }]);
    assert.equal(read, 1);
  });
});

describe("the names of columns", () => {
  it("are found below other rows, and the message says which row that is", async () => {
    await assert.rejects(
      imported("merged.csv", "My great timeline,,\n,,\nDate,Title,Who\n2020,First,Alice\n"),
      (error) => error instanceof Misuse && /merged\.csv:1: .*Line 3 .*“Date”, “Title”, “Who”/.test(error.message),
    );
  });

  it("are told with those there are, where no row names them", async () => {
    await assert.rejects(
      imported("other.csv", "Foo,,Bar\n1,2,3\n"),
      (error) => error instanceof Misuse && /There are “Foo”, “Bar”: .*--map date=/.test(error.message),
    );
  });

  it("are told at their own place where they have no field", async () => {
    const { diagnostics } = await imported("more.csv", 'Date,Title,"Weight, kg",Depth\n2020,A,1,2\n');
    assert.deepEqual(
      diagnostics.map(({ code, source, place }) => [code, source.text.slice(place.start, place.end)]),
      [
        ["C806", '"Weight, kg"'],
        ["C806", "Depth"],
      ],
    );
  });
});
