import { expect, type Page, test } from "playwright/test";
import { textWidth } from "#scene/text-width.ts";
import { drawing, microsoft, open, overhang } from "./timeline-page.ts";

interface Measured {
  readonly text: string;
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** Descenders and ascenders of a line's box are empty for the most part: what a reader sees is this much of it. */
const seen = 0.3;

/**
 * Boxes of every text of the shown drawing and the drawing's own edges, in px of the window; halos don't count. All at
 * one moment: details that open beside the drawing make it narrower.
 */
async function texts(page: Page): Promise<{ measured: Measured[]; left: number; right: number }> {
  await page.evaluate(() => document.fonts.ready);
  return drawing(page).evaluate((svg, inset) => {
    const { left, right } = svg.getBoundingClientRect();
    const measured = [...svg.querySelectorAll("text")]
      .filter((node) => node.checkVisibility() && node.textContent !== "")
      .map((node) => {
        const box = node.getBBox();
        const matrix = node.getScreenCTM() ?? new DOMMatrix();
        const upper = new DOMPoint(box.x, box.y + box.height * inset).matrixTransform(matrix);
        const lower = new DOMPoint(box.x + box.width, box.y + box.height * (1 - inset)).matrixTransform(matrix);
        return { text: node.textContent ?? "", x0: upper.x, y0: upper.y, x1: lower.x, y1: lower.y };
      });
    return { measured, left, right };
  }, seen);
}

function overlaps(measured: readonly Measured[]): string[] {
  return measured.flatMap((a, at) =>
    measured
      .slice(at + 1)
      .filter((b) => a.x0 < b.x1 - 0.5 && b.x0 < a.x1 - 0.5 && a.y0 < b.y1 - 0.5 && b.y0 < a.y1 - 0.5)
      .map((b) => `${a.text} × ${b.text}`),
  );
}

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`the labels in ${colorScheme} colours`, () => {
    test.use({ colorScheme, contextOptions: { reducedMotion: "reduce" } });
    for (const width of [768, 1024, 1440, 1920]) {
      test(`never overlap and never leave the drawing at ${width} px`, async ({ page }) => {
        await page.setViewportSize({ width, height: 900 });
        for (const path of [
          "/",
          `/?sel=${microsoft}`,
          "/?from=2020-07-01&to=2020-12-01",
          `/?from=2020-09-08&to=2020-09-14&sel=${microsoft}`,
          "/?asof=2019-01-01",
        ]) {
          await open(page, path);
          const { measured, left, right } = await texts(page);
          expect(measured.length).toBeGreaterThan(15);
          expect(overlaps(measured), path).toEqual([]);
          const outside = measured.filter(({ x0, x1 }) => x0 < left - overhang || x1 > right + overhang);
          expect(
            outside.map(({ text }) => text),
            path,
          ).toEqual([]);
        }
      });
    }
  });
}

for (const width of [768, 1024, 1440, 1920]) {
  // The drawing is scaled to its frame: no size of the letters may make a browser round their widths up.
  test(`no text is wider in the browser than the table of widths says, at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    for (const path of [
      "/",
      `/?sel=${microsoft}`,
      "/?from=2020-07-15&to=2020-11-15",
      "/?view=mirror",
      "/?view=threads",
      "/ru/?from=2020-07-15&to=2020-11-15",
    ]) {
      await open(page, path);
      await page.evaluate(() => document.fonts.ready);
      const measured = await drawing(page).evaluate((svg) =>
        [...svg.querySelectorAll("text")].map((node) => {
          const { fontSize, fontWeight } = getComputedStyle(node);
          const text = node.textContent ?? "";
          return { text, width: node.getComputedTextLength(), size: parseFloat(fontSize), weight: Number(fontWeight) };
        }),
      );
      expect(measured.length, path).toBeGreaterThan(30);
      const wider = measured.filter(
        ({ text, width, size, weight }) => width > textWidth(text, size, weight <= 450 ? "regular" : "bold") + 0.5,
      );
      expect(wider, path).toEqual([]);
    }
  });
}
