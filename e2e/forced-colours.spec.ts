import { expect, type Page, test } from "playwright/test";
import { pageOfEveryKind } from "./built-site.ts";
import { microsoft, open, view } from "./timeline-page.ts";

test.describe("in forced colours", () => {
  test.use({ contextOptions: { forcedColors: "active", reducedMotion: "reduce" } });

  const system = (page: Page, name: string): Promise<string> =>
    page.evaluate((color) => {
      const probe = document.body.appendChild(document.createElement("i"));
      probe.style.setProperty("forced-color-adjust", "none");
      probe.style.color = color;
      const seen = getComputedStyle(probe).color;
      probe.remove();
      return seen;
    }, name);
  const painted = (page: Page, selector: string, property: "fill" | "stroke"): Promise<string> =>
    page
      .locator(selector)
      .filter({ visible: true })
      .first()
      .evaluate((node, name) => getComputedStyle(node)[name], property);

  // the browser lays a plate of the page's ground behind a text, unless its element answers for itself
  test("words on a ground of the text's colour can be read", async ({ page }) => {
    await open(page, `/?sel=${microsoft}`);
    await expect(page.locator(".drawer .primary")).toBeVisible();
    const text = await system(page, "CanvasText");
    const dark = await page.locator("body *:not(svg, svg *)").evaluateAll((nodes, color) => {
      const shown = nodes.filter((node) => node.checkVisibility());
      const said = shown.filter(({ childNodes }) => [...childNodes].some(({ nodeType }) => nodeType === 3));
      const styles = said.map((node) => getComputedStyle(node)).filter((style) => style.backgroundColor === color);
      return styles.map((style) => style.getPropertyValue("forced-color-adjust"));
    }, text);
    expect(dark.length).toBeGreaterThan(2);
    expect([...new Set(dark)]).toEqual(["none"]);
  });

  test("marks are of the text's colour, what is related is highlighted, and dashes and caps stay", async ({ page }) => {
    await open(page, `/?sel=${microsoft}`);
    const [text, highlight] = [await system(page, "CanvasText"), await system(page, "Highlight")];
    expect(await painted(page, ".timeline .mark.dimmed .shape", "fill")).toBe(text);
    expect(await painted(page, ".timeline .curves.related .curve", "stroke")).toBe(highlight);
    expect(await painted(page, ".timeline .mark.selected .shape", "fill")).toBe(highlight);
    const dash = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((node) => getComputedStyle(node).strokeDasharray);
    expect(await dash(".timeline .curve.disputes")).toBe("7px, 4px");
    await expect(page.locator(".timeline .cap.bar").first()).toBeAttached();
    await open(page, "/?view=list");
    expect(await painted(page, ".item > .mark-of .shape", "fill")).toBe(text);
    await page.goto(pageOfEveryKind()["event"] ?? "");
    expect(await painted(page, ".glyph .ring", "stroke")).toBe(text);
    await expect(view(page)).toHaveCount(0);
  });
});
