import { expect, test } from "playwright/test";
import { card, fits, heightOf, inside, outside } from "./host/frames.ts";
import { heldAtRest, heldBeyond } from "./host/held.ts";
import { type Host, hostPage, serveHost } from "./host/serve.ts";
import { microsoft } from "./timeline-page.ts";

const timeline = "us-election-interference";
let host: Host;

test.beforeAll(async ({ baseURL }) => {
  const site = baseURL ?? "";
  host = await serveHost(site, hostPage(site, { event: microsoft, timeline }));
});
test.afterAll(() => host.stop());

const answers = ["denies", "Kremlin", "Chinese MFA"];

test("on a slow network the fallback stands until the frame is there, and then gives way to it", async ({ page }) => {
  let letThrough = (): void => undefined;
  const waiting = new Promise<void>((done) => {
    letThrough = done;
  });
  await page.route("**/embed/event/**", async (route) => {
    await waiting;
    await route.continue();
  });
  await page.goto(host.url, { waitUntil: "commit" });
  await expect(page.locator("#one > a")).toBeVisible();
  expect(await heightOf(outside(page, "one"))).toBe(480);
  letThrough();
  await fits(page, "one");
  await expect(page.locator("#one > a")).toBeHidden();
});

test("a frame whose script never comes is read as it was built", async ({ page }) => {
  await page.route("**/embed/frame-*.js", (route) => route.abort());
  await page.goto(host.url);
  await outside(page, "one").scrollIntoViewIfNeeded();
  for (const text of answers) await expect(card(inside(page, "one"))).toContainText(text);
  await expect(inside(page, "one").locator("svg.timeline").filter({ visible: true })).toHaveCount(1);
  // nobody said a height, so what doesn't fit scrolls
  expect(await heightOf(outside(page, "one"))).toBe(480);
});

test("a frame without its style sheets and faces still says who claimed what, and who answered", async ({ page }) => {
  await page.route(/\.(?:css|woff2)$/, (route) => route.abort());
  await page.goto(host.url);
  for (const text of answers) await expect(card(inside(page, "one"))).toContainText(text);
});

test("a frame asks its server for itself, its script, its styles and its faces, and for nothing later", async ({
  page,
  baseURL,
}) => {
  const asked: string[] = [];
  page.on("request", (request) => {
    if (request.frame().parentFrame() !== null) asked.push(request.url());
  });
  await page.goto(host.url);
  await fits(page, "sandboxed");
  await inside(page, "sandboxed")
    .locator(`a[data-mark="${microsoft}"]`)
    .filter({ visible: true })
    .click({ position: { x: 12, y: 12 } });
  await expect(inside(page, "sandboxed").locator("[data-drawer]")).toContainText("Microsoft");
  const kinds = asked.map((url) => url.replace(baseURL ?? "", "").replace(/\?.*$/, ""));
  expect(kinds.length).toBeGreaterThan(4);
  expect(
    kinds.filter(
      (path) => !/^\/embed\/(?:event|timeline)\/[^/]+\/$|^\/embed\/frame-[^/]+\.js$|\.(?:css|woff2)$/.test(path),
    ),
  ).toEqual([]);
});

test("a frame needs no storage, and touches none where the browser forbids it", async ({ page }) => {
  const touched: string[] = [];
  await page.exposeFunction("touch", (name: string) => touched.push(name));
  await page.addInitScript(() => {
    if (window.parent === window) return;
    const forbid = (place: object, name: string): void => {
      Object.defineProperty(place, name, {
        get() {
          (window as unknown as { touch: (what: string) => void }).touch(name);
          throw new DOMException("The browser keeps nothing for frames of others.", "SecurityError");
        },
      });
    };
    for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches", "cookieStore"]) forbid(window, name);
    forbid(Document.prototype, "cookie");
  });
  await page.goto(host.url);
  await fits(page, "plain");
  await fits(page, "two");
  expect(touched).toEqual([]);
});

test("elements that come and go leave no document, frame or listener behind", async ({ page, baseURL }) => {
  await page.goto(host.url);
  await fits(page, "one");
  await page.evaluate(() => {
    for (const node of document.querySelectorAll("iframe, claim-timeline")) node.remove();
  });
  const first = await heldAtRest(page);
  const addElement = (): Promise<void> =>
    page.evaluate(
      (src) =>
        new Promise<void>((done) => {
          const element = document.createElement("claim-timeline");
          element.setAttribute("src", src);
          element.setAttribute("loading", "eager");
          element.addEventListener("claimline:ready", () => done(), { once: true });
          document.body.append(element);
        }),
      `${baseURL}/embed/event/${microsoft}/`,
    );
  for (let times = 0; times < 4; times += 1) {
    await addElement();
    await page.locator("claim-timeline").evaluate((element) => element.remove());
  }
  await expect.poll(() => heldBeyond(page, first, ["documents", "frames", "listeners"])).toEqual([]);
});

test("a host page is printed with each frame whole, dark on light", async ({ page }) => {
  await page.goto(host.url);
  for (const id of ["plain", "sandboxed", "one", "two"]) await fits(page, id);
  await page.emulateMedia({ media: "print" });
  await expect(card(inside(page, "sandboxed"))).toHaveCSS("background-color", "rgb(255, 255, 255)");
  for (const id of ["one", "two"]) {
    const frame = inside(page, id);
    const [foot, room] = [await frame.locator(".emb-foot").boundingBox(), await outside(page, id).boundingBox()];
    expect((foot?.y ?? 0) + (foot?.height ?? 0)).toBeLessThanOrEqual((room?.y ?? 0) + (room?.height ?? 0) + 1);
    await expect(frame.locator("svg.timeline").filter({ visible: true })).toHaveCount(1);
  }
  const file = await page.pdf({ format: "A4" });
  expect(file.subarray(0, 4).toString()).toBe("%PDF");
  await page.emulateMedia({ media: null });
  for (const id of ["one", "two"]) await fits(page, id);
});
