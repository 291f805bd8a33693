import { expect, type Page, test } from "playwright/test";
import { citationsOf } from "#model/rests-on.ts";
import { builtCollection } from "./built-site.ts";
import { card, fits, heightOf, inside } from "./host/frames.ts";
import { type Host, hostPage, serveHost } from "./host/serve.ts";
import { microsoft } from "./timeline-page.ts";

const timeline = "us-election-interference";
let host: Host;

test.beforeAll(async ({ baseURL }) => {
  const site = baseURL ?? "";
  host = await serveHost(site, hostPage(site, { event: microsoft, timeline }));
});
test.afterAll(() => host.stop());

/** What the host page hears and what goes wrong on it, from its first line on. */
async function visit(page: Page, query = ""): Promise<string[]> {
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  await page.addInitScript(() => {
    const heard: unknown[] = [];
    Object.assign(window, { heard });
    addEventListener("message", ({ data }) => heard.push(data));
    for (const name of ["ready", "select"]) {
      addEventListener(`claimline:${name}`, (event) =>
        heard.push({ event: name, at: (event.target as Element).id, detail: (event as CustomEvent).detail }),
      );
    }
  });
  await page.goto(`${host.url}${query}`);
  return errors;
}

const heard = (page: Page): Promise<unknown[]> =>
  page.evaluate(() => (window as unknown as { heard: unknown[] }).heard);

test("frames fit their height under the strictest policy, plain, sandboxed and as elements", async ({ page }) => {
  const errors = await visit(page);
  for (const id of ["plain", "sandboxed", "one", "two"]) await fits(page, id);
  expect(errors).toEqual([]);
});

test("a sandboxed frame is alive, in its own colours", async ({ page }) => {
  await visit(page);
  const frame = inside(page, "sandboxed");
  await frame
    .locator(`a[data-mark="${microsoft}"]`)
    .filter({ visible: true })
    .click({ position: { x: 12, y: 12 } });
  await expect(frame.locator("[data-drawer]")).toBeVisible();
  await expect(frame.locator("[data-drawer]")).toContainText("Microsoft");
  await expect(card(frame)).toHaveCSS("background-color", "rgb(21, 21, 19)");
  await fits(page, "sandboxed");
});

test("heights follow the width", async ({ page }) => {
  await visit(page);
  await fits(page, "plain");
  const before = await heightOf(page.locator("#plain"));
  await page.locator("#plain").evaluate((frame: HTMLIFrameElement) => frame.setAttribute("width", "900"));
  await expect.poll(() => heightOf(page.locator("#plain"))).not.toBe(before);
  await fits(page, "plain");
});

test("a frame says its height in both forms, under the id of its address", async ({ page }) => {
  await visit(page);
  await fits(page, "plain");
  const height = await inside(page, "plain")
    .locator("[data-embed]")
    .evaluate((node) => Math.ceil(node.getBoundingClientRect().height));
  await expect.poll(() => heard(page)).toContainEqual({ type: "claimline:height", v: 1, id: "plain", height });
  expect(await heard(page)).toContainEqual({ "datawrapper-height": { plain: height } });
});

test("frames out of sight have their height before they are scrolled to", async ({ page }) => {
  await visit(page);
  const two = page.locator("#two iframe");
  await expect.poll(() => heightOf(two)).toBeGreaterThan(500);
  await expect(two).not.toBeInViewport();
});

test("an element says when it is ready, hides its fallback, and tells of a selection", async ({ page }) => {
  await visit(page);
  await fits(page, "two");
  await expect(page.locator("#two > a")).toBeHidden();
  const frame = inside(page, "two");
  await frame
    .locator(`a[data-mark="${microsoft}"]`)
    .filter({ visible: true })
    .click({ position: { x: 12, y: 12 } });
  await expect
    .poll(() => heard(page))
    .toContainEqual({ event: "select", at: "two", detail: { event: microsoft, claim: null } });
  await expect.poll(() => heard(page)).toContainEqual({ event: "ready", at: "two", detail: {} });
});

test("the host's address keeps the view of an element that asks for it, and gives it back", async ({ page }) => {
  await visit(page);
  await fits(page, "two");
  expect(new URL(page.url()).search).toBe("");
  await inside(page, "two")
    .locator(`a[data-mark="${microsoft}"]`)
    .filter({ visible: true })
    .click({ position: { x: 12, y: 12 } });
  await expect.poll(() => new URL(page.url()).searchParams.get("tl")).toBe(`sel=${microsoft}`);
  await page.reload();
  await expect(inside(page, "two").locator("[data-drawer]")).toContainText("Microsoft");
  await expect(inside(page, "one").locator("[data-drawer]")).toBeHidden();
});

test("what a reader clears stays cleared, though the element's own address asks for it", async ({ page, baseURL }) => {
  const src = `${baseURL}/embed/timeline/${timeline}/?theme=dark&sel=${microsoft}`;
  const element = `<claim-timeline id="own" src="${src}" loading="eager" mirror></claim-timeline>`;
  const own = await serveHost(baseURL ?? "", `<!doctype html><script src="${baseURL}/embed.js"></script>${element}`);
  const drawer = inside(page, "own").locator("[data-drawer]");
  await page.goto(own.url);
  await expect(drawer).toContainText("Microsoft");
  expect(new URL(page.url()).search).toBe("");
  await drawer.locator("[data-do=close]").click();
  await expect(page).toHaveURL(`${own.url}?claimline=`);
  await page.reload();
  await expect(card(inside(page, "own"))).toHaveAttribute("data-settled");
  await expect(drawer).toBeHidden();
  await expect(page).toHaveURL(`${own.url}?claimline=`);
  await expect(inside(page, "own").locator("html")).toHaveAttribute("data-theme", "dark");
  await own.stop();
});

