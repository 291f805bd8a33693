import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { withoutQuotations } from "./quotations.ts";
import { readWording, wordingFor, wordingHits } from "./wording.ts";

const wording = readWording(readFileSync(new URL("../wording.yaml", import.meta.url), "utf8"));
const english = wordingFor(wording, "en");
assert.ok(english !== null);

const hits = (sentence: string): readonly string[] =>
  wordingHits(withoutQuotations(sentence), english).map(({ start, end }) => sentence.slice(start, end));

const mustPass = [
  "The grid office says that the failure began in the north.",
  "The minister denies that the order was given.",
  "The spokesman disputes the date and asks on what evidence it rests.",
  "The company rejects the report as “absurd”.",
  'The agency called the story "fake news" and published a list.',
  "The committee finds no evidence of an order.",
  "The court states that the charge has not been proven.",
  "He declines to comment.",
  "The report assesses with high confidence that the relay was opened by hand.",
  "Two technicians were admitted to hospital.",
  "The government imposes sanctions on three people under the sanctions regime of 2014.",
  "The party conceded the election on Monday.",
  "An explosive device was found at the substation.",
  "The ministry acknowledged receipt of the letter.",
  "She says the accusations are baseless.",
  "The agency attributes the intrusion to a group it names Blue Heron.",
  "The document describes interference; the speaker describes influence.",
  "The operators were exposed to smoke.",
  "«Clearly false», said the director of the plant.",
  "The label is clearly marked on each page of the statement.",
  "The bomb blast killed two.",
  "Two blasts were heard; the second blast broke the windows of the exchange.",
  "Three workers were admitted to the hospital after the blast.",
  "She was admitted to a hospital in the north.",
];

const mustNotPass: readonly (readonly [sentence: string, ...found: string[]])[] = [
  ["The minister admitted that the relay was opened.", "admitted"],
  ["The company finally acknowledges the failure.", "acknowledges"],
  ["Documents reveal who opened the relay.", "reveal"],
  ["The report exposes the office's role.", "exposes"],
  ["The agency refuted the report within hours.", "refuted"],
  ["The paper debunks the claim.", "debunks"],
  ["The director pointed out that the relay was old.", "pointed out"],
  ["The study proves that the line was cut.", "proves"],
  ["The spokesman insists that no order was given.", "insists"],
  ["Obviously the line was cut.", "Obviously"],
  ["The baseless accusations were answered on Friday.", "baseless accusations"],
  ["The so-called report was published on Friday.", "so-called"],
  ["The regime rejects the report.", "regime"],
  ["A propaganda outlet published the list.", "propaganda outlet"],
  ["The office falsely says that the line held.", "falsely"],
  ["The minister lied about the relay.", "lied"],
  ["A notorious group published damning letters.", "notorious", "damning"],
  ["The company slammed the report and refused to\ncomment further.", "slammed", "refused to\ncomment"],
  ["The hoax spread within hours.", "hoax"],
  ["The office meddled in the vote and confessed to it.", "meddled", "confessed"],
  ["The minister blasted the report.", "blasted"],
  ["The minister blasts the report, and critics blast the minister.", "blasts the", "blast the"],
  ["He was admitted to the hospital and admitted that he had opened the relay.", "admitted"],
];

describe("the English list of words", () => {
  it("names at least 40 kinds, each with a reason, a neutral form and no word of another", () => {
    const rules = new Set(english.rules.values());
    assert.ok(rules.size >= 40, String(rules.size));
    for (const { words, reason, neutral } of rules) {
      assert.match(reason, /^[A-Z].*\.$/);
      assert.doesNotMatch(neutral, /\.$/);
      for (const word of words) assert.equal(english.rules.get(word)?.reason, reason, word);
    }
  });

  it("passes 20 neutral sentences and more", () => {
    assert.ok(mustPass.length >= 20);
    for (const sentence of mustPass) assert.deepEqual(hits(sentence), [], sentence);
  });

  it("finds the very words in 20 sentences and more that take a side", () => {
    assert.ok(mustNotPass.length >= 20);
    for (const [sentence, ...found] of mustNotPass) assert.deepEqual(hits(sentence), found, sentence);
  });

  it("suggests nothing that it would report itself", () => {
    for (const { neutral } of english.rules.values()) assert.deepEqual(wordingHits(neutral, english), []);
  });

  it("looks for whole words only", () => {
    assert.deepEqual(hits("Provenance, admittance, brags-to-riches, the pre-refuted and the Refuteds."), []);
  });
});

describe("wording", () => {
  it("has no opinion of a language without a list", () => {
    assert.equal(wordingFor(wording, "ru"), null);
    assert.equal(wordingFor(wording, "en-GB"), english);
  });

  it("is empty where the list cannot be read", () => {
    assert.equal(readWording("en: [1, 2]").size, 0);
    assert.equal(readWording("").size, 0);
  });
});

describe("quotation marks", () => {
  it("take what stands between them out of the editors' voice, whatever their kind", () => {
    for (const quoted of ['"admitted"', "“admitted”", "„admitted“", "«admitted»", "‘they’d admitted’"]) {
      assert.deepEqual(hits(`He said ${quoted} and insists.`), ["insists"], quoted);
    }
  });

  it("leave apostrophes alone", () => {
    assert.deepEqual(hits("The ministry's office admitted the director's error, and the minister’s."), ["admitted"]);
  });
});
