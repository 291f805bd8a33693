import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Locator, type Page, test } from "playwright/test";
import { builtCollection } from "./built-site.ts";
import { drawing, mark, marks, microsoft, open, settled } from "./timeline-page.ts";

const chip = (page: Page, value: string): Locator => page.locator(`.legend input[value="${value}"]`);
const countOf = async (input: Locator): Promise<number> =>
  Number(await input.locator("xpath=..").locator(".n").textContent());
const asked = (page: Page, name: string): string | null => new URL(page.url()).searchParams.get(name);
const slider = (page: Page): Locator => page.getByRole("slider", { name: /^As of/ });
const clear = (page: Page): Locator => page.locator(".bar").getByRole("button", { name: "Clear filters" });

/** Every node of the drawing with all that it says, but for which of them is the Tab stop. */
const nodes = (page: Page): Promise<readonly string[]> =>
  drawing(page).evaluate((svg) =>
    [...svg.querySelectorAll("*")].map((node) => {
      const names = node.getAttributeNames().filter((name) => name !== "tabindex");
      const said = names.sort().map((name) => `${name}=${node.getAttribute(name)}`);
      return [node.tagName, ...said, node.childElementCount === 0 ? node.textContent : ""].join(" ");
    }),
  );

test.describe("filters", () => {
  test("are the legend's chips; cleared, they leave the drawing as it was, node for node", async ({ page }) => {
    await open(page);
    await page.getByRole("button", { name: "Show all" }).click();
    await settled(page);
    const kept = await mark(page, microsoft).elementHandle();
    const before = await nodes(page);
    const denials = await countOf(chip(page, "denies"));
    await chip(page, "claim").check();
    // What hears the chips is loaded with the first of them.
    await expect.poll(() => asked(page, "kind")).toBe("claim");
    await settled(page);
    expect(await countOf(chip(page, "denies"))).toBeLessThan(denials);
    await expect(mark(page, microsoft)).toBeVisible();
    await expect(drawing(page).locator("a.mark.context")).toHaveCount(0);
    await clear(page).click();
    await settled(page);
    await expect(clear(page)).toBeHidden();
    expect(await nodes(page)).toEqual(before);
    expect(await mark(page, microsoft).evaluate((link, same) => link === same, kept)).toBe(true);
  });

  test("combine across rows, survive a reload and are undone by back", async ({ page }) => {
    await open(page);
    await chip(page, "response").check();
    await page.getByRole("button", { name: "Speakers" }).click();
    const menu = page.getByRole("dialog", { name: "Speakers" });
    await menu.getByRole("searchbox").fill("peskov");
    await menu.getByRole("checkbox", { name: /Dmitry Peskov/ }).check();
    await page.keyboard.press("Escape");
    await settled(page);
    expect([asked(page, "kind"), asked(page, "by")]).toEqual(["response", "dmitry-peskov"]);
    const left = await marks(page).count();
    await page.reload();
    await settled(page);
    await expect(chip(page, "response")).toBeChecked();
    await expect(marks(page)).toHaveCount(left);
    await page.goBack();
    await settled(page);
    expect(asked(page, "by")).toBeNull();
    await expect(chip(page, "response")).toBeChecked();
  });

  test("are set by keys, and tell what they leave", async ({ page }) => {
    await open(page);
    await chip(page, "finding").focus();
    await page.keyboard.press("Space");
    await expect(chip(page, "finding")).toBeChecked();
    await expect(page.locator("[data-live]")).toContainText(/\d+ of \d+ events/);
    await expect(chip(page, "finding")).toBeFocused();
  });

  test("that leave nothing say so and offer the way back, in the drawing and in the list", async ({ page }) => {
    await open(page, "/?kind=context&stance=questions");
    await expect(drawing(page).getByText("No events match these filters.")).toBeVisible();
    await page.locator("[data-frame]").getByRole("button", { name: "Clear filters" }).click();
    await settled(page);
    expect(await marks(page).count()).toBeGreaterThan(20);
    await expect(marks(page).and(page.locator(":focus"))).toHaveCount(1);
    await open(page, "/?view=list&kind=context&stance=questions");
    const list = page.locator("#page_list");
    await expect(list.getByText("No events match these filters.")).toBeVisible();
    await list.getByRole("button", { name: "Clear filters" }).click();
    await expect(list.locator("[data-item]").first()).toBeVisible();
  });

  test("say what matches outside the range, and show it", async ({ page }) => {
    await open(page, "/?kind=context&from=2018-02-01&to=2018-03-01");
    await expect(drawing(page).getByText(/matche?s? outside this range/)).toBeVisible();
    await page.getByRole("button", { name: "Show them" }).click();
    await settled(page);
    const { events } = builtCollection();
    const matching = events.filter(({ kind }) => kind === "context").map(({ id }) => id);
    await expect(mark(page, matching[0] ?? "")).toHaveClass(/\bcontext\b/);
    // Those of them that stand close together may be one stack.
    expect(await drawing(page).locator("a.mark.context").count()).toBeLessThanOrEqual(matching.length);
  });

  test("stay a legend without script", async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? "" });
    const page = await context.newPage();
    await page.goto("/");
    await expect(page.locator(".legend").first()).toContainText("Claim");
    await expect(chip(page, "claim")).toBeHidden();
    await expect(page.getByRole("button", { name: "Speakers" })).toBeHidden();
    await context.close();
  });
});

