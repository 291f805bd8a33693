import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { describe, it } from "node:test";
import fc from "fast-check";
import { type Compiled, type CompileOptions, compile } from "#compile/compile.ts";
import { actor, answer, event, office, site, textsOf } from "#compile/small-collection.ts";
import type { Collection } from "#model/collection.ts";

const hash = (text: string): string => createHash("sha256").update(text).digest("hex");

const run = (files: Readonly<Record<string, string>>, options: Partial<CompileOptions> = {}): Compiled =>
  compile(textsOf(files), { hash, ...options });

function collectionOf(files: Readonly<Record<string, string>>, options: Partial<CompileOptions> = {}): Collection {
  const { collection, diagnostics } = run(files, options);
  assert.ok(collection !== null, diagnostics.map(({ code, what }) => `${code} ${what}`).join("\n"));
  return collection;
}

describe("compile", () => {
  it("gives plain JSON", () => {
    const collection = collectionOf(office);
    assert.deepEqual(JSON.parse(JSON.stringify(collection)), collection);
  });

  it("gives the same for the same texts, in whatever order", () => {
    const texts = textsOf(office);
    const backwards = compile(texts.toReversed(), { hash });
    assert.equal(JSON.stringify(backwards), JSON.stringify(compile(texts, { hash })));
  });

  it("reads no file twice that has not changed", () => {
    const first = run(office);
    assert.deepEqual([first.compiled, first.reused], [6, 0]);
    const second = run(office, { cache: first.cache });
    assert.deepEqual([second.compiled, second.reused], [0, 6]);
    assert.deepEqual(second.collection, first.collection);
  });

  it("says how many files it has read, one after the other", () => {
    const told: string[] = [];
    run(office, { onRead: (read, files) => told.push(`${read}/${files}`) });
    assert.deepEqual(told, ["0/6", "1/6", "2/6", "3/6", "4/6", "5/6"]);
  });

  it("reads only what has changed, and forgets what is gone", () => {
    const { cache } = run(office);
    const { "events/mended.md": _, ...rest } = office;
    const changed = { ...rest, "events/failed.md": event("2020-02-02", "by: [office]\n") };
    const again = run(changed, { cache });
    assert.deepEqual([again.compiled, again.reused], [1, 4]);
    assert.deepEqual(again.collection, collectionOf(changed));
    assert.equal("content/events/mended.md" in again.cache, false);
  });

  it("reads everything again when the site's language changes", () => {
    const { cache } = run(office);
    const again = run({ ...office, "site.yaml": `${site}lang: fr\n` }, { cache });
    assert.equal(again.compiled, 6);
  });

  it("gives no collection while there is an error, and one with a warning", () => {
    assert.equal(run({ ...office, "events/failed.md": "no fields" }).collection, null);
    const unused = run({ ...office, "actors/idle.md": actor("Idle") });
    assert.deepEqual(
      unused.diagnostics.map(({ code }) => code),
      ["C419"],
    );
    assert.notEqual(unused.collection, null);
  });

  it("tells every problem of every file in one run", () => {
    const codes = run({
      ...office,
      "actors/office.md": "---\nname: Office\ntype: offise\ncountry: UK\n---\n",
      "events/failed.md": event("2020-02-30", "by: [nobody]\nweight: 9\nresponds: [{ to: mendet, stance: deny }]\n"),
    }).diagnostics.map(({ code }) => code);
    assert.deepEqual(codes, ["C204", "C216", "C302", "C405", "C207", "C402", "C204"]);
  });

  it("passes over what is for the readers of a repository, and over no entry in capitals", () => {
    const texts = {
      "README.md": "# About",
      "package.json": "{}",
      LICENSE: "MIT",
      ".github/workflows/a.yml": "a: 1",
    };
    assert.deepEqual(run({ ...office, ...texts }).diagnostics, []);
    const codes = (path: string) => run({ ...office, [path]: "# About" }).diagnostics.map(({ code }) => code);
    assert.ok(codes("events/README.md").length > 0);
    assert.deepEqual(codes("content/Readme.md"), ["C108"]);
  });

  it("takes a file as text or as bytes alike", () => {
    const bytes = textsOf(office).map(({ path, text }) => ({ path, bytes: new TextEncoder().encode(text) }));
    assert.deepEqual(compile(bytes, { hash }).collection, collectionOf(office));
  });

  it("takes base and url from outside before the site's own", () => {
    const { site: own } = collectionOf(office, { base: "/record", url: "https://example.net/" });
    assert.deepEqual([own.base, own.url], ["/record/", "https://example.net"]);
    assert.equal(collectionOf(office).site.base, "/");
  });

  it("never throws at an author, and never takes a broken file for a fault of its own", () => {
    const whole = textsOf({ ...office, "events/denied.md": answer("2020-02-04", "office", "failed") });
    const piece = fc.constantFrom(
      "",
      "\n",
      "---",
      ": ",
      "[",
      "{ }",
      "- ",
      "null",
      "0",
      "*x",
      "'",
      "\u0000",
      "\uD800",
      "é",
      "#",
      "[[",
      ":::",
    );
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(300), fc.nat(40), piece, (which, at, length, put) => {
        const files = whole.map(({ path, text }, index) =>
          index === which ? { path, text: text.slice(0, at) + put + text.slice(at + length) } : { path, text },
        );
        const { diagnostics, collection } = compile(files, { hash });
        assert.deepEqual(
          diagnostics.filter(({ code }) => code === "C901"),
          [],
        );
        assert.equal(
          collection === null,
          diagnostics.some(({ severity }) => severity === "error"),
        );
        for (const { place, source } of diagnostics) {
          assert.ok(place.start >= 0 && place.start <= place.end && place.end <= source.text.length);
        }
      }),
      { numRuns: 150 },
    );
  });

  it("tells a fault of its own as one, with its stack", () => {
    const { diagnostics, collection } = run(office, { media: 5 as never });
    assert.deepEqual(
      diagnostics.map(({ code }) => code),
      ["C901"],
    );
    assert.match(diagnostics[0]?.what ?? "", /our bug[\s\S]*\n +at /);
    assert.equal(collection, null);
  });

  it("keeps the id of a file that only a fault of its own keeps it from reading", () => {
    const deep = `${event("2020-02-01", "by: [office]\nsources: [once]\n").replace("sources: [agency]\n", "")}${">".repeat(9000)} deep\n`;
    const files = { "events/failed.md": deep, "sources/once.md": "---\ntitle: Once\npublisher: Agency\n---\n" };
    const { diagnostics } = run({ ...office, ...files, "events/denied.md": answer("2020-02-04", "office", "failed") });
    assert.deepEqual(
      diagnostics.map(({ code }) => code),
      ["C901"],
    );
  });

  it("is not stopped by a thread of thousands of answers", () => {
    const names = Array.from({ length: 1500 }, (_, index) => `e${index}`);
    const files = Object.fromEntries(
      names.map((name, index) => [
        `events/${name}.md`,
        index === 0 ? event("2020", "by: [office]\n") : answer("2020", "office", `e${index - 1}`),
      ]),
    );
    const collection = collectionOf({ "actors/office.md": actor("Office"), ...files });
    assert.equal(collection.events.length, 1500);
  });
});

