import { expect, type Page, test } from "playwright/test";
import { centre, drawing, mark, marks, microsoft, open, rangeOf } from "./timeline-page.ts";

test.describe("selecting an event", () => {
  test("opens its details, lights its thread and is undone by back", async ({ page }) => {
    await open(page);
    await mark(page, microsoft).click();
    const drawer = page.locator("[data-drawer]");
    await expect(drawer.getByRole("heading", { level: 2 })).toContainText("Microsoft");
    expect(new URL(page.url()).searchParams.get("sel")).toBe(microsoft);
    await expect(mark(page, microsoft)).toHaveClass(/selected/);
    expect(await drawing(page).locator("a.mark.related").count()).toBeGreaterThan(3);
    expect(await drawing(page).locator(".curves.related .curve").count()).toBeGreaterThan(3);
    await page.goBack();
    await expect(drawer).toBeHidden();
    await expect(drawing(page).locator("a.mark.selected")).toHaveCount(0);
    await page.goForward();
    await expect(drawer).toBeVisible();
    await expect(mark(page, microsoft)).toHaveClass(/selected/);
  });

  test("survives a reload, and goes on to the next and to an answer from the details", async ({ page }) => {
    await open(page, `/?sel=${microsoft}`);
    const drawer = page.locator("[data-drawer]");
    const title = drawer.getByRole("heading", { level: 2 });
    await expect(title).toContainText("Microsoft");
    await page.reload();
    await expect(title).toContainText("Microsoft");
    await drawer.getByRole("button", { name: "Next event" }).click();
    await expect(title).not.toContainText("Microsoft says groups");
    await page.goBack();
    await drawer.getByRole("link", { name: "Kremlin" }).first().click();
    await expect(title).toContainText("Peskov");
    // What it answers stands once, with every stance that it takes to it.
    const answered = await drawer
      .locator(".drawer-answers a")
      .evaluateAll((links) => links.map((link) => link.getAttribute("href")));
    expect(new Set(answered).size).toBe(answered.length);
    expect(await drawer.locator(".drawer-answers .chip").count()).toBeGreaterThan(answered.length);
  });

  test("by a click beside the mark takes the nearest within reach", async ({ page }) => {
    await open(page, "/?from=2020-08-01&to=2020-12-01");
    const { x, y } = await centre(page, microsoft);
    await page.mouse.click(x, y - 15);
    await expect.poll(() => new URL(page.url()).searchParams.get("sel")).not.toBeNull();
  });

  test("leaves a click with ctrl to the browser", async ({ page, context }) => {
    await open(page);
    const opened = context.waitForEvent("page");
    await mark(page, microsoft).click({ modifiers: ["ControlOrMeta"] });
    await (await opened).waitForURL(`**/events/${microsoft}/`);
    expect(new URL(page.url()).searchParams.get("sel")).toBeNull();
  });
});

/** The stop that has the focus; of a mark its event. */
const focused = (page: Page): Promise<string | null | undefined> =>
  page.evaluate(() => {
    const stop = document.activeElement;
    return ["data-mark", "data-stack", "data-tag"].map((name) => stop?.getAttribute(name)).find((id) => id);
  });

test.describe("the keyboard", () => {
  test("finds one stop for the whole drawing and walks it in time order", async ({ page }) => {
    await open(page);
    const stops = drawing(page).locator("[tabindex='0']");
    await expect(stops).toHaveCount(1);
    await stops.focus();
    const seen: number[] = [];
    for (let step = 0; step < 6; step += 1) {
      seen.push(await page.evaluate(() => (document.activeElement as SVGAElement).getScreenCTM()?.e ?? Number.NaN));
      const before = await focused(page);
      await page.keyboard.press("ArrowRight");
      await expect.poll(() => focused(page)).not.toBe(before);
    }
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(new Set(seen).size).toBeGreaterThan(2);
    await expect(stops).toHaveCount(1);
  });

  test("selects with Enter, reads on from the title and comes back with Escape", async ({ page }) => {
    await open(page);
    await mark(page, microsoft).focus();
    await page.keyboard.press("Enter");
    const title = page.locator("[data-drawer]").getByRole("heading", { level: 2 });
    await expect(title).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(page.locator("[data-drawer]")).toBeHidden();
    await expect(mark(page, microsoft)).toBeFocused();
  });

  test("steps through the responses with R", async ({ page }) => {
    await open(page, `/?sel=${microsoft}`);
    await mark(page, microsoft).focus();
    await page.keyboard.press("r");
    // What keys do is loaded with the first of them.
    await expect.poll(() => focused(page)).not.toBe(microsoft);
    expect(await focused(page)).toMatch(/^2020-09-1/);
  });

  test("zooms with + and shows everything with 0", async ({ page }) => {
    await open(page);
    await mark(page, microsoft).focus();
    await page.keyboard.press("+");
    await expect.poll(() => rangeOf(page)).not.toEqual({ from: null, to: null });
    await expect(mark(page, microsoft)).toBeFocused();
    const few = await marks(page).count();
    await page.keyboard.press("0");
    await expect.poll(() => marks(page).count()).toBeGreaterThan(few);
  });
});
