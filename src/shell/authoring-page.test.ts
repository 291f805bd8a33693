import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it } from "node:test";
import { authoringPage } from "./authoring-page.ts";
import { compileFolder } from "./compile-folder.ts";

const EVENT = "events/2031-04-02-mayor-on-outage";

/** The small collection, in which one event has a word that takes a side. */
const folder = mkdtempSync(join(tmpdir(), "claimline-bar-"));
cpSync(join(import.meta.dirname, "../../e2e/collections/tiny"), folder, { recursive: true });
const file = join(folder, `${EVENT}.md`);
writeFileSync(file, readFileSync(file, "utf8").replace("The mayor spoke", "The mayor finally admitted this and spoke"));
const doubtful = await compileFolder(folder);

describe("what an author is shown on a page", () => {
  it("is the file of the entry that the page is about", () => {
    const pages = {
      [`${EVENT}/`]: ["event", `${EVENT}.md`],
      [`${doubtful.collection?.site.lang}/${EVENT}/`]: ["event", `${EVENT}.md`],
      "actors/north-grid/": ["actor", "actors/north-grid.md"],
      "sources/courier-2031-04-02/": ["source", "sources/courier-2031-04-02.md"],
      "timelines/outage/": ["timeline", "timelines/outage.md"],
    } as const;
    for (const [path, [kind, name]] of Object.entries(pages)) {
      const { file: shown } = authoringPage(doubtful, path);
      assert.equal(shown?.kind, kind);
      assert.ok(shown.place.path.endsWith(name), shown.place.path);
      assert.ok(shown.place.line >= 1);
    }
  });

  it("is that it is a draft, where it is one", async () => {
    assert.equal(authoringPage(doubtful, `${EVENT}/`).isDraft, false);
    const place = mkdtempSync(join(tmpdir(), "claimline-draft-"));
    cpSync(folder, place, { recursive: true });
    const text = readFileSync(join(place, `${EVENT}.md`), "utf8");
    writeFileSync(join(place, `${EVENT}.md`), text.replace("kind:", "draft: true\nkind:"));
    const drafts = await compileFolder(place, { drafts: true });
    assert.equal(authoringPage(drafts, `${EVENT}/`).isDraft, true);
  });

  it("is the warnings of that file with their places, and of no other file", () => {
    const { findings } = authoringPage(doubtful, `${EVENT}/`);
    assert.ok(findings.length > 0);
    for (const { path, line, severity } of findings) {
      assert.ok(path.endsWith(`${EVENT}.md`) && line > 1 && severity === "warning");
    }
    assert.deepEqual(authoringPage(doubtful, "actors/north-grid/").findings, []);
  });

  it("is everything on a page that shows many files, or none that there is", () => {
    for (const path of ["", "claims/", "events/no-such/"]) {
      const { file: shown, findings } = authoringPage(doubtful, path);
      assert.deepEqual([shown, findings.length], [null, doubtful.diagnostics.length]);
    }
  });

  it("is every error, wherever the author is", () => {
    const errors = doubtful.diagnostics.map((one) => ({ ...one, severity: "error" as const }));
    const { findings } = authoringPage({ ...doubtful, diagnostics: errors }, "actors/north-grid/");
    assert.equal(findings.length, errors.length);
  });
});
