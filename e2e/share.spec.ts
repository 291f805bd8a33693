import { readFile } from "node:fs/promises";
import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "playwright/test";
import { microsoft } from "./timeline-page.ts";

test("an event is cited from its head, in four forms that name its revision", async ({ page }) => {
  const today = (): string => new Date().toISOString().slice(0, 10);
  const before = today();
  await page.goto(`/events/${microsoft}/`);
  await page.getByRole("link", { name: "Cite" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toBeVisible();
  const texts = await dialog.locator("code").allTextContents();
  const [address, plain = "", bibtex = "", ris = "", csl = ""] = texts;
  expect(address).toContain(`/events/${microsoft}/`);
  const { version } = JSON.parse(csl)[0];
  expect(version).toMatch(/^[0-9a-f]{12}$/);
  for (const text of [plain, bibtex, ris, csl]) expect(text).toContain(version);
  expect(bibtex).toMatch(/^@online\{/);
  // The day may have ended meanwhile.
  const day = plain.includes(before) ? before : today();
  expect([plain, bibtex, ris].map((text) => text.includes(day) || text.includes(day.replaceAll("-", "/")))).toEqual([
    true,
    true,
    true,
  ]);
  expect(JSON.parse(csl)[0].accessed).toEqual({ "date-parts": [day.split("-").map(Number)] });
  expect((await new AxeBuilder({ page }).include("dialog").analyze()).violations).toEqual([]);
  const [download] = await Promise.all([page.waitForEvent("download"), dialog.getByText("Save .ris").click()]);
  expect(await readFile(await download.path(), "utf8")).toBe(`${ris.replaceAll("\n", "\r\n")}\r\n`);
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
});

test("a timeline is shared as it is shown", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(`/?sel=${microsoft}`);
  await page.getByRole("button", { name: "Share and cite" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Copy: Link" }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
  expect(page.url()).toContain(`sel=${microsoft}`);
});

test("the details of an event lead to what its page offers", async ({ page }) => {
  await page.goto(`/?sel=${microsoft}`);
  const foot = page.locator(".drawer-foot");
  await expect(foot.getByRole("link")).toHaveText(["Open event page", "Cite", "Embed", "Share"]);
  await foot.getByRole("link", { name: "Cite" }).click();
  await expect(page).toHaveURL(new RegExp(`/events/${microsoft}/#share_cite`));
  await expect(page.getByRole("dialog").locator("code").last()).toBeVisible();
});

test("what the dialog's script would show stands in the page where it can't be had", async ({ page }) => {
  await page.route(/share-dialog/, (route) => route.abort());
  await page.goto(`/events/${microsoft}/`);
  await page.getByRole("link", { name: "Cite" }).click();
  await expect(page.locator("#share_offer code").last()).toBeVisible();
});

test("without script the links at the head lead to the citations and the frame", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? "" });
  const page = await context.newPage();
  await page.goto(`/events/${microsoft}/`);
  await page.getByRole("link", { name: "Cite" }).click();
  await expect(page.locator("#share_cite")).toBeInViewport();
  await expect(page.locator("#share_offer code").last()).toBeVisible();
  await expect(page.locator("#share_offer")).not.toContainText("urldate");
  await context.close();
});
