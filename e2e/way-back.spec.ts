import { expect, type Page, test } from "playwright/test";
import { centre, mark, marks, microsoft, open, rangeOf, settled } from "./timeline-page.ts";

const drawer = (page: Page) => page.locator("[data-drawer]");
const title = (page: Page) => drawer(page).locator("[data-title]");

test.describe("the focus", () => {
  test("goes to the title when a link in the details leads to another event", async ({ page }) => {
    await open(page, `/?sel=${microsoft}`);
    const link = drawer(page).locator("[data-goto]").first();
    const other = (await link.getAttribute("data-goto")) ?? "";
    await link.focus();
    await page.keyboard.press("Enter");
    await expect(drawer(page)).toHaveAttribute("data-of", other);
    await expect(title(page)).toBeFocused();
  });

  test("goes to the title when the details are told as of another day", async ({ page }) => {
    await open(page, `/?sel=${microsoft}&asof=2018-01-01`);
    await drawer(page).locator("[data-show-as-of]").focus();
    await page.keyboard.press("Enter");
    await expect(drawer(page).locator("[data-show-as-of]")).toHaveCount(0);
    await expect(title(page)).toBeFocused();
  });

  test("comes back to the drawing from the details of what is out of its range", async ({ page }) => {
    await open(page, `/?sel=${microsoft}&from=2016-06-01&to=2017-06-01`);
    await drawer(page).locator("[data-do=close]").focus();
    await page.keyboard.press("Enter");
    await expect(drawer(page)).toBeHidden();
    await expect(page.locator("[data-frame] a[tabindex='0']")).toBeFocused();
  });

  test("stays in the drawing when a stack is opened with Enter", async ({ page }) => {
    await page.setViewportSize({ width: 1024, height: 768 });
    await open(page, `/?sel=${microsoft}`);
    const stack = page.locator("[data-frame] [data-stack]").first();
    const event = (await stack.getAttribute("data-stack"))?.replace("stack-", "") ?? "";
    await stack.focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => rangeOf(page).from).not.toBeNull();
    await settled(page);
    const focused = page.locator("[data-frame] :focus");
    await expect(focused).toHaveCount(1);
    const stop = await focused.evaluate((node) => node.getAttribute("data-mark") ?? node.getAttribute("data-stack"));
    expect([event, `stack-${event}`]).toContain(stop);
  });

  test("comes back to the entry in the list", async ({ page }) => {
    await open(page, `/?view=list&sel=${microsoft}`);
    await drawer(page).locator("[data-do=close]").focus();
    await page.keyboard.press("Enter");
    await expect(drawer(page)).toBeHidden();
    await expect(page.locator(`[data-item="${microsoft}"] h4 a`)).toBeFocused();
  });

  test("comes back to the mark", async ({ page }) => {
    await open(page, `/?sel=${microsoft}`);
    await drawer(page).locator("[data-do=close]").focus();
    await page.keyboard.press("Enter");
    await expect(mark(page, microsoft)).toBeFocused();
  });
});

/** Days between the ends of the range in the address; `NaN` where it is the whole one. */
const days = (page: Page): number => {
  const { from, to } = rangeOf(page);
  return (Date.parse(to ?? "") - Date.parse(from ?? "")) / 86_400_000;
};

test.describe("back", () => {
  for (const pause of [60, 400]) {
    test(`keeps a zoom that was followed by a choice after ${pause} ms`, async ({ page }) => {
      await open(page);
      await page.getByRole("button", { name: "Zoom in" }).click();
      await page.waitForTimeout(pause);
      await mark(page, microsoft).dispatchEvent("click", { detail: 1 });
      await expect(drawer(page)).toBeVisible();
      await page.goBack();
      await expect(drawer(page)).toBeHidden();
      await settled(page);
      expect(days(page)).toBeGreaterThan(365);
    });
  }

  test("leaves an event at once, however often it was chosen", async ({ page }) => {
    await open(page);
    await mark(page, microsoft).focus();
    for (const _ of [1, 2, 3]) {
      await page.keyboard.press("Enter");
      await expect(title(page)).toBeFocused();
      await mark(page, microsoft).focus();
    }
    await page.goBack();
    await expect(drawer(page)).toBeHidden();
  });
});

test.describe("steps that follow one another quickly", () => {
  test("by a button are all taken", async ({ page }) => {
    const button = page.getByRole("button", { name: "Zoom in" });
    const after = async (pause: number): Promise<number> => {
      await open(page);
      await button.click();
      await page.waitForTimeout(pause);
      await button.click();
      await page.waitForTimeout(700);
      await settled(page);
      return days(page);
    };
    const slow = await after(900);
    expect(Math.abs((await after(0)) - slow)).toBeLessThanOrEqual(1);
  });

  test("by a key that is held are all taken", async ({ page }) => {
    await open(page, `/?sel=${microsoft}`);
    await mark(page, microsoft).focus();
    for (let press = 0; press < 20; press += 1) {
      await page.keyboard.down("+");
      await page.waitForTimeout(33);
    }
    await page.keyboard.up("+");
    await expect.poll(() => days(page)).toBeLessThanOrEqual(4);
  });

  test("by a key that moves the range are all taken", async ({ page }) => {
    const start = "2018-01-01";
    await open(page, `/?from=${start}&to=2018-12-27`);
    await page.locator("[data-frame] a[tabindex='0']").focus();
    for (const _ of [1, 2, 3, 4]) await page.keyboard.press("Shift+ArrowRight");
    await expect.poll(() => rangeOf(page).from).toBe("2018-12-27");
  });
});

