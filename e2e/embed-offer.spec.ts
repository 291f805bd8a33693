import { readFileSync } from "node:fs";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "playwright/test";
import { serveHost } from "./host/serve.ts";
import { microsoft } from "./timeline-page.ts";

const timeline = "us-election-interference";
const guide = readFileSync(join(import.meta.dirname, "../docs/embedding.md"), "utf8");
const snippets = [...guide.matchAll(/```html\n([\s\S]*?)```/g)].map(([, html]) => html ?? "");

test("the dialog shows what it offers and follows what is chosen", async ({ page }) => {
  await page.goto(`/?sel=${microsoft}`);
  await page.locator(".embed-open").click();
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

test("without script the page has the plain frame to copy", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? "" });
  const page = await context.newPage();
  await page.goto(`/events/${microsoft}/`);
  await page.locator(".embed-offer summary").click();
  await expect(page.locator(".embed-offer code")).toContainText(`/embed/event/${microsoft}/`);
  await expect(page.locator(".embed-open")).toHaveCount(0);
  await context.close();
});

test("the snippets of the guide run as they stand", async ({ page, baseURL }) => {
  expect(snippets).toHaveLength(4);
  const site = baseURL ?? "";
  const named = snippets
    .map((html) =>
      html
        .replaceAll("https://site.example", site)
        .replaceAll(/\b(timelines?)\/ID/g, `$1/${timeline}`)
        .replaceAll("ID", microsoft),
    )
    .join("\n");
  const host = await serveHost(site, `<!doctype html><title>Guide</title>${named}`, "pictures");
  await page.goto(host.url);
  await expect(page.locator("iframe[src]").first().contentFrame().locator("[data-embed]")).toBeVisible();
  await expect
    .poll(async () => (await page.locator("iframe[data-claimline]").boundingBox())?.height)
    .toBeGreaterThan(600);
  await expect(page.locator("claim-timeline iframe").contentFrame().locator("[data-embed]")).toBeVisible();
  await expect.poll(() => page.locator("img").evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1200);
  await host.stop();
});

test("a page names its oEmbed answer in its head, whose frame and picture are there", async ({
  page,
  request,
  baseURL,
}) => {
  for (const path of ["/", `/events/${microsoft}/`]) {
    const html = await (await request.get(path)).text();
    const head = html.slice(0, html.indexOf("</head>"));
    const address = /<link rel="alternate" type="application\/json\+oembed" href="([^"]+)"/.exec(head)?.[1] ?? "";
    const answer = await (await request.get(new URL(address).pathname)).json();
    expect(answer).toMatchObject({ type: "rich", version: "1.0", width: 640, height: 480, thumbnail_width: 1200 });
    const frame = /src="([^"]+)"/.exec(answer.html)?.[1] ?? "";
    await page.goto(`${baseURL}${new URL(frame).pathname}`);
    await expect(page.locator("[data-embed]")).toBeVisible();
    const picture = await request.get(new URL(answer.thumbnail_url).pathname);
    expect((await picture.body()).subarray(1, 4).toString()).toBe("PNG");
    expect(head).toContain(`<meta property="og:image" content="${answer.thumbnail_url}">`);
  }
});

for (const width of [320, 800]) {
  for (const colorScheme of ["light", "dark"] as const) {
    test(`frames of ${width} px break no rule of accessibility in ${colorScheme} colours`, async ({
      browser,
      baseURL,
    }) => {
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