test.describe("filters on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test("are a sheet with chips of 44 px", async ({ page }) => {
    await open(page);
    await page.getByRole("button", { name: "Filters" }).tap();
    const sheet = page.getByRole("dialog", { name: "Filters" });
    expect(Math.round((await sheet.boundingBox())?.height ?? 0)).toBe(844);
    const claim = sheet.getByRole("checkbox", { name: /^Claim/ });
    expect((await claim.locator("xpath=..").boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await claim.tap();
    await sheet.getByRole("button", { name: /^Show \d+ events/ }).tap();
    await expect(sheet).toBeHidden();
    expect(asked(page, "kind")).toBe("claim");
    await expect(page.getByRole("button", { name: /^Filters/ })).toContainText("1");
  });
});

test.describe("as of", () => {
  test("by the key A: a day by an arrow, a month with Shift, the latest by Delete", async ({ page }) => {
    await open(page, `/?sel=${microsoft}`);
    await mark(page, microsoft).focus();
    await page.keyboard.press("a");
    await expect(slider(page)).toBeFocused();
    await expect(slider(page)).toHaveAttribute("aria-valuetext", "10 September 2020");
    await page.keyboard.press("ArrowLeft");
    await expect(slider(page)).toHaveAttribute("aria-valuetext", "9 September 2020");
    await page.keyboard.press("Shift+ArrowRight");
    await expect(slider(page)).toHaveAttribute("aria-valuetext", "9 October 2020");
    await settled(page);
    expect(asked(page, "asof")).toBe("2020-10-09");
    await expect(page.locator("[data-readout='count']")).toHaveText(/\d+ public, \d+ later/);
    await page.keyboard.press("Delete");
    await settled(page);
    expect(asked(page, "asof")).toBeNull();
    await expect(drawing(page).locator("a.mark.ghost")).toHaveCount(0);
    await expect(mark(page, microsoft)).toBeFocused();
  });

  test("by the field of the day, and by a hand on the line, which moves nothing else", async ({ page }) => {
    await open(page);
    await page.getByRole("button", { name: "Dates" }).click();
    await page.getByLabel("As of", { exact: true }).fill("2019-06-01");
    await page.keyboard.press("Escape");
    await settled(page);
    const box = await slider(page).boundingBox();
    await page.mouse.move((box?.x ?? 0) + 40, (box?.y ?? 0) + 12);
    await page.mouse.down();
    await page.mouse.move((box?.x ?? 0) - 160, (box?.y ?? 0) + 30, { steps: 4 });
    await page.mouse.up();
    await settled(page);
    const line = await drawing(page)
      .locator(".as-of-line")
      .evaluate((node) => node.getBoundingClientRect().x);
    // The line is where the hand let go, to the day, which is less than a pixel wide.
    expect(Math.abs(line - (box?.x ?? 0) + 160)).toBeLessThanOrEqual(2);
    expect(Date.parse(asked(page, "asof") ?? "")).toBeLessThan(Date.parse("2019-06-01"));
    expect([asked(page, "from"), asked(page, "sel")]).toEqual([null, null]);
    await page.goBack();
    await settled(page);
    expect(asked(page, "asof")).toBe("2019-06-01");
  });

  test("takes later answers back in the details and the list, and offers the day of what came later", async ({
    page,
  }) => {
    const report = "2019-04-18-mueller-report";
    await open(page, `/?sel=${report}&asof=2019-04-18`);
    const drawer = page.locator("[data-drawer]");
    await expect(drawer.getByText("No response recorded by 18 Apr 2019").first()).toBeVisible();
    await expect(drawer.locator(".drawer-responses a")).toHaveCount(0);
    await page.getByRole("radio", { name: "List" }).check({ force: true });
    const item = page.locator(`[data-item="${report}"]`);
    await expect(item.getByText("No response recorded by 18 Apr 2019")).toBeVisible();
    await open(page, `/?sel=${microsoft}&asof=2019-06-01`);
    await expect(drawer.getByText("Not yet public on 1 Jun 2019")).toBeVisible();
    await drawer.getByRole("button", { name: "Show as of 10 Sep 2020" }).click();
    await settled(page);
    expect(asked(page, "asof")).toBe("2020-09-10");
    await expect(mark(page, microsoft)).not.toHaveClass(/ghost/);
  });
});

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`in ${colorScheme} colours`, () => {
    test.use({ colorScheme, contextOptions: { reducedMotion: "reduce" } });
    test("axe finds nothing to object to with filters, a day and a menu open", async ({ page }) => {
      test.setTimeout(120_000);
      for (const path of [
        `/?kind=finding&asof=2019-06-01&sel=${microsoft}`,
        "/?view=list&stance=denies&asof=2019-06-01",
      ]) {
        await open(page, path);
        await page.getByRole("button", { name: "Speakers" }).click();
        await expect(page.getByRole("dialog", { name: "Speakers" })).toBeVisible();
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target.join(" ")}`))).toEqual(
          [],
        );
      }
    });
  });
}
