import { expect, type Page, test } from "playwright/test";
import { microsoft } from "./timeline-page.ts";

const timeline = "us-election-interference";
const frame = `/embed/timeline/${timeline}/`;

/** What a page shows: how many events are drawn, each that has a mark of its own, the list, and what is selected. */
interface Shown {
  readonly drawn: number;
  /** State and colour by event. */
  readonly marks: Readonly<Record<string, string>>;
  readonly listed: readonly string[];
  readonly selected: string;
  readonly lang: string;
}

const shown = (page: Page): Promise<Shown> =>
  page.evaluate(() => {
    const isThere = (node: Element): boolean => node.getClientRects().length > 0;
    const drawing = [...document.querySelectorAll("svg.timeline")].find(isThere);
    const marks = [...(drawing?.querySelectorAll("a[data-mark]") ?? [])];
    const stacks = [...(drawing?.querySelectorAll("[data-stack] text") ?? [])];
    const looks = (mark: Element): string => {
      const states = [...mark.classList].filter((name) =>
        /^(dimmed|ghost|selected|related|withdrawn|found)$/.test(name),
      );
      const shape = mark.querySelector(".shape") ?? mark;
      return [...states, getComputedStyle(shape).fill, getComputedStyle(shape).stroke].join(" ");
    };
    const items = [...document.querySelectorAll<HTMLElement>("[data-item]")].filter(({ hidden }) => !hidden);
    const drawer = document.querySelector<HTMLElement>("[data-drawer]:not([hidden])");
    return {
      drawn: marks.length + stacks.reduce((sum, { textContent }) => sum + Number(textContent), 0),
      marks: Object.fromEntries(marks.map((mark) => [mark.getAttribute("data-mark") ?? "", looks(mark)])),
      listed: items.map(({ dataset }) => `${dataset["item"]} ${"later" in dataset} ${"found" in dataset}`),
      selected: drawer?.querySelector("[data-title]")?.textContent ?? "",
      lang: document.documentElement.lang,
    };
  });

const story = "microsoft-report-2020";

/** Addresses on the site and in a frame that ask for the same. */
const pairs: readonly (readonly [string, string])[] = [
  ...[
    "view=threads&answered=no",
    `view=mirror&sel=${microsoft}~strontium-attacks`,
    "view=list&kind=finding",
    "from=2020-09-01&to=2020-10-01&by=microsoft",
    "asof=2020-09-15&tag=us-election-2020",
    "stance=denies,questions&about=microsoft",
    "q=fancy+bear",
    "q=absolutely",
  ].map((query) => [`/?${query}`, `${frame}?${query}`] as const),
  [`/timelines/${story}/?step=part-by-part`, `/embed/timeline/${story}/?step=part-by-part`],
  ["/ru/?q=санкции", `${frame}?lang=ru&q=санкции`],
];

test("each parameter shows in a frame what it shows on the site, in dark colours too", async ({ page, context }) => {
  test.setTimeout(90_000);
  const errors: string[] = [];
  const other = await context.newPage();
  await page.emulateMedia({ colorScheme: "dark" });
  for (const one of [page, other]) one.on("pageerror", ({ message }) => errors.push(message));
  for (const [path, framed] of pairs) {
    await Promise.all([page.goto(path), other.goto(`${framed}&theme=dark`)]);
    // What is found and the list are brought in line after the drawing.
    if (path.includes("q=")) await expect(page.locator(".find-list a").first()).toBeAttached();
    await expect(async () => {
      for (const one of [page, other]) await expect(one.locator("claimline-view")).toHaveAttribute("data-settled");
      const [onSite, inFrame] = await Promise.all([shown(page), shown(other)]);
      const both = Object.keys(inFrame.marks).filter((id) => id in onSite.marks);
      const isAnyFound = inFrame.listed.some((item) => item.endsWith("true"));
      const ofBoth = ({ marks, ...rest }: Shown): object => ({
        ...rest,
        marks: both.map((id) => `${id} ${marks[id]}`),
      });
      expect(ofBoth(inFrame), framed).toEqual(ofBoth(onSite));
      expect(both.length, framed).toBeGreaterThan(path.includes("list") ? -1 : 2);
      expect(isAnyFound, framed).toBe(path.includes("q="));
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

test("a frame in a sandbox marks what it holds of the words of a search, says that the site reads more, and asks for nothing", async ({
  page,
  baseURL,
}) => {
  const errors: string[] = [];
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  page.on("request", (request) => request.url().includes("/search/") && errors.push(request.url()));
  const src = `${baseURL}${frame}?q=Fancy+Bear&amp;view=list`;
  await page.route("**/host", (route) =>
    route.fulfill({ contentType: "text/html", body: `<iframe sandbox="allow-scripts" src="${src}" width="800">` }),
  );
  await page.goto("/host");
  const inside = page.locator("iframe").contentFrame();
  await expect(inside.locator("p[data-found]")).toContainText("The site's own search reads the whole text");
  await expect(inside.locator("p[data-found] q")).toHaveText("Fancy Bear");
  const marked = inside.locator("[data-item][data-found]");
  await expect(marked).not.toHaveCount(0);
  expect(await marked.count()).toBeLessThan(await inside.locator("[data-item]").count());
  await expect(inside.locator("[data-open]")).toHaveAttribute("href", /[?&]q=Fancy(?:%20|\+)Bear/);
  expect(errors).toEqual([]);
});

test("a frame that can't read the index of the search marks what it holds", async ({ page }) => {
  await page.route("**/search/index/**", (route) => route.abort());
  await page.goto(`${frame}?q=Sanctions&view=list`);
  await expect(page.locator("p[data-found]")).toContainText("The site's own search reads the whole text");
  await expect(page.locator("[data-item][data-found]").first()).toBeVisible();
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
