import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import type { Command } from "commander";
import { compile } from "#compile/compile.ts";
import type { SourceFile } from "#compile/read-text.ts";
import { chapterPath, chapters } from "#model/handbook.ts";
import { handbook } from "#shell/handbook.ts";
import { docsFolder } from "./docs.ts";
import { commandLine } from "./main.ts";
import { newSite } from "./new-site.ts";

const hash = (text: string): string => createHash("sha256").update(text).digest("hex");
const pages = chapters.map(({ file }) => ({ file, text: readFileSync(join(docsFolder, file), "utf8") }));
const ofHandbook = pages.filter(({ file }) => file.startsWith("handbook/"));

interface Sample {
  readonly at: string;
  readonly lang: string;
  /** What stands after the language: of a file its path in a collection. */
  readonly path: string;
  readonly text: string;
}

const samplesIn = ({ file, text }: { readonly file: string; readonly text: string }): Sample[] =>
  [...text.matchAll(/^```([a-z]+)(?: (\S+))?\n([\s\S]*?)^```$/gm)].map(
    ([, lang = "", path = "", inside = ""], index) => ({
      at: `docs/${file} sample ${index + 1}`,
      lang,
      path,
      text: inside,
    }),
  );

describe("a file that the handbook shows", () => {
  for (const page of ofHandbook) {
    const files = samplesIn(page).filter(({ path }) => path !== "");
    if (files.length === 0) continue;
    it(`stands in a new site without a mistake: docs/${page.file}`, () => {
      const texts = { ...newSite("en"), ...Object.fromEntries(files.map(({ path, text }) => [path, text])) };
      // the menu of the sample leads to a page that the same chapter shows
      const all: SourceFile[] = Object.entries(texts).map(([path, text]) => ({ path: `content/${path}`, text }));
      const { diagnostics } = compile(all, { hash });
      assert.deepEqual(
        diagnostics.map(({ code, source, what }) => `${source.path} ${code} ${what}`),
        [],
      );
    });
  }

  it("says which file it is, unless it is no file of a collection", () => {
    const nameless = ofHandbook
      .flatMap(samplesIn)
      .filter(({ lang, path }) => /^(?:markdown|yaml)$/.test(lang) && path === "");
    assert.deepEqual(
      nameless.map(({ at }) => at),
      [],
    );
  });
});

describe("a command that the docs show", () => {
  const program = commandLine(() => undefined);
  const help = (...names: readonly string[]): string => {
    const found = names.reduce<Command | undefined>(
      (command, name) => command?.commands.find((one) => one.name() === name),
      program,
    );
    return found?.helpInformation() ?? "";
  };
  const commands = pages
    .flatMap(samplesIn)
    .filter(({ lang }) => lang === "sh")
    .flatMap(({ at, text }) => text.split("\n").map((line) => ({ at, line })))
    .flatMap(({ at, line }) => {
      const [, words] = /^(?:npx claimline|npm run claimline --) (.*)$/.exec(line) ?? [];
      return words === undefined ? [] : [{ at, words: words.replace(/"[^"]*"/g, "…").split(/\s+/) }];
    });

  it("is a verb with options that exist", () => {
    assert.ok(commands.length >= 12);
    for (const { at, words } of commands) {
      const [verb = "", second = ""] = words;
      const name = verb === "new" ? `${verb} ${second}` : verb;
      const text = help(...name.split(" "));
      assert.match(text, new RegExp(`^Usage: claimline ${name}\\b`, "m"), `${at}: ${name}`);
      for (const option of words.filter((word) => word.startsWith("--"))) {
        assert.ok(text.includes(` ${option}`), `${at}: ${name} has no ${option}`);
      }
    }
  });
});

describe("the handbook in a site", () => {
  const made = handbook("/record/");

  it("has a title, a summary and no broken link in every chapter", () => {
    assert.deepEqual(
      made.flatMap(({ diagnostics }) => diagnostics.map(({ source, what }) => `${source.path} ${what}`)),
      [],
    );
    for (const { id, title, summary } of made) assert.ok(title !== "" && summary.length > 20, id);
  });

  it("leads to every chapter from its first page, and to no Markdown file", () => {
    const [first] = made;
    for (const { id } of made.slice(1)) assert.ok(first?.html.includes(`href="/record/${chapterPath(id)}"`), id);
    assert.deepEqual(
      made.filter(({ html }) => /href="[^":]*\.md/.test(html)).map(({ id }) => id),
      [],
    );
  });

  it("heads every column of every table", () => {
    const silent = made.filter(({ html }) => /<th(?: [^>]*)?>\s*<\/th>/.test(html));
    assert.deepEqual(
      silent.map(({ id }) => id),
      [],
    );
  });

  it("leads to anchors that are there", () => {
    const byPath = new Map(made.map(({ id, html }) => [`/record/${chapterPath(id)}`, html]));
    const broken = made.flatMap(({ id, html }) =>
      [...html.matchAll(/href="(\/record\/[^"#]+)#([^"]+)"/g)]
        .filter(([, path = "", anchor = ""]) => !byPath.get(path)?.includes(`id="${anchor}"`))
        .map(([link]) => `${id} ${link}`),
    );
    assert.deepEqual(broken, []);
  });
});
