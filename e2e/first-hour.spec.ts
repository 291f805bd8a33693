import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "playwright/test";
import { type Served, serveSite } from "#cli/site-server.ts";

const ROOT = join(import.meta.dirname, "..");
const page = readFileSync(join(ROOT, "docs/handbook/first-timeline.md"), "utf8");
const samples = [...page.matchAll(/^```([a-z]+)(?: (\S+))?\n([\s\S]*?)^```$/gm)];
const [site = "", check = "", event = "", , , build = ""] = samples
  .filter(([, lang]) => lang === "sh")
  .flatMap(([, , , text = ""]) => text.trim().split("\n"));
const files = samples.filter(([, lang]) => lang === "markdown");
const [iframe = ""] = samples.filter(([, lang]) => lang === "html").map(([, , , text = ""]) => text);

test.describe.configure({ mode: "serial", timeout: 240_000 });

test.describe("the first hour, with the commands of the handbook", () => {
  const folder = mkdtempSync(join(tmpdir(), "claimline-hour-"));
  const ask = join(folder, "harbour/events/2031-04-07-union-asks.md");
  /** Runs a command as it is printed, in the author's folder. */
  const run = (printed: string) => {
    const words = (/^npx claimline (.*)$/.exec(printed)?.[1] ?? "").match(/"[^"]*"|\S+/g) ?? [];
    const args = [join(ROOT, "src/cli/claimline.mjs"), ...words.map((word) => word.replaceAll('"', ""))];
    return spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8" });
  };
  let served: Served;
  test.afterAll(() => {
    served?.server.close();
    rmSync(folder, { recursive: true });
  });

  test("begins a collection in which nothing is wrong", () => {
    expect(site).toBe("npx claimline new site harbour");
    expect(run(site).status).toBe(0);
    expect(run(check).stdout).toContain("0 errors, 0 warnings");
  });

  test("adds three events", () => {
    expect(run(event).stdout).toContain("2031-04-05-the-harbour-office-publishes-its-measurements.md");
    expect(files.length).toBe(2);
    for (const [, , path = "", text = ""] of files) writeFileSync(join(folder, "harbour", path), text);
    const { status, stdout } = run(check);
    expect([status, stdout]).toEqual([0, expect.stringContaining("0 errors")]);
  });

  test("names the place of a mistake, and is content when it is mended", () => {
    const good = readFileSync(ask, "utf8");
    writeFileSync(ask, good.replace("date: 2031-04-07", "date: 2031-04-31"));
    const { status, stdout, stderr } = run(check);
    expect(status).toBe(1);
    expect(stdout + stderr).toMatch(/harbour\/events\/2031-04-07-union-asks\.md:4:7 error C302/);
    expect(stdout + stderr).not.toMatch(/^\s+at /m);
    writeFileSync(ask, good);
    expect(run(check).status).toBe(0);
  });

  test("builds a site that shows the events in a browser, and in somebody else's page", async ({ page: tab }) => {
    expect(run(build).stdout).toMatch(/\d+ pages/);
    served = await serveSite(join(folder, "harbour-site"), "127.0.0.1", 4681);
    await tab.goto(served.url);
    await expect(tab.locator('svg:visible [data-mark="2031-05-quay-opens"]')).toHaveCount(1);
    await tab.goto(`${served.url}events/2031-04-07-union-asks/`);
    await expect(tab.getByRole("heading", { level: 1 })).toHaveText(
      "The Dockers’ Union asks who took the measurements",
    );

    const other = createServer((_, answer) => {
      answer.setHeader("content-type", "text/html");
      answer.end(`<!doctype html><title>A paper</title>${iframe.replace("https://example.org/", served.url)}`);
    });
    await new Promise<void>((done) => other.listen(0, "127.0.0.1", done));
    await tab.goto(`http://127.0.0.1:${(other.address() as AddressInfo).port}/`);
    await expect(tab.frameLocator("iframe").getByRole("heading", { name: "The quay" })).toBeVisible();
    other.close();
  });
});
