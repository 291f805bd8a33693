import { expect, type Page, test } from "playwright/test";
import { mark, microsoft, open } from "./timeline-page.ts";

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
