import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { describe, it } from "node:test";
import { type Compiled, type CompileOptions, compile } from "#compile/compile.ts";
import { actor, event, office, site, textsOf } from "#compile/small-collection.ts";
import type { Collection, TimelineEvent } from "#model/collection.ts";

const hash = (text: string): string => createHash("sha256").update(text).digest("hex");

const run = (files: Readonly<Record<string, string>>, options: Partial<CompileOptions> = {}): Compiled =>
  compile(textsOf(files), { hash, ...options });

function collectionOf(files: Readonly<Record<string, string>>, options: Partial<CompileOptions> = {}): Collection {
  const { collection, diagnostics } = run(files, options);
  assert.ok(collection !== null, diagnostics.map(({ code, what }) => `${code} ${what}`).join("\n"));
  return collection;
}

function eventOf(collection: Collection, id: string): TimelineEvent {
  const found = collection.events.find((one) => one.id === id);
  assert.ok(found !== undefined, `there is an event ${id}`);
  return found;
}

describe("the translation of a draft", () => {
  const files = {
    ...office,
    "site.yaml": `${site}languages: [en, fr]\n`,
    "events/planned.md": event("2020-02-04", "by: [office]\ndraft: true\n"),
    "events/planned.fr.md": "---\ntitle: Dit\nof: 000000000000\nanswers: Rien\n---\n",
  };
  it("is judged where the draft is", () => {
    assert.deepEqual(run(files).diagnostics, []);
    const codes = run(files, { drafts: "checked" }).diagnostics.map(({ code }) => code);
    assert.deepEqual(codes, ["C422", "C423"]);
  });
});

