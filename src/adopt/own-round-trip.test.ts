import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { compile } from "#compile/compile.ts";
import type { SourceFile } from "#compile/read-text.ts";
import type { Diagnostic } from "#diagnostics/diagnostic.ts";
import type { Collection } from "#model/collection.ts";
import { dataFileJson } from "#publish/data-file.ts";
import { sample } from "#publish/sample-collection.ts";
import { selections } from "#publish/selection.ts";
import { draftPath } from "./draft.ts";
import { draftText } from "./draft-text.ts";
import { type JsonText, readJson } from "./json-text.ts";
import { ownDrafts } from "./own-collection.ts";

const project = join(import.meta.dirname, "../..");
const hash = (text: string): string => createHash("sha256").update(text).digest("hex");

function compiled(files: readonly SourceFile[]): Collection {
  const { collection } = compile(files, { hash, drafts: true });
  assert.ok(collection, "it does not compile");
  return collection;
}

function filesIn(folder: string): SourceFile[] {
  const root = join(project, folder);
  const paths = globSync("{site.yaml,{events,actors,sources,timelines,pages}/**/*.md}", { cwd: root });
  return paths.map((path) => ({
    path: `content/${path.replaceAll("\\", "/")}`,
    text: readFileSync(join(root, path), "utf8"),
  }));
}

function importedFrom(text: string) {
  const told: Diagnostic[] = [];
  const json = readJson({ path: "data.json", text });
  const drafts = [...ownDrafts(json as JsonText, { hash, tell: (one) => told.push(one) })];
  const files = drafts.map((draft) => ({ path: `content/${draftPath(draft)}`, text: draftText(draft) }));
  return { told, drafts, files };
}

function imported(collection: Collection): SourceFile[] {
  const { told, files } = importedFrom(JSON.stringify(collection));
  // a whole collection lacks nothing but pictures
  assert.deepEqual(
    told.filter(({ code }) => code !== "C815").map(({ what }) => what),
    [],
  );
  return files;
}

/** Revisions name the exact bytes of a file, which a tidy copy does not repeat; lines are those of the copy. */
const meaning = (collection: Collection): unknown =>
  JSON.parse(JSON.stringify(collection, (key, value) => (/^(?:revision|of|line)$/.test(key) ? null : value)));

/** Every data file of a collection. */
const dataFiles = (folder: string) =>
  selections(compiled(filesIn(folder))).map((selection) => ({ name: selection.name, text: dataFileJson(selection) }));

const codesOf = (diagnostics: readonly Diagnostic[]): string[] => [...new Set(diagnostics.map(({ code }) => code))];

const folders = ["content", "examples/harbour", "src/compile/cases/whole-every-field/content", "e2e/collections/tiny"];

describe("our own data", () => {
  for (const folder of folders) {
    it(`comes back as the same collection: ${folder}`, () => {
      const collection = compiled(filesIn(folder));
      assert.deepEqual(meaning(compiled(imported(collection))), meaning(collection));
    });

    it(`comes back byte for byte once it was imported: ${folder}`, () => {
      const once = imported(compiled(filesIn(folder)));
      assert.deepEqual(imported(compiled(once)), once);
    });

    it(`passes the check, whole and in parts, but for pictures that were told: ${folder}`, () => {
      for (const { name, text } of dataFiles(folder)) {
        const { told, files } = importedFrom(text);
        const { diagnostics } = compile(files, { hash, drafts: true, media: [] });
        const found = diagnostics.filter(({ severity, code }) => severity === "error" || code === "C422");
        const untold = codesOf(told).includes("C815") ? found.filter(({ code }) => code !== "C427") : found;
        assert.deepEqual(
          untold.map(({ code, source, what }) => `${name} ${source.path} ${code} ${what}`),
          [],
        );
      }
    });
  }
});

