import { expect, test } from "playwright/test";
import { pageOfEveryKind } from "./built-site.ts";
import { open, visit } from "./timeline-page.ts";

// Some tests walk over a page of every kind.
test.describe.configure({ timeout: 120_000 });

const kinds = Object.entries(pageOfEveryKind());

test.describe("at every width", () => {
  for (const width of [320, 390, 768, 1440, 2560]) {
    test(`no page is wider than ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      for (const [kind, path] of kinds) {
        await visit(page, path);
        const wide = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(wide, `${kind} overflows`).toBe(0);
      }
    });
  }
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test("every control is at least 44 px high and wide", async ({ page }) => {
    for (const [kind, path] of kinds) {
      await visit(page, path);
      const small = await page.evaluate(() => {
        const controls = [...document.querySelectorAll<HTMLElement>("button, input, select, summary, nav a, .skip")];
        return controls.flatMap((control) => {
          const target = control.closest("label") ?? control;
          const { width, height } = target.getBoundingClientRect();
          const isShown = target.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }) && width > 2;
          return isShown && (width < 43.5 || height < 43.5)
            ? [`${target.outerHTML.slice(0, 80)} ${width}×${height}`]
            : [];
        });
      });
      expect(small, kind).toEqual([]);
    }
  });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the home page shows the finished drawing, and its marks are links to events", async ({ page }) => {
    await page.goto("/");
    const drawing = page.locator("[data-frame] svg.timeline").filter({ visible: true });
    await expect(drawing).toHaveCount(1);
    const marks = drawing.locator("a[href*='/events/']");
    expect(await marks.count()).toBeGreaterThan(10);
    const href = (await marks.first().getAttribute("href")) ?? "";
    const response = await page.goto(href);
    expect(response?.status()).toBe(200);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  });

  test("the list is one switch away, and nothing needs a script", async ({ page }) => {
    await page.goto("/");
    const list = page.locator("#page_list");
    await expect(list).toBeHidden();
    await page.getByRole("radio", { name: "List" }).check();
    await expect(list).toBeVisible();
    await expect(page.locator("[data-frame] svg.timeline").filter({ visible: true })).toHaveCount(0);
    const events = await list.locator("a[href*='/events/']").count();
    expect(events).toBeGreaterThan(40);
  });

  test("no control is shown that only a script could answer", async ({ page }) => {
    for (const [kind, path] of kinds) {
      await page.goto(path);
      await expect(page.locator("button").filter({ visible: true }), kind).toHaveCount(0);
    }
  });

  test("a phone gets the list", async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto("/");
    await expect(page.locator("#page_list")).toBeVisible();
    await expect(page.locator("[data-frame] svg.timeline").filter({ visible: true })).toHaveCount(0);
  });
});

test.describe("the colours", () => {
  const paper = () => getComputedStyle(document.body).backgroundColor;

  test("follow the reader's preference", async ({ page }) => {
    await page.emulateMedia({ colorScheme: "light" });
    await page.goto("/");
    const light = await page.evaluate(paper);
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await page.evaluate(paper)).not.toBe(light);
  });

  test("follow the switch, on the next page and after a reload too", async ({ page }) => {
    await page.emulateMedia({ colorScheme: "light" });
    await page.goto("/");
    const light = await page.evaluate(paper);
    await page.locator("[data-theme-switch]").click();
    const dark = await page.evaluate(paper);
    expect(dark).not.toBe(light);
    await page.goto("/claims/");
    expect(await page.evaluate(paper)).toBe(dark);
  });

  test("are those of the switch before the first pixel is painted", async ({ page }) => {
    await page.emulateMedia({ colorScheme: "light" });
    await page.goto("/");
    await page.locator("[data-theme-switch]").click();
    // The body's first moment: no paint can come before it.
    await page.addInitScript(() => {
      new MutationObserver((_, observer) => {
        if (document.body === null) return;
        observer.disconnect();
        document.documentElement.dataset["atFirst"] = document.documentElement.dataset["theme"] ?? "none";
      }).observe(document, { childList: true, subtree: true });
    });
    await page.reload();
    await expect(page.locator("html")).toHaveAttribute("data-at-first", "dark");
  });
});

test.describe("on paper", () => {
  test("a page prints without its controls", async ({ page }) => {
    await page.emulateMedia({ media: "print" });
    for (const kind of ["home", "timeline", "event", "actor", "claims"]) {
      await page.goto(pageOfEveryKind()[kind] ?? "/");
      await expect(page.locator("button, summary, fieldset.seg").filter({ visible: true }), kind).toHaveCount(0);
    }
  });

  test("a timeline prints its drawing as wide as the sheet, and the whole list", async ({ page }) => {
    await page.setViewportSize({ width: 680, height: 960 });
    await page.emulateMedia({ media: "print" });
    await page.goto("/");
    const drawing = page.locator("[data-frame] svg.timeline").filter({ visible: true });
    await expect(drawing).toHaveCount(1);
    const { width = 0 } = (await drawing.boundingBox()) ?? {};
    expect(width).toBeGreaterThan(600);
    expect(width).toBeLessThanOrEqual(680);
    const events = page.locator("#page_list [data-item]");
    expect(await events.count()).toBeGreaterThan(40);
    expect(await events.filter({ visible: false }).count()).toBe(0);
  });

  test("a drawing that a reader changed is laid out anew for the sheet, and comes back", async ({ page }) => {
    await open(page, "/?from=2018-01-01");
    const widths = (): Promise<string | null> => page.locator("[data-frame] svg.timeline").getAttribute("viewBox");
    const before = await widths();
    // What a browser does around its print dialog, which a browser without windows doesn't have.
    const tell = (type: string): Promise<boolean> => page.evaluate((name) => dispatchEvent(new Event(name)), type);
    await tell("beforeprint");
    expect(await widths()).toMatch(/^0 0 840 /);
    await page.emulateMedia({ media: "print" });
    const box = await page.locator("[data-frame] svg.timeline").boundingBox();
    expect(box?.height).toBeLessThan(box?.width ?? 0);
    await page.emulateMedia({ media: null });
    await tell("afterprint");
    await expect.poll(widths).toBe(before);
  });

  test("the home page and an event print as PDF on a few pages", async ({ page }) => {
    for (const kind of ["home", "event"]) {
      await page.goto(pageOfEveryKind()[kind] ?? "/");
      const pdf = (await page.pdf({ format: "A4" })).toString("latin1");
      const sheets = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
      expect(sheets).toBeGreaterThan(0);
      expect(sheets).toBeLessThan(kind === "home" ? 40 : 12);
    }
  });
});
