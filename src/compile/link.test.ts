import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { describe, it } from "node:test";
import { type Compiled, type CompileOptions, compile } from "#compile/compile.ts";
import { actor, answer, event, office, site, textsOf } from "#compile/small-collection.ts";
import type { Collection, TimelineEvent } from "#model/collection.ts";

const hash = (text: string): string => createHash("sha256").update(text).digest("hex");

const run = (files: Readonly<Record<string, string>>, options: Partial<CompileOptions> = {}): Compiled =>
  compile(textsOf(files), { hash, ...options });

function collectionOf(files: Readonly<Record<string, string>>, options: Partial<CompileOptions> = {}): Collection {
  const { collection, diagnostics } = run(files, options);
  assert.ok(collection !== null, diagnostics.map(({ code, what }) => `${code} ${what}`).join("\n"));
  return collection;
}

const idsOf = (collection: Collection, timeline: string): readonly string[] =>
  collection.timelines.find(({ id }) => id === timeline)?.events ?? [];

function eventOf(collection: Collection, id: string): TimelineEvent {
  const found = collection.events.find((one) => one.id === id);
  assert.ok(found !== undefined, `there is an event ${id}`);
  return found;
}

describe("drafts", () => {
  const files = {
    ...office,
    "events/planned.md": event("2020-02-05", "by: [office]\ndraft: true\nsources: []\n").replace(
      "sources: [agency]\n",
      "",
    ),
  };

  it("are absent unless asked for, and tell nothing", () => {
    assert.deepEqual(idsOf(collectionOf(files), "all"), ["failed", "mended"]);
  });
  it("are there, and tell what they lack, when asked for", () => {
    assert.deepEqual(
      run(files, { drafts: true }).diagnostics.map(({ code }) => code),
      ["C209"],
    );
    const whole = { ...files, "events/planned.md": event("2020-02-05", "by: [office]\ndraft: true\n") };
    assert.deepEqual(idsOf(collectionOf(whole, { drafts: true }), "all"), ["failed", "mended", "planned"]);
  });
});

describe("a published event that names a draft", () => {
  const files = {
    ...office,
    "events/planned.md": event("2020-02-04", "by: [office]\ndraft: true\n"),
    "events/denied.md": answer("2020-02-05", "office", "planned"),
  };
  const said = (drafts: boolean | "checked", changed: Readonly<Record<string, string>> = {}): readonly string[] =>
    run({ ...files, ...changed }, { drafts }).diagnostics.map(({ code, severity }) => `${code} ${severity}`);

  it("is an error wherever drafts are not shown, and a warning where they are", () => {
    assert.deepEqual(said(false), ["C426 error"]);
    assert.deepEqual(said("checked"), ["C426 error"]);
    assert.deepEqual(said(true), ["C426 warning"]);
  });
  it("is one in a link, a step or a translation too, and none in a draft or a selection", () => {
    const link = "See [[planned]].\n";
    const french = {
      "site.yaml": `${site}languages: [en, fr]\n`,
      "events/mended.fr.md": `---\ntitle: Dit\n---\n${link}`,
    };
    const story = { "timelines/all.md": "---\ntitle: All\n---\n:::step{event=planned}\nOne\n:::\n" };
    const { "events/denied.md": _, ...rest } = files;
    for (const changed of [{ "events/mended.md": files["events/mended.md"] + link }, french, story]) {
      const found = run({ ...rest, ...changed }, { drafts: "checked" }).diagnostics.map(({ code }) => code);
      assert.deepEqual(found, ["C426"]);
    }
    const draft = files["events/denied.md"].replace("kind:", "draft: true\nkind:");
    const chosen = { "timelines/all.md": "---\ntitle: All\nselect: { include: [failed, planned] }\n---\n" };
    assert.deepEqual(said("checked", { "events/denied.md": draft, ...chosen }), []);
  });
});

describe("the range of a step", () => {
  it("is told at its broken end", () => {
    const story = "---\ntitle: All\n---\n:::step{range=2020-01-01/2020-02-30}\nOne\n:::\n";
    const [told] = run({ ...office, "timelines/all.md": story }).diagnostics;
    assert.equal(told?.source.text.slice(told.place.start, told.place.end), "2020-02-30");
  });
});

