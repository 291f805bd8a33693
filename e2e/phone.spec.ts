import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page, test } from "playwright/test";
import { pageOfEveryKind } from "./built-site.ts";
import { touches } from "./fingers.ts";
import { draggable, drawing, microsoft, open, rangeOf, settled } from "./timeline-page.ts";

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } as const;
const strip = "[data-overview]";
const card = (page: Page, id: string) => page.locator(`[data-item="${id}"]`);
const title = (page: Page, id: string) => card(page, id).locator("h4 a");
const range = (page: Page) => page.locator("[data-readout='range']");

/** Opens the timeline with its lines drawn. */
async function openTime(page: Page, path = "/"): Promise<void> {
  await open(page, path);
  await expect(page.locator(".bows")).toBeAttached();
}

/** Whether the page scrolls sideways. */
const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test.describe("vertical time", () => {
  test.use({ ...phone, contextOptions: { reducedMotion: "reduce" } });

  test("joins each answer to what it answers, mark to mark, or says that it is far", async ({ page }) => {
    await openTime(page);
    await expect(page.getByRole("radio", { name: "Time" })).toBeChecked();
    const wanted = await page
      .locator(".brief[data-to]:not([data-far])")
      .evaluateAll((lines) =>
        lines.map(
          (line) => `${line.closest<HTMLElement>("[data-item]")?.dataset["item"]} ${line.getAttribute("data-to")}`,
        ),
      );
    expect(wanted.length).toBeGreaterThan(15);
    const found = new Set<string>();
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    for (let y = 0; y < height; y += 800) {
      await page.evaluate((top) => scrollTo(0, top), y);
      await settled(page);
      for (const name of await joined(page)) found.add(name);
    }
    expect(wanted.filter((name) => !found.has(name))).toEqual([]);
  });

  test("opens a card in place, with its claims and the way to its page; back closes it", async ({ page }) => {
    await openTime(page);
    await title(page, microsoft).scrollIntoViewIfNeeded();
    await expect(card(page, microsoft).locator(".claims")).toBeHidden();
    await settled(page);
    const top = (): Promise<number> => card(page, microsoft).evaluate((item) => item.getBoundingClientRect().top);
    const before = await top();
    await title(page, microsoft).tap();
    await expect(title(page, microsoft)).toHaveAttribute("aria-expanded", "true");
    await expect(card(page, microsoft).locator(".claims > li").first()).toContainText("Strontium");
    await expect(card(page, microsoft).locator(".claims")).toBeVisible();
    expect(Math.abs((await top()) - before)).toBeLessThan(6);
    expect(new URL(page.url()).searchParams.get("sel")).toBe(microsoft);
    await expect(page.locator(".bows .related .curve").first()).toBeAttached();
    await expect(card(page, "2020-08-18-ssci-volume-5")).toHaveAttribute("data-standing", /dimmed|related/);
    await expect(page.locator("[data-drawer]")).toBeHidden();
    await page.goBack();
    await expect(title(page, microsoft)).toHaveAttribute("aria-expanded", "false");
    await title(page, microsoft).tap();
    await card(page, microsoft).getByRole("link", { name: "Open event page" }).tap();
    await expect(page).toHaveURL(new RegExp(`/events/${microsoft}/`));
  });

  test("shows an event of the address, and no sideways scroll, at 320 px", async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await openTime(page, `/?view=time&sel=${microsoft}`);
    await expect(card(page, microsoft).locator(".claims")).toBeInViewport();
    expect(await overflow(page)).toBe(0);
  });

  test("tells in the overview what shows, and scrolls to where its window is dragged", async ({ page }) => {
    await openTime(page);
    await expect(page.locator(strip)).toBeInViewport({ ratio: 1 });
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight / 2));
    // the next frame tells of the scroll
    await expect.poll(() => rangeOf(page).from).not.toBeNull();
    await settled(page);
    const halfway = rangeOf(page);
    const first = page.locator("[data-item]").first();
    await expect(first).not.toBeInViewport();
    const box = await page.locator(strip).boundingBox();
    if (box === null) throw new Error("no strip");
    const y = box.y + 20;
    await touches(page, [
      [{ x: box.x + box.width * 0.6, y }],
      [{ x: box.x + box.width * 0.4, y }],
      [{ x: box.x + 12, y }],
    ]);
    await settled(page);
    await expect(range(page)).toContainText((await first.getAttribute("data-item"))?.slice(0, 4) ?? "");
    await expect(first).toBeInViewport();
    expect(rangeOf(page).from).not.toBe(halfway.from);
  });

  test("keeps gaps, months and lines right under a filter", async ({ page }) => {
    await openTime(page, "/?kind=finding&stance=confirms");
    const shown = page.locator("[data-item]").filter({ visible: true });
    await expect.poll(() => shown.count()).toBeLessThan(30);
    const told = await shown.evaluateAll((items) =>
      items.map((item) => ({
        id: item.getAttribute("data-item") ?? "",
        gap: item.querySelector(":scope > .gap")?.textContent ?? "",
        month: item.closest(".in-month")?.querySelector(".month-head > .gap")?.textContent ?? "",
      })),
    );
    expect(told[0]).toMatchObject({ gap: "", month: "" });
    expect(told.filter(({ gap, month }) => `${gap}${month}`.includes("later")).length).toBeGreaterThan(3);
    await expect(page.locator(".in-month").filter({ visible: true })).not.toHaveCount(0);
    const ids = new Set(told.map(({ id }) => id));
    for (const name of await joined(page))
      expect(
        name.split(" ").every((id) => ids.has(id)),
        name,
      ).toBe(true);
  });

  for (const colorScheme of ["light", "dark"] as const) {
    test(`axe finds nothing to object to in ${colorScheme} colours`, async ({ page }) => {
      test.setTimeout(120_000);
      await page.emulateMedia({ colorScheme });
      await openTime(page, `/?sel=${microsoft}`);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target.join(" ")}`))).toEqual([]);
    });
  }
});

/** Pairs of events whose line begins beside the one's mark and ends beside the other's, as measured. */
const joined = (page: Page): Promise<string[]> =>
  page.locator(".bows").evaluate((bows) => {
    const middle = (id: string | null): DOMPoint => {
      const box = document.querySelector(`[data-item="${id}"] > .mark-of`)?.getBoundingClientRect() ?? new DOMRect();
      return new DOMPoint(box.x + box.width / 2, box.y + box.height / 2);
    };
    const near = (a: DOMPoint, b: DOMPoint): boolean => Math.hypot(a.x - b.x, a.y - b.y) < 26;
    return [...bows.querySelectorAll<SVGPathElement>("path[data-from]")].flatMap((path) => {
      const matrix = path.getScreenCTM();
      const [from, to] = [path.getAttribute("data-from"), path.getAttribute("data-to")];
      if (matrix === null) return [];
      const start = path.getPointAtLength(0).matrixTransform(matrix);
      const end = path.getPointAtLength(path.getTotalLength()).matrixTransform(matrix);
      return near(start, middle(to)) && near(end, middle(from)) ? [`${from} ${to}`] : [];
    });
  });

test("on a phone without JavaScript the list tells order, gaps and answers in words", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ ...phone, javaScriptEnabled: false, baseURL: baseURL ?? "" });
  const page = await context.newPage();
  await page.goto("/");
  const list = page.locator("#page_list");
  await expect(list.getByText(/^\d+ (days|weeks|months) later$/).first()).toBeVisible();
  await expect(card(page, microsoft).locator(".claims")).toBeVisible();
  await expect(card(page, microsoft).locator(".replies").first()).toBeVisible();
  await expect(page.locator(strip)).toBeHidden();
  await context.close();
});

test.describe("on a tablet", () => {
  for (const width of [768, 1024]) {
    test.describe(`${width} px wide`, () => {
      test.use({ viewport: { width, height: 1000 }, hasTouch: true, contextOptions: { reducedMotion: "reduce" } });

      test("a pinch zooms about its middle, and one finger scrolls the page", async ({ page }) => {
        await open(page, "/?from=2020-01-01&to=2021-01-01");
        await draggable(page);
        const box = await drawing(page).boundingBox();
        if (box === null) throw new Error("no drawing");
        const [x, y] = [box.x + box.width * 0.6, box.y + box.height * 0.3];
        const apart = (by: number) => [
          { x: x - by, y },
          { x: x + by, y },
        ];
        const before = await timeAt(page, x);
        await touches(page, [apart(30), apart(45), apart(60), apart(90)]);
        await settled(page);
        const zoomed = rangeOf(page);
        expect(days(zoomed)).toBeLessThan(366 / 2);
        // a day of the range in px
        expect(Math.abs((await timeAt(page, x)) - before) / 86_400_000).toBeLessThan(4);
        await touches(page, [[{ x, y }], [{ x, y: y - 60 }], [{ x, y: y - 160 }]]);
        await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(60);
        await settled(page);
        expect(rangeOf(page)).toEqual(zoomed);
      });

      test("the second touch moves the window of the overview, the first wakes it", async ({ page }) => {
        await open(page, "/?from=2020-01-01&to=2021-01-01");
        const frame = page.locator(strip);
        await frame.scrollIntoViewIfNeeded();
        const box = await frame.boundingBox();
        if (box === null) throw new Error("no overview");
        const y = box.y + 20;
        const drag = [0.75, 0.6, 0.4].map((share) => [{ x: box.x + box.width * share, y }]);
        await touches(page, drag.slice(0, 1));
        await expect(page.locator(".brush .selection")).toBeAttached();
        await touches(page, drag);
        await expect.poll(() => rangeOf(page).from).not.toMatch(/^2020/);
        await settled(page);
        expect(days(rangeOf(page))).toBe(366);
      });
    });
  }
});

const days = ({ from, to }: { from: string | null; to: string | null }): number =>
  (Date.parse(to ?? "") - Date.parse(from ?? "")) / 86_400_000;

/** The time under a point of the drawing, between the two marks on either side of it. */
const timeAt = (page: Page, x: number): Promise<number> =>
  drawing(page).evaluate((svg, at) => {
    const ends = [...svg.querySelectorAll<SVGPathElement>("a[data-mark]")].flatMap((mark) => {
      const day = /^\d{4}-\d{2}-\d{2}/.exec(mark.getAttribute("data-mark") ?? "")?.[0];
      const matrix = mark.getScreenCTM();
      return day === undefined || matrix === null ? [] : [{ time: Date.parse(day), x: matrix.e }];
    });
    const sorted = ends.sort((a, b) => a.x - b.x);
    const [first, last] = [sorted[0], sorted.at(-1)];
    if (first === undefined || last === undefined) return Number.NaN;
    return first.time + ((at - first.x) / (last.x - first.x)) * (last.time - first.time);
  }, x);

test.describe("under a strong zoom", () => {
  // 1280 × 1024 px at 200 % and 400 %.
  for (const [width, height] of [
    [640, 512],
    [320, 256],
  ] as const) {
    test(`nothing scrolls sideways and the page is not covered at ${width} × ${height}`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      for (const path of [`/?sel=${microsoft}`, "/?view=list", pageOfEveryKind()["event"] ?? ""]) {
        await page.goto(path);
        if (path.startsWith("/?")) await settled(page);
        expect(await overflow(page), path).toBe(0);
        const covered = await page.evaluate(() =>
          [...document.querySelectorAll<HTMLElement>("body *")]
            .filter((node) => getComputedStyle(node).position === "fixed" && node.checkVisibility())
            .reduce((sum, node) => sum + node.getBoundingClientRect().height, 0),
        );
        expect(covered / height, path).toBeLessThan(0.4);
      }
    });
  }
});
