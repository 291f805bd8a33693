import { expect, type Page, test } from "playwright/test";
import { builtFile } from "./built-site.ts";
import { drawing, microsoft, settled } from "./timeline-page.ts";

/** Who answered Microsoft's claim on Strontium, and where to read it. */
const answer = "2020-09-11-peskov-response-microsoft";
const source = "https://tass.com/politics/1199763";
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } as const;

const homes = { en: "/", fa: "/fa/" };

/** Goes on with tab until the focus is on what `selector` names. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let step = 0; step < 200; step += 1) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab doesn't come to ${selector}`);
}

/** On the page of the answer: what it answers, with a stance, and the source, which can be read. */
async function arrived(page: Page, lang: string): Promise<void> {
  await expect(page).toHaveURL(new RegExp(`/events/${answer}/`));
  await expect(page.locator("html")).toHaveAttribute("lang", lang);
  const main = page.getByRole("main");
  await expect(main.locator(`a[href*="/events/${microsoft}/"]`).first()).toBeVisible();
  await expect(main.locator(".chip").first()).toBeVisible();
  await expect(main.locator(`.table a[href="${source}"]`)).toBeVisible();
}

test("who answered Microsoft's claim on Strontium, and the source, are found with the keyboard alone", async ({
  page,
}) => {
  test.setTimeout(150_000);
  await page.goto("/");
  await settled(page);
  await tabTo(page, "[data-frame] a[data-mark]");
  await page.keyboard.press("Home");
  // A stack is known by its key, too.
  const active = () =>
    page.evaluate(() => {
      const stop = document.activeElement;
      return stop?.getAttribute("data-mark") ?? stop?.getAttribute("data-stack") ?? stop?.getAttribute("data-tag");
    });
  const stops = await drawing(page).locator("[data-mark], [data-stack], [data-tag]").count();
  for (let at = await active(), step = 0; at !== microsoft && step < stops; at = await active(), step += 1) {
    await page.keyboard.press("ArrowRight");
    await expect.poll(active, { timeout: 20_000 }).not.toBe(at);
  }
  expect(await active()).toBe(microsoft);
  await page.keyboard.press("Enter");
  const drawer = page.locator("[data-drawer]");
  await expect(drawer.locator("[data-title]")).toBeFocused();
  await expect(drawer.locator("[data-claim='strontium-attacks']")).toContainText("Strontium");
  await tabTo(page, `[data-drawer] a[data-goto="${answer}"]`);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`sel=${answer}`));
  const own = `[data-drawer] a[href*="/events/${answer}/"]:not([data-goto])`;
  await expect(page.locator(own).first()).toBeVisible();
  await tabTo(page, own);
  await page.keyboard.press("Enter");
  await arrived(page, "en");
  await tabTo(page, `a[href="${source}"]`);
});

for (const [lang, home] of Object.entries(homes)) {
  test.describe(`in ${lang}, who answered Microsoft's claim on Strontium, and the source`, () => {
    test.describe("on a phone", () => {
      test.use(phone);
      test("are found with a finger", async ({ page }) => {
        await page.goto(home);
        await settled(page);
        // What opens a card in place comes with its lines.
        await expect(page.locator(".bows")).toBeAttached();
        const card = page.locator(`[data-item="${microsoft}"]`);
        await card.locator("h4 a").tap();
        await expect(card.locator(".claims")).toContainText("Strontium");
        // The card comes into sight first, and a finger waits for that.
        await expect(page).toHaveURL(/[?&]sel=/);
        await settled(page);
        await card.locator(`.opens-page, a[href*="/events/${microsoft}/"]`).last().tap();
        await expect(page).toHaveURL(new RegExp(`/events/${microsoft}/`));
        await page.locator(`.rs a.who[href*="/events/${answer}/"]`).first().tap();
        await arrived(page, lang);
      });
    });

    test.describe("without JavaScript", () => {
      test.use({ javaScriptEnabled: false });
      test("are found by links", async ({ page }) => {
        await page.goto(home);
        await page.locator(`[data-frame] .drawing:visible a[href*="/events/${microsoft}/"]`).click();
        await expect(page.locator("#strontium-attacks")).toContainText("Strontium");
        await page.locator(`.rs a.who[href*="/events/${answer}/"]`).first().click();
        await arrived(page, lang);
      });
    });
  });
}

test("the source of the journey is the one that the collection names", () => {
  expect(builtFile(`events/${answer}/index.html`)).toContain(source);
});
