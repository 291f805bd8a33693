import { expect, type Page, test } from "playwright/test";
import { pageOfEveryKind } from "./built-site.ts";
import { countShifts, shiftOf } from "./shifts.ts";
import { microsoft, visit } from "./timeline-page.ts";

const pages: Readonly<Record<string, string>> = {
  ...pageOfEveryKind(),
  "event with many answers": `/events/${microsoft}/`,
  "actor with many statements": "/actors/dmitry-peskov/",
};
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** Links and controls that a finger would miss: too low, or with another one over their middle. */
function missed(): string[] {
  // links within a sentence of running text are as high as its lines
  const exempt = ".prose, .reading, .quiet, .skip, svg";
  const targetNames = "a[href], button, summary, input, select";
  const targets = [...document.querySelectorAll<HTMLElement>(`main :is(${targetNames})`)];
  return targets.flatMap((target) => {
    const shown = target.closest("label") ?? target;
    if (target.closest(exempt) !== null || !shown.checkVisibility({ checkVisibilityCSS: true })) return [];
    shown.scrollIntoView({ block: "center" });
    const { left, top, width, height } = shown.getBoundingClientRect();
    const at = (dy: number) => document.elementFromPoint(left + Math.min(width / 2, 20), top + height / 2 + dy);
    const isOwn = [-11, 0, 11].every((dy) => shown.contains(at(dy)?.closest(targetNames) ?? shown));
    const name = `${shown.parentElement?.className} “${shown.textContent?.trim().slice(0, 30)}”`;
    if (height < 43.5) return [`${name} is ${Math.round(height)} px high`];
    return isOwn ? [] : [`${name} is covered`];
  });
}

test.describe("under a finger", () => {
  test.use(phone);
  for (const [kind, path] of Object.entries(pages)) {
    test(`every link that isn't in running text is 44 px high and its own on the page of kind ${kind}`, async ({
      page,
    }) => {
      await visit(page, path);
      expect(await page.evaluate(missed)).toEqual([]);
    });
  }
});

/** How much of a page moved while its fonts came late. */
async function shift(page: Page, path: string): Promise<number> {
  await page.goto(path);
  await page.evaluate(() => document.fonts.ready);
  // two frames, so that the last move is counted
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  return shiftOf(page);
}

/** The letters of a machine stand in another proportion to ours in each script. */
const inScripts = { ...pages, "event in Cyrillic": `/ru/events/${microsoft}/` };

for (const [screen, use] of Object.entries({ "a phone": phone, "a wide screen": {} })) {
  test.describe(`on ${screen} whose fonts come late`, () => {
    test.use(use);
    test("nothing moves to speak of", async ({ page }) => {
      test.setTimeout(120_000);
      await countShifts(page);
      await page.route(/\.woff2$/, async (route) => {
        await new Promise((done) => setTimeout(done, 600));
        await route.continue();
      });
      for (const [kind, path] of Object.entries(inScripts)) {
        expect.soft(await shift(page, path), kind).toBeLessThan(0.01);
      }
    });
  });
}
