import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Collection, Translation } from "./collection.ts";
import { actor, collectionOf, event } from "./collection-cases.ts";
import { inLanguage, shownTranslation } from "./in-language.ts";

const origin = { path: "a.ru.md", line: 1 };
const nothing = { html: "", text: "" };
const ru = (said: Partial<Translation>): Translation => ({
  lang: "ru",
  from: "en",
  title: null,
  short: null,
  description: null,
  name: null,
  claims: {},
  texts: {},
  translator: "Translator",
  of: null,
  body: nothing,
  steps: [],
  origin,
  ...said,
});

const original = event("a", { by: ["speaker"], claims: ["x", "y"] });
const quote = original.claims[0]?.quote ?? null;
const withSite = (collection: Collection, base = "/"): Collection => ({
  ...collection,
  site: { ...collection.site, base, languages: ["en", "ru", "fa"] },
});
const translated = {
  ...original,
  short: "Short",
  body: { html: "<p>Body</p>", text: "Body" },
  translations: [
    ru({
      title: "Название",
      claims: { x: "Утверждение" },
      texts: { "by[0].as": "представитель" },
      body: { html: "<p>Текст</p>", text: "Текст" },
    }),
  ],
};
const collection = withSite(collectionOf([translated, event("b")], [actor("speaker")]));
const inRussian = inLanguage(collection, "ru");
const [a, b] = inRussian.events;

describe("a collection in a language", () => {
  it("is itself in its own", () => {
    assert.equal(inLanguage(collection, "en"), collection);
  });

  it("translates an event that is in another one into its own", () => {
    const english = { ...ru({ title: "Title in English" }), lang: "en" };
    const foreign = { ...original, lang: "ru", translations: [english] };
    const both = withSite(collectionOf([foreign, event("b")], [actor("speaker")]));
    const [one, other] = inLanguage(both, "en").events;
    assert.deepEqual([one?.title, one?.lang, other?.title], ["Title in English", "en", "Title of b"]);
    assert.deepEqual(
      inLanguage(both, "ru").events.map(({ title, lang }) => `${title} ${lang}`),
      [`${original.title} ru`, "Title of b en"],
    );
  });

  it("tells the steps of a story that are translated", () => {
    const step = (name: string, text: string) => ({ name, body: { html: `<p>${text}</p>`, text } });
    const rest = { event: null, range: null, view: null };
    const [timeline] = collection.timelines;
    assert.ok(timeline !== undefined);
    const steps = [step("a", "One"), step("b", "Two")].map((one) => ({ ...one, ...rest }));
    const translations = [ru({ title: "Название", steps: [step("b", "Два")] })];
    const [told] = inLanguage({ ...collection, timelines: [{ ...timeline, steps, translations }] }, "ru").timelines;
    assert.deepEqual(
      told?.steps.map(({ body }) => body.text),
      ["One", "Два"],
    );
  });

  it("says what is translated, and of the rest what was written, in the language that it has", () => {
    assert.equal(a?.title, "Название");
    assert.equal(a?.lang, "ru");
    assert.deepEqual(
      a?.claims.map(({ text }) => text),
      ["Утверждение", original.claims[1]?.text],
    );
    assert.equal(a?.body.text, "Текст");
    assert.equal(b?.title, "Title of b");
    assert.equal(b?.lang, "en");
    assert.equal(shownTranslation(translated, "ru")?.translator, "Translator");
    assert.equal(shownTranslation(translated, "fa"), null);
  });

  it("takes only what a translation says itself for a claim's text", () => {
    const named = { ...translated, claims: original.claims.map((claim) => ({ ...claim, id: "constructor" })) };
    const [one] = inLanguage(withSite(collectionOf([named])), "ru").events;
    assert.equal(one?.claims[0]?.text, original.claims[0]?.text);
  });

  it("translates the role of the event's speaker in a claim too, and never gives it to one in another role", () => {
    const [speaker] = original.by;
    assert.ok(speaker !== undefined);
    const [own, other] = [
      { ...speaker, as: "spokesman" },
      { ...speaker, as: "on the day before" },
    ];
    const claims = original.claims.map((claim, at) => ({ ...claim, by: [at === 0 ? own : other] }));
    const [one] = inLanguage(withSite(collectionOf([{ ...translated, by: [own], claims }])), "ru").events;
    assert.deepEqual(
      one?.claims.map(({ by }) => by[0]?.as),
      ["представитель", "on the day before"],
    );
  });

  it("never shows a short title in another language than the title", () => {
    assert.equal(a?.short, null);
  });

  it("never changes a quote, a date, a relation or a source", () => {
    assert.deepEqual(a?.claims[0]?.quote ?? null, quote);
    assert.deepEqual(a?.when, original.when);
    assert.deepEqual(a?.responds, original.responds);
    assert.deepEqual(
      inRussian.events.map(({ id }) => id),
      collection.events.map(({ id }) => id),
    );
  });

  it("stands under its language", () => {
    assert.equal(inRussian.site.base, "/ru/");
    assert.equal(inRussian.site.lang, "ru");
  });

  it("leads the links of what is not translated to its own pages, and none to files or other sites", () => {
    const html =
      '<a href="/sub/events/b/#x">b</a> <a href="/sub/media/a.png">a</a> <a href="https://x.example/sub/">x</a> ' +
      '<a href="#note">n</a> <a href="//y.example/">y</a> <a href="/sub/">home</a>';
    const linking = { ...event("c"), body: { html, text: "" } };
    const [c] = inLanguage(withSite(collectionOf([linking]), "/sub/"), "fa").events;
    assert.equal(
      c?.body.html,
      '<a href="/sub/fa/events/b/#x">b</a> <a href="/sub/media/a.png">a</a> <a href="https://x.example/sub/">x</a> ' +
        '<a href="#note">n</a> <a href="//y.example/">y</a> <a href="/sub/fa/">home</a>',
    );
  });
});
