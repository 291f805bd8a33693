import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { readText } from "#compile/read-text.ts";
import { positionOf } from "#diagnostics/source-text.ts";

const decoded = (bytes: Uint8Array) => readText({ path: "a.md", bytes });

describe("bytes", () => {
  it("of UTF-8 become their text, with nothing stripped", () => {
    const text = "\uFEFF---\r\ntitle: Überlandnetz 电网 🜂\r\n";
    assert.deepEqual(decoded(new TextEncoder().encode(text)), { source: { path: "a.md", text }, diagnostic: null });
  });

  it("are taken or refused as the platform's strict decoder does", () => {
    const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
    const edge = fc.constantFrom(
      0x00,
      0x7f,
      0x80,
      0xbf,
      0xc0,
      0xc2,
      0xdf,
      0xe0,
      0xed,
      0xa0,
      0xef,
      0xf0,
      0x90,
      0xf4,
      0x8f,
      0xf5,
      0xff,
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(edge, fc.integer({ min: 0, max: 255 })), { maxLength: 8 }), (list) => {
        const bytes = Uint8Array.from(list);
        const { source, diagnostic } = decoded(bytes);
        let expected: string | null = null;
        try {
          expected = strict.decode(bytes);
        } catch {
          expected = null;
        }
        assert.equal(diagnostic === null ? source.text : null, expected);
      }),
    );
  });

  it("of long files are decoded whole", () => {
    const text = "é".repeat(20_000);
    assert.equal(decoded(new TextEncoder().encode(text)).source.text, text);
  });

  it("that are not UTF-8 are told at their line and column", () => {
    const { source, diagnostic } = decoded(Uint8Array.from([0x61, 0x0a, 0x62, 0xf6, 0x63]));
    assert.equal(diagnostic?.code, "C101");
    assert.match(diagnostic?.what ?? "", /Byte 4 /);
    assert.deepEqual(positionOf(source.text, diagnostic?.place.start ?? 0), { line: 2, column: 2 });
  });
});
