import { expect, type Page, test } from "playwright/test";
import { drawing, mark, microsoft, open, settled, view } from "./timeline-page.ts";

const field = (page: Page) => page.getByRole("searchbox");
const results = (page: Page) => page.getByRole("list", { name: "Results" }).getByRole("link");

/** The events of the drawing that are marked. */
const marked = (page: Page): Promise<string[]> =>
  drawing(page)
    .locator("a.mark.found")
    .evaluateAll((links) => links.map((link) => link.getAttribute("data-mark") ?? "").sort());

/** The events whose pages are in the list of results. */
const listed = async (page: Page): Promise<string[]> => {
  const addresses = await results(page).evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  const ids = addresses.flatMap((address) => /\/events\/([^/]+)\//.exec(address)?.[1] ?? []);
  return [...new Set(ids)].sort();
};

/** Waits until the results of what was typed stand there. */
async function searched(page: Page, text: string): Promise<void> {
  await expect(page.getByRole("status")).toContainText(/result|Nothing/);
  await expect(page).toHaveURL(new RegExp(`[?&]q=${encodeURIComponent(text)}`));
  await settled(page);
}

test.describe("the search on a timeline's page", () => {
  test("marks exactly the events of its results, and clearing it leaves every node as it was", async ({ page }) => {
    await open(page);
    const shown = (): Promise<string> => drawing(page).evaluate((svg) => svg.outerHTML);
    // The first search makes the built drawing one of the window's own size.
    await page.keyboard.press("Control+k");
    await field(page).fill("indictment");
    await searched(page, "indictment");
    await field(page).fill("");
    await expect(page).not.toHaveURL(/q=/);
    await settled(page);
    const before = await shown();
    const node = await mark(page, microsoft).elementHandle();

    await field(page).fill("Strontium");
    await searched(page, "Strontium");
    expect(await marked(page)).toEqual(await listed(page));
    expect((await marked(page)).length).toBeGreaterThan(0);
    expect(await shown()).not.toBe(before);

    await field(page).fill("");
    await expect(page).not.toHaveURL(/q=/);
    await settled(page);
    expect(await shown()).toBe(before);
    expect(await mark(page, microsoft).evaluate((now, then) => now === then, node)).toBe(true);
  });

  test("is reached, used and left by the keyboard alone", async ({ page }) => {
    await open(page);
    await drawing(page).locator("a[data-mark][tabindex='0']").focus();
    await page.keyboard.press("/");
    await expect(field(page)).toBeFocused();
    await page.keyboard.type("more than 200 organisations");
    await expect(results(page).first()).toContainText("Strontium");
    await page.keyboard.press("ArrowDown");
    await expect(results(page).first()).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(new RegExp(`sel=${microsoft}~strontium-attacks`));
    await expect(page.locator("[data-drawer] [data-title]")).toBeFocused();
    await page.keyboard.press("Control+k");
    await page.keyboard.press("Escape");
    await expect(field(page)).toBeHidden();
    await expect(page).not.toHaveURL(/q=/);
    await expect(page.locator("[data-drawer] [data-title]")).toBeFocused();
  });

  test("goes to the first result with an arrow that is pressed before the results are there", async ({ page }) => {
    const { promise: isPressed, resolve: press } = Promise.withResolvers<void>();
    await page.route("**/search/index/**", async (route) => {
      await isPressed;
      await route.continue();
    });
    await open(page);
    await page.keyboard.press("Control+k");
    await expect(field(page)).toBeFocused();
    await page.keyboard.type("more than 200 organisations");
    await page.keyboard.press("ArrowDown");
    await expect(field(page)).toBeFocused();
    press();
    await expect(results(page).first()).toBeFocused();
    await expect(results(page).first()).toContainText("Strontium");
  });

  test("keeps the focus among the results when others come", async ({ page }) => {
    await open(page, "/?q=Strontium");
    await field(page).focus();
    await expect(results(page).nth(1)).toBeVisible();
    const before = await listed(page);
    // before what is typed is searched for
    await field(page).evaluate((input: HTMLInputElement) => {
      input.value = "Peskov";
      input.dispatchEvent(new Event("input", { bubbles: true }));
      input.closest("search")?.querySelectorAll("a")[1]?.focus();
    });
    await searched(page, "Peskov");
    expect(await listed(page)).not.toEqual(before);
    await expect(results(page).and(page.locator(":focus"))).toHaveCount(1);
  });

  test("stays left when the view before is drawn only then", async ({ page }) => {
    await open(page);
    await page.keyboard.press("Control+k");
    await field(page).fill("more than 200 organisations");
    await searched(page, "more than 200 organisations");
    await results(page)
      .first()
      .evaluate(async (link) => {
        (link as HTMLElement).focus();
        (link as HTMLElement).click();
        // A slow machine lays the selection out in one frame and draws it in the next.
        await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
        link.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true, cancelable: true }));
      });
    await expect(page).toHaveURL(new RegExp(`sel=${microsoft}~strontium-attacks`));
    await settled(page);
    await expect(page).not.toHaveURL(/q=/);
    await expect(field(page)).toBeHidden();
  });

  test("stands in the address, and back undoes what came after it", async ({ page }) => {
    await open(page, "/?q=Fancy+Bear");
    await expect(field(page)).toHaveValue("Fancy Bear");
    await expect(drawing(page).locator("a.mark.found").first()).toBeAttached();
    const found = await marked(page);
    await mark(page, "2016-06-14-dnc-crowdstrike-attribution").click();
    await page.goBack();
    await expect(view(page).locator("[data-drawer]")).toBeHidden();
    await expect.poll(() => marked(page)).toEqual(found);
  });

  test("loads nothing of itself before it is used, and nothing from elsewhere then", async ({ page, baseURL }) => {
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await open(page);
    expect(asked.filter((address) => address.includes("/search/"))).toEqual([]);
    await page.keyboard.press("Control+k");
    await field(page).fill("Peskov");
    await expect(results(page).first()).toBeVisible();
    expect(asked.filter((address) => address.includes("/search/index/")).length).toBeGreaterThan(0);
    expect(asked.filter((address) => !address.startsWith(baseURL ?? "") && !address.startsWith("data:"))).toEqual([]);
  });

  test("says so where its index can't be read, and works when it can", async ({ page }) => {
    await page.route("**/search/index/**", (route) => route.abort());
    await open(page);
    await page.keyboard.press("Control+k");
    await field(page).fill("Peskov");
    await expect(page.getByRole("status")).toContainText("could not be loaded");
    await page.unroute("**/search/index/**");
    await field(page).fill("Peskov ");
    await field(page).fill("Lavrov");
    await expect(results(page).first()).toBeVisible();
  });
});

test.describe("the page of the search", () => {
  test("finds an actor by another name, each claim on its own, and says when there is nothing", async ({ page }) => {
    await page.goto("/search/?q=Fancy+Bear");
    await expect(
      results(page)
        .filter({ hasText: /^Speaker/ })
        .filter({ hasText: "Strontium" }),
    ).toHaveCount(1);
    await expect(
      results(page)
        .filter({ hasText: /^Claim/ })
        .first(),
    ).toHaveAttribute("href", /\/events\/.+\/#.+/);
    await field(page).fill("qqqzzz");
    await expect(page.getByRole("status")).toContainText("Nothing here holds “qqqzzz”");
    await expect(page).toHaveURL(/\?q=qqqzzz$/);
  });

  test("leads to the lists without script", async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? "" });
    const page = await context.newPage();
    await page.goto("/");
    await page.getByRole("link", { name: "Search", exact: true }).click();
    await expect(page.getByText("The search needs JavaScript")).toBeVisible();
    const lists = page.getByRole("navigation", { name: "Everything, in lists" }).getByRole("link");
    await expect(lists).toHaveText(["Timeline", "Claims", "Speakers", "Sources"]);
    await context.close();
  });
});
