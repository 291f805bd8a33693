import { expect, type FrameLocator, type Locator, type Page } from "playwright/test";

/** The card in a frame. */
export const card = (frame: FrameLocator): Locator => frame.locator("[data-embed]");

/** The frame with this id, or in the element with it. */
export const outside = (page: Page, id: string): Locator => page.locator(`#${id} iframe, iframe#${id}`);

/** What is in that frame. */
export const inside = (page: Page, id: string): FrameLocator => outside(page, id).contentFrame();

/** Height of what stands in a page, in whole px. */
export const heightOf = async (place: Locator): Promise<number> => Math.round((await place.boundingBox())?.height ?? 0);

/** Waits until a frame on the host page is as tall as what is in it. */
export async function fits(page: Page, id: string): Promise<void> {
  const outer = outside(page, id);
  await outer.scrollIntoViewIfNeeded();
  await expect(async () => {
    const [frame, content] = [await heightOf(outer), await heightOf(card(inside(page, id)))];
    expect(content).toBeGreaterThan(250);
    // a plain frame has a border of 2 px at each edge
    expect(Math.abs(frame - content)).toBeLessThanOrEqual(5);
  }).toPass({ timeout: 10_000 });
}
