import { expect, type Locator, type Page, test } from "playwright/test";
import { drawing, open, rangeOf } from "./timeline-page.ts";

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

test("a click on the ground of the overview leaves its window to be dragged", async ({ page }) => {
  await open(page, "/?from=2018-01-01&to=2019-01-01");
  const strip = page.locator("[data-overview]");
  await strip.hover();
  const selection = strip.locator(".selection");
  const window = await selection.boundingBox();
  if (window === null) throw new Error("The overview has no window");
  const y = window.y + window.height / 2;
  await page.mouse.click(window.x + window.width + 60, y);
  await expect(selection).toBeVisible();
  await page.mouse.move(window.x + window.width / 2, y);
  await page.mouse.down();
  await page.mouse.move(window.x + window.width / 2 + 100, y, { steps: 5 });
  await page.mouse.up();
  await expect.poll(() => rangeOf(page).from).not.toBe("2018-01-01");
  const days = (): number => {
    const { from, to } = rangeOf(page);
    return Math.round((Date.parse(to ?? "") - Date.parse(from ?? "")) / 86_400_000);
  };
  await expect.poll(days).toBeGreaterThan(360);
});

/** What has the focus in the drawing, as `data-mark id`. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const stop = document.activeElement;
    const names = ["data-mark", "data-stack", "data-tag"].filter((name) => stop?.hasAttribute(name) === true);
    return names.map((name) => `${name} ${stop?.getAttribute(name)}`).join();
  });

/** Presses a key and waits until the focus is elsewhere: what keys do is loaded with the first of them. */
async function pressed(page: Page, key: string): Promise<string> {
  const before = await focused(page);
  await page.keyboard.press(key);
  await expect.poll(() => focused(page)).not.toBe(before);
  return focused(page);
}

test.describe("the keys in the drawing", () => {
  test("walk through the edge tags too, and open what they stand for", async ({ page }) => {
    await open(page, "/?from=2020-09-11&to=2020-10-01");
    const stops = drawing(page).locator(":is([data-mark], [data-stack], [data-tag])[tabindex]");
    const tags = drawing(page).locator("[data-tag]");
    const [all, tagged] = [await stops.count(), await tags.count()];
    expect(tagged).toBeGreaterThan(2);
    await stops.and(page.locator("[tabindex='0']")).focus();
    const seen = new Set([await pressed(page, "End")]);
    for (let step = 1; step < all; step += 1) seen.add(await pressed(page, "ArrowLeft"));
    expect(seen.size).toBe(all);
    expect([...seen].filter((stop) => stop.startsWith("data-tag"))).toHaveLength(tagged);
    const [name, event = ""] = (await focused(page)).split(" ");
    expect(name).toBe("data-tag");
    await page.keyboard.press("Enter");
    await expect.poll(() => new URL(page.url()).searchParams.get("sel")).toBe(event);
  });

  test("step with R over answers that are not drawn", async ({ page }) => {
    await open(page, "/?sel=2017-01-06-ica-2016-election&from=2017-02-01&to=2021-07-01");
    await drawing(page).locator("[tabindex='0']").focus();
    const seen = new Set<string>();
    for (let step = 0; step < 4; step += 1) seen.add(await pressed(page, "r"));
    expect(seen.size).toBe(4);
  });
});
