import { expect, type Locator, type Page } from "playwright/test";

/** The event that most of the collection's answers of 2020 go to. */
export const microsoft = "2020-09-10-microsoft-report";

/** How far a letter's ink may reach over the ends of its line, in px: browsers count it in whole units of the drawing. */
export const overhang = 1.5;

export const view = (page: Page): Locator => page.locator("claimline-view");
export const drawing = (page: Page): Locator => page.locator("[data-frame] svg.timeline").filter({ visible: true });
export const marks = (page: Page): Locator => drawing(page).locator("a[data-mark]");
export const mark = (page: Page, id: string): Locator => drawing(page).locator(`a[data-mark="${id}"]`);

/** Waits until the drawing shows the view. */
export async function settled(page: Page): Promise<void> {
  await expect(view(page)).toHaveAttribute("data-settled");
}

export async function open(page: Page, path = "/"): Promise<void> {
  await page.goto(path);
  await settled(page);
}

/** Opens a page of any kind: one with a timeline is looked at when its script is awake. */
export async function visit(page: Page, path: string): Promise<void> {
  await page.goto(path);
  if ((await view(page).count()) > 0) await settled(page);
}

/** Waits until the drawing can be dragged: what does that is loaded when a pointer comes near. */
export const draggable = (page: Page): Promise<void> =>
  expect.poll(() => drawing(page).evaluate((svg) => "__zoom" in svg)).toBe(true);

/** Where a mark's centre is in the window. */
export const centre = (page: Page, id: string): Promise<{ x: number; y: number }> =>
  mark(page, id).evaluate((link) => {
    const matrix = (link as SVGAElement).getScreenCTM();
    return { x: matrix?.e ?? Number.NaN, y: matrix?.f ?? Number.NaN };
  });

/** x of every mark in the window, by event. */
export const places = (page: Page): Promise<Record<string, number>> =>
  marks(page).evaluateAll((links) =>
    Object.fromEntries(
      links.map((link) => [
        link.getAttribute("data-mark") ?? "",
        Math.round((link as SVGAElement).getScreenCTM()?.e ?? Number.NaN),
      ]),
    ),
  );

/** The range in the address. */
export function rangeOf(page: Page): { from: string | null; to: string | null } {
  const { searchParams } = new URL(page.url());
  return { from: searchParams.get("from"), to: searchParams.get("to") };
}
