import { expect, type Page, test } from "playwright/test";
import { centre, draggable, drawing, marks, microsoft, open, places, rangeOf, settled } from "./timeline-page.ts";

const start = (page: Page) => page.getByRole("slider", { name: "Start of the range" });
const end = (page: Page) => page.getByRole("slider", { name: "End of the range" });

/** Length of the range in days. */
async function daysBetweenSliders(page: Page): Promise<number> {
  const [first, last] = [
    await start(page).getAttribute("aria-valuenow"),
    await end(page).getAttribute("aria-valuenow"),
  ];
  return Number(last) - Number(first);
}

test.describe("zoom", () => {
  test("by a button comes nearer about the middle and is written into the address", async ({ page }) => {
    await open(page);
    const before = await places(page);
    await page.getByRole("button", { name: "Zoom in" }).click();
    await expect.poll(() => rangeOf(page)).not.toEqual({ from: null, to: null });
    await settled(page);
    const after = await places(page);
    const common = Object.keys(before).filter((id) => id in after);
    const spread = (at: Record<string, number>): number =>
      Math.max(...common.map((id) => at[id] ?? 0)) - Math.min(...common.map((id) => at[id] ?? 0));
    expect(common.length).toBeGreaterThan(3);
    expect(spread(after) / spread(before)).toBeCloseTo(1.5, 1);
  });

  test("by ctrl and wheel keeps what is under the pointer, and survives a reload", async ({ page }) => {
    await open(page);
    const whole = await daysBetweenSliders(page);
    const target = await centre(page, microsoft);
    await page.mouse.move(target.x, target.y);
    await page.keyboard.down("Control");
    for (let turn = 0; turn < 4; turn += 1) await page.mouse.wheel(0, -120);
    await page.keyboard.up("Control");
    // Four steps come four times as near; the sliders may tell of fewer while the last is still to come.
    await expect.poll(() => daysBetweenSliders(page)).toBeLessThan(whole / 3.5);
    await settled(page);
    // The first gesture lays the built drawing out anew at its real width, which may move a mark by a pixel or three.
    expect(Math.abs(((await places(page))[microsoft] ?? 0) - target.x)).toBeLessThanOrEqual(4);
    const before = await places(page);
    await page.reload();
    await settled(page);
    const after = await places(page);
    expect(Object.keys(after).sort()).toEqual(Object.keys(before).sort());
    // The address holds whole days: a day is a few pixels at the most here.
    const off = Object.keys(after).map((id) => Math.abs((after[id] ?? 0) - (before[id] ?? 0)));
    expect(Math.max(...off)).toBeLessThanOrEqual(4);
  });

  test("goes on under a hand that rests, however much of the drawing a step takes away", async ({ page }) => {
    await open(page);
    const box = await drawing(page).boundingBox();
    const strip = await page.locator(".overview").boundingBox();
    if (box === null || strip === null) throw new Error("no drawing");
    await page.mouse.move(box.x + box.width / 2, Math.min(box.y + box.height, strip.y) - 20);
    await page.keyboard.down("Control");
    for (let turn = 0; turn < 24; turn += 1) await page.mouse.wheel(0, -100);
    await page.keyboard.up("Control");
    const days = (): number => {
      const { from, to } = rangeOf(page);
      return (Date.parse(to ?? "") - Date.parse(from ?? "")) / 86_400_000;
    };
    await expect.poll(days).toBeLessThanOrEqual(4);
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });

  test("is left to the page by a plain wheel", async ({ page }) => {
    await open(page);
    const box = await drawing(page).boundingBox();
    await page.mouse.move((box?.x ?? 0) + 500, (box?.y ?? 0) + 100);
    await page.mouse.wheel(0, 300);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
    await settled(page);
    expect(rangeOf(page)).toEqual({ from: null, to: null });
  });

  test("out and 'show all' lead back to everything", async ({ page }) => {
    await open(page, "/?from=2020-08-01&to=2020-11-01");
    const few = await marks(page).count();
    await page.getByRole("button", { name: "Show all" }).click();
    await expect.poll(() => marks(page).count()).toBeGreaterThan(few);
  });
});

test.describe("pan", () => {
  test("by dragging moves every mark by as much as the hand", async ({ page }) => {
    await open(page, "/?from=2018-01-01&to=2020-01-01");
    const before = await places(page);
    const box = await drawing(page).boundingBox();
    const start = { x: (box?.x ?? 0) + 700, y: (box?.y ?? 0) + 12 };
    await page.mouse.move(start.x, start.y);
    await draggable(page);
    await page.mouse.down();
    await page.mouse.move(start.x - 120, start.y, { steps: 6 });
    await page.mouse.up();
    await settled(page);
    const after = await places(page);
    const moved = Object.keys(before).filter((id) => id in after);
    expect(moved.length).toBeGreaterThan(0);
    for (const id of moved) expect(Math.abs((after[id] ?? 0) - (before[id] ?? 0) + 120), id).toBeLessThanOrEqual(2);
  });

  test("by shift and wheel", async ({ page }) => {
    await open(page, "/?from=2018-01-01&to=2020-01-01");
    const box = await drawing(page).boundingBox();
    await page.mouse.move((box?.x ?? 0) + 700, (box?.y ?? 0) + 100);
    await page.keyboard.down("Shift");
    await page.mouse.wheel(0, 200);
    await page.keyboard.up("Shift");
    await expect.poll(() => rangeOf(page).from).not.toBe("2018-01-01");
  });
});