describe("translations", () => {
  const files = {
    ...office,
    "site.yaml": `${site}languages: [en, fr]\n`,
    "events/failed.md": `${event("2020-02-01", "by: [{ id: office, as: Operator }]\nclaims: [{ id: one, text: One }, { id: two, text: Two }]\n")}See [[mended]].\n`,
    "events/failed.fr.md":
      "---\ntitle: Annonce du 1er février\nby: [{ as: Exploitant }]\nclaims: [{ id: two, text: Deux }]\ntranslator: A. Traductrice\n---\nVoir [[mended]].\n",
  };
  it("join their original by the paths of its fields", () => {
    const [french] = eventOf(collectionOf(files), "failed").translations;
    assert.deepEqual(
      [french?.lang, french?.from, french?.title, french?.translator],
      ["fr", "en", "Annonce du 1er février", "A. Traductrice"],
    );
    assert.deepEqual(french?.claims, { two: "Deux" });
    assert.deepEqual(french?.texts, { "by[0].as": "Exploitant" });
  });
  it("name what they translate, in whatever order, else stand in the original's", () => {
    const roles = "by: [{ id: office, as: Operator }, { id: ministry, as: Owner }]\n";
    const answers = ["failed", "mended", "failed"].map((to, index) => {
      return `{ to: ${to}, stance: ${index === 2 ? "disputes" : "denies"}, by-claim: event, part: Part ${index} }`;
    });
    const both = {
      ...files,
      "actors/ministry.md": actor("Ministry"),
      "events/owned.md": event("2020-02-04", `kind: response\n${roles}responds: [${answers.join(", ")}]\n`),
    };
    const textsOfFrench = (front: string) =>
      eventOf(collectionOf({ ...both, "events/owned.fr.md": `---\ntitle: Dit\n${front}---\n` }), "owned")
        .translations[0]?.texts;
    const expected = { "by[0].as": "Exploitant", "by[1].as": "Propriétaire" };
    assert.deepEqual(textsOfFrench("by: [{ id: ministry, as: Propriétaire }, { id: office, as: Exploitant }]\n"), {
      ...expected,
    });
    assert.deepEqual(textsOfFrench("by: [{ as: Exploitant }, { as: Propriétaire }]\n"), expected);
    assert.deepEqual(
      textsOfFrench("responds: [{ to: mended, part: B }, { to: failed, part: A }, { to: failed, part: C }]\n"),
      {
        "responds[0].part": "A",
        "responds[1].part": "B",
        "responds[2].part": "C",
      },
    );
  });
  it("translate the steps of a story by their names, else by their numbers", () => {
    const step = (attributes: string, text: string): string => `:::step${attributes}\n${text}\n:::\n`;
    const story = (name: string, body: string) => ({ [`timelines/${name}.md`]: `---\ntitle: All\n---\n${body}` });
    const original = story("all", step("{name=a event=failed}", "One") + step("", "Two") + step("{name=c}", "Three"));
    const french = (body: string) => run({ ...files, ...original, ...story("all.fr", body) });
    const { collection } = french(`Fin\n\n${step("{name=c}", "Trois")}${step("", "Deux [[mended]]")}`);
    const said = collection?.timelines[0]?.translations[0]?.steps ?? [];
    assert.deepEqual(
      said.map(({ name, body }) => [name, body.text]),
      [
        ["c", "Trois"],
        ["2", "Deux Said on a day"],
      ],
    );
    assert.match(said[1]?.body.html ?? "", /href="\/fr\/events\/mended\/"/);
    const told = (body: string) =>
      french(body)
        .diagnostics.map(({ code, what }) => `${code} ${what}`)
        .filter((one) => !one.startsWith("C6"));
    assert.deepEqual(told(step("{name=a event=mended}", "Un")), ["C423 The original has no `event=mended`."]);
    assert.deepEqual(told(step("{name=cc}", "Un")), ["C423 The original has no `:::step{name=cc}`."]);
    assert.deepEqual(told(step("", "Un") + step("{name=a}", "Un")), [
      "C433 This translates `:::step{name=a}` a second time.",
    ]);
  });
  it("of an event in another language than the site lead to the pages of the site's own", () => {
    const russian = {
      "events/mended.md": event("2020-02-03", "lang: fr\nby: [office]\n"),
      "events/mended.en.md": "---\ntitle: Mended\n---\nSee [[failed]].\n",
    };
    const [english] = eventOf(collectionOf({ ...files, ...russian }), "mended").translations;
    assert.match(english?.body.html ?? "", /href="\/events\/failed\/"/);
    assert.equal(english?.from, "fr");
  });
  it("tell what would silently be lost", () => {
    const codes = (changed: Readonly<Record<string, string>>) =>
      run({ ...files, ...changed })
        .diagnostics.map(({ code, what }) => `${code} ${what}`)
        .filter((one) => !one.startsWith("C6"));
    const french = (front: string) => codes({ "events/failed.fr.md": `---\n${front}---\n` });
    assert.deepEqual(french("title: Dit\nby: [{ id: offic, as: Exploitant }]\n"), [
      "C423 The original has no `by.offic`.",
    ]);
    assert.deepEqual(french("title: Dit\nby: [{ id: office, as: A }, { id: office, as: B }]\n"), [
      "C433 This translates `by.office` a second time.",
    ]);
    assert.deepEqual(french("title: Dit\nclaims: [{ id: one, text: Un }, { id: one, text: Une }]\n"), [
      "C433 This translates `claims.one` a second time.",
    ]);
    assert.deepEqual(french("claims: [{ id: one, text: Un }]\n"), ["C202 `title` is missing from this translation."]);
    assert.deepEqual(french(`title: Dit\nshort: ${"x".repeat(41)}\n`), [
      "C206 `short` has 41 characters; 40 is the most.",
    ]);
    assert.deepEqual(codes({ "events/sub/failed.fr.md": "---\ntitle: Dit\n---\n" }), [
      "C401 Another translation into `fr` already has the id `failed`.",
    ]);
    assert.deepEqual(codes({ "actors/office.en.md": "---\nname: Office\n---\n" }), [
      "C434 The original is in `en` itself.",
    ]);
    const own = {
      "events/mended.md": event("2020-02-03", "lang: fr\nby: [office]\n"),
      "events/mended.fr.md": "---\ntitle: Dit\n---\n",
    };
    assert.deepEqual(codes(own), ["C434 The original is in `fr` itself."]);
    const former = files["events/failed.md"].replace("id: two,", "id: two, formerly: [deux],");
    const renamed = run({
      ...files,
      "events/failed.md": former,
      "events/failed.fr.md": "---\ntitle: Dit\nclaims: [{ id: deux, text: Deux }]\n---\n",
    });
    assert.deepEqual(
      renamed.diagnostics.filter(({ code }) => code < "C6").map(({ code, fix }) => `${code} ${fix}`),
      ["C423 Did you mean `claims.two`?"],
    );
  });
  it("keep their links in their language", () => {
    const { body, translations } = eventOf(collectionOf(files, { base: "/grid/" }), "failed");
    assert.match(body.html, /href="\/grid\/events\/mended\/"/);
    assert.match(translations[0]?.body.html ?? "", /href="\/grid\/fr\/events\/mended\/"/);
  });
});
