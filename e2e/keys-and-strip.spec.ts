import { expect, type Locator, type Page, test } from "playwright/test";
import { open, rangeOf } from "./timeline-page.ts";

const slider = (page: Page, name: "Start of the range" | "End of the range"): Locator =>
  page.getByRole("slider", { name });

test.describe("the sliders of the overview", () => {
  test("move each its own end, as far as the other lets it", async ({ page }) => {
    await open(page, "/?from=2016-01-01&to=2017-01-01");
    const [start, end] = [slider(page, "Start of the range"), slider(page, "End of the range")];
    await expect(end).toHaveAttribute("aria-valuetext", "31 December 2016");
    await end.focus();
    await page.keyboard.press("Home");
    await expect(end).toHaveAttribute("aria-valuetext", "3 January 2016");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("ArrowRight");
    await expect(end).toHaveAttribute("aria-valuetext", "4 January 2016");
    await expect(start).toHaveAttribute("aria-valuetext", "1 January 2016");
    await start.focus();
    await page.keyboard.press("PageUp");
    await expect(start).toHaveAttribute("aria-valuetext", "2 January 2016");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Home");
    await expect(start).toHaveAttribute("aria-valuenow", (await start.getAttribute("aria-valuemin")) ?? "");
    await expect(end).toHaveAttribute("aria-valuetext", "4 January 2016");
    await page.keyboard.press("End");
    await expect(start).toHaveAttribute("aria-valuenow", (await start.getAttribute("aria-valuemax")) ?? "");
    await expect(end).toHaveAttribute("aria-valuetext", "4 January 2016");
    await expect.poll(() => rangeOf(page)).toEqual({ from: "2016-01-02", to: "2016-01-05" });
  });
});
