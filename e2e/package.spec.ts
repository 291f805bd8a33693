import { execFileSync } from "node:child_process";
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "playwright/test";
import { parse } from "yaml";

const ROOT = join(import.meta.dirname, "..");

test.describe.configure({ mode: "serial", timeout: 240_000 });

test.describe("the package", () => {
  const place = mkdtempSync(join(tmpdir(), "claimline-package-"));
  // where the workflow of a new collection installs it
  const folder = join(place, "claimline");
  const collection = join(place, "harbour");
  const tarball = join(collection, ".github/claimline-0.1.0.tgz");
  const run = (command: string, cwd = folder): string => {
    const [name = "", ...args] = command.split(" ");
    return execFileSync(name, args, { cwd, encoding: "utf8", stdio: "pipe", shell: process.platform === "win32" });
  };
  const address: Readonly<Record<string, string>> = {
    "steps.pages.outputs.origin": "https://example.org",
    "steps.pages.outputs.base_path": "/quay",
  };
  /** Runs the steps of a collection's workflow whose commands are `which`, as a runner does. */
  const runSteps = (which: RegExp): string => {
    const workflow = parse(readFileSync(join(collection, ".github/workflows/publish.yml"), "utf8"));
    const steps: readonly { readonly run?: string }[] = workflow.jobs.publish.steps;
    const commands = steps.flatMap(({ run: text = "" }) => (which.test(text) ? [text] : []));
    const env = { RUNNER_TEMP: place, GITHUB_PATH: join(place, "path"), npm_config_prefer_offline: "true" };
    return commands.map((text) => runStep(text, { ...process.env, ...env, ...workflow.env })).join("");
  };
  const runStep = (text: string, env: NodeJS.ProcessEnv): string => {
    const filled = text.replace(/\$\{\{ (\S+) \}\}/g, (_, name: string) => address[name] ?? name);
    const { GITHUB_PATH = "", PATH } = env;
    const found = globSync(GITHUB_PATH).map((path) => readFileSync(path, "utf8").trim());
    return execFileSync("bash", ["-e", "-c", filled], {
      cwd: collection,
      encoding: "utf8",
      env: { ...env, PATH: [...found, PATH].join(":") },
    });
  };
  test.afterAll(() => rmSync(place, { recursive: true, force: true }));

  test("installs into an empty folder, by the workflow of a new collection", () => {
    mkdirSync(folder);
    const said = run(`${process.execPath} ${join(ROOT, "src/cli/claimline.mjs")} new site harbour`, place);
    const [command = ""] = /npm pack .*/.exec(said) ?? [];
    run(command, place);
    runSteps(/npm install|GITHUB_PATH/);
    expect(globSync("node_modules/claimline/**/*.{test.*,ts}", { cwd: folder })).toEqual([]);
  });

  test("checks and builds that collection by its workflow, for the address that GitHub names", () => {
    expect(runSteps(/claimline check/)).toContain("0 errors, 0 warnings");
    expect(runSteps(/claimline build/)).toContain("To be published at https://example.org/quay/");
    expect(readFileSync(join(place, "site/events/2031-04-01-quay-closes/index.html"), "utf8")).toContain(
      '<link rel="canonical" href="https://example.org/quay/events/2031-04-01-quay-closes/">',
    );
  });

  test("begins a collection there that checks and builds at once", () => {
    run("npx claimline new site content");
    expect(run("npx claimline check --strict")).toContain("0 errors, 0 warnings");
    expect(run("npx claimline build")).toMatch(/^\d+ pages, \d+ files, [\d.]+ MB in dist$/m);
    const home = readFileSync(join(folder, "dist/index.html"), "utf8");
    for (const id of globSync("*.md", { cwd: join(folder, "content/events") })) {
      expect(home).toContain(`data-mark="${id.replace(".md", "")}"`);
    }
    // what it was installed from goes with the collection, to be installed where it is published
    expect(readFileSync(join(folder, "content/.github/claimline-0.1.0.tgz"))).toEqual(readFileSync(tarball));
  });

  test("leaves no trace of the authoring bar in what is built", () => {
    const files = globSync("**/*.{html,js}", { cwd: join(folder, "dist") });
    expect(files.length).toBeGreaterThan(10);
    const traces = files.filter((file) =>
      /claimline-authoring|__claimline|__open-in-editor/.test(readFileSync(join(folder, "dist", file), "utf8")),
    );
    expect(traces).toEqual([]);
  });
});
