import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { type Compiled, type CompileOptions, compile } from "#compile/compile.ts";
import type { SourceFile } from "#compile/read-text.ts";
import { isOfBalance } from "#diagnostics/catalogue/balance.ts";
import { type Code, codes } from "#diagnostics/catalogue.ts";
import { terminalText } from "#diagnostics/print-terminal.ts";

const folder = join(import.meta.dirname, "cases");
const names = readdirSync(folder).sort();
const wording = readFileSync(join(import.meta.dirname, "wording.yaml"), "utf8");
const isChecked = Boolean(process.env["CI"]);

const hash = (text: string): string => createHash("sha256").update(text).digest("hex");

function filesOf(name: string): SourceFile[] {
  const root = join(folder, name);
  return readdirSync(join(root, "content"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: path.slice(root.length + 1).replaceAll("\\", "/"), bytes: readFileSync(path) }));
}

interface CaseOptions extends Partial<CompileOptions> {
  readonly files?: readonly SourceFile[];
}

function compileCase(name: string, { files = filesOf(name), ...options }: CaseOptions = {}): Compiled {
  const media = files.map(({ path }) => /^content\/media\/(.+)$/.exec(path)?.[1]).filter((path) => path !== undefined);
  return compile(files, { hash, wording, media, balance: isOfBalance(name.slice(0, 4).toUpperCase()), ...options });
}

/** Compares with a golden file; one that is missing is written, unless in CI. */
function assertGolden(path: string, actual: string): void {
  if (!existsSync(path) && !isChecked) writeFileSync(path, actual);
  assert.ok(existsSync(path), `${path} is missing: run the tests without CI to write it`);
  assert.equal(actual, readFileSync(path, "utf8"));
}

const compiled = new Map<string, Compiled>();

/** The case as it stands, compiled once for all tests. */
function whole(name: string): Compiled {
  const known = compiled.get(name) ?? compileCase(name);
  compiled.set(name, known);
  return known;
}

const said = ({ diagnostics }: Compiled): string => terminalText(diagnostics, { colour: false });

describe("a case", () => {
  for (const name of names) {
    it(`${name} says exactly what it expects`, () => {
      const { collection } = whole(name);
      assertGolden(join(folder, name, "expected.diagnostics.txt"), said(whole(name)));
      const data = join(folder, name, "expected.collection.json");
      if (existsSync(data)) assertGolden(data, `${JSON.stringify(collection, null, 2)}\n`);
    });
  }

  it("says the same whatever the order of its files", () => {
    for (const name of names) {
      const backwards = filesOf(name).reverse();
      assert.equal(said(compileCase(name, { files: backwards })), said(whole(name)));
    }
  });

  it("says the same from the cache", () => {
    for (const name of names) {
      const again = compileCase(name, { cache: JSON.parse(JSON.stringify(whole(name).cache)) });
      assert.equal(again.compiled, 0);
      assert.equal(said(again), said(whole(name)));
      assert.deepEqual(again.collection, whole(name).collection);
    }
  });
});

// what no case can show: a fault of the program would first have to be built in
const withoutCase: ReadonlySet<Code> = new Set(["C901"]);
// what importing says has its cases beside the importers
const isOfImports = (code: Code): boolean => code.startsWith("C8");

describe("the catalogue", () => {
  const byCode = (code: Code): string[] => names.filter((name) => name.startsWith(`${code.toLowerCase()}-`));

  for (const code of codes.filter((one) => !withoutCase.has(one) && !isOfImports(one))) {
    it(`has a case that fails when ${code} is not told`, () => {
      assert.notEqual(byCode(code).length, 0, `add src/compile/cases/${code.toLowerCase()}-…/content`);
      const isMissed = byCode(code).some(
        (name) => said(compileCase(name, { without: [code] })) !== said(compileCase(name)),
      );
      assert.ok(isMissed, `no case of ${code} says it`);
    });
  }

  it("has no case of an unknown code", () => {
    const unknown = names.filter((name) => !codes.some((code) => name.startsWith(`${code.toLowerCase()}-`)));
    assert.deepEqual(
      unknown.filter((name) => !name.startsWith("whole-")),
      [],
    );
  });
});
