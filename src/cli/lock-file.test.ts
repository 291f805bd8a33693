import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";

interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

const read = (name: string): unknown => JSON.parse(readFileSync(new URL(`../../${name}`, import.meta.url), "utf8"));
const { packages } = read("package-lock.json") as { packages: Readonly<Record<string, Locked>> };
const manifest = read("package.json") as Locked;

/** Where npm looks for a package: beside the one that needs it, then in every folder above. */
function isLocked(from: string, name: string): boolean {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf("/node_modules/")))) {
    if (`${folder}${folder === "" ? "" : "/"}node_modules/${name}` in packages) return true;
    if (folder === "") return false;
  }
}

describe("the lock file", () => {
  it("holds the packages of every platform, so that npm ci works on each", () => {
    const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).flatMap((name) => (isLocked(path, name) ? [] : [`${path}: ${name}`])),
    );
    assert.deepEqual(missing, []);
  });

  it("names no registry and proves every package by its hash", () => {
    const installed = Object.entries(packages).filter(([path]) => path !== "");
    assert.deepEqual(
      installed.filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path),
      [],
    );
    assert.deepEqual(
      installed.filter(([, { integrity }]) => integrity === undefined).map(([path]) => path),
      [],
    );
  });

  it("is needed for exact versions only", () => {
    const { dependencies, devDependencies, optionalDependencies } = manifest;
    const versions = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies });
    assert.deepEqual(
      versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version)),
      [],
    );
  });
});
