import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { LinkChecker, LinkState } from "linkinator";
import { expect, test } from "playwright/test";
import { type Served, serveSite } from "#cli/site-server.ts";

const withdrawn = "2031-04-05-north-grid-on-repairs";
const repairs = `---
title: North Grid says that repairs will take a week
date: 2031-04-05
kind: claim
by: [north-grid]
claims:
  - id: week
    text: The repairs will take a week
sources: [north-grid-2031-04-03]
withdrawn: { date: 2031-05-01, note: The statement spoke of another line }
---
`;

test.describe.configure({ mode: "serial" });

test.describe("a site under a sub-path", () => {
  const folder = mkdtempSync(join(tmpdir(), "claimline-sub-"));
  let served: Served;

  const content = mkdtempSync(join(tmpdir(), "claimline-sub-content-"));

  test.beforeAll(async () => {
    test.setTimeout(120_000);
    const place = ["--site", "https://example.org", "--base", "projects/outage", "--out", folder];
    cpSync(join(import.meta.dirname, "collections/tiny"), content, { recursive: true });
    writeFileSync(join(content, `events/${withdrawn}.md`), repairs);
    execFileSync(process.execPath, ["src/cli/claimline.mjs", "build", "--content", content, ...place], {
      cwd: join(import.meta.dirname, ".."),
      stdio: "pipe",
    });
    served = await serveSite(folder, "127.0.0.1", 4641);
  });
  test.afterAll(() => {
    served.server.close();
    for (const one of [folder, content]) rmSync(one, { recursive: true });
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
    await page.goto(`${served.url}search/?q=grid`);
    const found = page.getByRole("list", { name: "Results" }).getByRole("link");
    await expect(found.first()).toHaveAttribute("href", /^\/projects\/outage\//);
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

  test("leads from every former name to the page of today, with what was asked of it", async ({ page }) => {
    const former = {
      "events/mayor-speaks/?q=grid#outage": "events/2031-04-02-mayor-on-outage/?q=grid#outage",
      "actors/grid/": "actors/north-grid/",
      "sources/courier/": "sources/courier-2031-04-02/",
      "timelines/failure/?view=list": "timelines/outage/?view=list",
    };
    for (const [old, today] of Object.entries(former)) {
      await page.goto(served.url + old);
      await expect(page).toHaveURL(served.url + today);
    }
    await page.goto(`${served.url}events/mayor-speaks/#outage`);
    await expect(page.locator("#failed #outage")).toHaveCount(1);
  });

  test("has a link on a former page where no script runs", async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${served.url}events/mayor-speaks/`);
    await page.getByRole("main").getByRole("link").click();
    await expect(page).toHaveURL(`${served.url}events/2031-04-02-mayor-on-outage/`);
    await context.close();
  });

  test("goes on to hold frames, pictures, answers to oEmbed and data under former names", async ({ request }) => {
    const same = [
      ["embed/event/mayor-speaks/", "embed/event/2031-04-02-mayor-on-outage/"],
      ["embed/timeline/failure/", "embed/timeline/outage/"],
      ["og/events/mayor-speaks.svg", "og/events/2031-04-02-mayor-on-outage.svg"],
      ["oembed/events/mayor-speaks.json", "oembed/events/2031-04-02-mayor-on-outage.json"],
      ["oembed/timelines/failure.json", "oembed/index.json"],
      ["data/failure.json", "data/outage.json"],
      ["data/failure.claims.csv", "data/outage.claims.csv"],
      ["data/failure.ics", "data/outage.ics"],
    ] as const;
    for (const [old, today] of same) {
      const [before, now] = await Promise.all([request.get(served.url + old), request.get(served.url + today)]);
      expect(before.ok(), old).toBe(true);
      expect(await before.text(), old).toBe(await now.text());
    }
  });

  test("goes on to show in a frame what was withdrawn, with when and why", async ({ page }) => {
    await page.goto(`${served.url}embed/event/${withdrawn}/`);
    await expect(page.locator(".emb-withdrawn")).toHaveText(
      /Withdrawn on 1 May 2031\.\s+The statement spoke of another line/,
    );
    await expect(page.locator(".emb-claims")).toContainText("The repairs will take a week");
    await page.goto(`${served.url}embed/timeline/outage/?view=list`);
    await expect(page.locator(`[data-item="${withdrawn}"] .who`)).toContainText("Withdrawn");
    const answer = await page.request.get(`${served.url}oembed/events/${withdrawn}.json`);
    expect((await answer.json()).title).toBe("Withdrawn: North Grid says that repairs will take a week");
  });

  test("names its published address as canonical", async ({ page }) => {
    await page.goto(`${served.url}claims/`);
    await expect(page.locator("link[rel=canonical]")).toHaveAttribute(
      "href",
      "https://example.org/projects/outage/claims/",
    );
  });
});
