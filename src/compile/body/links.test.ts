import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { finishBody, type LinkTarget, readBody } from "#compile/body.ts";
import type { BodyLink } from "./reading.ts";

const FRONT = "---\ntitle: Grid failure\n---\n";

function read(body: string, path = "content/events/grid-failure.md") {
  const text = FRONT + body;
  const { draft, diagnostics } = readBody({ path, text }, FRONT.length, "e-");
  const found = diagnostics.map(({ code, place }) => `${code} ${text.slice(place.start, place.end)}`);
  return { draft, found, text };
}

const known = (link: BodyLink): LinkTarget => ({ href: `/${link.kind}/${link.id}/`, title: `Title of ${link.id}` });
const finished = (body: string): string => finishBody(read(body).draft, known).html;

describe("links in double brackets", () => {
  const links = (body: string) => read(body).draft.links.map(({ kind, id, claim }) => ({ kind, id, claim }));

  it("name an event, a claim of it, or an entry by its kind", () => {
    assert.deepEqual(links("[[a-1]] [[a-1#b]] [[actor:c]] [[source:2020-d]] [[timeline:e]] [[page:f]]"), [
      { kind: "event", id: "a-1", claim: null },
      { kind: "event", id: "a-1", claim: "b" },
      { kind: "actor", id: "c", claim: null },
      { kind: "source", id: "2020-d", claim: null },
      { kind: "timeline", id: "e", claim: null },
      { kind: "page", id: "f", claim: null },
    ]);
  });

  it("stand where their id is written, in tables and after backslashes too", () => {
    const { draft, text } = read("\\*x\\* [[one|*]]\n\n> two [[two#claim]]\n\n| a |\n|---|\n| [[three\\|drei]] |\n");
    const ids = draft.links.map(({ place }) => text.slice(place.start, place.end));
    assert.deepEqual(ids, ["one", "two#claim", "three"]);
  });

  it("show the author's words, else the title of what they lead to", () => {
    assert.equal(
      finished("[[a|that & this]], [[b]]"),
      '<p><a href="/event/a/">that &#x26; this</a>, <a href="/event/b/">Title of b</a></p>',
    );
  });

  it("leave their words behind where nothing is found", () => {
    const { draft } = read("[[a|words]] [[b]] ![mast](media/m.jpg 'a > b')!");
    const body = finishBody(draft, () => null);
    assert.equal(body.html, "<p>words b !</p>");
    assert.equal(body.text, "words b mast !");
  });

  it("mean nothing in code or after a backslash", () => {
    const { draft, found } = read("`[[a]]` \\[[b]] \\[\\[c]]\n\n    [[d]]\n");
    assert.deepEqual(draft.links, []);
    assert.deepEqual(found, []);
  });

  it("are not set off by a backslash that stands elsewhere", () => {
    const body = String.raw`He said \[sic\] yes[^9], [x][nope], ![a](/a b), \[[off]], \[x][off], [[on]] and [[open`;
    const { draft, found } = read(body);
    assert.deepEqual(
      draft.links.map(({ id }) => id),
      ["on"],
    );
    assert.deepEqual(found, ["C512 [^9]", "C511 [x][nope]", "C511 ![a](/a b)", "C506 [["]);
  });

  it("are found where they are written, after backslashes, references and the marks of a quote", () => {
    const { draft, found, text } = read(
      "> &amp; \\* &#91;[off]] [[a]]\n> \\\\[[b]] [[b]] &#x1F98A; [^2]\n>   \\[^2] [^2]\n",
    );
    const at = (word: string, from = 0): number => text.indexOf(word, from);
    assert.deepEqual(
      draft.links.map(({ place }) => place.start),
      [at("a]]"), at("b]]"), at("b]]", at("b]]") + 1)],
    );
    assert.deepEqual(found, ["C512 [^2]", "C512 [^2]"]);
  });

  it("are reported where they cannot be read", () => {
    const bad: Readonly<Record<string, string>> = {
      "[[]]": "C506 [[]]",
      "[[A b]]": "C506 [[A b]]",
      "[[actr:x]]": "C506 actr:",
      "[[actor:x#y]]": "C506 [[actor:x#y]]",
      "[[open": "C506 [[",
      "[[a|*b*]]": "C506 [[",
      "[see [[a]]](https://example.org/)": "C506 [[a]]",
    };
    for (const [body, expected] of Object.entries(bad)) assert.deepEqual(read(body).found, [expected], body);
  });

  it("keep their numbers apart in the steps of a story", () => {
    const path = "content/timelines/main.md";
    const body =
      "[[a]]\n\n:::step{event=b#c range=2020-09/2020-10 view=threads}\n[[d]] and [[a]][^1]\n:::\n\n[^1]: [[n]]\n";
    const { draft, text, found } = read(body, path);
    assert.deepEqual(found, []);
    assert.deepEqual(
      draft.links.map((link) => link.id),
      ["a"],
    );
    const [step] = draft.steps;
    assert.ok(step !== undefined);
    assert.deepEqual(
      step.links.map((link) => link.id),
      ["d", "a", "n"],
    );
    assert.match(finishBody(step, known).html, /href="\/event\/d\/".*href="\/event\/a\/".*href="\/event\/n\/"/s);
    const written = [step.event, step.range, step.view].map(
      (value) => value && text.slice(value.place.start, value.place.end),
    );
    assert.deepEqual(written, ["b#c", "2020-09/2020-10", "threads"]);
  });
});

