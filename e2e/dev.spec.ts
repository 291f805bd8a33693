import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page, test } from "playwright/test";
import { type DevServer, startDevServer } from "./dev-server.ts";

const ANSWER = "events/2031-04-03-north-grid-answers.md";
const answer = readFileSync(join(import.meta.dirname, "collections/tiny", ANSWER), "utf8");
const another = answer.replaceAll("planned work", "announced");

test.describe.configure({ mode: "serial", timeout: 60_000 });

test.describe("writing with the dev server", () => {
  let server: DevServer;
  let page: Page;
  const overlay = () => page.locator("vite-error-overlay");
  const list = () => page.locator("#page_list");
  const shown = (text: string) => expect(list()).toContainText(text, { timeout: 15_000 });

  test.beforeAll(async ({ browser }) => {
    test.setTimeout(120_000);
    server = await startDevServer();
    page = await browser.newPage();
    await page.goto(server.url);
  });
  test.afterAll(async () => {
    await page.close();
    await server.stop();
  });

  test("shows the collection that is there", async () => {
    await shown("it was planned work");
    expect((await page.request.get(`${server.url}/media/grid.svg`)).headers()["content-type"]).toContain("svg");
  });

  test("shows an edit without a restart, and compiles one file for it", async () => {
    server.write(ANSWER, answer.replaceAll("planned work", "a test of the line"));
    await shown("it was a test of the line");
    expect(
      server
        .log()
        .trimEnd()
        .split("\n")
        .filter((line) => line.includes("compiled"))
        .at(-1),
    ).toContain("1 compiled");
  });

  test("shows a new file and its page, and forgets them when it is deleted", async () => {
    server.write("events/2031-04-04-north-grid-adds.md", another.replace("2031-04-03\n", "2031-04-04\n"));
    await shown("it was announced");
    const answered = await page.request.get(`${server.url}/events/2031-04-04-north-grid-adds/`);
    expect(answered.status()).toBe(200);
    server.remove("events/2031-04-04-north-grid-adds.md");
    await expect(list()).not.toContainText("it was announced", { timeout: 15_000 });
    const gone = await page.request.get(`${server.url}/events/2031-04-04-north-grid-adds/`);
    expect(gone.status()).toBe(404);
  });

  test("lays a mistake over the last good page, with file, line and message", async () => {
    server.write(ANSWER, answer.replace("stance: denies", "stance: denys"));
    await expect(overlay()).toBeVisible({ timeout: 15_000 });
    await expect(overlay()).toContainText(`${ANSWER}:12:47`);
    await expect(overlay()).toContainText("denies");
    await shown("it was a test of the line");
  });

  test("keeps the overlay over a page that is opened while the mistake is there", async () => {
    await page.goto(`${server.url}/events/2031-04-02-mayor-on-outage/`);
    await expect(overlay()).toBeVisible({ timeout: 15_000 });
    await page.goto(server.url);
    await expect(overlay()).toBeVisible({ timeout: 15_000 });
  });

  test("takes the overlay away when the mistake is mended", async () => {
    server.write(ANSWER, answer);
    await expect(overlay()).toHaveCount(0, { timeout: 15_000 });
    await shown("it was planned work");
  });

  test("takes it away too when the text is again what it was", async () => {
    server.write(ANSWER, "---\ntitle: [\n---\n");
    await expect(overlay()).toBeVisible({ timeout: 15_000 });
    server.write(ANSWER, answer);
    await expect(overlay()).toHaveCount(0, { timeout: 15_000 });
    await shown("it was planned work");
  });
});
