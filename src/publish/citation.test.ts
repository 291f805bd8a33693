import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { instantOf } from "#model/instant.ts";
import { anyDay, readOn } from "#model/read-on.ts";
import { siteWordsOf } from "#model/site-words.ts";
import { citationsFor, timelineCitations } from "./citation.ts";
import { dates, sample } from "./sample-collection.ts";

const cite = (id: string) => {
  const event = sample.events.find((one) => one.id === id);
  assert.ok(event);
  return citationsFor(sample, event);
};
const csl = (id: string) => JSON.parse(cite(id).csl)[0];

describe("a citation", () => {
  it("names the publisher, the title, the date, the revision, the last change and the address", () => {
    assert.equal(
      cite("denial").plain,
      "Editors & Co, Site: “Title of denial” (11 September 2020), revision 0123456789ab, last changed 2026-01-03. https://site.example/sub/events/denial/",
    );
  });

  it("leaves out a day that isn't stated", () => {
    const { plain, bibtex, ris } = cite("support");
    assert.ok(![plain, bibtex, ris].some((text) => /accessed|urldate|Y2|last changed|DA {2}-/.test(text)));
  });

  it("never gives more of a date than is known", () => {
    assert.deepEqual(csl("denial")["original-date"], { "date-parts": [[2020, 9, 11]] });
    assert.deepEqual(csl("support")["original-date"], { "date-parts": [[2020, 10]] });
    assert.deepEqual(csl("rejoinder")["original-date"], { "date-parts": [[2021]], circa: true });
    for (const id of ["season", "decade", "since", "unknown"] as const) {
      assert.equal(csl(id)["original-date"], undefined);
      assert.ok(csl(id).note.includes(dates[id].edtf), id);
    }
  });

  it("counts years before 1 without a year 0, as CSL does", () => {
    const [event] = sample.events;
    assert.ok(event);
    for (const [edtf, year, parts] of [
      ["-0043", -43, -44],
      ["0000", 0, -1],
      ["0001", 1, 1],
    ] as const) {
      const [min, max] = [instantOf(year), instantOf(year + 1)];
      const when = { ...event.when, edtf, min, max, precision: "year", interval: null } as const;
      const [item] = JSON.parse(citationsFor(sample, { ...event, when }).csl);
      assert.deepEqual(item["original-date"], { "date-parts": [[parts]] });
    }
  });

  it("keeps a title with marks, braces and line breaks in one field", () => {
    const [report] = sample.events.filter(({ id }) => id === "report");
    assert.ok(report);
    const { bibtex, ris } = citationsFor(sample, { ...report, title: "a } b\nER  - \\c_ 5% & {d" });
    assert.match(bibtex, /^ {2}title = \{\{a {2}b ER - \\textbackslash\{\}c\\_ 5\\% \\& d\}\},$/m);
    assert.equal(ris.split("\r\n").filter((line) => line.startsWith("ER")).length, 1);
    assert.match(ris, /^TY {2}- ELEC\r\n(?:[A-Z][A-Z0-9] {2}- [^\r\n]*\r\n)+$/);
  });
});

describe("a citation with the day on which it was read", () => {
  const day = "2026-05-06";
  const said = siteWordsOf("en").publish.accessed(anyDay);
  const pieces = {
    plain: ", accessed 2026-05-06",
    bibtex: "  urldate = {2026-05-06},\n",
    ris: "Y2  - 2026/05/06\r\n",
  } as const;

  for (const form of ["plain", "bibtex", "ris"] as const) {
    it(`has it once in ${form}, and is the same without it`, () => {
      for (const { id } of sample.events) {
        const parts = readOn(form, cite(id)[form], day, said).split(pieces[form]);
        assert.deepEqual([parts.length, parts.join("")], [2, cite(id)[form]], id);
      }
    });
  }

  it("has it in the field of CSL-JSON, and is the same without it", () => {
    for (const { id } of sample.events) {
      const [{ accessed, ...rest }] = JSON.parse(readOn("csl", cite(id).csl, day, said));
      assert.deepEqual(accessed, { "date-parts": [[2026, 5, 6]] });
      assert.deepEqual(rest, csl(id));
    }
  });

  it("takes lines as a page gives them, too", () => {
    const ris = readOn("ris", cite("denial").ris.replaceAll("\r\n", "\n"), day, said);
    assert.equal(ris, readOn("ris", cite("denial").ris, day, said).replaceAll("\r\n", "\n"));
  });
});

describe("a citation of a timeline", () => {
  const [timeline] = sample.timelines;
  assert.ok(timeline);
  const citeAll = (collection = sample) => timelineCitations(collection, timeline, "timelines/all/");
  const [item] = JSON.parse(citeAll().csl);

  it("names the site, the title, the latest change of any event and the address, and no date of an event", () => {
    const { plain, bibtex, ris } = citeAll();
    for (const text of [plain, bibtex, ris]) assert.ok(text.includes("https://site.example/sub/timelines/all/"));
    assert.ok(plain.includes(`“${timeline.title}”, revision ${item.version}, last changed`));
    assert.equal(item["original-date"], undefined);
  });

  it("has a revision that changes with any of its events, and with nothing else", () => {
    const revised = (id: string | undefined) => ({
      ...sample,
      events: sample.events.map((event) => (event.id === id ? { ...event, revision: "ffffffffffff" } : event)),
    });
    assert.match(item.version, /^[0-9a-f]{12}$/);
    assert.notEqual(JSON.parse(citeAll(revised(timeline.events[0])).csl)[0].version, item.version);
    assert.equal(JSON.parse(citeAll(revised("elsewhere")).csl)[0].version, item.version);
  });
});
