import type { Page } from "playwright/test";

interface Finger {
  readonly x: number;
  readonly y: number;
}

/** Puts fingers on the page, moves them from place to place, and lifts them; each step has as many as the first. */
export async function touches(page: Page, steps: readonly (readonly Finger[])[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const points = (fingers: readonly Finger[]) => fingers.map((finger, id) => ({ ...finger, id }));
  for (const [at, fingers] of steps.entries()) {
    const type = at === 0 ? "touchStart" : "touchMove";
    await session.send("Input.dispatchTouchEvent", { type, touchPoints: points(fingers) });
    // As a hand would: each place is seen by a frame.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
  }
  await session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  await session.detach();
}