describe("addresses", () => {
  it("stay when they are http, https or mailto, written in any way", () => {
    const { draft, found } = read(
      "[a](https://example.org/) <https://b.example> c@example.org [d][1] www.example.org\n\n[1]: http://example.org/d\n",
    );
    assert.equal(draft.html.match(/<a href="(?:https?:\/\/|mailto:)/g)?.length, 5);
    assert.deepEqual(found, []);
  });

  it("of this site become links to be proven", () => {
    const { draft } = read("[a](/events/x/#c) [b](/actors/y/) [c](/method/)");
    assert.deepEqual(
      draft.links.map(({ kind, id, claim }) => [kind, id, claim]),
      [
        ["event", "x", "c"],
        ["actor", "y", null],
        ["page", "method", null],
      ],
    );
  });

  it("are reported where they are written, and lose the link but not the words", () => {
    const bad: Readonly<Record<string, string>> = {
      "[words](ftp://example.org/)": "C510 ftp://example.org/",
      "[words](javascript:alert(1))": "C510 javascript:alert(1)",
      "[words](//example.org/)": "C510 //example.org/",
      "[words]()": "C511 [words]()",
      "[words](#missing)": "C511 #missing",
      "[words](../events/x.md)": "C511 ../events/x.md",
      "[words][nope]": "C511 [words][nope]",
      "[words][1]\n\n[1]: data:text/html,x": "C510 data:text/html,x",
    };
    for (const [body, expected] of Object.entries(bad)) {
      const { draft, found } = read(body);
      assert.deepEqual(found, [expected], body);
      assert.match(draft.html, /words/);
      assert.doesNotMatch(draft.html, /<a /);
    }
  });

  it("are reported after their words and labels, though these are the same", () => {
    for (const body of ["[ftp://a](ftp://a)", "[*ftp://a*](<ftp://a>)", "[ftp://a]\n\n[ftp://a]: ftp://a"]) {
      const { text } = read(body);
      const last = text.lastIndexOf("ftp://a");
      const { diagnostics } = readBody({ path: "content/events/a.md", text }, FRONT.length, "e-");
      assert.deepEqual(
        diagnostics.map(({ place }) => [place.start, place.end]),
        [[last, last + 7]],
        body,
      );
    }
    assert.deepEqual(read("![ftp://a](ftp://a 'ftp://a')").found, ["C508 ftp://a"]);
  });

  it("to a heading of the same body lead to its anchor", () => {
    const { draft, found } = read("[up](#the-head)\n\n## The head");
    assert.match(draft.html, /href="#e-h-the-head".*<h2 id="e-h-the-head"/s);
    assert.deepEqual(found, []);
  });

  it("need words to click on", () => {
    assert.deepEqual(read("[](https://example.org/)").found, ["C518 [](https://example.org/)"]);
    assert.deepEqual(read("[![a mast](media/m.jpg)](https://example.org/)").found, []);
  });

  it("of pictures lead into media/ and nowhere else", () => {
    assert.match(
      finished("![a mast](media/sub/mast.jpg)"),
      /<img src="\/media\/sub\/mast.jpg\/" alt="a mast" loading="lazy"/,
    );
    for (const written of ["media/my%20mast.jpg", "<media/my mast.jpg>"]) {
      const { draft, found } = read(`![a mast](${written})`);
      assert.deepEqual([found, draft.links.map(({ id }) => id)], [[], ["my mast.jpg"]]);
    }
    for (const url of [
      "media/%2e%2e/site.yaml",
      "https://example.org/p.gif",
      "media/../site.yaml",
      "data:image/png;base64,AA==",
      "mast.jpg",
    ]) {
      const { draft, found } = read(`![words](${url})`);
      assert.deepEqual(found, [`C508 ${url}`]);
      assert.equal(draft.html, "<p>words</p>");
    }
  });
});