describe("an error", () => {
  const claim = "by: [office]\nclaims: [{ id: one, text: One }]\n";
  const told = (files: Readonly<Record<string, string>>): readonly string[] =>
    run({ ...office, ...files }).diagnostics.map(({ code }) => code);

  it("hides no warning of the same file that it cannot have made", () => {
    const files = { "events/failed.md": `${event("2020-02-30", `${claim}refers: [nothing]\n`)}[x](/nope/a/)\n` };
    assert.deepEqual(told(files), ["C302", "C601", "C403", "C511"]);
    const other = claim.replace("claims: [", "claims: [{ id: two, text: Two, mode: no, reported: quoted }, ");
    assert.deepEqual(told({ "events/failed.md": event("2020", other) }), ["C204", "C601"]);
  });

  it("hides what it may have made", () => {
    for (const [broken, codes] of [
      ["sources: [agency, agenci]", ["C406"]],
      ["sources: [agency, 5.5.5, { id: [x] }]", ["C406", "C203"]],
      ["source: [agency]\nsources: [agency]", ["C201"]],
      ["sources: [agency]\nshort: 'x", ["C105"]],
    ] as const) {
      const text = event("2020", claim).replace("sources: [agency]", broken);
      assert.deepEqual(told({ "events/failed.md": text }), codes);
    }
    const misspelt = claim.replace("text: One", "text: One, reportet: quoted");
    assert.deepEqual(told({ "events/failed.md": event("2020", misspelt) }), ["C201"]);
    const nameless = { "sources/other.md": "---\ntitle: Other\n---\n" };
    const both = event("2020", claim).replace("[agency]", "[agency, other]");
    assert.deepEqual(told({ "events/failed.md": both, ...nameless }), ["C202"]);
  });

  it("hides no actor that nothing names, unless it may have named it", () => {
    const idle = { "actors/idle.md": actor("Idle") };
    assert.deepEqual(told({ ...idle, "events/failed.md": event("2020", "by: [office]\nweight: 9\n") }), [
      "C419",
      "C207",
    ]);
    for (const broken of ["by: [idel]\n", "by: [office]\nabaut: [idle]\n", "by: [office]\nabout: idle\n"]) {
      assert.deepEqual(told({ ...idle, "events/failed.md": event("2020", broken) }).length, 1, broken);
    }
    assert.deepEqual(told({ ...idle, "events/more.md": event("2020", "weight: 3\n") }), ["C211"]);
  });

  it("hides no timeline without events, unless it may have been selected", () => {
    const empty = { "timelines/none.md": "---\ntitle: None\nselect: { tags: [none] }\n---\n" };
    const body = { "events/failed.md": `${event("2020", "by: [office]\n")}[[nothing]]\n` };
    assert.deepEqual(told({ ...empty, ...body }), ["C403", "C424"]);
    assert.deepEqual(told({ ...empty, "events/failed.md": event("2020", "by: [office]\ntags: none\n") }), ["C203"]);
  });
});

