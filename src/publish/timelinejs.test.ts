import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { sample } from "./sample-collection.ts";
import { selections } from "./selection.ts";
import { timelineJsText } from "./timelinejs.ts";

const [whole] = selections(sample);
assert.ok(whole !== undefined);
const file = JSON.parse(timelineJsText(whole));
const slide = (id: string) => file.events.find((one: { unique_id: string }) => one.unique_id === id);
const dates = (id: string) => [slide(id).start_date, slide(id).end_date, slide(id).display_date];

describe("a TimelineJS file", () => {
  it("holds every dated event as a slide and the others in its title", () => {
    const ids = file.events.map((one: { unique_id: string }) => one.unique_id);
    assert.deepEqual(
      ids,
      whole.events.map(({ id }) => id).filter((id) => id !== "unknown"),
    );
    assert.match(file.title.text.text, /Without a date[^:]*:<\/p><ul><li><a href="[^"]*\/unknown\/">/);
  });

  it("never gives more of a date than is known", () => {
    assert.deepEqual(dates("report"), [{ year: 2020, month: 9, day: 10 }, undefined, "10 September 2020"]);
    assert.deepEqual(dates("support"), [{ year: 2020, month: 10 }, undefined, "October 2020"]);
    assert.deepEqual(dates("rejoinder"), [{ year: 2021 }, undefined, "about 2021"]);
    assert.deepEqual(dates("doubtful"), [{ year: 2016, month: 10 }, undefined, "October 2016 (uncertain)"]);
    assert.deepEqual(dates("season").slice(0, 2), [
      { year: 2016, month: 12 },
      { year: 2017, month: 2 },
    ]);
    assert.deepEqual(dates("decade"), [{ year: 2010 }, { year: 2019 }, "2010s"]);
    assert.deepEqual(dates("interval"), [{ year: 2017 }, { year: 2018 }, "2017 to 2018"]);
    assert.deepEqual(dates("since"), [{ year: 2017 }, undefined, "since 2017"]);
    assert.deepEqual(dates("until"), [{ year: 2018 }, undefined, "until 2018"]);
  });

  it("counts years before 1 as historians do", () => {
    assert.deepEqual(dates("ancient"), [{ year: -44 }, undefined, "44 BCE"]);
  });

  it("gives clock times in UTC", () => {
    assert.deepEqual(slide("clock").start_date, { year: 2016, month: 10, day: 7, hour: 15, minute: 30, second: 0 });
  });

  it("tells a claim with the responses to it, and who speaks", () => {
    assert.match(slide("report").text.text, /Claim A: Text of a[^<]*<\/p><ul><li><a [^>]*>The “Ministry” denies/);
    assert.equal(slide("report").group, "Maker, Inc.");
  });

  it("lets no text of the collection become markup", () => {
    assert.ok(slide("report").text.headline.includes("&quot;=1+1; &lt;b&gt;they&lt;/b&gt; &amp; others&quot;"));
    assert.ok(!JSON.stringify(file).includes("<document>"));
  });

  it("marks what was withdrawn", () => {
    assert.match(slide("rejoinder").text.headline, /Withdrawn: /);
  });
});
