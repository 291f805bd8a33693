import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import fc from "fast-check";
import { type Compiled, compile } from "#compile/compile.ts";
import type { FileRead } from "#compile/read-file.ts";
import type { EventFields } from "#compile/schema/event.ts";
import { actor, event, site, textsOf } from "#compile/small-collection.ts";
import type { SourceText } from "#diagnostics/source-text.ts";
import { namedBy, type Renaming, renamed } from "./rename.ts";

const hash = (text: string): string => createHash("sha256").update(text).digest("hex");
const compiled = (files: readonly SourceText[]): Compiled => compile(files, { hash, drafts: true });
const readsOf = (files: readonly SourceText[]): FileRead[] =>
  Object.values(compiled(files).cache).map(({ read }) => read);

/** The files after a renaming, which must find no obstacle. */
function after(files: readonly SourceText[], renaming: Renaming): SourceText[] {
  const { files: changed, obstacles } = renamed(readsOf(files), renaming, hash);
  assert.deepEqual(obstacles, []);
  const byPath = new Map(changed.map((file) => [file.from, file]));
  return files.map((file) => {
    const { to, text } = byPath.get(file.path) ?? { to: file.path, text: file.text };
    return { path: to, text };
  });
}

const said = (files: readonly SourceText[]): string[] =>
  compiled(files).diagnostics.map(({ code, what }) => `${code} ${what}`);

/** Every field of every kind, with stories, translations, quotes and links. */
const root = join(import.meta.dirname, "../cases/whole-every-field/content");
const whole: SourceText[] = readdirSync(root, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && !entry.parentPath.endsWith("media"))
  .map((entry) => join(entry.parentPath, entry.name))
  .map((path) => ({
    path: `content${path.slice(root.length)}`.replaceAll("\\", "/"),
    text: readFileSync(path, "utf8"),
  }));

const renamings: readonly Renaming[] = readsOf(whole).flatMap(({ name, values }): Renaming[] => {
  if (name.translation !== null || name.kind === "site") return [];
  const claims = name.kind === "event" ? (values as EventFields).claims : [];
  return [
    { kind: name.kind, event: null, from: name.id, to: "quite-new-name" },
    ...claims.map(({ id }) => ({ kind: "claim" as const, event: name.id, from: id, to: "quite-new-name" })),
  ];
});