test.describe("the overview", () => {
  test("pans with its window, and draws a new one on its ground", async ({ page }) => {
    await open(page, "/?from=2018-01-01&to=2019-01-01");
    const strip = page.locator("[data-overview]");
    // The window can be dragged once the pointer is near.
    await strip.hover();
    const selected = async () => {
      const box = await strip.locator(".selection").boundingBox();
      if (box === null) throw new Error("The overview has no window");
      return box;
    };
    /** Drags and tells where the window is then; it begins and ends with a day, which is less than a pixel wide. */
    const drag = async (from: number, to: number, y: number): Promise<{ x: number; width: number }> => {
      const before = rangeOf(page).from;
      await page.mouse.move(from, y);
      await page.mouse.down();
      await page.mouse.move(to, y, { steps: 5 });
      await page.mouse.up();
      await expect.poll(() => rangeOf(page).from).not.toBe(before);
      await settled(page);
      return selected();
    };
    const before = await selected();
    const middle = { x: before.x + before.width / 2, y: before.y + before.height / 2 };
    const panned = await drag(middle.x, middle.x + 150, middle.y);
    expect(Math.abs(panned.x - before.x - 150)).toBeLessThanOrEqual(2);
    expect(Math.abs(panned.width - before.width)).toBeLessThanOrEqual(2);
    const ground = await strip.boundingBox();
    if (ground === null) throw new Error("The overview is not drawn");
    const [left, right] = [ground.x + 20, (ground.x + panned.x) / 2];
    const drawn = await drag(left, right, middle.y);
    expect(Math.abs(drawn.x - left)).toBeLessThanOrEqual(2);
    expect(Math.abs(drawn.width - (right - left))).toBeLessThanOrEqual(2);
  });

  test("stays at hand under a drawing taller than the window, and covers nothing that has the focus", async ({
    page,
  }) => {
    await open(page);
    const strip = page.locator(".overview");
    const edges = (): Promise<{ strip: number; lower: number; focused: number; height: number }> =>
      strip.evaluate((node) => ({
        strip: node.getBoundingClientRect().top,
        lower: node.getBoundingClientRect().bottom,
        focused: document.activeElement?.getBoundingClientRect().bottom ?? 0,
        height: innerHeight,
      }));
    const isTaller = await drawing(page).evaluate((svg) => svg.getBoundingClientRect().bottom > innerHeight);
    expect(isTaller).toBe(true);
    expect((await edges()).lower).toBeLessThanOrEqual(900);
    await expect(page.locator("[data-by=fit]")).toBeInViewport({ ratio: 1 });

    await marks(page).first().focus();
    const under: string[] = [];
    for (let step = 0; step < 14; step += 1) {
      await page.keyboard.press("ArrowDown");
      const { strip: top, focused } = await edges();
      if (focused > top) under.push(`${focused} under ${top}`);
    }
    expect(under).toEqual([]);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
  });

  test("has two sliders that say their day and follow the arrow keys", async ({ page }) => {
    await open(page, "/?from=2018-01-01&to=2019-01-01");
    await expect(start(page)).toHaveAttribute("aria-valuetext", "1 January 2018");
    await start(page).focus();
    await page.keyboard.press("ArrowRight");
    await expect(start(page)).toHaveAttribute("aria-valuetext", "2 January 2018");
    await expect.poll(() => rangeOf(page).from).toBe("2018-01-02");
  });
});

test("a name in the address that means nothing is left out with a quiet note", async ({ page }) => {
  await open(page, "/?sel=no-such-event&flavour=sweet");
  await expect(page.locator("[data-readout='note']")).toContainText("flavour");
  await expect(page.locator("[data-drawer]")).toBeHidden();
});

test("what is drawn says in words what it shows", async ({ page }) => {
  await open(page, "/?from=2020-09-01&to=2020-10-01");
  await expect(page.locator("[data-readout='range']")).toHaveText("1 Sep 2020 – 30 Sep 2020");
  const shown = await marks(page).count();
  await expect(page.locator("[data-readout='count']")).toContainText(/^\d+ of \d+ events$/);
  expect(
    Number((await page.locator("[data-readout='count']").textContent())?.match(/^\d+/)?.[0]),
  ).toBeGreaterThanOrEqual(shown);
});
