import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page, test } from "playwright/test";
import { drawing, mark, marks, microsoft, open, overhang, rangeOf, settled } from "./timeline-page.ts";

const views = ["lanes", "mirror", "threads"] as const;
const name = { lanes: "Lanes", mirror: "Mirror", threads: "Threads" } as const;

/** Pairs of the drawing's texts whose measured ink overlaps, and texts that leave the drawing. */
const clashes = (page: Page): Promise<string[]> =>
  drawing(page).evaluate((svg, over) => {
    const frame = svg.getBoundingClientRect();
    const texts = [...svg.querySelectorAll<SVGTextElement>("text")].flatMap((text) => {
      const { left, right, top, bottom } = text.getBoundingClientRect();
      // A line's box is taller than its letters.
      const trim = (bottom - top) * 0.18;
      return right > left
        ? [{ said: text.textContent ?? "", left, right, top: top + trim, bottom: bottom - trim }]
        : [];
    });
    const found = texts
      .filter(({ left, right, top, bottom }) => {
        const isBeside = left < frame.left - over || right > frame.right + over;
        return isBeside || top < frame.top - 1 || bottom > frame.bottom + 1;
      })
      .map(({ said }) => `${said} leaves the drawing`);
    texts.forEach((a, place) => {
      for (const b of texts.slice(place + 1)) {
        const apart = a.right <= b.left + 0.5 || b.right <= a.left + 0.5 || a.bottom <= b.top || b.bottom <= a.top;
        if (!apart) found.push(`${a.said} / ${b.said}`);
      }
    });
    return found;
  }, overhang);

test("a view that can't be loaded says so, and what can be drawn stands", async ({ page }) => {
  await open(page);
  await page.route(/compose-every.*\.js$/, (route) => route.abort());
  await page.getByRole("radio", { name: name.threads }).check({ force: true });
  await expect(page.locator("[data-readout=note]")).toHaveText(/could not be loaded/);
  await expect(page.locator("[data-readout=note]")).toHaveAttribute("aria-live", "polite");
  await expect(page.getByRole("radio", { name: name.lanes })).toBeChecked();
  await expect(marks(page).first()).toBeVisible();
});

test("a gesture that can't be loaded says so, and the drawing stands as it is", async ({ page }) => {
  await page.route(/drag-and-pinch.*\.js$/, (route) => route.abort());
  await open(page);
  await marks(page).first().hover();
  await expect(page.locator("[data-readout=note]")).toHaveText(/could not be loaded/);
  await expect(marks(page).first()).toBeVisible();
});

const sizes = [390, 768, 1024, 1440, 1920] as const;

