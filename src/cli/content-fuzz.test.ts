import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, describe, it } from "node:test";
import fc from "fast-check";
import { type Compiled, compile } from "#compile/compile.ts";
import type { SourceFile } from "#compile/read-text.ts";
import { newSite } from "./new-site.ts";

const hash = (text: string): string => createHash("sha256").update(text).digest("hex");
const whole = newSite("en");
const names = Object.keys(whole);

/** What breaks parsers, paths and pages. */
const hostile = fc.constantFrom(
  ..."---|---js\n|: |- |{|}|[|]|\"|'|#|&a|*a|!!js/function|<<: *a|\t|\r\n|\u0000|\ufeff|\u2028|:::step{|:::|[[|]]|[[actor:|<script>|<img src=x onerror=alert(1)>|](javascript:x)|../../|/etc/passwd|__proto__|constructor|null|true|0x10|1e999|-9999|XXXX|2031-04-31|2016-23~|Y12345|..|/..|\ud800|\u{1f4a5}|\u202e|%00|to: |id: |date: |date:\n  - |title: |by: [|claims:\n  - |responds:\n  - { to: |theme: { ink: |url: |lang: xx\n|silence: { C601: x }\n".split(
    "|",
  ),
);
const piece = fc.oneof(
  { weight: 3, arbitrary: hostile },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 12 }) },
  { weight: 1, arbitrary: fc.constantFrom("a", "[", "{", "- ", "> ", "* ", "#").map((one) => one.repeat(300)) },
);

/** A place in a file, as a share of its length; how much is cut there; what stands there instead. */
const cut = fc.record({
  file: fc.nat({ max: names.length - 1 }),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat({ max: 40 }),
  put: piece,
});
type Cut = typeof cut extends fc.Arbitrary<infer One> ? One : never;

const strayPath = fc
  .tuple(
    fc.constantFrom("events", "actors", "pages", "timelines", "sources", "other", "."),
    fc.stringMatching(/^[\w .~-]{1,12}$/),
  )
  .map(([folder, name]) => `${folder}/${name}.md`);

function broken(cuts: readonly Cut[]): Record<string, string> {
  const texts: Record<string, string> = { ...whole };
  for (const { file, at, length, put } of cuts) {
    const name = names[file] ?? "";
    const text = texts[name] ?? "";
    const start = Math.floor(at * text.length);
    texts[name] = text.slice(0, start) + put + text.slice(start + length);
  }
  return texts;
}

const compiled = (files: readonly SourceFile[]): Compiled => compile(files, { hash, media: [], balance: true });

function assertTold({ collection, diagnostics }: Compiled): void {
  for (const { code, source, place, what, why, fix } of diagnostics) {
    assert.notEqual(code, "C901", `${source.path}: ${why}`);
    assert.ok(source.path.startsWith("content/"), source.path);
    assert.ok(0 <= place.start && place.start <= place.end && place.end <= source.text.length, `${code} ${what}`);
    for (const sentence of [what, why, fix]) assert.doesNotMatch(sentence, /undefined|\[object|NaN/);
  }
  assert.equal(
    collection === null,
    diagnostics.some(({ severity }) => severity === "error"),
  );
}

describe("a collection with anything in it", () => {
  it("is compiled, or every fault is told with its place", () => {
    fc.assert(
      fc.property(fc.array(cut, { minLength: 1, maxLength: 5 }), strayPath, piece, (cuts, path, text) => {
        const texts = { ...broken(cuts), [path]: text };
        assertTold(compiled(Object.entries(texts).map(([name, own]) => ({ path: `content/${name}`, text: own }))));
      }),
      { numRuns: 150 },
    );
  });

  it("is compiled whatever its bytes are", () => {
    fc.assert(
      fc.property(fc.nat({ max: names.length - 1 }), fc.uint8Array({ maxLength: 200 }), (file, bytes) => {
        const files = Object.entries(whole).map(([name, text]) => ({ path: `content/${name}`, text }));
        assertTold(compiled([...files.filter((_, at) => at !== file), { path: `content/${names[file]}`, bytes }]));
      }),
      { numRuns: 60 },
    );
  });
});

describe("the command line with anything at all", () => {
  const around = mkdtempSync(join(tmpdir(), "claimline-fuzz-"));
  after(() => rmSync(around, { recursive: true }));
  const target = join(around, "content");

  function write(texts: Readonly<Record<string, string>>): void {
    rmSync(target, { recursive: true, force: true });
    for (const [path, text] of Object.entries(texts)) {
      mkdirSync(dirname(join(target, path)), { recursive: true });
      writeFileSync(join(target, path), text);
    }
  }
  /** Runs a verb beside the collection; it must end, say no stack and write nowhere else. */
  function run(...args: readonly string[]): { readonly status: number | null; readonly said: string } {
    const command = [join(import.meta.dirname, "claimline.mjs"), ...args];
    const { status, signal, stdout, stderr } = spawnSync(process.execPath, command, {
      cwd: around,
      encoding: "utf8",
      timeout: 60_000,
    });
    assert.equal(signal, null, args.join(" "));
    assert.doesNotMatch(stdout + stderr, /^\s+at .+:\d+:\d+\)?$|C901/m);
    assert.deepEqual(readdirSync(around), ["content"]);
    return { status, said: stdout + stderr };
  }

  it("tells the faults of a collection with a place, and no stack", () => {
    fc.assert(
      fc.property(fc.array(cut, { minLength: 2, maxLength: 4 }), (cuts) => {
        write(broken(cuts));
        const { status, said } = run("check");
        assert.ok(status === 0 || /^content\/\S+:\d+:\d+ error C\d{3}$/m.test(said), said);
      }),
      { numRuns: 4 },
    );
  });

  it("writes nothing outside the folder, whatever it is asked for", () => {
    write(whole);
    const event = ["--date", "2031-05-01", "--source", "harbour-gazette-2031-04-02", "--kind", "context"];
    assert.equal(run("new", "event", "../../etc/passwd", ...event).status, 0);
    assert.equal(run("new", "event", "x", "--date", "../../2031", "--kind", "context").status, 2);
    assert.notEqual(run("rename", "2031-04-01-quay-closes", "../../quay").status, 0);
    assert.notEqual(run("export", "--format", "../../x").status, 0);
    writeFileSync(join(target, "hostile.json"), JSON.stringify({ schema: 1, events: [{ id: "../../x", title: "X" }] }));
    run("import", "content/hostile.json", "--to", "content");
  });
});
