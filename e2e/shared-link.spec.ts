import { expect, type Page, test } from "playwright/test";
import { countShifts, shiftOf } from "./shifts.ts";
import { microsoft, settled, view } from "./timeline-page.ts";

/** Px beside the words and the drawing that the details could take. */
const roomBeside = (page: Page): Promise<number> =>
  view(page).evaluate((stage) => {
    const main = stage.querySelector("main")?.getBoundingClientRect().width ?? 0;
    return stage.getBoundingClientRect().width - main;
  });

for (const width of [800, 1024, 1440, 1920]) {
  test(`a link to an event moves nothing while it opens, at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    // Fonts that come late are measured elsewhere.
    await page.route(/\.woff2$/, (route) => route.abort());
    await countShifts(page);
    await page.goto(`/?sel=${microsoft}`);
    await settled(page);
    await expect(page.locator("[data-drawer] [data-title]")).toBeVisible();
    await page.waitForLoadState("networkidle");
    expect(await shiftOf(page)).toBeLessThan(0.01);
  });
}

test("the room of the details goes with them", async ({ page }) => {
  await page.goto(`/?sel=${microsoft}`);
  await expect(page.locator("[data-drawer] [data-title]")).toBeVisible();
  expect(await roomBeside(page)).toBeGreaterThan(300);
  await page.locator("[data-do=close]").click();
  await settled(page);
  await expect.poll(() => roomBeside(page)).toBeLessThan(1);
});

test("a link to an event that there is not leaves no empty room", async ({ page }) => {
  await page.goto("/?sel=no-such-event");
  await settled(page);
  await expect(page.locator("[data-readout=note]")).not.toBeEmpty();
  expect(await roomBeside(page)).toBeLessThan(1);
});
