import { extract, type Fetcher } from "@extractus/oembed-extractor";
import { expect, test } from "playwright/test";
import { builtCollection, builtPages } from "./built-site.ts";
import { serveHost } from "./host/serve.ts";
import { microsoft } from "./timeline-page.ts";

const data = builtCollection();
const { site } = data;
/** Where the site says that it is published. */
const { origin } = new URL(site.url);
const main = data.timelines.find(({ id }) => id === site.timeline)?.title ?? "";
const report = data.events.find(({ id }) => id === microsoft)?.title ?? "";

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

test("a site that asks by oEmbed learns title, publisher and picture, and gets a frame that shows the page", async ({
  page,
  baseURL,
}) => {
  const here = baseURL ?? "";
  for (const [path, title] of [
    ["", main],
    [`events/${microsoft}/`, report],
  ] as const) {
    const asked: string[] = [];
    // What the pages give as their address is served from here.
    const fetcher: Fetcher = (url) => {
      asked.push(new URL(url).origin);
      return fetch(url.replace(origin, here));
    };
    const found = await extract(`${origin}${site.base}${path}`, { maxwidth: 600 }, fetcher);
    expect(found).toMatchObject({
      method: "auto-discovery",
      type: "rich",
      version: "1.0",
      title,
      provider_name: site.title,
      author_name: site.publisher?.name ?? site.title,
      thumbnail_width: 1200,
      thumbnail_height: 630,
    });
    expect(asked).toEqual([origin, origin]);
    // The way of WordPress with a provider that it doesn't know: one bare frame in a sandbox.
    const html = String(found["html"]).replaceAll(origin, here).replace("<iframe", '<iframe sandbox="allow-scripts"');
    const host = await serveHost(here, `<!doctype html><title>Blog</title>${html}`);
    await page.goto(host.url);
    const frame = page.locator("iframe").contentFrame();
    await expect(frame.locator("[data-embed] h1")).toHaveText(title);
    await expect(frame.locator("[data-embed]")).toHaveAttribute("data-settled");
    await host.stop();
  }
});

test("every page that can be embedded names its answer near the beginning of its head", () => {
  const pages = builtPages().filter(
    ({ path, html }) => /^\/(?:events\/.+|timelines\/.+|)$/.test(path) && !html.includes('content="noindex"'),
  );
  expect(pages.length).toBeGreaterThan(data.events.length);
  for (const { path, html } of pages) {
    const at = html.indexOf('type="application/json+oembed"');
    expect(at, path).toBeGreaterThan(0);
    expect(at, path).toBeLessThan(8000);
    expect(at, path).toBeLessThan(html.indexOf("</head>"));
  }
});
