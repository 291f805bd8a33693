import { expect, test } from "playwright/test";
import { findFirefox } from "./find-firefox.ts";
import { drawing, mark, marks, microsoft, open, rangeOf, settled } from "./timeline-page.ts";

test.skip(findFirefox() === null, "No Firefox ESR of 150 or newer is on this machine; FIREFOX_PATH may name one");

test.describe("in Firefox", () => {
  const complaints: string[] = [];
  test.beforeEach(({ page }) => {
    complaints.length = 0;
    page.on("pageerror", ({ message }) => complaints.push(message));
    page.on("console", (message) => {
      if (message.type() === "error") complaints.push(message.text());
    });
  });
  test.afterEach(() => expect(complaints).toEqual([]));

  test("the drawing comes alive, zooms and opens the details", async ({ page }) => {
    await open(page);
    const before = await marks(page).count();
    expect(before).toBeGreaterThan(20);
    await mark(page, microsoft).click();
    const drawer = page.locator("[data-drawer]");
    await expect(drawer.getByRole("heading", { level: 2 })).toContainText("Microsoft");
    await page.keyboard.press("Escape");
    await expect(drawer).toBeHidden();
    await page.getByRole("button", { name: "Zoom in" }).click();
    await expect.poll(() => rangeOf(page)).not.toEqual({ from: null, to: null });
    await settled(page);
    expect(await marks(page).count()).toBeLessThanOrEqual(before);
  });

  for (const view of ["mirror", "threads", "list"]) {
    test(`a reload keeps the view ${view}, its range and its selection`, async ({ page }) => {
      await open(page, `/?view=${view}&from=2020-08-01&to=2020-12-01&sel=${microsoft}`);
      const { searchParams } = new URL(page.url());
      const shows = async (): Promise<void> => {
        await expect(page.locator(`input[name=view][value=${view}]`)).toBeChecked();
        if (view === "list") await expect(page.locator(`#page_list [data-item="${microsoft}"]`)).toBeVisible();
        else await expect(drawing(page).locator(".selected").first()).toBeAttached();
        await expect(page.locator("[data-drawer]")).toContainText("Microsoft");
        expect(Object.fromEntries(new URL(page.url()).searchParams)).toEqual(Object.fromEntries(searchParams));
      };
      await shows();
      await page.reload();
      await settled(page);
      await shows();
    });
  }

  test("an event's claims stand beside the answers, joined by lines", async ({ page }) => {
    await page.goto(`/events/${microsoft}/`);
    await expect(page.locator("#strontium-attacks")).toContainText("Strontium");
    await expect.poll(() => page.locator("[data-link] svg .line").count()).toBeGreaterThan(5);
  });

  test("a narrow window has the list, without a sideways scroll", async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await open(page);
    await expect(page.locator(`[data-item="${microsoft}"]`)).toBeVisible();
    await expect(drawing(page)).toHaveCount(0);
    const wide = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
    expect(await page.evaluate(wide)).toBe(0);
  });
});
