import { expect, test } from "playwright/test";
import { drawing, microsoft, open } from "./timeline-page.ts";

/** An A4 sheet between its margins, in CSS px. */
const sheet = { width: 680, height: 960 };

for (const [what, path] of Object.entries({
  "an open event": `/?sel=${microsoft}`,
  "a range": "/?from=2020-08-01&to=2020-11-01",
  "a day of 'as of'": "/?asof=2019-01-01",
})) {
  test(`a timeline that shows ${what} prints whole, with nothing over it`, async ({ page }) => {
    await open(page, path);
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    await page.emulateMedia({ media: "print" });
    await page.setViewportSize(sheet);
    const box = await drawing(page).boundingBox();
    expect(box?.width).toBeGreaterThan(600);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(sheet.width + 0.5);
    await expect(page.locator("[data-drawer]")).toBeHidden();
    const outside = await drawing(page).evaluate((svg, right) => {
      const texts = [...svg.querySelectorAll("text")];
      return texts
        .filter((text) => text.getBoundingClientRect().right > right + 1)
        .map(({ textContent }) => textContent);
    }, sheet.width);
    expect(outside).toEqual([]);
  });
}

test("the button of an empty drawing stands under its words, however large it is shown", async ({ page }) => {
  for (const width of [1090, 1280, 1440, 1620]) {
    await page.setViewportSize({ width, height: 900 });
    await open(page, "/?kind=context&stance=denies");
    const words = await drawing(page).locator(".message-text").boundingBox();
    const button = await page.locator(".way-back").boundingBox();
    if (words === null || button === null) throw new Error(`nothing is said at ${width} px`);
    expect(button.y, `${width} px`).toBeGreaterThanOrEqual(words.y + words.height * 0.8);
    const middles = [words, button].map((one) => one.x + one.width / 2);
    expect(Math.abs((middles[0] ?? 0) - (middles[1] ?? 0)), `${width} px`).toBeLessThan(4);
  }
});
