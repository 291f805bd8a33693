import type { Page } from "playwright/test";

/** Counts of what the browser holds for a page. */
export type Held = Readonly<Record<"documents" | "frames" | "listeners", number>>;

/** What it holds once it has cleaned up all that it will: two readings in a row are the same. */
export async function heldAtRest(page: Page): Promise<Held> {
  let [before, now] = [await held(page), await held(page)];
  while (JSON.stringify(before) !== JSON.stringify(now)) [before, now] = [now, await held(page)];
  return now;
}

/** Of what among `names` it holds more than before, each with both counts, e.g. `documents: 3 after 2`. */
export async function heldBeyond(page: Page, before: Held, names: readonly (keyof Held)[]): Promise<readonly string[]> {
  const now = await held(page);
  return names.filter((name) => now[name] > before[name]).map((name) => `${name}: ${now[name]} after ${before[name]}`);
}

async function held(page: Page): Promise<Held> {
  const session = await page.context().newCDPSession(page);
  await session.send("HeapProfiler.collectGarbage");
  const { documents, jsEventListeners } = await session.send("Memory.getDOMCounters");
  await session.detach();
  return { documents, frames: page.frames().length, listeners: jsEventListeners };
}
