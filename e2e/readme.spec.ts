import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "playwright/test";
import { freePort } from "./free-port.ts";

const ROOT = join(import.meta.dirname, "..");
const readme = readFileSync(join(ROOT, "README.md"), "utf8");
const { scripts } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { scripts: Record<string, string> };

/** Commands of the README in their order, one a line. */
const commands = [...readme.matchAll(/```sh\n([\s\S]*?)```/g)].flatMap(([, block = ""]) => block.trim().split("\n"));
const [, path = "", event = ""] = /Save this as `content\/([^`]+)`:\s+```markdown\n([\s\S]*?)```/.exec(readme) ?? [];
const id = /([^/]+)\.md$/.exec(path)?.[1] ?? "";

const claimline = (...args: readonly string[]): string =>
  execFileSync(process.execPath, ["src/cli/claimline.mjs", ...args], { cwd: ROOT, encoding: "utf8", stdio: "pipe" });

test.describe.configure({ mode: "serial", timeout: 240_000 });

test.describe("the README", () => {
  test("shows the two commands first, and only commands that there are", () => {
    expect(commands.slice(0, 2)).toEqual(["npm ci && npm start", "npm cit"]);
    const used = commands.flatMap((command) =>
      [...command.matchAll(/npm (?:run )?([a-z:]+)/g)].map(([, name = ""]) => name),
    );
    const own = new Set([...Object.keys(scripts), "ci", "cit"]);
    expect(used.filter((name) => !own.has(name))).toEqual([]);
    expect(used).toContain("dev");
  });

  test("leads from every link to a file that there is", () => {
    const files = [...readme.matchAll(/\]\((?!https?:)([^)#]+)|(?:src|srcset)="(?!https?:)([^"]+)"/g)].map(
      ([, a, b]) => a ?? b ?? "",
    );
    expect(files.length).toBeGreaterThan(8);
    expect(files.filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
  });

  test("names places of the tree that there are", () => {
    const tree = /## How the code is laid out[\s\S]*?```\n([\s\S]*?)```/.exec(readme)?.[1] ?? "";
    const places = [...tree.matchAll(/\b((?:src\/[a-z]+|docs|e2e|content)\/)/g)].map(([, place = ""]) => place);
    expect(places.length).toBeGreaterThan(10);
    expect(places.filter((place) => !existsSync(join(ROOT, place)))).toEqual([]);
  });
});

test.describe("npm start", () => {
  let server: ChildProcess;
  test.afterEach(() => server.kill());

  test("prints one address, and the timeline is there", async ({ page }) => {
    // `npm start` builds and serves; dist/ is built, so what is left is to serve it.
    expect(scripts["start"]).toBe("npm run -s build && npm run -s preview");
    const command = ["src/cli/claimline.mjs", "preview", "--port", String(await freePort())];
    server = spawn(process.execPath, command, { cwd: ROOT, stdio: "pipe" });
    let printed = "";
    server.stdout?.on("data", (chunk) => {
      printed += chunk;
    });
    const addresses = (): readonly string[] => printed.match(/http:\/\/\S+(?=\s)/g) ?? [];
    await expect.poll(addresses, { timeout: 60_000 }).toHaveLength(1);
    await page.goto(addresses()[0] ?? "");
    await expect(page.locator("[data-mark]").first()).toBeAttached();
    expect(addresses()).toHaveLength(1);
  });
});

test.describe("the first event of the README", () => {
  const content = mkdtempSync(join(tmpdir(), "claimline-first-"));
  const dist = mkdtempSync(join(tmpdir(), "claimline-first-dist-"));
  test.beforeAll(() => cpSync(join(ROOT, "content"), content, { recursive: true }));
  test.afterAll(() => {
    for (const folder of [content, dist]) rmSync(folder, { recursive: true });
  });

  test("is not yet in the collection", () => {
    expect(path).toMatch(/^events\/[a-z0-9-]+\.md$/);
    expect(existsSync(join(content, path))).toBe(false);
  });

  test("passes the check", () => {
    writeFileSync(join(content, path), event);
    expect(claimline("check", "--content", content, "--strict")).toMatch(/0 errors, 0 warnings/);
  });

  test("is reported with its place when its date is one that the calendar lacks", () => {
    const [, wrong = ""] = /write `(date: [^`]+)`/.exec(readme) ?? [];
    writeFileSync(join(content, path), event.replace(/^date: .*$/m, wrong));
    expect(wrong).not.toBe("");
    expect(() => claimline("check", "--content", content)).toThrow(
      expect.objectContaining({ status: 1, stdout: expect.stringMatching(new RegExp(`${id}\\.md:4:7 error C3`)) }),
    );
    writeFileSync(join(content, path), event);
  });

  test("ends as a new mark in the drawing, a row of the list and a page", async () => {
    claimline("build", "--content", content, "--out", dist);
    const home = readFileSync(join(dist, "index.html"), "utf8");
    const drawing = /<svg[^>]*class="[^"]*timeline[\s\S]*?<\/svg>/.exec(home)?.[0] ?? "";
    expect(drawing).toContain(`data-mark="${id}"`);
    expect(home.slice(home.indexOf('id="page_list"'))).toContain(`/events/${id}/`);
    expect(readFileSync(join(dist, `events/${id}/index.html`), "utf8")).toContain("presidential election");
  });
});