test("a name in the address that means nothing moves nothing, and is told", async ({ page }) => {
  await page.addInitScript(() => {
    const changes: string[] = [];
    Object.assign(globalThis, { changes });
    new MutationObserver((records) => {
      for (const { target, type } of records) {
        const isDrawn = document.readyState === "complete" && target instanceof SVGElement;
        if (isDrawn && document.querySelector("claimline-view[data-settled]"))
          changes.push(`${type} ${target.tagName}`);
      }
    }).observe(document, { subtree: true, childList: true, attributes: true });
  });
  await open(page, "/?fbclid=abc&utm_source=letter");
  await expect(page.locator("[data-readout=note]")).toContainText("fbclid");
  await page.waitForTimeout(500);
  await expect(page.locator("[data-frame][data-alive]")).toHaveCount(0);
  expect(await page.evaluate(() => (globalThis as unknown as { changes: string[] }).changes)).toEqual([]);
});

test("the second click of two chooses nothing else", async ({ page }) => {
  await open(page);
  await mark(page, microsoft).click();
  await expect(drawer(page)).toHaveAttribute("data-of", microsoft);
  await settled(page);
  const other = page.locator("[data-frame] a.mark:not(.selected)").first();
  await other.dispatchEvent("click", { detail: 2 });
  await page.waitForTimeout(300);
  await expect(drawer(page)).toHaveAttribute("data-of", microsoft);
  await expect(page).toHaveURL(new RegExp(`sel=${microsoft}`));
});

test.describe("a phone that is turned and turned back", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  async function turnAndBack(page: Page): Promise<void> {
    await page.setViewportSize({ width: 844, height: 390 });
    await page.waitForTimeout(600);
    await page.setViewportSize({ width: 390, height: 844 });
    await page.waitForTimeout(900);
    await settled(page);
  }

  test("shows the open card still", async ({ page }) => {
    await open(page, `/?sel=${microsoft}`);
    const card = page.locator(`[data-item="${microsoft}"]`);
    await expect(card.locator(".claims")).toBeInViewport();
    await page.waitForTimeout(600);
    const before = rangeOf(page);
    await turnAndBack(page);
    await expect(card.locator(".claims")).toBeInViewport();
    expect(rangeOf(page)).toEqual(before);
  });

  test("shows the same period still", async ({ page }) => {
    await open(page);
    await expect(page.locator(".bows")).toBeAttached();
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight / 2));
    await expect.poll(() => rangeOf(page).from).not.toBeNull();
    await settled(page);
    const before = rangeOf(page);
    await turnAndBack(page);
    expect(rangeOf(page)).toEqual(before);
    await page.evaluate(() => scrollBy(0, 2));
    await page.waitForTimeout(600);
    const months = ({ from }: { from: string | null }): number => Date.parse(from ?? "") / (31 * 86_400_000);
    expect(Math.abs(months(rangeOf(page)) - months(before))).toBeLessThan(3);
  });
});

test.describe("a title", () => {
  const box = (page: Page) =>
    page.locator(".chart-title").evaluate((title) => {
      const { left, right, top, bottom } = title.getBoundingClientRect();
      return { left, right, top, bottom };
    });

  test("stands in the window, though its mark is near the upper edge", async ({ page }) => {
    await open(page);
    const tops = await marks(page).evaluateAll((links) =>
      links.map((link) => ({
        id: link.getAttribute("data-mark") ?? "",
        y: (link as SVGAElement).getScreenCTM()?.f ?? 0,
      })),
    );
    const last = tops.reduce((lowest, one) => (one.y > lowest.y ? one : lowest));
    const high = tops.filter(({ y }) => y < last.y - 40 && y > 330).at(0) ?? last;
    await page.evaluate((y) => scrollBy({ top: y, behavior: "instant" }), high.y - 27);
    const { x, y } = await centre(page, high.id);
    expect(y).toBeLessThan(60);
    await page.mouse.move(x, y);
    await expect(page.locator(".chart-title")).toBeVisible();
    expect((await box(page)).top).toBeGreaterThanOrEqual(0);
  });

  test("goes where its mark goes", async ({ page }) => {
    await open(page);
    await mark(page, microsoft).focus();
    await expect(page.locator(".chart-title")).toBeVisible();
    await page.keyboard.press("+");
    await expect.poll(() => rangeOf(page).from).not.toBeNull();
    await settled(page);
    await page.keyboard.press("Shift+ArrowRight");
    await page.waitForTimeout(600);
    await settled(page);
    const [{ x, y }, { left, right, top, bottom }] = [await centre(page, microsoft), await box(page)];
    expect(x).toBeGreaterThanOrEqual(left);
    expect(x).toBeLessThanOrEqual(right);
    expect(Math.min(Math.abs(top - y), Math.abs(y - bottom))).toBeLessThan(30);
  });

  test("goes away when the wheel takes its mark from under the pointer", async ({ page }) => {
    await open(page, "/?from=2019-01-01&to=2021-06-01");
    const { x, y } = await centre(page, microsoft);
    await page.mouse.move(x, y);
    const title = page.locator(".chart-title");
    await expect(title).toBeVisible();
    const text = (await title.textContent()) ?? "";
    await page.keyboard.down("Shift");
    await page.mouse.wheel(0, 240);
    await page.keyboard.up("Shift");
    await settled(page);
    await expect(title.filter({ visible: true, hasText: text })).toHaveCount(0);
  });
});