describe("an actor or a source", () => {
  const codesOf = (files: Readonly<Record<string, string>>): readonly string[] =>
    run({ ...office, ...files }).diagnostics.map(({ code }) => code);

  it("is named by nothing where only it names itself", () => {
    const idle = { "actors/idle.md": `${actor("Idle")}See [[actor:idle]].\n` };
    assert.deepEqual(codesOf(idle), ["C419"]);
    const own = { "sources/own.md": "---\ntitle: Own\npublisher: Own\n---\nSee [[source:own]].\n" };
    assert.deepEqual(codesOf(own), ["C418"]);
  });
});

describe("a silence of nothing", () => {
  const told = (silence: string): readonly string[] =>
    run({ ...office, "events/failed.md": event("2020", `by: [office]\nsilence: { ${silence} }\n`) }).diagnostics.map(
      ({ code, source, place }) => `${code} ${source.text.slice(place.start, place.end)}`,
    );

  it("may stand for a reason, which needs a silence of nothing itself", () => {
    assert.deepEqual(told("C416: one day"), ["C220 C416"]);
    assert.deepEqual(told("C416: one day, C220: kept for a day"), []);
    assert.deepEqual(told("C220: kept for a day"), ["C220 C220"]);
    assert.deepEqual(told("C416: one day, C220: ''"), ["C220 C416", "C219 ''"]);
  });
});
