import { expect, type Page, test } from "playwright/test";
import { microsoft } from "./timeline-page.ts";

const timeline = "us-election-interference";
const frame = `/embed/timeline/${timeline}/`;

/** What a page shows: how many events are drawn, the state of each that has a mark of its own, and the list. */
interface Shown {
  readonly drawn: number;
  readonly states: Readonly<Record<string, string>>;
  readonly listed: readonly string[];
}

async function shown(page: Page, path: string): Promise<Shown> {
  await page.goto(path);
  await expect(page.locator("claimline-view")).toHaveAttribute("data-settled");
  // What is found is known later than what is shown.
  if (path.includes("q=")) await expect(page.locator("[data-item][data-found]")).not.toHaveCount(0);
  return page.evaluate(() => {
    const isThere = (node: Element): boolean => node.getClientRects().length > 0;
    const drawing = [...document.querySelectorAll("svg.timeline")].find(isThere);
    const marks = [...(drawing?.querySelectorAll("a[data-mark]") ?? [])];
    const stacks = [...(drawing?.querySelectorAll("[data-stack] text") ?? [])];
    const state = (mark: Element): string =>
      [...mark.classList].filter((name) => /^(dimmed|ghost|selected|related|withdrawn)$/.test(name)).join(" ");
    const items = [...document.querySelectorAll<HTMLElement>("[data-item]")].filter(({ hidden }) => !hidden);
    return {
      drawn: marks.length + stacks.reduce((sum, { textContent }) => sum + Number(textContent), 0),
      states: Object.fromEntries(marks.map((mark) => [mark.getAttribute("data-mark") ?? "", state(mark)])),
      listed: items.map((item) => `${item.dataset["item"]} ${"later" in item.dataset}`),
    };
  });
}

const queries: readonly string[] = [
  "view=threads",
  "view=mirror",
  "view=list&kind=finding",
  "from=2020-09-01&to=2020-10-01",
  "asof=2020-09-15&tag=us-election-2020",
  `sel=${microsoft}`,
  "stance=denies,questions&about=microsoft",
  "by=microsoft",
  "answered=no",
  "q=fancy bear",
];

test("each parameter shows in a frame what it shows on the site", async ({ page }) => {
  test.setTimeout(90_000);
  const errors: string[] = [];
  page.on("pageerror", ({ message }) => errors.push(message));
  for (const query of queries) {
    // The list is brought in line after the drawing.
    await expect(async () => {
      const onSite = await shown(page, `/?${query}`);
      const inFrame = await shown(page, `${frame}?${query}`);
      expect(inFrame.drawn, query).toBe(onSite.drawn);
      expect(inFrame.listed, query).toEqual(onSite.listed);
      const both = Object.keys(inFrame.states).filter((id) => id in onSite.states);
      expect(both.length, query).toBeGreaterThan(query.includes("list") ? -1 : 2);
      for (const id of both) expect(`${id} ${inFrame.states[id]}`).toBe(`${id} ${onSite.states[id]}`);
    }).toPass({ timeout: 20_000 });
  }
  expect(errors).toEqual([]);
});

test("the parameters of the frame itself are followed", async ({ page }) => {
  await page.setViewportSize({ width: 800, height: 480 });
  await page.goto(`${frame}?view=list&theme=dark&height=400&accent=0a6c64&kind=finding`);
  await expect(page.locator(".emb-list")).toBeVisible();
  await expect(page.locator("[data-frame]")).toBeHidden();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(page.locator("[data-embed]")).toHaveCSS("height", "400px");
  await expect(page.locator("[data-open]")).toHaveCSS("color", "rgb(10, 108, 100)");
  await expect(page.locator("[data-open]")).toHaveAttribute("href", /kind=finding/);
});

test("a frame keeps its own parameters when a reader changes what it shows", async ({ page }) => {
  await page.goto(`${frame}?theme=dark&id=a`);
  await page.locator(`a[data-mark="${microsoft}"]`).filter({ visible: true }).click();
  await expect.poll(() => new URL(page.url()).search).toBe(`?sel=${microsoft}&theme=dark&id=a`);
  await expect(page.locator("[data-open]")).toHaveAttribute("href", new RegExp(`/\\?sel=${microsoft}$`));
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(page.locator("[data-drawer]")).toContainText("Microsoft");
});

test("what a frame can't follow is said quietly, and the rest is followed", async ({ page }) => {
  await page.goto(`${frame}?kind=finding&kinds=x&lang=de`);
  const note = page.locator(".emb-note").filter({ visible: true });
  await expect(note).toHaveCount(2);
  await expect(note.first()).toContainText("kinds=x");
  await expect(note.last()).toContainText("Not yet translated");
  await expect(page.locator("[data-open]")).toHaveAttribute("href", /\?kind=finding$/);
  await page.goto(`${frame}?lang=en`);
  await expect(page.locator("[data-embed]")).toHaveAttribute("data-settled");
  await expect(note).toHaveCount(0);
});

test("a frame marks what holds the words of a search in what it shows, and says that the site reads more", async ({
  page,
}) => {
  await page.goto(`${frame}?q=Sanctions&view=list`);
  await expect(page.locator("p[data-found]")).toContainText("The site's own search reads the whole text");
  await expect(page.locator("p[data-found] q")).toHaveText("Sanctions");
  const marked = page.locator("[data-item][data-found]");
  await expect(marked.first()).toBeVisible();
  expect(await marked.count()).toBeLessThan(await page.locator("[data-item]").count());
  await expect(page.locator("[data-open]")).toHaveAttribute("href", /[?&]q=Sanctions/);
});

test("a frame goes to the same in the language that is asked for, with the rest of its address", async ({ page }) => {
  const there = `${frame.replace("/embed", "/xx/embed")}`;
  await page.route(`**${frame}*`, async (route) => {
    const response = await route.fetch();
    const link = `<link rel="alternate" hreflang="de" href="https://site.example${there}"></head>`;
    await route.fulfill({ response, body: (await response.text()).replace("</head>", link) });
  });
  await page.route(`**${there}*`, (route) => route.fulfill({ contentType: "text/html", body: "<h1>Auf Deutsch</h1>" }));
  await page.goto(`${frame}?lang=de-AT&kind=finding&id=a`);
  await expect(page.locator("h1")).toHaveText("Auf Deutsch");
  expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe(`${there}?lang=de-AT&kind=finding&id=a`);
});
