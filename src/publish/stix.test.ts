import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { Ajv2020 } from "ajv/dist/2020.js";
import { sample } from "./sample-collection.ts";
import { selections } from "./selection.ts";
import { stixText } from "./stix.ts";
import { extensionId } from "./stix-ids.ts";

interface Read {
  readonly id: string;
  readonly type: string;
  readonly created: string;
  readonly modified: string;
  readonly name?: string;
  readonly content?: string;
  readonly explanation?: string;
  readonly opinion?: string;
  readonly published?: string;
  readonly labels?: readonly string[];
  readonly source_ref?: string;
  readonly target_ref?: string;
  readonly created_by_ref?: string;
  readonly object_refs?: readonly string[];
  readonly extensions?: Readonly<Record<string, { readonly edtf: string; readonly precision: string }>>;
}

const [whole, , part] = selections(sample);
assert.ok(whole !== undefined && part !== undefined);
const read = (text: string): readonly Read[] => JSON.parse(text).objects;
const objects = read(stixText(whole));
const byId = new Map(objects.map((one) => [one.id, one]));
const named = (id: string | undefined): string | undefined => byId.get(id ?? "")?.name;
const claim = (text: string): Read | undefined => objects.find((one) => one.type === "note" && one.content === text);
const report = (title: string): Read | undefined => objects.find((one) => one.type === "report" && one.name === title);
const edtf = (one: Read | undefined): string | undefined => one?.extensions?.[extensionId]?.edtf;
const ofType = (type: string): readonly Read[] => objects.filter((one) => one.type === type);

// the type's own schema: the bundle's would ask for every type there is
const ajv = new Ajv2020({ strict: false, unicodeRegExp: false });
const schemaIds = new Map<string, string>();
for (const path of globSync("cases/stix-2.1/*/*.json", { cwd: import.meta.dirname })) {
  const schema = JSON.parse(readFileSync(`${import.meta.dirname}/${path}`, "utf8"));
  if (path.endsWith("bundle.json")) continue;
  ajv.addSchema(schema);
  schemaIds.set(schema.title, schema.$id);
}

describe("a STIX bundle", () => {
  it("is valid by the schemas of OASIS, object for object", () => {
    for (const one of objects) {
      const isValid = ajv.validate(schemaIds.get(one.type) ?? "", one);
      assert.ok(isValid, `${one.id}: ${ajv.errorsText()}`);
    }
  });

  it("holds each object once and nothing that leads nowhere", () => {
    assert.equal(byId.size, objects.length);
    const inside = [...ofType("report"), ...ofType("relationship")];
    const refs = [...objects.flatMap((one) => [one.created_by_ref, ...(one.object_refs ?? [])])].concat(
      inside.flatMap((one) => [one.source_ref, one.target_ref]),
    );
    assert.deepEqual(
      refs.filter((ref) => ref !== undefined && !byId.has(ref)),
      [],
    );
  });

  it("of a part leads nowhere either: what is answered beyond it is a report with its title and speaker", () => {
    const all = read(stixText(part));
    const held = new Map(all.map((one) => [one.id, one]));
    const refs = all.flatMap((one) => [one.created_by_ref, one.source_ref, one.target_ref, ...(one.object_refs ?? [])]);
    assert.deepEqual(
      refs.filter((ref) => ref !== undefined && !held.has(ref)),
      [],
    );
    const [denial] = all.filter(({ opinion }) => opinion === "strongly-disagree");
    const answered = held.get(denial?.object_refs?.[0] ?? "");
    assert.ok(answered?.type === "report" && ajv.validate(schemaIds.get("report") ?? "", answered), ajv.errorsText());
    const [event] = whole.events.filter(({ title }) => title === answered.name);
    assert.equal(event?.id, "report");
    assert.equal(held.get(answered.created_by_ref ?? "")?.name, named(report(event.title)?.created_by_ref));
    assert.equal(edtf(answered), event.when.edtf);
  });

  it("gives back each claim with its speaker and its date", () => {
    for (const event of whole.events) {
      for (const { text } of event.claims) {
        const note = claim(text);
        const speaker = sample.actors.find(({ id }) => id === event.by[0]?.actor);
        assert.equal(named(note?.created_by_ref), speaker?.name);
        assert.equal(edtf(note), event.when.edtf);
      }
    }
  });

  it("gives back a denial by who denied, on the claim and on the attribution that rests on it, with its date", () => {
    const [denial] = ofType("opinion").filter(({ opinion }) => opinion === "strongly-disagree");
    assert.equal(named(denial?.created_by_ref), "The “Ministry”");
    assert.equal(denial?.explanation, "Text of no");
    assert.equal(denial?.created, "2020-09-11T00:00:00.000Z");
    const refs = denial?.object_refs?.map((id) => byId.get(id));
    assert.deepEqual(
      refs?.map((one) => one?.type),
      ["note", "relationship"],
    );
    assert.equal(refs?.[0], claim("Text of a"));
    assert.deepEqual([named(refs?.[1]?.source_ref), named(refs?.[1]?.target_ref)], ["=GROUP()", "Russia"]);
    assert.equal(named(refs?.[1]?.created_by_ref), "Maker, Inc.");
  });

  it("lets a response to the whole event speak of all that rests on it", () => {
    const [support] = ofType("opinion").filter(({ opinion }) => opinion === "agree");
    const types = support?.object_refs?.map((id) => byId.get(id)?.type);
    assert.deepEqual(types, ["report", "relationship", "relationship"]);
  });

  it("makes notes of stances that say nothing about correctness", () => {
    const stances = ofType("note").flatMap(({ labels = [] }) => labels);
    assert.ok(stances.includes("questions") && stances.includes("comments"));
    assert.deepEqual(
      ofType("opinion")
        .flatMap(({ labels = [] }) => labels)
        .sort(),
      ["denies", "supports"],
    );
  });

  it("keeps a coarse date as recorded beside the timestamp that the format asks for", () => {
    const found = objects.flatMap((one) =>
      Object.values(one.extensions ?? {}).map((ours) => [ours.edtf, ours.precision]),
    );
    assert.ok(found.some(([text, precision]) => text === "2016-24" && precision === "season"));
    assert.equal(report("Title of unknown")?.published, "1970-01-01T00:00:00.000Z");
    assert.equal(edtf(report("Title of unknown")), "XXXX");
  });

  it("is never modified before it was created", () => {
    assert.ok(objects.every(({ created, modified }) => modified >= created));
  });

  it("gives an object the same id in every file", () => {
    const ids = read(stixText(part)).map(({ id }) => id);
    assert.ok(ids.length > 5 && ids.every((id) => byId.has(id)));
  });

  it("holds no draft", () => {
    assert.ok(!stixText(whole).includes("secret"));
  });
});
