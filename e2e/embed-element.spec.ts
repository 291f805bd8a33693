import { expect, type Page, test } from "playwright/test";
import { card, fits, inside } from "./host/frames.ts";
import { heldAtRest, heldBeyond } from "./host/held.ts";
import { type Host, serveHost } from "./host/serve.ts";
import { microsoft } from "./timeline-page.ts";

const event = `/embed/event/${microsoft}/`;
const timeline = "/embed/timeline/microsoft-report-2020/";

/** A strict page of another site with the script and some elements, open in `page`. */
async function hostOf(page: Page, site: string, html: string): Promise<Host & { readonly errors: readonly string[] }> {
  const errors: string[] = [];
  page.on("pageerror", ({ message }) => errors.push(message));
  const script = `<!doctype html><title>Host</title><script src="${site}/embed.js" async></script>`;
  const host = await serveHost(site, `${script}${html}`);
  await page.goto(host.url);
  return { ...host, errors };
}

const element = (id: string, src: string, more = ""): string =>
  `<claim-timeline id="${id}" src="${src}" loading="eager" ${more}><a href="/${id}">Instead of ${id}</a></claim-timeline>`;

const setSrc = (page: Page, id: string, src: string): Promise<void> =>
  page.locator(`#${id}`).evaluate((node, to) => node.setAttribute("src", to), src);

const select = (page: Page, id: string): Promise<void> =>
  inside(page, id)
    .locator(`a[data-mark="${microsoft}"]`)
    .filter({ visible: true })
    .click({ position: { x: 12, y: 12 } });

const drawer = (page: Page, id: string) => inside(page, id).locator("[data-drawer]");

test("an element whose src leads to no page on the web is what stands inside it, until it has one that does", async ({
  page,
  baseURL,
}) => {
  const odd = ["http://[", "javascript:alert(1)", "data:text/html,<h1>x</h1>", "about:blank", "//"];
  const elements = odd.map((src, at) => element(`odd${at}`, src.replaceAll("<", "&lt;")));
  const missing = '<claim-timeline id="missing"><a href="/missing">Instead</a></claim-timeline>';
  const host = await hostOf(page, baseURL ?? "", `${elements.join("")}${missing}`);
  await expect(page.locator("claim-timeline:defined")).toHaveCount(odd.length + 1);
  for (const link of await page.locator("claim-timeline > a").all()) await expect(link).toBeVisible();
  await expect(page.locator("iframe")).toHaveCount(0);
  await setSrc(page, "missing", `${baseURL}${event}`);
  await fits(page, "missing");
  await expect(page.locator("#missing > a")).toBeHidden();
  await setSrc(page, "missing", "javascript:alert(1)");
  await expect(page.locator("#missing > a")).toBeVisible();
  await expect(page.locator("iframe")).toHaveCount(0);
  expect(host.errors).toEqual([]);
  await host.stop();
});

test("another src is another view without a step in the host's history, another theme is the same view", async ({
  page,
  baseURL,
}) => {
  const src = `${baseURL}${timeline}`;
  const host = await hostOf(page, baseURL ?? "", element("own", src, "mirror"));
  await expect(card(inside(page, "own"))).toHaveAttribute("data-settled");
  const steps = await page.evaluate(() => history.length);
  await select(page, "own");
  await expect(page).toHaveURL(/[?&]claimline=sel%3D/);
  await setSrc(page, "own", `${src}?theme=dark`);
  await expect(inside(page, "own").locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(drawer(page, "own")).toContainText("Microsoft");
  await setSrc(page, "own", `${baseURL}${event}`);
  await expect(inside(page, "own").locator("[data-embed]")).toHaveAttribute("data-kind", "event");
  await fits(page, "own");
  await expect(page).toHaveURL(host.url);
  expect(await page.evaluate(() => history.length)).toBe(steps);
  expect(host.errors).toEqual([]);
  await host.stop();
});

test("an element that is moved, or removed and put back, keeps its view and leaks nothing, mirrored or not", async ({
  page,
  baseURL,
}) => {
  const src = `${baseURL}${timeline}`;
  const host = await hostOf(page, baseURL ?? "", `${element("kept", src, 'mirror="tl"')}${element("own", src)}`);
  for (const id of ["kept", "own"]) {
    await select(page, id);
    await expect(drawer(page, id)).toContainText("Microsoft");
  }
  const address = `${host.url}?tl=sel%3D${microsoft}`;
  await expect(page).toHaveURL(address);
  const before = await heldAtRest(page);
  await page.evaluate(() => {
    for (let times = 0; times < 3; times += 1) {
      for (const node of document.querySelectorAll("claim-timeline")) {
        node.remove();
        document.body.append(node);
      }
    }
  });
  for (const id of ["kept", "own"]) await expect(drawer(page, id)).toContainText("Microsoft");
  await expect(page).toHaveURL(address);
  await expect.poll(() => heldBeyond(page, before, ["documents", "frames"])).toEqual([]);
  expect(host.errors).toEqual([]);
  await host.stop();
});

test("an element that is moved as a whole keeps its frame", async ({ page, baseURL }) => {
  const host = await hostOf(page, baseURL ?? "", `<div></div>${element("own", `${baseURL}${event}`)}`);
  await fits(page, "own");
  const loads: string[] = [];
  page.on("framenavigated", (frame) => loads.push(frame.url()));
  await page.evaluate(() => document.querySelector("div")?.moveBefore(document.querySelector("#own") as Element, null));
  await expect(page.locator("div > #own > a")).toBeHidden();
  await fits(page, "own");
  expect(loads).toEqual([]);
  await host.stop();
});

test("two elements with one src are two views, in one address too", async ({ page, baseURL }) => {
  const src = `${baseURL}${timeline}`;
  const host = await hostOf(
    page,
    baseURL ?? "",
    `${element("a", src, 'mirror="a"')}${element("b", src, 'mirror="b"')}`,
  );
  await select(page, "b");
  await expect(page).toHaveURL(`${host.url}?b=sel%3D${microsoft}`);
  await page.reload();
  await expect(drawer(page, "b")).toContainText("Microsoft");
  await expect(card(inside(page, "a"))).toHaveAttribute("data-settled");
  await expect(drawer(page, "a")).toBeHidden();
  await expect(page).toHaveURL(`${host.url}?b=sel%3D${microsoft}`);
  await host.stop();
});

test("an element is as wide as its place, whatever lays it out, and gone where the host hides it", async ({
  page,
  baseURL,
}) => {
  const src = `${baseURL}${event}`;
  const places = [
    "display:block",
    "display:flex",
    "display:flex;flex-direction:column;align-items:center",
    "display:grid",
  ];
  const html = places.map((_, at) => `<section>${element(`in${at}`, src)}</section>`).join("");
  const host = await hostOf(page, baseURL ?? "", `${html}${element("away", src, "hidden")}`);
  await page.locator("section").evaluateAll((sections, styles) => {
    for (const [at, section] of sections.entries())
      (section as HTMLElement).style.cssText = `width: 800px;${styles[at]}`;
  }, places);
  await expect(page.locator("#away")).toBeHidden();
  for (const [at] of places.entries()) {
    await expect(page.locator(`#in${at} iframe`)).toHaveJSProperty("clientWidth", 800);
  }
  await host.stop();
});