describe("an address of the site", () => {
  const french = { ...office, "site.yaml": `${site}languages: [en, fr]\n` };
  const bodyOf = (links: string) => ({ ...french, "pages/about.md": `---\ntitle: About\n---\n${links}\n` });

  it("leads where the site has something, in each language to the pages of that language", () => {
    const paths = [
      "/",
      "/feed.xml",
      "/data/all.json",
      "/search/?q=x",
      "/timelines/all/?view=list",
      "/fr/events/failed/",
    ];
    const translated = {
      "pages/about.fr.md": `---\ntitle: Ici\n---\n${paths.map((path) => `[x](${path})`).join(" ")}\n`,
    };
    const [page] = collectionOf({ ...bodyOf(paths.map((path) => `[x](${path})`).join(" ")), ...translated }).pages;
    const hrefs = (html = ""): string[] => [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href ?? "");
    assert.deepEqual(hrefs(page?.body.html), paths);
    assert.deepEqual(hrefs(page?.translations[0]?.body.html), [
      ...["/fr/", "/feed.xml", "/data/all.json", "/fr/search/?q=x", "/fr/timelines/all/?view=list"],
      "/fr/events/failed/",
    ]);
  });

  it("is proven in a body", () => {
    const said = (path: string): string[] =>
      run(bodyOf(`[x](${path})`)).diagnostics.map(({ code, fix }) => `${code} ${fix.slice(0, 24)}`);
    assert.deepEqual(said("/schema/"), ["C409 No page can have it: nam"]);
    assert.deepEqual(said("/data/none.json"), ["C408 Add `timelines/none.md`."]);
    assert.deepEqual(said("/de/events/failed/"), ["C511 Write the whole `https:/"]);
    assert.deepEqual(said("/en/events/failed/"), ["C511 Write the whole `https:/"]);
  });

  it("is proven in the navigation", () => {
    const said = (to: string): string[] =>
      run({ ...office, "site.yaml": `${site}navigation: [{ label: There, to: "${to}" }]\n` }).diagnostics.map(
        ({ code }) => code,
      );
    for (const to of ["/", "/feed.xml", "method", "/events/failed/", "https://example.org", "mailto:a@example.org"]) {
      assert.deepEqual(said(to), [], to);
    }
    assert.deepEqual(said("/events/nope/"), ["C403"]);
    assert.deepEqual(said("/a/b/"), ["C409"]);
    for (const to of ["//evil.example", "https://", "javascript:alert(1)"]) assert.deepEqual(said(to), ["C510"], to);
  });
});

describe("a mistyped speaker", () => {
  it("is one mistake, and none of those who restate what was said", () => {
    const said = (by: string, date: string, restates: string): string =>
      event(date, `by: [${by}]\nclaims: [{ id: one, text: One${restates} }]\n`);
    const files = {
      ...office,
      "events/first.md": said("ofice", "2020-03-01", ""),
      "events/again.md": said("office", "2020-03-02", ", restates: first#one"),
    };
    const errors = run(files).diagnostics.filter(({ severity }) => severity === "error");
    assert.deepEqual(
      errors.map(({ code }) => code),
      ["C405"],
    );
  });
});

describe("defaults", () => {
  const files = {
    ...office,
    "events/failed.md": event("2020-02-01", "by: [{ id: office, as: Operator }]\nclaims: [{ id: one, text: One }]\n"),
    "events/denied.md": event(
      "2020-02-02",
      "kind: response\nby: [office]\nclaims: [{ id: no, text: No }]\nresponds: [{ to: failed, stance: denies }]\n",
    ),
  };
  it("are those of the author's guide", () => {
    const collection = collectionOf(files);
    const failed = eventOf(collection, "failed");
    assert.deepEqual(failed.published, failed.when);
    assert.deepEqual([failed.weight, failed.lang, failed.draft], [3, "en", false]);
    assert.deepEqual(failed.claims[0]?.by, [{ actor: "office", as: "Operator" }]);
    assert.deepEqual([failed.claims[0]?.mode, failed.claims[0]?.reported], ["asserts", "paraphrased"]);
    assert.deepEqual(eventOf(collection, "denied").responds[0]?.byClaim, ["no"]);
    assert.deepEqual(collection.site.languages, ["en"]);
  });
  it("give a revision that is the beginning of the file's hash", () => {
    const text = files["events/failed.md"];
    assert.equal(eventOf(collectionOf(files), "failed").revision, hash(text).slice(0, 12));
  });
  it("letter the claims A to Z, then AA", () => {
    const claims = Array.from({ length: 28 }, (_, index) => `  - { id: c${index}, text: Claim ${index} }\n`).join("");
    const { claims: lettered } = eventOf(
      collectionOf({ ...office, "events/failed.md": event("2020", `by: [office]\nclaims:\n${claims}`) }),
      "failed",
    );
    assert.deepEqual(
      [0, 1, 25, 26, 27].map((index) => lettered[index]?.letter),
      ["A", "B", "Z", "AA", "AB"],
    );
  });
});

