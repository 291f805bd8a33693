import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page, test } from "playwright/test";
import { type DevServer, startDevServer } from "./dev-server.ts";

const ANSWER = "events/2031-04-03-north-grid-answers.md";
const answer = readFileSync(join(import.meta.dirname, "collections/tiny", ANSWER), "utf8");
const another = answer.replaceAll("planned work", "announced");

/** How many files a server has compiled since it was started. */
const compiledBy = (server: DevServer): number =>
  [...server.log().matchAll(/(\d+) compiled, \d+ unchanged/g)].reduce((sum, [, count]) => sum + Number(count), 0);

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
    await page.goto(`${server.url}/search/?q=grid`);
    await expect(page.getByRole("list", { name: "Results" }).getByRole("link").first()).toBeVisible();
    await page.goto(server.url);
  });

  test("shows an edit without a restart, and compiles one file for it", async () => {
    const before = compiledBy(server);
    server.write(ANSWER, answer.replaceAll("planned work", "a test of the line"));
    await shown("it was a test of the line");
    expect(compiledBy(server) - before).toBe(1);
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

  test("says in the terminal what is wrong, and when nothing is any more", () => {
    expect(server.log()).toContain(`${ANSWER}:12:47 error`);
    expect(server.log()).toContain("Nothing is wrong any more.");
  });
});

test.describe("the authoring bar", () => {
  const COPIES = 1000;
  let server: DevServer;
  let page: Page;
  const bar = () => page.locator("claimline-authoring");

  test.beforeAll(async ({ browser }) => {
    test.setTimeout(120_000);
    const copies = Array.from({ length: COPIES }, (_, index) => [`events/2031-05-01-copy-${index + 1}.md`, another]);
    server = await startDevServer(Object.fromEntries(copies));
    page = await browser.newPage();
    await page.goto(`${server.url}/events/2031-04-03-north-grid-answers/`);
  });
  test.afterAll(async () => {
    await page.close();
    await server.stop();
  });

  test("offers to edit the event of the page, and to answer it", async () => {
    await bar().locator("summary").click();
    const opened = page.waitForRequest("**/__open-in-editor**");
    await page.route("**/__open-in-editor**", (route) => route.fulfill({ body: "" }));
    await bar().getByRole("link", { name: "Edit this event" }).click();
    expect(new URL((await opened).url()).searchParams.get("file")).toContain(`${ANSWER}:1:1`);
    await bar().getByRole("button", { name: "New response to this" }).click();
    await expect(bar()).toContainText("new event --kind response --to 2031-04-03-north-grid-answers");
  });

  test("shows an edit among a thousand events by compiling one file and loading this page once", async () => {
    const [before, loads] = [compiledBy(server), [] as string[]];
    page.on("request", (request) => request.isNavigationRequest() && loads.push(request.url()));
    server.write(ANSWER, answer.replace("planned work", "finally admitted work"));
    await expect(page.locator("main")).toContainText("finally admitted work", { timeout: 30_000 });
    expect(before).toBeGreaterThan(COPIES);
    expect(compiledBy(server) - before).toBe(1);
    await expect(bar().locator("summary")).toContainText("1 warning", { timeout: 15_000 });
    expect(loads).toEqual([`${server.url}/events/2031-04-03-north-grid-answers/`]);
  });

  test("lists the warnings of this page, and leads to each in the editor", async () => {
    await bar().locator("summary").click();
    const link = bar().getByRole("link", { name: ANSWER });
    await expect(link).toHaveAttribute("href", /__open-in-editor\?file=.*north-grid-answers\.md%3A\d+%3A\d+$/);
    await page.goto(`${server.url}/events/2031-04-02-mayor-on-outage/`);
    await expect(bar().locator("summary")).toContainText("Nothing to mend here");
  });
});
