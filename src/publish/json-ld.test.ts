import assert from "node:assert/strict";
import { describe, it } from "node:test";
import jsonld from "jsonld";
import { actorJsonLd, eventJsonLd, type JsonLd, pageJsonLd, sourceJsonLd, timelineJsonLd } from "./json-ld.ts";
import { sample } from "./sample-collection.ts";
import { withoutDrafts } from "./selection.ts";

const collection = withoutDrafts(sample);
const site = "https://site.example/sub/";
const schema = "https://schema.org/";

/** The statements that a processor reads, as lines of N-Quads; whatever it would fetch makes it fail. */
async function statements(document: JsonLd): Promise<string> {
  const documentLoader = async (url: string): Promise<never> => {
    throw new Error(`nothing may be fetched: ${url}`);
  };
  // safe: what the processor doesn't understand is an error instead of being left out
  const options = { format: "application/n-quads" as const, documentLoader, safe: true };
  const quads = await jsonld.toRDF(document as unknown as jsonld.JsonLdDocument, options);
  return String(quads);
}

const ofEvent = (id: string): Promise<string> => {
  const event = collection.events.find((one) => one.id === id);
  assert.ok(event);
  return statements(eventJsonLd(collection, event));
};
const says = (quads: string, subject: string, predicate: string, object: string): boolean =>
  quads.includes(`<${subject}> <${predicate}> ${object} .`);

const claimA = `${site}events/report/#a`;
const no = `${site}events/denial/#no`;

describe("JSON-LD of an event, read by a processor", () => {
  it("gives each claim as a Claim with text, speaker, day and where it appeared", async () => {
    const quads = await ofEvent("report");
    const type = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
    assert.ok(says(quads, claimA, type, `<${schema}Claim>`));
    assert.ok(says(quads, claimA, `${schema}text`, '"Text of a"'));
    assert.ok(says(quads, claimA, `${schema}author`, `<${site}actors/maker/>`));
    assert.ok(says(quads, claimA, `${schema}datePublished`, '"2020-09-10"'));
    assert.ok(says(quads, claimA, `${schema}appearance`, `<${site}sources/document/>`));
    assert.ok(says(quads, `${site}sources/document/`, type, `<${schema}CreativeWork>`));
    assert.ok(says(quads, `${site}sources/document/`, `${schema}url`, "<https://documents.example/a?b=1&c=2>"));
  });

  it("says in CiTO what a response does, on the page of either end", async () => {
    for (const quads of await Promise.all(["report", "denial"].map(ofEvent))) {
      assert.ok(says(quads, no, "http://purl.org/spar/cito/disagreesWith", `<${claimA}>`));
      assert.ok(
        says(quads, `${site}events/denial/#why`, "http://purl.org/spar/cito/critiques", `<${site}events/report/#b>`),
      );
    }
  });

  it("lets an event as a whole answer an event as a whole", async () => {
    const quads = await ofEvent("report");
    assert.ok(says(quads, `${site}events/support/`, "http://purl.org/spar/cito/agreesWith", `<${site}events/report/>`));
  });

  it("names a date of EDTF as one, and gives none for an unknown day", async () => {
    const edtf = '"2016-24"^^<http://id.loc.gov/datatypes/edtf>';
    assert.ok(says(await ofEvent("season"), `${site}events/season/`, `${schema}datePublished`, edtf));
    assert.ok(!(await ofEvent("unknown")).includes("datePublished"));
  });

  it("rates nobody and holds no draft", async () => {
    const all = (await Promise.all(collection.events.map(({ id }) => ofEvent(id)))).join("");
    assert.ok(all.length > 1000 && !/ClaimReview|reviewRating|secret/.test(all));
  });
});

describe("JSON-LD of the other pages", () => {
  it("is understood whole", async () => {
    const [timeline] = collection.timelines;
    const [actor] = collection.actors;
    const [source] = collection.sources;
    assert.ok(timeline && actor && source);
    const documents = [
      timelineJsonLd(collection, timeline, ""),
      actorJsonLd(collection, actor),
      sourceJsonLd(collection, source),
      pageJsonLd(collection, "method/", "Method"),
    ];
    const about = [
      `${site}data/all.json`,
      `${site}actors/maker/`,
      `${site}sources/document/`,
      `${site}method/#web_page`,
    ];
    for (const [index, document] of documents.entries()) {
      assert.ok((await statements(document)).includes(`<${about[index]}> <${schema}name> "`));
    }
  });

  it("leads from a timeline to every file of its data", async () => {
    const [timeline] = collection.timelines;
    assert.ok(timeline);
    const quads = await statements(timelineJsonLd(collection, timeline, "timelines/all/"));
    const files = [...quads.matchAll(/contentUrl> <([^>]+)>/g)].map((match) =>
      match[1]?.replace(`${site}data/all`, ""),
    );
    assert.deepEqual(files.sort(), [".claims.csv", ".events.csv", ".ics", ".json", ".stix.json", ".timelinejs.json"]);
  });
});