test("a selection makes no step in the host's history", async ({ page }) => {
  await visit(page);
  await fits(page, "two");
  const before = await page.evaluate(() => history.length);
  await inside(page, "two")
    .locator(`a[data-mark="${microsoft}"]`)
    .filter({ visible: true })
    .click({ position: { x: 12, y: 12 } });
  await expect(inside(page, "two").locator("[data-drawer]")).toBeVisible();
  expect(await page.evaluate(() => history.length)).toBe(before);
});

test("messages of others and of the wrong shape change nothing", async ({ page }) => {
  await visit(page);
  await fits(page, "one");
  const before = await heightOf(page.locator("#one iframe"));
  await page.evaluate(() => {
    for (const height of [5000, -1, Number.NaN, "900", 1e9])
      postMessage({ type: "claimline:height", v: 1, id: "x", height }, "*");
    for (const odd of [null, 1, "claimline:height", [], { v: 1 }, { type: {}, v: 1 }]) postMessage(odd, "*");
  });
  await page.evaluate(() => new Promise((done) => setTimeout(done, 100)));
  expect(await heightOf(page.locator("#one iframe"))).toBe(before);
});

test("an element can be removed and put back, hidden and shown, and leaves no listener behind", async ({ page }) => {
  await page.addInitScript(() => {
    const open = new Set<unknown>();
    Object.assign(window, { open });
    const watched = (way: "addEventListener" | "removeEventListener", note: (listener: unknown) => void): void => {
      const own = window[way];
      const noting = (name: string, listener: EventListener): void => {
        if (name === "message") note(listener);
        own.call(window, name, listener);
      };
      Object.assign(window, { [way]: noting });
    };
    watched("addEventListener", (listener) => open.add(listener));
    watched("removeEventListener", (listener) => open.delete(listener));
  });
  await visit(page);
  const listeners = (): Promise<number> => page.evaluate(() => (window as unknown as { open: Set<unknown> }).open.size);
  await fits(page, "one");
  const before = await listeners();
  await page.evaluate(() => {
    const element = document.querySelector("#one") as HTMLElement;
    for (let times = 0; times < 5; times += 1) {
      element.remove();
      document.body.append(element);
    }
  });
  await fits(page, "one");
  expect(await listeners()).toBe(before);
  expect(await page.locator("#one iframe").count()).toBe(1);
  await page.locator("#one").evaluate((element: HTMLElement) => element.style.setProperty("display", "none"));
  await page.locator("#one").evaluate((element: HTMLElement) => element.style.setProperty("display", "grid"));
  await fits(page, "one");
  await page.locator("#one").evaluate((element: HTMLElement) => element.remove());
  expect(await listeners()).toBe(before - 1);
});

test("a frame that can't be loaded leaves the fallback and a page that works", async ({ page }) => {
  await page.route("**/embed/event/**", (route) => route.abort());
  await visit(page);
  await fits(page, "two");
  await expect(page.locator("#one > a")).toBeVisible();
});

test("an element whose script never comes shows its link", async ({ page }) => {
  await page.route("**/embed.js", (route) => route.abort());
  await visit(page);
  await expect(page.locator("#one > a")).toBeVisible();
  await expect(card(inside(page, "plain"))).toBeVisible();
});

test("without script a frame is a full drawing with its answers, its source and its licence", async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 640, height: 480 },
    baseURL: baseURL ?? "",
  });
  const page = await context.newPage();
  await page.goto(`/embed/timeline/${timeline}/`);
  await expect(page.locator("svg.timeline").filter({ visible: true })).toHaveCount(1);
  await page.goto(`/embed/event/${microsoft}/`);
  await expect(page.locator("svg.timeline").filter({ visible: true })).toHaveCount(1);
  const event = builtCollection().events.find(({ id }) => id === microsoft);
  const sources = event === undefined ? 0 : citationsOf(event).length;
  expect(sources).toBeGreaterThan(1);
  for (const text of ["denies", "Kremlin", "CC BY 4.0", `${sources} sources`, "Open the event page"]) {
    await expect(page.locator("[data-embed]")).toContainText(text);
  }
  await context.close();
});

for (const width of [280, 360, 479, 480, 699, 700, 1040, 1440]) {
  test(`a frame of ${width} px shows the drawing or the list, and nothing beyond its edge`, async ({ page }) => {
    for (const path of [`/embed/timeline/${timeline}/`, `/embed/event/${microsoft}/`]) {
      await page.setViewportSize({ width, height: 480 });
      await page.goto(path);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      await expect(page.locator("svg.timeline").filter({ visible: true })).toHaveCount(width < 480 ? 0 : 1);
      const isTimeline = path.includes("timeline");
      if (isTimeline) await expect(page.locator(".emb-list")).toBeVisible({ visible: width < 480 });
    }
  });
}

test("nothing is stored and nobody else is asked", async ({ page, context, baseURL }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).origin));
  await page.goto(`/embed/timeline/${timeline}/`);
  await page.waitForLoadState("networkidle");
  expect([...new Set(asked)]).toEqual([new URL(baseURL ?? "").origin]);
  expect(await context.cookies()).toEqual([]);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
});