describe("a renaming", () => {
  it("leaves nothing wrong and nothing named otherwise, of any entry and any claim", () => {
    const before = said(whole);
    assert.ok(renamings.length > 15);
    for (const renaming of renamings) {
      const files = after(whole, renaming);
      assert.deepEqual(said(files), before, renaming.from);
      assert.deepEqual(namedBy(readsOf(files), null), namedBy(readsOf(whole), renaming), renaming.from);
    }
  });

  it("undone names what was named at first, and keeps the other id as a former one", () => {
    for (const renaming of renamings) {
      const there = after(whole, renaming);
      const back = after(there, { ...renaming, from: renaming.to, to: renaming.from });
      assert.deepEqual(namedBy(readsOf(back), null), namedBy(readsOf(whole), null), renaming.from);
      assert.deepEqual(said(back), said(whole), renaming.from);
      assert.deepEqual(
        back.map(({ path }) => path),
        whole.map(({ path }) => path),
      );
      const own = back.filter(({ text }) => text.includes(renaming.to));
      assert.equal(own.length, 1, renaming.from);
      assert.match(own[0]?.text ?? "", /formerly: \[.*quite-new-name/);
    }
  });

  it("changes no other character", () => {
    for (const renaming of renamings) {
      const strict = (text: string): string =>
        text
          .replace(/\n {2,}formerly: \[[^\]]*\]|formerly: \[[^\]]*\]\n|, formerly: \[[^\]]*\]/g, "")
          .replace(/\s+of: [0-9a-f]{12}/g, "")
          .replaceAll(renaming.from, "quite-new-name");
      const texts = after(whole, renaming).map(({ text }) => strict(text));
      assert.deepEqual(
        texts,
        whole.map(({ text }) => strict(text)),
        renaming.from,
      );
    }
  });

  it("keeps comments, quotation marks, anchors, marks of order and ends of lines", () => {
    const eol = fc.constantFrom("\n", "\r\n");
    const written = fc.constantFrom("office", '"office"', "'office'", "office # the office", "office   ");
    const bom = fc.constantFrom("", "\uFEFF");
    const former = fc.constantFrom("", "formerly: []\n", "formerly: [bureau]\n", "formerly:\n  - bureau # was\n");
    fc.assert(
      fc.property(eol, written, bom, former, (end, name, mark, list) => {
        const files = textsOf({
          "actors/office.md": actor("Office", `# office\n${list}`),
          "events/failed.md": event("2020-02-01", `by: # office\n  - ${name}\nabout: &a [ office ]\ntags: [office]\n`),
          "events/mended.md": `${event("2020-02-03", "by: [ { id: office, as: office } ]\n")}\n[[actor:office|office]] of the [office](/actors/office/), office.\n`,
        }).map(({ path, text }) => ({ path, text: mark + text.replaceAll("\n", end) }));
        const there = after(files, { kind: "actor", event: null, from: "office", to: "null" });
        assert.deepEqual(
          there.map(({ text }) => text.match(/\r\n|\n/g)?.every((one) => one === end)),
          files.map(() => true),
        );
        assert.ok(there.some(({ text }) => text.includes("tags: [office]")));
        assert.ok(
          there.some(({ text }) => text.includes("[[actor:null|office]] of the [office](/actors/null/), office.")),
        );
        const back = after(there, { kind: "actor", event: null, from: "null", to: "office" });
        const others = (all: readonly SourceText[]): SourceText[] =>
          all.filter(({ path }) => !path.includes("actors/"));
        const plain = ({ path, text }: SourceText) => ({ path, text: text.replaceAll('"', "").replaceAll("'", "") });
        assert.deepEqual(others(back).map(plain), others(files).map(plain));
        assert.deepEqual(said(back), said(files));
      }),
      { numRuns: 60 },
    );
  });

  it("follows stories, the home page and the navigation", () => {
    const files = textsOf({
      "site.yaml": `${site}navigation: [{ label: All, to: /timelines/all/ }, { label: One, to: /events/failed/ }]\n`,
      "actors/office.md": actor("Office"),
      "events/failed.md": event("2020-02-01", "by: [office]\nclaims: [{ id: all, text: It failed. }]\n"),
      "timelines/all.md":
        "---\ntitle: All\nlanes: { by: speaker, order: [office] }\n---\n:::step{event=failed#all}\n[[failed#all]]\n:::\n",
    });
    const steps = (
      [
        { kind: "timeline", event: null, from: "all", to: "everything" },
        { kind: "claim", event: "failed", from: "all", to: "outage" },
        { kind: "event", event: null, from: "failed", to: "first" },
        { kind: "actor", event: null, from: "office", to: "bureau" },
      ] as const
    ).reduce<SourceText[]>((all, renaming) => after(all, renaming), files);
    const { collection } = compiled(steps);
    assert.deepEqual(
      collection?.site.navigation.map(({ to }) => to),
      ["/timelines/everything/", "/events/first/"],
    );
    assert.deepEqual(collection?.timelines[0]?.steps[0]?.event, { event: "first", claim: "outage" });
    assert.deepEqual(collection?.timelines[0]?.lanes.order, ["bureau"]);
    assert.deepEqual(collection?.events[0]?.formerly, ["failed"]);
    assert.deepEqual(collection?.events[0]?.claims[0]?.formerly, ["all"]);
  });

  it("names the place that it cannot rewrite", () => {
    const files = textsOf({
      "actors/office.md": actor("Office"),
      "events/failed.md": event("2020-02-01", 'by: ["offi\\x63e"]\n'),
    });
    const { obstacles } = renamed(readsOf(files), { kind: "actor", event: null, from: "office", to: "bureau" }, hash);
    assert.deepEqual(
      obstacles.map((text) => text.slice(0, 27)),
      ["content/events/failed.md:6 "],
    );
  });
});
