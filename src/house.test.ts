import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { basename, dirname } from "node:path";
import { describe, it } from "node:test";
import { bannedNames, house, testPackages } from "./house.ts";

interface Import {
  readonly at: string;
  readonly from: string;
  readonly room: string;
  readonly isTest: boolean;
  readonly path: string;
  /** Names imported as values. */
  readonly names: readonly string[];
}

const IMPORT =
  /^[ \t]*(?:import|export)\s(?<clause>[\w\s{},*$]*?\bfrom\s*)?["'](?<path>[^"'\n]+)["']|\bimport\(\s*["'](?<lazy>[^"'\n]+)["']/gm;
const paths = globSync("src/**/*.{ts,astro}", { cwd: new URL("..", import.meta.url) }).map((path) =>
  path.replaceAll("\\", "/"),
);
const files = paths
  .sort()
  .map((path) => ({ path, text: readFileSync(new URL(`../${path}`, import.meta.url), "utf8") }));
const importsOf = (path: string, text: string): Import[] =>
  [...text.matchAll(IMPORT)].map((match) => importOf(path, text, match));
const imports = files.flatMap(({ path, text }) => importsOf(path, text));

function importOf(file: string, text: string, match: RegExpExecArray): Import {
  const { clause = "", path, lazy } = match.groups ?? {};
  const line = text.slice(0, match.index).split("\n").length;
  const names = /^\s*type\b/.test(clause) ? [] : (/\{([^}]*)\}/.exec(clause)?.[1] ?? "").split(",");
  const values = names.map((name) => name.trim()).filter((name) => name !== "" && !name.startsWith("type "));
  return {
    at: `${file}:${line}`,
    from: file,
    room: file.split("/").length > 2 ? (file.split("/")[1] ?? "") : "root",
    isTest: file.endsWith(".test.ts"),
    path: path ?? lazy ?? "",
    names: values.map((name) => name.replace(/\s+as\s.*/, "")),
  };
}

const fits = (path: string, pattern: string): boolean =>
  pattern.endsWith("*") ? path.startsWith(pattern.slice(0, -1)) : path === pattern || path.startsWith(`${pattern}/`);

/** What is wrong with an import, or nothing. */
function broken({ at, room, isTest, path }: Import): string[] {
  const row = house[room];
  if (row === undefined) return [`${at} no room is called ${room}: src/house.ts`];
  if (path.startsWith("..")) return [`${at} ${path}: write #room/file.ts instead of ../`];
  if (path.startsWith("./")) return [];
  const before = isTest ? Object.keys(house).slice(0, Object.keys(house).indexOf(room)) : [];
  const target = /^#([^/]+)\//.exec(path)?.[1];
  if (target !== undefined) {
    return [room, ...row.rooms, ...before].includes(target) ? [] : [`${at} ${room} may not import room ${target}`];
  }
  const allowed = [...row.packages, ...(row.d3.length > 0 ? ["d3"] : []), ...(isTest ? testPackages : [])];
  return allowed.some((pattern) => fits(path, pattern)) ? [] : [`${at} ${room} may not import package ${path}`];
}

describe("the house", () => {
  it("finds the imports it judges", () => {
    assert.ok(imports.length > 20 && new Set(imports.map((found) => found.room)).size > 3);
  });

  it("sees every form of import, and names the file and the line of a wrong one", () => {
    const text = [
      'import { compile } from "#compile/compile.ts";',
      'import type {\n  Page,\n} from "playwright";',
      'export { x } from "#client/paint.ts";',
      'const lazy = await import("node:fs");',
      'import "../up.ts";',
      '// import nothing from "here"',
      'import { lanes } from "./lanes.ts";\nimport { mean } from "d3";',
    ].join("\n");
    assert.deepEqual(importsOf("src/scene/x.ts", text).flatMap(broken), [
      "src/scene/x.ts:1 scene may not import room compile",
      "src/scene/x.ts:2 scene may not import package playwright",
      "src/scene/x.ts:5 scene may not import room client",
      "src/scene/x.ts:6 scene may not import package node:fs",
      "src/scene/x.ts:7 ../up.ts: write #room/file.ts instead of ../",
    ]);
  });

  it("lets a room import only what its row names", () => {
    assert.deepEqual(imports.flatMap(broken), []);
  });

  it("lets a room use only its own parts of D3", async () => {
    for (const { at, room, names } of imports.filter(({ path }) => path === "d3")) {
      const parts = await Promise.all((house[room]?.d3 ?? []).map((part) => import(part)));
      for (const name of names)
        assert.ok(
          parts.some((part) => name in part),
          `${at} ${room} may not import ${name} of D3`,
        );
    }
  });

  it("gives every file a name that says what it holds", () => {
    // Folders of routes are addresses, not rooms.
    const folders = paths.map(dirname).filter((path) => !path.startsWith("src/pages"));
    const names = [
      ...paths.map((path) => basename(path).split(".")[0] ?? ""),
      ...folders.map((path) => basename(path)),
    ];
    assert.deepEqual(
      names.filter((name) => bannedNames.includes(name)),
      [],
    );
    assert.deepEqual(
      paths.filter((path) => path.endsWith(".ts") && /[A-Z_]/.test(basename(path))),
      [],
    );
  });
});
