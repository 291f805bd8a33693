import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page, test } from "playwright/test";
import { builtFile } from "./built-site.ts";
import { centre, drawing, mark, marks, microsoft, open, places, settled } from "./timeline-page.ts";

const peskov = "2020-09-11-peskov-response-microsoft";
const inSeptember = "from=2020-09-08&to=2020-09-14";

/** The alternates of a page, as paths by language. */
const alternatesOf = (page: Page): Promise<Record<string, string>> =>
  page
    .locator("link[rel=alternate][hreflang]")
    .evaluateAll((links) =>
      Object.fromEntries(
        links.map((link) => [link.getAttribute("hreflang"), new URL((link as HTMLLinkElement).href).pathname]),
      ),
    );

test("pages name each other in every language, and the sitemap names them too", async ({ page }) => {
  const paths = { en: `/events/${peskov}/`, ru: `/ru/events/${peskov}/`, fa: `/fa/events/${peskov}/` };
  for (const [lang, path] of Object.entries(paths)) {
    await page.goto(path);
    await expect(page.locator("html")).toHaveAttribute("lang", lang);
    expect(await alternatesOf(page)).toEqual({ ...paths, "x-default": paths.en });
    await expect(page.locator("link[rel=canonical]")).toHaveAttribute("href", new RegExp(`${path}$`));
  }
  const entry =
    builtFile("sitemap-0.xml")
      .split("<url>")
      .find((one) => one.includes(`${paths.ru}</loc>`)) ?? "";
  for (const path of Object.values(paths)) expect(entry).toContain(`${path}"`);
});

test("the switch at the foot leads to the same page in the other language", async ({ page }) => {
  await page.goto(`/events/${peskov}/`);
  await page.locator("[data-language][lang=fa]").click();
  await expect(page).toHaveURL(`/fa/events/${peskov}/`);
  await expect(page.locator("[data-language][lang=fa]")).toHaveAttribute("aria-current", "page");
});

test("a Russian page shows the translation and keeps the quotes", async ({ page }) => {
  await page.goto(`/ru/events/${peskov}/`);
  await expect(page.locator("h1")).toContainText("Песков говорит");
  await expect(page.locator(".translation")).toContainText("машинный перевод");
  const quote = page.locator("blockquote", { hasText: "What makes Microsoft think" }).first();
  await expect(quote).toHaveAttribute("lang", "en");
  await expect(page.getByText("оригинал (русский) здесь не зафиксирован").first()).toBeVisible();
  // What is not translated says its own language.
  await expect(page.locator("[lang=en]", { hasText: "DHS and ODNI say" }).first()).toBeVisible();

  await open(page, "/fa/?sel=2019-04-19-peskov-mueller-response");
  const answered = page.locator("[data-drawer] .drawer-answers").getByRole("link").first();
  await expect(answered).toHaveAttribute("lang", "en");
  await expect(answered).toHaveAttribute("dir", "ltr");
});

test("only the words of the page's language are loaded", async ({ page }) => {
  const scripts: Promise<string>[] = [];
  page.on("response", (response) => {
    if (response.request().resourceType() === "script") scripts.push(response.text());
  });
  await open(page, "/fa/");
  const all = (await Promise.all(scripts)).join("");
  expect(all).toContain("سپتامبر");
  expect(all).not.toContain("сентябрь");
  expect(all).not.toContain("No events match these filters");
});

test("in Persian the page and time run from right to left", async ({ page }) => {
  await open(page, "/fa/");
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
  const first = await centre(page, "2016-06-14-dnc-crowdstrike-attribution");
  const later = await centre(page, "2021-04-15-us-sanctions-2020-election");
  expect(first.x).toBeGreaterThan(later.x);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
    page.viewportSize()?.width ?? 0,
  );
  const texts = await drawing(page)
    .locator("text")
    .evaluateAll((nodes) =>
      nodes
        .filter((node) => node.checkVisibility() && node.textContent !== "")
        .map((node) => ({ text: node.textContent ?? "", box: node.getBoundingClientRect().toJSON() })),
    );
  const overlapping = texts.flatMap(({ text, box }, at) =>
    texts
      .slice(at + 1)
      .filter(({ box: other }) => {
        const wide = Math.min(box.right, other.right) - Math.max(box.left, other.left);
        const high = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top);
        return wide > 1.5 && high > 0.4 * Math.min(box.height, other.height);
      })
      .map((other) => `${text} / ${other.text}`),
  );
  expect(overlapping).toEqual([]);
});

test("in Persian the arrow keys and the sliders follow what is seen", async ({ page }) => {
  await open(page, `/fa/?${inSeptember}`);
  const before = await places(page);
  await mark(page, microsoft).focus();
  await page.keyboard.press("ArrowLeft");
  const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.getAttribute("data-mark") ?? "");
  // What keys do is loaded with the first of them.
  await expect.poll(focused).not.toBe(microsoft);
  expect(before[await focused()] ?? 0).toBeLessThanOrEqual(before[microsoft] ?? 0);
  await page.locator(".grip-slider.end").focus();
  await page.keyboard.press("ArrowLeft");
  await settled(page);
  await expect(page).toHaveURL(/to=2020-09-15/);
});

for (const path of ["/fa/", `/fa/events/${microsoft}/`, "/ru/claims/"]) {
  test(`axe finds nothing to object to on ${path}`, async ({ page }) => {
    // All claims stand on one page.
    test.setTimeout(120_000);
    await page.goto(path);
    if (path === "/fa/") await expect(marks(page).first()).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target.join(" ")}`))).toEqual([]);
  });
}
