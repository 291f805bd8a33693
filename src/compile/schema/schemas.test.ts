import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { isCountry, nearestCountry } from "#compile/schema/countries.ts";
import { asId } from "#compile/schema/issues.ts";
import { isLanguage, nearestLanguage } from "#compile/schema/languages.ts";
import { jsonSchemas, schemaOf } from "#compile/schema/schemas.ts";
import { salvaged, textual } from "#compile/schema/walk.ts";

const kinds = ["site", "event", "actor", "source", "timeline", "page"] as const;

type Json = Readonly<Record<string, unknown>>;

/** Every property of a JSON Schema with its path. */
function propertiesOf(schema: Json, path: string): [string, Json][] {
  const own = Object.entries((schema["properties"] ?? {}) as Record<string, Json>).flatMap(([key, value]) => [
    [`${path}.${key}`, value] as [string, Json],
    ...propertiesOf(value, `${path}.${key}`),
  ]);
  const items = schema["items"] === undefined ? [] : propertiesOf(schema["items"] as Json, `${path}[]`);
  const options = ((schema["anyOf"] ?? []) as Json[]).flatMap((option) => propertiesOf(option, path));
  return [...own, ...items, ...options];
}

describe("the schema of a file", () => {
  for (const [name, schema] of Object.entries(jsonSchemas())) {
    it(`${name} explains each of its keys and refuses others`, () => {
      const silent = propertiesOf(schema as Json, name).filter(
        ([, { description, type }]) => !description && type !== "object",
      );
      assert.deepEqual(
        silent.map(([path]) => path),
        [],
      );
      assert.equal((schema as Json)["additionalProperties"], false);
      assert.equal((schema as Json)["$schema"], "http://json-schema.org/draft-07/schema#");
    });
  }

  it("asks of an author only what has no default", () => {
    const required = Object.fromEntries(kinds.map((kind) => [kind, (jsonSchemas()[kind] as Json)["required"]]));
    assert.deepEqual(required, {
      site: ["schema", "title", "description", "url", "timeline"],
      event: ["title", "date", "kind", "sources"],
      actor: ["name", "type"],
      source: ["title", "publisher"],
      timeline: ["title"],
      page: ["title"],
    });
  });
});

describe("what is broken", () => {
  it("leaves something of the schema's own shape, whatever it is", () => {
    fc.assert(
      fc.property(fc.constantFrom(...kinds), fc.jsonValue(), (kind, value) => {
        const kept = salvaged(schemaOf(kind, false), value) as object;
        assert.equal(typeof kept, "object");
        assert.ok("title" in kept || "name" in kept);
      }),
    );
  });

  it("does not take its neighbours along", () => {
    const value = {
      title: "Said",
      date: "2020",
      kind: "clam",
      by: ["office", 7],
      weight: "heavy",
      sources: [{ seen: "all" }, "agency"],
    };
    const kept = salvaged(schemaOf("event", false), value) as Json;
    assert.deepEqual([kept["title"], kept["date"], kept["by"]], ["Said", "2020", ["office", ""]]);
    assert.equal((kept["sources"] as unknown[])[1], "agency");
  });

  it("is nothing where nothing is broken", () => {
    const whole = { title: "All", select: { tags: ["grid"] } };
    assert.deepEqual(salvaged(schemaOf("timeline", false), whole), schemaOf("timeline", false).parse(whole));
  });
});

describe("numbers", () => {
  it("are kept as they are spelt where text is meant, and are numbers elsewhere", () => {
    const spelt = (path: string) => ({ title: "007", date: "0800", "tags[0]": "1.0" })[path] ?? null;
    const value = textual(schemaOf("event", false), { title: 7, date: 800, tags: [1], weight: 5 }, spelt);
    assert.deepEqual(value, { title: "007", date: "0800", tags: ["1.0"], weight: 5 });
  });
});

describe("tags of languages and countries", () => {
  it("are those of ISO 639 and ISO 3166", () => {
    for (const tag of ["en", "fr", "pt-BR", "zh-Hant", "zh-Hant-TW", "ckb", "es-419"]) assert.ok(isLanguage(tag), tag);
    for (const tag of ["xx", "EN", "english", "en_GB", "en-gb", "", "e"]) assert.ok(!isLanguage(tag), tag);
    for (const tag of ["fil", "yue", "azb", "und", "sq-XK", "ar-001", "sr-Latn-RS"]) assert.ok(isLanguage(tag), tag);
    for (const tag of ["xyz", "faq", "map", "eng", "rus", "en-UK", "en-QQ", "en-999", "zh-Abcd"]) {
      assert.ok(!isLanguage(tag), tag);
    }
    for (const tag of ["RU", "GB", "TW", "AX"]) assert.ok(isCountry(tag), tag);
    for (const tag of ["UK", "ru", "EU", ""]) assert.ok(!isCountry(tag), tag);
  });
  it("are suggested where they are spelt otherwise", () => {
    assert.deepEqual(["EN", "en_gb", "english", "russian", "qq"].map(nearestLanguage), [
      "en",
      "en-GB",
      "en",
      "ru",
      null,
    ]);
    assert.deepEqual(
      ["eng", "rus", "per", "eng_us", "en-UK", "en-QQ", "zh-hant-tw", "xyz", "faq"].map(nearestLanguage),
      ["en", "ru", "fa", "en-US", "en-GB", "en", "zh-Hant-TW", null, null],
    );
    for (const word of ["constructor", "__proto__"]) assert.equal(nearestLanguage(word), null);
    assert.deepEqual(["uk", "ru", "usa", "Atlantis"].map(nearestCountry), ["GB", "RU", "US", null]);
  });
});

describe("an id", () => {
  it("is spelt from any text, or not at all", () => {
    assert.deepEqual(["Grid_Failure", "Überlandnetz 2", "no--proof-", "电网"].map(asId), [
      "grid-failure",
      "uberlandnetz-2",
      "no-proof",
      null,
    ]);
  });
});
