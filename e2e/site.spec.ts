import { HtmlValidate } from "html-validate";
import { LinkChecker, LinkState } from "linkinator";
import { expect, type Page, type Request, test } from "playwright/test";
import { builtFile, builtPages, sitemapPaths } from "./built-site.ts";

/** So many idle moments are enough for any page. */
const mostMoments = 500;

/**
 * Waits until a page has nothing left to do: nothing is under way at two idle moments, one after the other. False where
 * that never comes.
 */
async function quiet(page: Page, underWay: ReadonlySet<Request>): Promise<boolean> {
  let idle = 0;
  for (let moment = 0; moment < mostMoments && idle < 2; moment += 1) {
    await page.evaluate(() => new Promise((done) => requestIdleCallback(done, { timeout: 1000 })));
    idle = underWay.size === 0 ? idle + 1 : 0;
  }
  return idle === 2;
}

/** What a page did that no page of ours does. */
async function misdeeds(page: Page, paths: readonly string[], host: string): Promise<string[]> {
  const found: string[] = [];
  const underWay = new Set<Request>();
  let at = "";
  for (const end of ["requestfinished", "requestfailed"] as const) {
    page.on(end as "requestfinished", (request) => underWay.delete(request));
  }
  page.on("request", (request) => {
    underWay.add(request);
    const url = new URL(request.url());
    if (url.protocol.startsWith("http") && url.host !== host) found.push(`${at} asks ${url.host}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) found.push(`${at} gets ${response.status()} for ${response.url()}`);
  });
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") found.push(`${at} says ${message.text()}`);
  });
  page.on("pageerror", (error) => found.push(`${at} throws ${error.message}`));
  for (const path of paths) {
    at = path;
    // what the page before left half asked for is nobody's concern
    underWay.clear();
    await page.goto(path);
    if (!(await quiet(page, underWay))) found.push(`${at} never rests`);
  }
  return found;
}

test.describe("every page of the sitemap", () => {
  const paths = sitemapPaths();
  for (const part of [0, 1, 2, 3]) {
    test(`asks no other host, finds all it asks for and complains of nothing (${part + 1} of 4)`, async ({
      page,
      baseURL,
    }) => {
      test.setTimeout(400_000);
      const own = paths.filter((_, index) => index % 4 === part);
      expect(await misdeeds(page, own, new URL("/", baseURL).host)).toEqual([]);
      expect((await page.context().cookies()).length).toBe(0);
    });
  }

  test("is every page that may be found", () => {
    const findable = builtPages().filter(({ html }) => !/<meta name="robots" content="noindex"/.test(html));
    expect(new Set(sitemapPaths())).toEqual(new Set(findable.map(({ path }) => path)));
    expect(sitemapPaths().length).toBeGreaterThan(20);
  });
});

test.describe("the head of a page", () => {
  const heads = builtPages().map(({ path, html }) => ({ path, head: html.slice(0, html.indexOf("</head>")) }));
  const text = (head: string, pattern: RegExp): string => pattern.exec(head)?.[1] ?? "";

  test("has a title that no other page of its language has", () => {
    const titles = heads.map(({ head }) => {
      const title = text(head, /<title>([^<]+)<\/title>/);
      return title === "" ? "" : `${text(head, /<html lang="([^"]+)"/)}: ${title}`;
    });
    expect(titles.filter((title, index) => title === "" || titles.indexOf(title) !== index)).toEqual([]);
  });

  test("has a description and names its own address as canonical", () => {
    const findable = heads.filter(({ head }) => !head.includes("noindex"));
    for (const { path, head } of findable) {
      expect(text(head, /<meta name="description" content="([^"]*)"/), path).not.toBe("");
      expect(new URL(text(head, /<link rel="canonical" href="([^"]+)"/)).pathname, path).toBe(path);
    }
  });
});

test("robots.txt leads to the sitemap", async ({ request }) => {
  const address = /Sitemap: (\S+)/.exec(builtFile("robots.txt"))?.[1] ?? "";
  expect((await request.get(new URL(address).pathname)).status()).toBe(200);
});

test("what isn't there is answered with 404 and a page that says so", async ({ page }) => {
  const response = await page.goto("/events/never-written/");
  expect(response?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});

test("every link of the site leads somewhere, and so does every anchor", async ({ baseURL }) => {
  test.setTimeout(400_000);
  const home = new URL("/", baseURL).href;
  const { links } = await new LinkChecker().check({
    path: home,
    recurse: true,
    checkFragments: true,
    concurrency: 8,
    // A busy machine may read so long in one page that the server has closed the connection by then; asked again, it
    // answers. What isn't there stays a 404.
    retryErrors: true,
    retryErrorsJitter: 200,
    linksToSkip: async (link) => !link.startsWith(home),
  });
  const broken = links.filter(({ state }) => state === LinkState.BROKEN);
  expect(broken.map(({ parent, url, status }) => `${parent} → ${url} ${status}`)).toEqual([]);
  expect(links.length).toBeGreaterThan(100);
});

test("every page is valid HTML", async () => {
  test.setTimeout(400_000);
  const validator = new HtmlValidate({
    extends: ["html-validate:recommended"],
    rules: { "long-title": "off", "no-trailing-whitespace": "off", "void-style": "off" },
  });
  const mistakes: string[] = [];
  for (const { path, html } of builtPages()) {
    const { results } = await validator.validateString(html);
    for (const { messages } of results) {
      mistakes.push(
        ...messages.map(({ line, column, ruleId, message }) => `${path}:${line}:${column} ${ruleId} ${message}`),
      );
    }
  }
  expect(mistakes).toEqual([]);
});