test.describe.configure({ timeout: 60_000 });

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`in ${colorScheme} colours`, () => {
    test.use({ colorScheme, contextOptions: { reducedMotion: "reduce" } });
    for (const kind of views) {
      test(`${kind} never overlaps two texts, at any width and with an event selected`, async ({ page }) => {
        for (const width of sizes.filter((size) => size >= 768 || kind === "threads")) {
          await page.setViewportSize({ width, height: 900 });
          for (const query of [`?view=${kind}`, `?view=${kind}&sel=${microsoft}`]) {
            await open(page, `/${query}`);
            await page.evaluate(() => document.fonts.ready);
            expect(await clashes(page), `${query} at ${width} px`).toEqual([]);
          }
        }
      });

      test(`axe finds nothing to object to in ${kind}`, async ({ page }) => {
        await open(page, `/?view=${kind}&sel=${microsoft}`);
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target.join(" ")}`))).toEqual(
          [],
        );
      });
    }
  });
}

test.describe("a switch of view", () => {
  test("keeps range, selection and what was public, and is undone by back", async ({ page }) => {
    await open(page, `/?from=2020-08-01&to=2020-12-01&asof=2020-11-01&sel=${microsoft}`);
    for (const kind of ["mirror", "threads"] as const) {
      await page.getByRole("radio", { name: name[kind] }).check({ force: true });
      await settled(page);
      const { searchParams } = new URL(page.url());
      expect(searchParams.get("view")).toBe(kind);
      expect(searchParams.get("sel")).toBe(microsoft);
      expect(searchParams.get("asof")).toBe("2020-11-01");
      expect(rangeOf(page)).toEqual({ from: "2020-08-01", to: "2020-12-01" });
      await expect(mark(page, microsoft).first()).toHaveClass(/selected/);
    }
    await page.goBack();
    await settled(page);
    await expect(page.getByRole("radio", { name: "Mirror" })).toBeChecked();
    await expect(drawing(page).locator(".stem").first()).toBeAttached();
  });

  test("keeps the very nodes of the marks", async ({ page }) => {
    await open(page);
    const before = await mark(page, microsoft).elementHandle();
    await page.getByRole("radio", { name: "Mirror" }).check({ force: true });
    await settled(page);
    expect(await mark(page, microsoft).evaluate((link, same) => link === same, before)).toBe(true);
  });

  test("lets marks travel, but not for a reader who asked for less motion", async ({ page }) => {
    // Counted as they begin: on a busy machine a journey is over before anybody looks.
    await page.addInitScript(() => {
      const { animate } = Element.prototype;
      const counted: typeof animate = function (this: Element, ...given) {
        const { dataset } = document.documentElement;
        dataset["journeys"] = String(Number(dataset["journeys"] ?? 0) + 1);
        return animate.apply(this, given);
      };
      Element.prototype.animate = counted;
    });
    const journeys = (): Promise<number> =>
      page.evaluate(() => Number(document.documentElement.dataset["journeys"] ?? 0));
    await open(page);
    expect(await journeys()).toBe(0);
    await page.getByRole("radio", { name: "Mirror" }).check({ force: true });
    await expect.poll(journeys).toBeGreaterThan(5);
    await page.emulateMedia({ reducedMotion: "reduce" });
    await open(page);
    await page.getByRole("radio", { name: "Mirror" }).check({ force: true });
    await settled(page);
    expect(await journeys()).toBe(0);
  });

  test("is made by keys while the drawing has the focus, which is never lost", async ({ page }) => {
    await open(page);
    await mark(page, microsoft).focus();
    await page.keyboard.press("3");
    await expect(page.getByRole("radio", { name: "Threads" })).toBeChecked();
    await settled(page);
    await expect(mark(page, microsoft).first()).toBeFocused();
    await page.keyboard.press("4");
    await expect(page.getByRole("radio", { name: "List" })).toBeFocused();
    await expect(page.locator("#page_list")).toBeVisible();
  });

  test("is not offered for views that only the script draws, where there is none", async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? "" });
    const page = await context.newPage();
    await page.goto("/");
    await expect(page.getByRole("radio", { name: "Mirror" })).toBeHidden();
    await expect(page.getByRole("radio", { name: "List" })).toBeVisible();
    await context.close();
  });
});

test.describe("Threads", () => {
  test("opens the details of the thread whose words are clicked", async ({ page }) => {
    await open(page, "/?view=threads");
    await drawing(page).locator(`[data-row="${microsoft}"] .row-title`).first().click();
    await expect(page.locator("[data-drawer]").getByRole("heading", { level: 2 })).toContainText("Microsoft");
  });

  test("says where no response is recorded, and by which day", async ({ page }) => {
    await open(page, "/?view=threads");
    await expect(drawing(page).getByText("No response recorded", { exact: true }).first()).toBeVisible();
    await open(page, "/?view=threads&asof=2020-09-10");
    await expect(drawing(page).getByText("No response recorded by 10 Sep 2020").first()).toBeVisible();
  });

  test("walks its rows by the arrow keys", async ({ page }) => {
    await open(page, "/?view=threads");
    await marks(page).and(page.locator("[tabindex='0']")).focus();
    const y = (): Promise<number> =>
      page.evaluate(() => (document.activeElement as SVGAElement).getScreenCTM()?.f ?? Number.NaN);
    const before = await y();
    await page.keyboard.press("ArrowDown");
    await expect.poll(y).toBeGreaterThan(before);
    for (let step = 0; step < 20; step += 1) await page.keyboard.press("ArrowDown");
    await expect(page.locator("a[data-mark]:focus")).toBeInViewport();
  });

  test("brings into sight what is selected, and the details of a tap on a phone", async ({ page }) => {
    await open(page, `/?view=threads&sel=${microsoft}`);
    const focus = drawing(page).locator(".thread-focus");
    await expect(focus).toBeInViewport();
    await page.evaluate(() => scrollTo(0, 0));
    await page.locator("[data-do='previous']").click();
    await expect(drawing(page).locator(".mark.selected").first()).toBeInViewport();
    await page.setViewportSize({ width: 390, height: 844 });
    await open(page, "/?view=threads");
    await drawing(page).locator(`[data-row="${microsoft}"] .row-title`).first().click();
    await expect(page.locator("[data-drawer] h2")).toBeInViewport();
    await expect(focus).toBeInViewport();
  });

  test("tells a claim that doesn't fit in full to who points at it", async ({ page }) => {
    await open(page, "/?view=threads");
    const cut = drawing(page).locator(".row-claim", { hasText: "…" }).first();
    const words = (await cut.textContent())?.replace("…", "") ?? "";
    await cut.hover();
    await expect(page.locator(".chart-title")).toContainText(words);
  });
});
