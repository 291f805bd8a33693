import { readFileSync } from "node:fs";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "playwright/test";
import { builtCollection } from "./built-site.ts";
import { serveHost } from "./host/serve.ts";
import { microsoft } from "./timeline-page.ts";

const timeline = "us-election-interference";
const { site: published } = builtCollection();
/** What the built pages give as their own address, without a slash at the end. */
const publishedAt = `${new URL(published.url).origin}${published.base}`.replace(/\/$/, "");
/** The snippets of a page of the documentation, with what is there in the place of their examples. */
function snippetsOf(file: string, site: string): readonly string[] {
  const text = readFileSync(join(import.meta.dirname, "..", file), "utf8");
  return [...text.matchAll(/```html\n([\s\S]*?)```/g)].map(([, html = ""]) =>
    html
      .replaceAll("https://site.example", site)
      .replaceAll(/\b(timelines?)\/ID/g, `$1/${timeline}`)
      .replaceAll("ID", microsoft),
  );
}

test("the dialog shows what it offers and follows what is chosen", async ({ page }) => {
  await page.goto(`/?sel=${microsoft}`);
  await page.locator("#embed_offer .embed-open").click();
  const dialog = page.locator(".embed-dialog");
  await expect(dialog).toBeVisible();
  await expect(dialog.locator(".embed-preview").contentFrame().locator("[data-embed]")).toBeVisible();
  const texts = (): Promise<string[]> =>
    dialog.locator("textarea").evaluateAll((areas) => areas.map((area) => (area as HTMLTextAreaElement).value));
  const [plain = "", fitted = "", element = "", pinned = "", png = "", svg = ""] = await texts();
  for (const html of [plain, fitted, element, pinned])
    expect(html).toContain(`/embed/timeline/${timeline}/?sel=${microsoft}"`);
  for (const html of [plain, fitted, element, pinned]) expect(html).toMatch(/ title="[^"]+"/);
  expect(plain).not.toContain("<script");
  expect(fitted).toContain("data-claimline");
  expect(pinned).toMatch(/embed-[0-9a-f]{10}\.js" integrity="sha384-[^"]+" crossorigin/);
  for (const html of [png, svg]) expect(html).toMatch(/alt="[^"]+".*\n.*CC BY 4\.0/);
  await dialog.locator("select[name=theme]").selectOption("dark");
  await dialog.locator("select[name=view]").selectOption("list");
  await dialog.locator("input[name=height]").fill("700");
  expect((await texts())[0]).toMatch(/view=list&amp;theme=dark" .* height="700"/);
  const frame = dialog.locator(".embed-preview").contentFrame();
  await expect(frame.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(frame.locator(".emb-list")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
});

test("each snippet of the dialog runs as it is copied, the pinned script with its proof, too", async ({
  page,
  baseURL,
}) => {
  const site = baseURL ?? "";
  await page.goto(`/events/${microsoft}/`);
  await page.locator("#embed_offer .embed-open").click();
  const texts = page.locator(".embed-dialog textarea");
  await expect(texts).toHaveCount(6);
  for (const at of [0, 1, 2, 3]) {
    const snippet = (await texts.nth(at).inputValue()).replaceAll(publishedAt, site);
    const host = await serveHost(site, `<!doctype html><title>Host</title>${snippet}`);
    const other = await page.context().newPage();
    await other.goto(host.url);
    const frame = other.locator("iframe");
    await expect(frame.contentFrame().locator("[data-embed]")).toHaveAttribute("data-settled");
    await expect(frame).toHaveAttribute("title", /./);
    // the host's policy drops the style
    await expect(frame).toHaveJSProperty("offsetWidth", await other.evaluate(() => document.body.clientWidth));
    await expect(frame).toHaveCSS("border-top-width", "0px");
    // all but the plain frame are told their height
    await expect.poll(async () => ((await frame.boundingBox())?.height ?? 0) > 490).toBe(at > 0);
    await other.close();
    await host.stop();
  }
});

test("without script the page has the plain frame to copy", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? "" });
  const page = await context.newPage();
  await page.goto(`/events/${microsoft}/`);
  await page.locator("#embed_offer summary").click();
  await expect(page.locator("#embed_offer code")).toContainText(`/embed/event/${microsoft}/`);
  await expect(page.locator(".embed-open")).toHaveCount(0);
  await context.close();
});

test("the snippets of the guide run as they stand", async ({ page, baseURL }) => {
  const site = baseURL ?? "";
  const snippets = snippetsOf("docs/embedding.md", site);
  expect(snippets).toHaveLength(4);
  const host = await serveHost(site, `<!doctype html><title>Guide</title>${snippets.join("\n")}`, "pictures");
  await page.goto(host.url);
  await expect(page.locator("iframe[src]").first().contentFrame().locator("[data-embed]")).toBeVisible();
  await expect
    .poll(async () => (await page.locator("iframe[data-claimline]").boundingBox())?.height)
    .toBeGreaterThan(600);
  await expect(page.locator("claim-timeline iframe").contentFrame().locator("[data-embed]")).toBeVisible();
  await expect.poll(() => page.locator("img").evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1200);
  await host.stop();
});

test("the snippet of the README runs as it stands", async ({ page, baseURL }) => {
  const site = baseURL ?? "";
  const snippets = snippetsOf("README.md", site);
  expect(snippets).toHaveLength(1);
  const host = await serveHost(site, `<!doctype html><title>README</title>${snippets[0]}`);
  await page.goto(host.url);
  await expect(page.locator("claim-timeline iframe").contentFrame().locator("[data-embed] h1")).toBeVisible();
  await expect(page.locator("claim-timeline > a")).toBeHidden();
  await host.stop();
});

test("a picture is shown as SVG too, with its link, its description and its licence", async ({ page, baseURL }) => {
  const site = baseURL ?? "";
  await page.goto(`/events/${microsoft}/`);
  await page.locator("#embed_offer .embed-open").click();
  const areas = page.locator(".embed-dialog textarea");
  for (const at of [4, 5]) {
    const snippet = (await areas.nth(at).inputValue()).replaceAll(publishedAt, site);
    const host = await serveHost(site, `<!doctype html><title>Letter</title>${snippet}`, "pictures");
    const letter = await page.context().newPage();
    await letter.goto(host.url);
    const image = letter.locator("a > img");
    await expect
      .poll(() => image.evaluate((node: HTMLImageElement) => [node.naturalWidth, node.naturalHeight]))
      .toEqual([1200, 630]);
    await expect(image).toHaveAttribute("alt", /^Timeline: Microsoft .* \d+ events?, \d+ responses\.$/);
    await expect(letter.locator(`a[href="${site}/events/${microsoft}/"]`)).toHaveCount(2);
    await expect(letter.locator("p")).toContainText("CC BY 4.0");
    await letter.close();
    await host.stop();
  }
});

for (const width of [320, 800]) {
  for (const colorScheme of ["light", "dark"] as const) {
    test(`frames of ${width} px break no rule of accessibility in ${colorScheme} colours`, async ({
      browser,
      baseURL,
    }) => {
      test.setTimeout(120_000);
      const context = await browser.newContext({
        colorScheme,
        viewport: { width, height: 700 },
        baseURL: baseURL ?? "",
      });
      const page = await context.newPage();
      for (const path of [`/embed/timeline/${timeline}/`, `/embed/event/${microsoft}/`]) {
        await page.goto(path);
        await expect(page.locator("[data-embed]")).toHaveAttribute("data-settled");
        expect(
          (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => [id, nodes[0]?.html]),
        ).toEqual([]);
      }
      await context.close();
    });
  }
}
