import { execFileSync } from "node:child_process";
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "playwright/test";

const ROOT = join(import.meta.dirname, "..");

test.describe.configure({ mode: "serial", timeout: 240_000 });

test.describe("the package", () => {
  const place = mkdtempSync(join(tmpdir(), "claimline-package-"));
  const folder = join(place, "empty");
  const run = (command: string, cwd = folder): string => {
    const [name = "", ...args] = command.split(" ");
    return execFileSync(name, args, { cwd, encoding: "utf8", stdio: "pipe", shell: process.platform === "win32" });
  };
  test.afterAll(() => rmSync(place, { recursive: true, force: true }));

  test("installs into an empty folder", () => {
    run(`npm pack --pack-destination ${place}`, ROOT);
    const [tarball = ""] = globSync("*.tgz", { cwd: place });
    mkdirSync(folder);
    writeFileSync(join(folder, "package.json"), "{}");
    run(`npm install --prefer-offline --no-audit --no-fund ../${tarball}`);
    expect(globSync("node_modules/claimline/**/*.{test.*,ts}", { cwd: folder })).toEqual([]);
  });

  test("begins a collection there that checks and builds at once", () => {
    run("npx claimline new site content");
    expect(run("npx claimline check --strict")).toContain("0 errors, 0 warnings");
    expect(run("npx claimline build")).toMatch(/^\d+ pages, \d+ files, [\d.]+ MB in dist$/m);
    const home = readFileSync(join(folder, "dist/index.html"), "utf8");
    for (const id of globSync("*.md", { cwd: join(folder, "content/events") })) {
      expect(home).toContain(`data-mark="${id.replace(".md", "")}"`);
    }
  });

  test("leaves no trace of the authoring bar in what is built", () => {
    const files = globSync("**/*.{html,js}", { cwd: join(folder, "dist") });
    expect(files.length).toBeGreaterThan(10);
    const traces = files.filter((file) =>
      /claimline-authoring|__claimline|__open-in-editor/.test(readFileSync(join(folder, "dist", file), "utf8")),
    );
    expect(traces).toEqual([]);
  });

  test("builds a collection that lies elsewhere, for an address and a path", () => {
    const content = join(import.meta.dirname, "collections/tiny");
    const report = JSON.parse(
      run(`npx claimline build --content ${content} --out other --site https://example.org --base /grid/ --json`),
    );
    expect(report.address).toBe("https://example.org/grid/");
    expect(globSync("other/**/*.html", { cwd: folder }).length).toBe(report.pages);
    expect(globSync("dist/events/*", { cwd: folder }).length).toBe(3);
  });
});