describe("the data of one timeline", () => {
  const target = (id: string) => ({ event: id, claim: null });
  const [event, other] = compiled(filesIn("e2e/collections/tiny")).events;
  assert.ok(event && other);

  it("names each edge that leads beyond it at its place, and says in words what is answered there", () => {
    const [, part] = selections(sample).slice(1);
    assert.ok(part);
    const { told, drafts } = importedFrom(dataFileJson(part));
    const denial = drafts.find(({ id }) => id === "denial");
    assert.ok(denial);
    assert.equal(denial.fields["responds"], undefined);
    const report = sample.events.find(({ id }) => id === "report");
    assert.equal(denial.fields["answers"], `${report?.title} (https://site.example/sub/events/report/)`);
    const edges = told.filter(({ code }) => code === "C814");
    assert.ok(edges.some(({ what }) => what.startsWith("This response names `report#a`")));
    assert.equal(new Set(edges.map(({ place }) => place.start)).size, edges.length);
  });

  it("keeps translated texts with the responses that are left", () => {
    const response = { to: target("elsewhere"), stance: "denies", byClaim: [], part: "all", basis: "explicit" };
    const translation = {
      ...{ lang: "fr", from: "en", title: null, short: null, description: null, name: null, claims: {} },
      ...{ translator: null, of: null, steps: [], body: { html: "", text: "" }, origin: { path: "", line: 1 } },
      texts: { "responds[0].part": "tout", "responds[1].part": "une partie" },
    };
    const collection = compiled(filesIn("e2e/collections/tiny"));
    const events = [
      {
        ...event,
        responds: [response, { ...response, to: target(other.id), part: "some" }],
        translations: [translation],
      },
      ...collection.events.slice(1),
    ];
    const { drafts } = importedFrom(JSON.stringify({ ...collection, events }));
    const [original, translated] = drafts.filter(({ id }) => id === event.id);
    assert.deepEqual(JSON.stringify(original?.fields["responds"]).match(/"part":"[^"]*"/g), ['"part":"some"']);
    assert.equal(original?.fields["answers"], "elsewhere");
    assert.deepEqual(translated?.fields["responds"], [{ part: "une partie" }]);
  });

  it("leads from its bodies to the site that it comes from, where it does not hold the rest", () => {
    const html = `<p><a href="/events/gone/">Gone</a>, <a href="/events/${other.id}/">here</a>, <a href="/method/">how</a>,
      <a href="/about/">us</a></p><figure class="quote"><blockquote lang="fr"><p>Non</p></blockquote><figcaption>
      <a href="/actors/gone/">Somebody</a>, <a href="/sources/gone/">A paper</a>, p. 3</figcaption></figure>`;
    const collection = compiled(filesIn("e2e/collections/tiny"));
    const events = [{ ...event, body: { html, text: "" } }, ...collection.events.slice(1)];
    const { drafts, told } = importedFrom(JSON.stringify({ ...collection, events, pages: [] }));
    const body = drafts.find(({ id, lang }) => id === event.id && lang === null)?.body ?? "";
    const { url } = collection.site;
    for (const text of [`(${url}/events/gone/)`, `(/events/${other.id}/)`, "(/method/)", `(${url}/about/)`]) {
      assert.ok(body.includes(text), `${text}\n${body}`);
    }
    assert.match(body, /:::quote\{by=Somebody at="A paper, p. 3" lang=fr\}/);
    assert.equal(told.filter(({ what }) => what.startsWith("A link names")).length, 4);
  });

  it("tells the pictures that it names once, with the place where they are", () => {
    const [whole] = dataFiles("examples/harbour");
    assert.ok(whole);
    const pictures = importedFrom(whole.text).told.filter(({ code }) => code === "C815");
    assert.equal(pictures.length, 1);
    assert.match(pictures[0]?.what ?? "", /`mole\.jpg`, `anchor\.svg`/);
    assert.match(pictures[0]?.fix ?? "", /https:.*\/media\//);
  });

  it("says of a translation that was behind its original that it still is", () => {
    const collection = compiled(filesIn("content"));
    const translated = collection.events.find(({ translations }) => translations.some(({ of }) => of !== null));
    assert.ok(translated);
    const ofNow = (revision: string) => {
      const events = [{ ...translated, revision }];
      const { drafts, files } = importedFrom(JSON.stringify({ ...collection, events }));
      const index = drafts.findIndex(({ id, lang }) => id === translated.id && lang === null);
      const { of } = drafts[index + 1]?.fields ?? {};
      return { of, revision: hash(files[index]?.text ?? "").slice(0, 12) };
    };
    const now = ofNow(translated.translations[0]?.of ?? "");
    assert.equal(now.of, now.revision);
    assert.equal(ofNow("0123456789ab").of, translated.translations[0]?.of);
  });
});