describe("events", () => {
  it("stand by time, then precision, then id, and undated ones last", () => {
    const dates = {
      undated: "XXXX",
      late: "2020-01-02",
      year: "2020",
      day: "2020-01-01",
      also: "2020-01-01",
      "open-start": "../2019",
    };
    const files = Object.entries(dates).map(([id, date]) => [`events/${id}.md`, event(`"${date}"`, "by: [office]\n")]);
    const collection = collectionOf({ "actors/office.md": actor("Office"), ...Object.fromEntries(files) });
    assert.deepEqual(
      collection.events.map(({ id }) => id),
      ["also", "day", "open-start", "year", "late", "undated"],
    );
  });
});

describe("lanes", () => {
  const people = {
    "actors/state.md": actor("State", "lane: true\n"),
    "actors/office.md": actor("Office", "lane: true\npart-of: [{ id: state }]\n"),
    "actors/press.md": actor("Press desk", "part-of: [{ id: office }]\n"),
    "actors/anna.md": actor("Anna", "part-of: [{ id: press, to: 2019 }, { id: state, from: 2020 }]\n"),
    "actors/loner.md": actor("Loner"),
  };
  const laneOf = (date: string, by: string): readonly string[] =>
    eventOf(collectionOf({ ...people, "events/said.md": event(date, `by: [${by}]\nabout: [anna, loner]\n`) }), "said")
      .lanes;

  it("roll up to the nearest body with a lane", () => {
    assert.deepEqual(laneOf("2018-05-01", "press"), ["office"]);
    assert.deepEqual(laneOf("2018-05-01", "anna"), ["office"]);
  });
  it("follow the membership of the event's date", () => assert.deepEqual(laneOf("2021-05-01", "anna"), ["state"]));
  it("are the speaker's own without such a body", () => assert.deepEqual(laneOf("2018", "loner"), ["loner"]));
  it("stand in the order of the speakers, each once", () => {
    assert.deepEqual(laneOf("2018", "loner, press, office"), ["loner", "office"]);
  });
});

describe("a selection", () => {
  const files = {
    "actors/office.md": actor("Office"),
    "actors/press.md": actor("Press desk", "part-of: [{ id: office }]\n"),
    "actors/company.md": actor("Company"),
    "events/a-failed.md": event("2020-02-01", "by: [press]\nabout: [company]\ntags: [grid]\n"),
    "events/b-denied.md": answer("2020-02-02", "company", "a-failed"),
    "events/c-insisted.md": answer("2020-02-03", "press", "b-denied"),
    "events/d-other.md": event("2020-02-04", "kind: finding\nby: [company]\ntags: [water]\n"),
    "events/e-undated.md": event("XXXX", "by: [company]\n"),
  };
  const selected = (select: string): string =>
    idsOf(collectionOf({ ...files, "timelines/one.md": `---\ntitle: One\nselect: ${select}\n---\n` }), "one")
      .map((id) => id.slice(0, 1))
      .join("");

  it("takes everything where it asks for nothing", () => assert.equal(selected("{}"), "abcde"));
  it("takes alternatives within a key and needs all keys", () => {
    assert.equal(selected("{ tags: [grid, water] }"), "abcd");
    assert.equal(selected("{ tags: [grid, water], kinds: [finding] }"), "d");
    assert.equal(selected("{ tags: [grid], kinds: [finding], include: [d-other] }"), "d");
  });
  it("takes those who are part of a speaker or a subject", () => {
    assert.equal(selected("{ by: [office] }"), "abc");
    assert.equal(selected("{ about: [company] }"), "abc");
  });
  it("runs from a date on and ends before another; undated events lie nowhere", () => {
    assert.equal(selected("{ from: 2020-02-04 }"), "d");
    assert.equal(selected("{ from: 2020-02-02, to: 2020-02-04, kinds: [response] }"), "bc");
  });
  it("always brings the answers along, recursively, whatever excludes them", () => {
    assert.equal(selected("{ include: [a-failed] }"), "abc");
    assert.equal(selected("{ tags: [grid], exclude: [b-denied, c-insisted] }"), "abc");
    assert.equal(selected("{ to: 2020-02-02 }"), "abc");
  });
  it("leaves out what it excludes, and what only that answered", () => {
    assert.equal(selected("{ tags: [grid, water], exclude: [a-failed] }"), "d");
  });
});
