import { expect, type Page, test } from "playwright/test";
import { countShifts, shiftOf } from "./shifts.ts";
import { drawing, mark, microsoft, open, settled, view, visit } from "./timeline-page.ts";

/** Every node of what stands for the timeline at a width: the drawing and its strip, or the list. */
const shown = "[data-frame] svg, [data-frame] svg *, [data-overview] > svg[data-drawing] *, #page_list *";

test.describe("the start of the script", () => {
  for (const width of [360, 768, 1024, 1440, 2560]) {
    test(`moves no node of the drawing at ${width} px`, async ({ browser }) => {
      const size = { viewport: { width, height: 900 } };
      const boxes = async (starts: boolean): Promise<string[]> => {
        const context = await browser.newContext(size);
        const page = await context.newPage();
        // The page as it is before the script that brings the drawing to life has come.
        if (!starts) await page.route("**/_astro/*.js", (route) => route.abort());
        await page.goto("/");
        if (starts) await expect(view(page)).toHaveAttribute("data-settled", { timeout: 10_000 });
        await page.evaluate(() => document.fonts.ready);
        const found = await page.evaluate(
          (shown) =>
            [...document.querySelectorAll(shown)]
              .filter((node) => node.checkVisibility())
              .map((node) => {
                const { x, y, width, height } = node.getBoundingClientRect();
                return [node.getAttribute("data-key") ?? node.id, x, y, width, height].join(" ");
              }),
          shown,
        );
        await context.close();
        return found;
      };
      const alive = await boxes(true);
      expect(alive.length).toBeGreaterThan(100);
      expect(alive).toEqual(await boxes(false));
    });
  }

  test("shifts nothing on the page", async ({ page }) => {
    // Faces that come after the first paint move letters, which steady.spec.ts is about.
    await page.route(/\.woff2$/, (route) => route.abort());
    await countShifts(page);
    for (const path of ["/", "/timelines/microsoft-report-2020/", "/search/"]) {
      await visit(page, path);
      await page.waitForLoadState("networkidle");
      expect(await shiftOf(page), path).toBe(0);
      await page.setViewportSize({ width: 2560, height: 1440 });
    }
  });
});

/** Every node of the drawing with what it says; sizes in the page and the tab order are the script's own. */
const nodesOf = (page: Page): Promise<string[]> =>
  drawing(page).evaluate((svg) => {
    const own = new Set(["tabindex", "width", "height", "preserveAspectRatio"]);
    return [svg, ...svg.querySelectorAll("*")].map((node) => {
      const attributes = node.getAttributeNames().filter((name) => !own.has(name) || node !== svg);
      const said = attributes.filter((name) => name !== "tabindex").sort();
      const text = node.childElementCount === 0 ? node.textContent : "";
      return `${node.tagName} ${said.map((name) => `${name}=${node.getAttribute(name)}`).join(" ")} ${text}`;
    });
  });

test("what the script paints equals what the build drew, node for node", async ({ browser }) => {
  // The frame is then as wide as one of the drawings was built, so that both lay out the same.
  const size = { viewport: { width: 1348, height: 900 }, reducedMotion: "reduce" } as const;
  const built = await browser.newPage({ ...size, javaScriptEnabled: false });
  await built.goto("/");
  const drawn = await nodesOf(built);
  expect(drawn.length).toBeGreaterThan(300);

  const page = await browser.newPage(size);
  await open(page, "/");
  await mark(page, microsoft).click();
  await settled(page);
  await expect(mark(page, microsoft)).toHaveClass(/selected/);
  // What is under the pointer is lit.
  await page.mouse.move(2, 2);
  await page.goBack();
  await expect(mark(page, microsoft)).not.toHaveClass(/selected/);
  // The drawing is as wide as before when the details have gone.
  await expect.poll(() => nodesOf(page)).toEqual(drawn);
  await Promise.all([built.close(), page.close()]);
});
