import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { isSpoken } from "#model/site-words.ts";
import type { BodyLink } from "./body/reading.ts";
import { finishBody, type LinkTarget, readBody } from "./body.ts";

const FRONT = "---\ntitle: Grid failure\n---\n";

function read(body: string, { path = "content/events/grid-failure.md", lang = "en", front = FRONT } = {}) {
  const text = front + body;
  const { draft, diagnostics } = readBody({ path, text }, front.length, "e-", lang);
  const found = diagnostics.map(({ code, place }) => `${code} ${text.slice(place.start, place.end)}`);
  return { draft, found, text };
}

const known = (link: BodyLink): LinkTarget => ({ href: `/${link.kind}/${link.id}/`, title: `Title of ${link.id}` });
const finished = (body: string): string => finishBody(read(body).draft, known).html;

describe("a body", () => {
  it("keeps the colons of clock times and ratios, and what follows them", () => {
    const { draft, found } = read("At 10:30[^1] the ratio was 3:2, :smile: and a:b.\n\n[^1]: A note.\n");
    assert.match(draft.html, /At 10:30<sup>/);
    assert.match(draft.html, /3:2, :smile: and a:b\./);
    assert.deepEqual(found, []);
  });

  it("keeps a single tilde, as a date has it", () => {
    assert.match(read("from ~2024 to 2025~ or so").draft.html, /from ~2024 to 2025~ or so/);
  });

  it("counts offsets from the start of the file, whatever its line breaks and first mark", () => {
    for (const front of ["", "\uFEFF---\r\ntitle: x\r\n---\r\n", "---\n\ttitle: 🦊\n---\n"]) {
      assert.deepEqual(read("One\r\n\r\nTwo [here](ftp://example.org/).\r\n", { front }).found, [
        "C510 ftp://example.org/",
      ]);
    }
  });

  it("is plain JSON that means the same after a round trip", () => {
    const { draft } = read("See [[other]] and ![a mast](media/mast.jpg).[^1]\n\n[^1]: Note\n");
    assert.deepEqual(JSON.parse(JSON.stringify(draft)), draft);
  });

  it("gives every id the prefix, so that two bodies can share a page", () => {
    const { draft } = read("# Fn 1\n\nText[^1]\n\n[^1]: Note\n");
    const ids = [...draft.html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id ?? "");
    assert.equal(new Set(ids).size, ids.length);
    assert.ok(ids.length >= 4 && ids.every((id) => id.startsWith("e-")), ids.join());
    for (const [, target] of draft.html.matchAll(/(?:href="#|describedby=")([^"]*)"/g))
      assert.ok(ids.includes(target ?? ""));
  });

  it("heads its notes in every language of the interface", () => {
    for (const lang of ["ru", "fa"]) {
      assert.ok(isSpoken(lang));
      assert.doesNotMatch(read("Text[^1]\n\n[^1]: One\n", { lang }).draft.html, /Notes|Back to/);
    }
  });

  it("has no link inside a link, and a way back from every footnote", () => {
    const { draft } = read("[see[^1] this](https://example.org/)\n\n[^1]: Note\n");
    assert.match(draft.html, /<a href="https:[^>]*>see<sup><span id="e-fnref-1">1<\/span><\/sup> this<\/a>/);
  });

  it("never has a heading of the page's own rank", () => {
    assert.match(read("# One\n\n## Two").draft.html, /<h2[^>]*>One<\/h2>\n<h3[^>]*>Two/);
    assert.match(read("## One\n\n### Two").draft.html, /<h2[^>]*>One<\/h2>\n<h3[^>]*>Two/);
  });

  it("has English quotes and dashes only in English", () => {
    const text = 'He said "no" -- twice.';
    assert.match(read(text).draft.html, /“no” – twice/);
    assert.match(read(text, { lang: "en-GB" }).draft.html, /“no” – twice/);
    assert.match(read(text, { lang: "de" }).draft.html, /"no" -- twice/);
  });

  it("leaves a quote in another language as it was written", () => {
    const { draft } = read(':::quote{source=s lang=ru}\nОн сказал "да" -- так\n:::\n\n"So"');
    assert.match(draft.html, /"да" -- так/);
    assert.match(draft.html, /“So”/);
  });

  it("aligns table cells without a style and names its head cells", () => {
    const { draft } = read("| a | b |\n|:--|--:|\n| 1 | 2 |");
    assert.doesNotMatch(draft.html, /style=|align="/);
    assert.match(draft.html, /<th class="align-right" scope="col">b/);
  });

  it("has a text of one line a block, without the machinery of footnotes", () => {
    const { draft } = read(
      "## Head\n\nOne *two*[^1]\nthree.\n\n- four\n- `five`\n\n![a mast](media/m.jpg)\n\n[^1]: Six [[other|seven]].\n",
    );
    assert.equal(draft.text, "Head\nOne two\nthree.\nfour\nfive\na mast\nSix seven.");
  });

  it("says its own few words in the language of the prose", () => {
    assert.match(read("Ein Satz[^1]\n\n[^1]: Mehr\n", { lang: "de" }).draft.html, />Anmerkungen<.*aria-label="Zurück/s);
  });
});

describe("directives", () => {
  it("set a quote apart with its language, its direction and where it is from", () => {
    const html = finished(':::quote{source=report at="p. 4" lang=ar by="A. Speaker"}\nWords\n:::');
    assert.match(html, /<figure>\s*<blockquote class="quote" lang="ar" dir="rtl">\s*<p>Words/);
    assert.match(
      html,
      /<figcaption>A\. Speaker, <a href="\/source\/report\/">Title of report<\/a>, p\. 4<\/figcaption>/,
    );
  });

  it("link a speaker given by id", () => {
    assert.deepEqual(
      read(":::quote{source=s by=grid-office}\nx\n:::").draft.links.map((link) => link.kind),
      ["actor", "source"],
    );
  });

  it("set a note apart without making it a landmark", () => {
    assert.match(read(":::note\nHm\n:::").draft.html, /<aside class="note" role="note">\s*<p>Hm/);
  });

  it("are reported at the name, the attribute or the value", () => {
    const bad: Readonly<Record<string, readonly string[]>> = {
      ":::qoute\nx\n:::": ["C501 qoute"],
      ":::quote{source=s sorce=t}\nx\n:::": ["C502 sorce"],
      ":::quote\nx\n:::": ["C503 :::quote"],
      ":::step{name=a}\nx\n:::": ["C504 :::step{name=a}"],
      ":::note\nx": ["C515 :::note"],
      ":::note{.red}\nx\n:::": ["C502 .red"],
      "::: note\nx\n:::\n\n:::": ["C516 ::: note", "C516 :::"],
      "::note": ["C516 ::note"],
      "a \\[b\\]\n::: note\n\\::: c": ["C516 ::: note"],
      ":::note[Label]\nx\n:::": ["C516 :::note[Label]"],
      ":::quote{source=s lang=Russian}\nx\n:::": ["C517 Russian"],
    };
    for (const [body, expected] of Object.entries(bad)) assert.deepEqual(read(body).found, expected, body);
  });

  it("name each step once, in a form that fits an address", () => {
    const path = "content/timelines/main.md";
    const step = (name: string) => `:::step{name="${name}"}\nx\n:::\n\n`;
    assert.deepEqual(read(step("a") + step("b"), { path }).found, []);
    assert.deepEqual(read(step("a") + step("a") + step("B c"), { path }).found, ["C505 a", "C505 B c"]);
    assert.deepEqual(read(`::::note\n${step("a")}::::\n`, { path }).found, ['C504 :::step{name="a"}']);
  });

  it("lose none of their content when they are unknown", () => {
    assert.match(read(":::qoute\nKept *so*.\n:::").draft.html, /Kept <em>so<\/em>\./);
  });
});

describe("what a body says in vain", () => {
  it("is reported, never dropped in silence", () => {
    const lost: Readonly<Record<string, readonly string[]>> = {
      "a <b>c</b>": ["C507 <b>"],
      "<div>\nd\n</div>": ["C507 <div>"],
      "![](media/m.jpg)": ["C509 ![](media/m.jpg)"],
      "Text[^1]": ["C512 [^1]"],
      "[^1]: Note": ["C513 [^1]: Note"],
      "<!-- to ourselves -->": [],
    };
    for (const [body, expected] of Object.entries(lost)) assert.deepEqual(read(body).found, expected, body);
  });

  it("keeps the text of raw HTML and nothing else of it", () => {
    assert.equal(read("a <b onclick=x>c</b>").draft.html, "<p>a c</p>");
    assert.equal(read("<div style=x>d <i>e</i></div>").draft.html, "<p>d e</p>");
  });
});

describe("a long quote", () => {
  const words = (count: number): string => "x".repeat(count);

  it("begins after 300 characters, however it is set apart", () => {
    assert.deepEqual(read(`> ${words(300)}`).found, []);
    assert.deepEqual(read(`> ${words(301)}`).found, [`C514 > ${words(301)}`]);
    assert.deepEqual(read(`:::quote{source=s}\n${words(301)}\n:::`).found, ["C514 :::quote{source=s}"]);
  });
});
