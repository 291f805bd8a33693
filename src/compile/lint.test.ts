import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Actor, Claim, Collection, Source, TimelineEvent } from "#model/collection.ts";
import type { Site } from "#model/site.ts";
import type { EntryKind, Linked, Written } from "./linked.ts";
import { readWording } from "./lint/wording.ts";
import { lint } from "./lint.ts";

const wording = readWording("en: [{ words: [admits], reason: It takes a side., neutral: “says” }]");

/** A file whose fields are found by the text that holds them: `placeOf(path)` is the place of `texts[path]`. */
function file(kind: EntryKind, id: string, texts: Readonly<Record<string, string>>, body = "", lang = "en"): Written {
  const front = Object.entries(texts).map(([path, text]) => `${path}: ${text}\n`);
  const source = { path: `content/${kind}s/${id}.md`, text: front.join("") + body };
  const placeOf = (path: string) => {
    const start = source.text.indexOf(`${path}: `) + path.length + 2;
    return { start, end: start + (texts[path]?.length ?? 0) };
  };
  return { kind, id, lang, translation: false, source, bodyStart: front.join("").length, placeOf };
}

const source = (id: string, more: Partial<Source> = {}): Source =>
  ({
    id,
    publisher: id,
    author: null,
    url: null,
    archive: null,
    archiveNote: null,
    translations: [],
    ...more,
  }) as Source;

const claim = (more: Partial<Claim> = {}): Claim =>
  ({
    id: "c",
    text: "c",
    by: [{ actor: "speaker", as: null }],
    reported: "paraphrased",
    sources: [],
    quote: null,
    record: [],
    ...more,
  }) as Claim;

const event = (more: Partial<TimelineEvent> = {}): TimelineEvent =>
  ({
    ...{
      id: "e",
      kind: "claim",
      title: "t",
      short: null,
      answers: null,
      withdrawn: null,
      image: null,
      by: [],
      claims: [],
    },
    ...{ responds: [], refers: [], asked: [], corrections: [], translations: [], sources: [cite("one")] },
    ...more,
  }) as TimelineEvent;

const cite = (id: string) => ({ source: id, at: null, seen: null }) as Claim["sources"][number];

const linked = (files: readonly Written[], more: Partial<Collection>): Linked => ({
  files,
  collection: {
    events: [],
    actors: [],
    sources: [source("one"), source("two")],
    timelines: [],
    pages: [],
    ...more,
  } as unknown as Collection,
});

/** `code text` of every diagnostic. */
const found = (input: Linked): readonly string[] =>
  lint(input, wording).map((one) => `${one.code} ${one.source.text.slice(one.place.start, one.place.end)}`);

const claims = (one: TimelineEvent, more: Partial<Collection> = {}) =>
  found(linked([file("event", "e", { "claims[0].id": "c" })], { events: [one], ...more }));

describe("a claim", () => {
  it("rests on its own sources, its quote's, else the event's", () => {
    assert.deepEqual(claims(event({ claims: [claim()] })), ["C601 c"]);
    assert.deepEqual(claims(event({ sources: [cite("one"), cite("two")], claims: [claim()] })), []);
    assert.deepEqual(
      claims(event({ sources: [cite("one"), cite("two")], claims: [claim({ sources: [cite("two")] })] })),
      ["C601 c"],
    );
  });

  it("needs no second publisher where the words are the speaker's", () => {
    for (const reported of ["quoted", "translated"] as const) {
      assert.deepEqual(claims(event({ claims: [claim({ reported })] })), []);
    }
    assert.deepEqual(claims(event({ kind: "response", claims: [claim()] })), []);
    const author = { actor: "speaker" } as Source["author"];
    assert.deepEqual(claims(event({ claims: [claim()] }), { sources: [source("one", { author })] }), []);
    const other = { actor: "other" } as Source["author"];
    assert.deepEqual(claims(event({ claims: [claim()] }), { sources: [source("one", { author: other })] }), ["C601 c"]);
  });

  it("has two publishers only where their names differ", () => {
    const sources = [source("one", { publisher: "Agency" }), source("two", { publisher: "agency " })];
    assert.deepEqual(claims(event({ sources: [cite("one"), cite("two")], claims: [claim()] }), { sources }), [
      "C601 c",
    ]);
  });
});

describe("a quote in a field", () => {
  const quote = (length: number, id: string) =>
    ({ text: "x".repeat(length), lang: "en", source: id }) as unknown as NonNullable<Claim["quote"]>;
  const quoted = (one: NonNullable<Claim["quote"]>, more: Partial<Claim> = {}) => {
    const text = file("event", "e", { "claims[0].quote.text": one.text, "claims[0].quote.source": one.source });
    return found(linked([text], { events: [event({ claims: [claim({ quote: one, reported: "quoted", ...more })] })] }));
  };

  it("is from a source that the event or the claim cites", () => {
    assert.deepEqual(quoted(quote(3, "one")), []);
    assert.deepEqual(quoted(quote(3, "two")), ["C603 two"]);
    assert.deepEqual(quoted(quote(3, "two"), { sources: [cite("two")] }), []);
  });

  it("is long from 301 characters on, in a record too", () => {
    assert.deepEqual(quoted(quote(300, "one")), []);
    assert.deepEqual(quoted(quote(301, "one")), [`C514 ${"x".repeat(301)}`]);
    const record = [{ to: { event: "o" }, quote: quote(301, "two"), note: "n" }] as unknown as Claim["record"];
    const text = file("event", "e", { "claims[0].record[0].quote.text": record[0]?.quote?.text ?? "" });
    const one = event({ kind: "response", claims: [claim({ record })] });
    assert.deepEqual(found(linked([text], { events: [one] })), [`C514 ${"x".repeat(301)}`]);
  });
});

