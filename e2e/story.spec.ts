import { expect, type Page, test } from "playwright/test";
import { draggable, drawing, mark, microsoft, settled } from "./timeline-page.ts";

const path = "/timelines/microsoft-report-2020/";
const story = (page: Page) => page.getByRole("region", { name: "The story of this timeline, step by step" });
const here = (page: Page) => story(page).locator("[aria-current=step]");

test.describe("a guided story", () => {
  test("moves the timeline by buttons, keys and scrolling, and gives each step an address", async ({ page }) => {
    await page.goto(path);
    await story(page).getByRole("button", { name: "Next step" }).click();
    await expect(page).toHaveURL(/\?step=three-groups$/);
    await expect(here(page)).toContainText("Three groups, each with a country");

    await story(page).getByRole("list", { name: "Steps" }).focus();
    await page.keyboard.press("End");
    await expect(page).toHaveURL(/\?step=part-by-part$/);
    await expect(page.getByRole("radio", { name: "Threads" })).toBeChecked();
    await page.keyboard.press("Home");
    await expect(page).toHaveURL(/\?step=post$/);
    await expect(page.getByRole("radio", { name: "Lanes" })).toBeChecked();

    const row = story(page).getByRole("list", { name: "Steps" });
    await expect.poll(() => row.evaluate(({ scrollLeft }) => scrollLeft)).toBe(0);
    await row.hover();
    await page.mouse.wheel(300, 0);
    await expect(page).toHaveURL(/\?step=three-groups$/);
    await settled(page);
    await expect(mark(page, microsoft)).toHaveClass(/selected/);
    await page.goBack();
    await expect(page).toHaveURL(/\?step=post$/);
    await expect(here(page)).toContainText("Microsoft publishes a post");
  });

  test("leaves the range to the hand that takes it on the way to a step", async ({ page }) => {
    await page.clock.install();
    await page.goto(path);
    const plot = await drawing(page).boundingBox();
    if (plot === null) throw new Error("the drawing has no box");
    const at = { x: plot.x + plot.width / 2, y: plot.y + plot.height - 6 };
    await page.mouse.move(at.x, at.y);
    await draggable(page);

    await story(page).getByRole("button", { name: "Next step" }).focus();
    await page.keyboard.press("Enter");
    const onTheWay = async (): Promise<number> => {
      await page.clock.runFor(20);
      return here(page).count();
    };
    await expect.poll(onTheWay).toBe(1);
    await page.mouse.down();
    await page.mouse.move(at.x - 120, at.y);
    await page.mouse.up();
    await page.clock.runFor(2000);
    await expect(page).toHaveURL(/[?&]from=/);
    await expect(page).not.toHaveURL(/step=/);
  });

  test("keeps its text before a reader on a phone", async ({ browser, baseURL }) => {
    const viewport = { width: 390, height: 844 };
    const context = await browser.newContext({ viewport, hasTouch: true, isMobile: true, baseURL: baseURL ?? "" });
    const page = await context.newPage();
    await page.goto(path);
    await story(page).getByRole("button", { name: "Next step" }).tap();
    await expect(page).toHaveURL(/\?step=three-groups$/);
    await settled(page);
    await expect(here(page)).toContainText("Three groups");
    await expect(story(page).getByRole("button", { name: "Next step" })).toBeInViewport();
    await expect(page).toHaveURL(/\?step=three-groups$/);
    await context.close();
  });

  test("begins where its address says, and ends where the reader takes over", async ({ page }) => {
    await page.goto(`${path}?step=beijing`);
    await settled(page);
    await expect(here(page)).toContainText("Beijing");
    await expect(here(page)).toBeInViewport();
    await expect(page.locator("[data-drawer]")).toBeHidden();
    await mark(page, "2020-09-11-china-mfa-response-microsoft").click();
    await expect(page.locator("[data-drawer]")).toBeVisible();
    await expect(page).toHaveURL(/sel=2020-09-11-china-mfa-response-microsoft/);
    await expect(page).not.toHaveURL(/step=/);
  });

  test("is an article with a drawing for each step without script, and on paper", async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? "" });
    const page = await context.newPage();
    await page.goto(path);
    const steps = story(page).locator("[data-step]");
    const count = await steps.count();
    expect(count).toBeGreaterThanOrEqual(6);
    for (const media of ["screen", "print"] as const) {
      await page.emulateMedia({ media });
      await expect(steps.locator("svg.timeline").filter({ visible: true })).toHaveCount(count);
      await expect(story(page).getByRole("button")).toHaveCount(0);
    }
    await expect(drawing(page)).toBeHidden();
    await context.close();
  });
});
