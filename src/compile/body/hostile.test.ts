import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { finishBody, readBody } from "#compile/body.ts";

const html = (text: string, path: string): string => {
  const { draft } = readBody({ path, text }, 0, "e-");
  const target = () => ({ href: "/x/", title: '<script>"title"</script>' });
  return [draft, ...draft.steps].map((part) => finishBody(part, target).html).join("\n");
};

/** Pieces that attack, and the syntax that might carry them. */
const piece = fc.oneof(
  fc.constantFrom(
    ...[
      "<script>alert(1)</script>",
      "<img src=x onerror=alert(1)>",
      "<svg/onload=alert(1)>",
      "<a href='javascript:x'>",
    ],
    ...[
      "javascript:alert(1)",
      "JaVaScRiPt&colon;x",
      "data:text/html,x",
      "vbscript:x",
      "claimline:0",
      "\u0000" + "0\u0000",
    ],
    ...[
      "[x](",
      ")",
      "![",
      "](",
      "]",
      "[",
      "<",
      ">",
      '"',
      "'",
      "`",
      "|",
      "\\",
      "&#x6a;avascript:x",
      '" onclick="x',
      "' on=x '",
    ],
    ...[
      "[[",
      "]]",
      "[[a|",
      "[[a#b]]",
      "[[page:x]]",
      "[^1]",
      "\n[^1]: ",
      "\n[x]: ",
      "media/a.png",
      "#frag",
      "\n# ",
      "\n> ",
    ],
    ...[
      '\n:::quote{by="',
      "\" lang='",
      "\n:::step{event=a}\n",
      "\n:::\n",
      "\n:::note\n",
      "\n- ",
      "\n| a | b |\n|--|:-:|\n| ",
      "\n```js\n",
    ],
    ...["\n\n", " ", "*", "_", "~~", "style=color:red", "<style>*{}</style>", "\r\n", "\t", "\uFEFF"],
  ),
  fc.string({ maxLength: 8, unit: "binary" }),
);
const hostile = fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join(""));
const path = fc.constantFrom("content/events/a.md", "content/timelines/a.md");

const forEveryBody = (law: (html: string) => void): void =>
  fc.assert(
    fc.property(hostile, path, (text, file) => law(html(text, file))),
    { numRuns: 400 },
  );

describe("hostile Markdown", () => {
  it("never makes a script, a handler, a style or an address that runs", () => {
    forEveryBody((text) => {
      const found = tags(text);
      for (const { name } of found) assert.doesNotMatch(name, FORBIDDEN);
      for (const [attribute, value] of found.flatMap(({ attributes }) => attributes)) {
        assert.doesNotMatch(attribute, /^(?:on|style|srcset|formaction)/);
        if (/^(?:href|src)$/.test(attribute)) assert.match(value, /^(?:https?:\/\/|mailto:|#e-|\/x\/$)/);
      }
    });
  });

  it("never leaves a tag open, or a link inside a link", () => {
    forEveryBody((text) => {
      const open: string[] = [];
      for (const { name, closing } of tags(text).filter((tag) => !VOID.test(tag.name))) {
        assert.ok(name !== "a" || closing || !open.includes("a"), "a link inside a link");
        if (closing) assert.equal(open.pop(), name);
        else open.push(name);
      }
      assert.deepEqual(open, []);
      assert.doesNotMatch(text.replace(TAG, ""), /</);
    });
  });

  it("never points a diagnostic or a link outside the file", () => {
    fc.assert(
      fc.property(hostile, path, (text, file) => {
        const { draft, diagnostics } = readBody({ path: file, text }, 0, "e-");
        const linked = [draft, ...draft.steps].flatMap((part) => part.links);
        for (const { place } of [...linked, ...diagnostics]) {
          assert.ok(0 <= place.start && place.start <= place.end && place.end <= text.length);
        }
      }),
      { numRuns: 400 },
    );
  });
});

const FORBIDDEN = /^(?:script|style|iframe|svg|object|embed|form|base|meta|link|math)$/;
const VOID = /^(?:img|br|hr|input)$/;
const TAG = /<(\/?)([a-z][a-z0-9]*)((?:\s+[^\s"'<>=]+(?:="[^"]*")?)*)\s*>/g;

/** The tags of a piece of HTML as a browser would find them: text cannot hold `<`, values cannot hold `"`. */
function tags(text: string) {
  return [...text.matchAll(TAG)].map(([, slash, name = "", inner = ""]) => ({
    name,
    closing: slash === "/",
    attributes: [...inner.matchAll(/([^\s"'<>=]+)(?:="([^"]*)")?/g)].map(
      ([, attribute = "", value = ""]) => [attribute, value] as const,
    ),
  }));
}