describe("an archive", () => {
  const archived = (more: Partial<Source>) =>
    found(
      linked([file("source", "one", { archive: "none", "archive-note": "because" })], {
        sources: [source("one", more)],
      }),
    );

  it("is excused only where it is missing", () => {
    assert.deepEqual(archived({ archive: "none", archiveNote: "because" }), []);
    assert.deepEqual(archived({ archiveNote: "because" }), ["C602 because"]);
    assert.deepEqual(archived({ archive: "https://example.org/", archiveNote: "because" }), ["C602 because"]);
  });
});

describe("the editors' voice", () => {
  const voice = (texts: Readonly<Record<string, string>>, body = "", more: Partial<TimelineEvent> = {}, lang = "en") =>
    found(linked([file("event", "e", { title: "t", ...texts }, body, lang)], { events: [event(more)] }));

  it("is in titles, notes, results and corrections, wherever they are written", () => {
    assert.deepEqual(voice({ title: "The office admits it" }), ["C701 admits"]);
    assert.deepEqual(voice({ short: "Office admits it" }, "", { short: "x" }), ["C701 admits"]);
    const asked = [{ actor: "a", date: null, result: "x" }] as unknown as TimelineEvent["asked"];
    assert.deepEqual(voice({ "asked[0].result": "admits it" }, "", { asked }), ["C701 admits"]);
    const corrections = [{ date: "2020-01-01", note: "x" }];
    assert.deepEqual(voice({ "corrections[0].note": "admits" }, "", { corrections }), ["C701 admits"]);
    const record = [{ to: { event: "o" }, quote: null, note: "x" }] as unknown as Claim["record"];
    const more = { kind: "response" as const, claims: [claim({ record })] };
    assert.deepEqual(voice({ "claims[0].record[0].note": "admits" }, "", more), ["C701 admits"]);
  });

  it("is not in what a claim says, nor between quotation marks", () => {
    const more = { kind: "response" as const, claims: [claim()] };
    assert.deepEqual(voice({ "claims[0].text": "The office admits it" }, "", more), []);
    assert.deepEqual(voice({ title: "The office “admits it”" }), []);
    assert.deepEqual(voice({ title: '"The office \\"admits\\" it"' }), []);
    assert.deepEqual(voice({ title: "'The office''s head admits it, the office''s paper says'" }), ["C701 admits"]);
  });

  it("is in the prose of a body, and not in its quotes, code, addresses or ids", () => {
    assert.deepEqual(voice({}, "He *admits* it.\r\n\r\n- She admits it.\n\n[^1]: Admits.\n"), [
      ...["C701 admits", "C701 admits", "C701 Admits"],
    ]);
    const others = [
      ...["> He admits it.", ":::quote{source=one}\nHe admits it.\n:::", "`admits`", "    admits", "He “*admits*” it."],
      ...["[[2020-01-01-he-admits-it]]", "[words](https://example.org/admits)", "<https://example.org/?admits>"],
    ];
    for (const body of others) assert.deepEqual(voice({}, body), [], body);
    assert.deepEqual(voice({}, "[[one|He admits it]]"), ["C701 admits"]);
  });

  it("is in what a body says of its pictures", () => {
    assert.deepEqual(voice({}, "![The office admits it](media/a.png) and ![“admits”](media/admits.png)"), [
      "C701 admits",
    ]);
    assert.deepEqual(voice({}, "![He [admits] it][a]\n\n[a]: media/a.png"), ["C701 admits"]);
    assert.deepEqual(voice({}, '![The [office](x) says](media/a.png "admits")'), []);
  });

  it("is in roles, and in the words of groups and links", () => {
    const actor = { id: "a", partOf: [{ role: null }, { role: "x" }], translations: [] } as unknown as Actor;
    const role = file("actor", "a", { "part-of[1].role": "admits it" });
    assert.deepEqual(found(linked([role], { actors: [actor] })), ["C701 admits"]);
    const site = { title: "t", groups: [{ label: "x" }], navigation: [{ label: "x" }] } as unknown as Site;
    const texts = { title: "t", "groups[0].label": "Who admits it", "navigation[0].label": "All admits" };
    assert.deepEqual(found(linked([file("site", "site", texts)], { site })), ["C701 admits", "C701 admits"]);
  });

  it("is not judged in a language without a list", () => {
    assert.deepEqual(voice({ title: "He admits it" }, "He admits it.", {}, "ru"), []);
  });
});
