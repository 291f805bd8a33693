import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { Ajv2020 } from "ajv/dist/2020.js";
import { type DataFile, dataFileJson, dataSchemaPath } from "./data-file.ts";
import { publishedSchemas } from "./json-schemas.ts";
import { sample } from "./sample-collection.ts";
import { selections, withoutDrafts } from "./selection.ts";
import { stixText } from "./stix.ts";
import { extensionId, stixExtensionPath } from "./stix-ids.ts";

const [whole, , part] = selections(sample);
assert.ok(whole !== undefined && part !== undefined);
const read = (text: string): DataFile => JSON.parse(text);
const schemas = publishedSchemas(sample.site);
const ajv = new Ajv2020({ strict: true, allErrors: true });
const validate = ajv.compile(schemas[dataSchemaPath] ?? false);

const movedTo = (folder: string, entry: { readonly id: string }) => ({
  ...entry,
  origin: { path: `${folder}${entry.id}.md`, line: 1 },
});

describe("a data file", () => {
  it("means what the collection means", () => {
    const { $schema, outside, ...rest } = read(dataFileJson(whole));
    assert.deepEqual(rest, JSON.parse(JSON.stringify(withoutDrafts(sample))));
    assert.equal($schema, "https://site.example/sub/schema/collection-1.json");
    assert.deepEqual(outside, []);
  });

  it("does not say where on a machine it was built", () => {
    const away = (path: string): string => `/home/somebody/${path}`;
    const events = sample.events.map((event) => ({
      ...event,
      origin: { ...event.origin, path: away(`content/events/2020/${event.id}.md`) },
    }));
    const [built] = selections({ ...sample, events });
    assert.ok(built !== undefined);
    const text = dataFileJson(built);
    assert.equal(text.includes("somebody"), false);
    for (const { id, origin } of read(text).events) assert.deepEqual(origin, { path: `events/2020/${id}.md`, line: 1 });
  });

  it("keeps all of a path inside the collection, wherever that lies", () => {
    const folders = { events: "events/pages/events/", actors: "actors/sources/", timelines: "timelines/" } as const;
    const keys = Object.keys(folders) as (keyof typeof folders)[];
    for (const place of ["/home/events/somebody/harbour/", "C:/somebody/pages/"]) {
      const moved = keys.map((key) => [key, sample[key].map((entry) => movedTo(`${place}${folders[key]}`, entry))]);
      for (const built of selections({ ...sample, ...Object.fromEntries(moved) })) {
        const file = read(dataFileJson(built));
        assert.deepEqual(
          keys.flatMap((key) => file[key].map(({ origin }) => origin.path)),
          keys.flatMap((key) => file[key].map(({ id }) => `${folders[key]}${id}.md`)),
        );
      }
    }
  });

  it("is valid by its schema, whole or in part", () => {
    for (const selection of [whole, part]) {
      assert.ok(validate(read(dataFileJson(selection))), ajv.errorsText(validate.errors));
    }
  });

  it("names what a part leads to outside itself", () => {
    const { events, outside, sources, timelines } = read(dataFileJson(part));
    assert.deepEqual(
      outside.map(({ id, url }) => [id, url]),
      [["report", "https://site.example/sub/events/report/"]],
    );
    assert.deepEqual(
      [events, sources, timelines].map((list) => list.map(({ id }) => id)),
      [["denial", "rejoinder"], ["paper"], ["part"]],
    );
  });

  it("holds every actor and source that it names", () => {
    const file = read(dataFileJson(part));
    const text = JSON.stringify([file.events, file.actors]);
    const named = [...text.matchAll(/"(?:actor|by)":"([^"]+)"/g)].map((match) => match[1]);
    const held = new Set<string | undefined>(file.actors.map(({ id }) => id));
    assert.ok(named.length > 1);
    assert.deepEqual(
      named.filter((id) => !held.has(id)),
      [],
    );
  });

  it("holds no draft and nothing that leads to one", () => {
    const leading = { ...sample, events: sample.events.map((event) => ({ ...event, draft: event.id === "denial" })) };
    const [published] = selections(leading);
    assert.ok(published);
    const { events, timelines } = read(dataFileJson(published));
    assert.ok(!JSON.stringify({ events, timelines }).includes('"denial"'));
    assert.ok(JSON.stringify(events).includes('"secret"'), "what is no draft stays");
  });
});

describe("the schema of data files", () => {
  it("refuses a file that lacks a key, or has another kind of value", () => {
    const { sources: _, ...lacking } = read(dataFileJson(whole));
    assert.ok(!validate(lacking));
    assert.ok(!validate({ ...read(dataFileJson(whole)), schema: 2 }));
  });

  it("lets keys join that a later version brings", () => {
    assert.ok(validate({ ...read(dataFileJson(whole)), later: true }));
  });
});

describe("the schema of the STIX extension", () => {
  it("describes what the bundle holds", () => {
    const isExtension = ajv.compile(schemas[stixExtensionPath] ?? false);
    const objects: { extensions?: Record<string, unknown> }[] = JSON.parse(stixText(whole)).objects;
    const found = objects.flatMap(({ extensions }) => (extensions === undefined ? [] : [extensions[extensionId]]));
    assert.ok(found.length > 10);
    for (const one of found) assert.ok(isExtension(one), ajv.errorsText(isExtension.errors));
  });
});
