import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { collectionOf, event } from "#model/collection-cases.ts";
import { everyEmbed } from "#model/embeds.ts";
import { siteWordsOf } from "#model/site-words.ts";
import { oembed } from "./oembed.ts";

const old = { ...event("new-name"), title: 'Says "<b>no</b>"', formerly: ["old-name"] };
const gone = { ...event("other"), withdrawn: { date: "2031-05-01", note: "It was another" } };
const collection = collectionOf([old, gone]);
const answers = everyEmbed(collection).map(({ at, shown }) => ({
  at,
  answer: oembed(collection, shown, siteWordsOf("en")),
}));

describe("an answer to oEmbed", () => {
  it("is there for the home page, every timeline and every event, by its former names too", () => {
    assert.deepEqual(
      answers.map(({ at }) => at.oembed),
      ["oembed/index.json", "oembed/events/new-name.json", "oembed/events/other.json", "oembed/events/old-name.json"],
    );
  });

  it("has what oEmbed 1.0 asks of rich content", () => {
    for (const { answer } of answers) {
      assert.equal(answer.type, "rich");
      assert.equal(answer.version, "1.0");
      for (const number of [answer.width, answer.height, answer.thumbnail_width, answer.thumbnail_height]) {
        assert.ok(Number.isInteger(number) && number > 0);
      }
      for (const url of [answer.provider_url, answer.author_url, answer.thumbnail_url])
        assert.ok(URL.canParse(url), url);
    }
  });

  it("holds one bare frame with a name, and nothing that a site would strip", () => {
    for (const { answer } of answers) {
      assert.deepEqual(answer.html.match(/<\/?[a-z]+/g), ["<iframe", "</iframe"]);
      assert.match(answer.html, / title="[^"<>]+"/);
      assert.match(answer.html, / src="https:\/\/site\.example\/embed\//);
    }
  });

  it("says of an event that was withdrawn that it was, and goes on to show it", () => {
    const [, today, other] = answers;
    assert.equal(other?.answer.title, `Withdrawn: ${gone.title}`);
    assert.match(other?.answer.html ?? "", / src="[^"]*\/embed\/event\/other\/" title="Withdrawn: /);
    assert.doesNotMatch(today?.answer.title ?? "", /Withdrawn/);
  });

  it("under a former name is that of the event of today", () => {
    const [, today, , former] = answers;
    assert.deepEqual(former?.answer, today?.answer);
  });
});
