import { expect, test } from "playwright/test";
import { microsoft, settled, view } from "./timeline-page.ts";

for (const width of [800, 1024, 1440, 1920]) {
  test(`a link to an event moves nothing while it opens, at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    // Fonts that come late are measured elsewhere.
    await page.route(/\.woff2$/, (route) => route.abort());
    await page.addInitScript(() => {
      Object.assign(window, { shift: 0 });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          if ("value" in entry)
            Object.assign(window, { shift: Number(Reflect.get(window, "shift")) + Number(entry.value) });
        }
      }).observe({ type: "layout-shift", buffered: true });
    });
    await page.goto(`/?sel=${microsoft}`);
    await settled(page);
    await expect(page.locator("[data-drawer] [data-title]")).toBeVisible();
    await page.waitForLoadState("networkidle");
    expect(await page.evaluate(() => Reflect.get(window, "shift"))).toBeLessThan(0.01);
  });
}

test("the room of the details goes with them", async ({ page }) => {
  await page.goto(`/?sel=${microsoft}`);
  await expect(page.locator("[data-drawer] [data-title]")).toBeVisible();
  await page.locator("[data-do=close]").click();
  await settled(page);
  const free = await view(page).evaluate((stage) => {
    const main = stage.querySelector("main")?.getBoundingClientRect().width ?? 0;
    return stage.getBoundingClientRect().width - main;
  });
  expect(free).toBeLessThan(1);
});

test("a link to an event that there is not leaves no empty room", async ({ page }) => {
  await page.goto("/?sel=no-such-event");
  await settled(page);
  await expect(page.locator("[data-readout=note]")).not.toBeEmpty();
  const free = await view(page).evaluate((stage) => {
    const main = stage.querySelector("main")?.getBoundingClientRect().width ?? 0;
    return stage.getBoundingClientRect().width - main;
  });
  expect(free).toBeLessThan(1);
});
