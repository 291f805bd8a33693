import type { Page } from "playwright/test";

/** From the next page on, counts how much of it moves without a reader's doing. */
export const countShifts = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    Object.assign(window, { shift: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        if ("value" in entry)
          Object.assign(window, { shift: Number(Reflect.get(window, "shift")) + Number(entry.value) });
      }
    }).observe({ type: "layout-shift", buffered: true });
  });

/** Share of the window that has moved on this page, as browsers count it (CLS). */
export const shiftOf = (page: Page): Promise<number> => page.evaluate(() => Number(Reflect.get(window, "shift")));
