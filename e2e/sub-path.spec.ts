import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { LinkChecker, LinkState } from "linkinator";
import { expect, test } from "playwright/test";
import { type Served, serveSite } from "#cli/site-server.ts";

test.describe.configure({ mode: "serial" });

test.describe("a site under a sub-path", () => {
  const folder = mkdtempSync(join(tmpdir(), "claimline-sub-"));
  let served: Served;

  test.beforeAll(async () => {
    test.setTimeout(120_000);
    const place = ["--url", "https://example.org", "--base", "projects/outage", "--out", folder];
    const content = join(import.meta.dirname, "collections/tiny");
    execFileSync(process.execPath, ["src/cli/claimline.mjs", "build", "--content", content, ...place], {
      cwd: join(import.meta.dirname, ".."),
      stdio: "pipe",
    });
    served = await serveSite(folder, "127.0.0.1", 4641);
  });
  test.afterAll(() => {
    served.server.close();
    rmSync(folder, { recursive: true });
  });

  test("is served below that path, and says so", () => {
    expect(new URL(served.url).pathname).toBe("/projects/outage/");
  });

  test("asks for nothing above it and finds all it asks for", async ({ page }) => {
    const strays: string[] = [];
    page.on("response", (response) => {
      const { pathname } = new URL(response.url());
      if (!pathname.startsWith("/projects/outage/") || response.status() >= 400) strays.push(response.url());
    });
    for (const path of ["", "events/2031-04-02-mayor-on-outage/", "actors/north-grid/", "claims/"]) {
      await page.goto(served.url + path, { waitUntil: "networkidle" });
    }
    expect(strays).toEqual([]);
    await page.goto(`${served.url}events/2031-04-02-mayor-on-outage/`);
    const picture = page.getByRole("img", { name: "A pylon" });
    await expect(picture).toHaveJSProperty("complete", true);
    await expect(picture).not.toHaveJSProperty("naturalWidth", 0);
  });

  test("leads from every link to a page below it", async () => {
    const { links } = await new LinkChecker().check({
      path: served.url,
      recurse: true,
      checkFragments: true,
      linksToSkip: async (link) => !link.startsWith(new URL("/", served.url).href),
    });
    const own = links.filter(({ state }) => state !== LinkState.SKIPPED);
    expect(
      own.filter(({ state }) => state === LinkState.BROKEN).map(({ parent, url }) => `${parent} → ${url}`),
    ).toEqual([]);
    expect(own.every(({ url }) => url.startsWith(served.url))).toBe(true);
    expect(own.length).toBeGreaterThan(10);
  });

  test("names its published address as canonical", async ({ page }) => {
    await page.goto(`${served.url}claims/`);
    await expect(page.locator("link[rel=canonical]")).toHaveAttribute(
      "href",
      "https://example.org/projects/outage/claims/",
    );
  });
});
