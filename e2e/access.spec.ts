import { join } from "node:path";
import { expect, type Page, test } from "playwright/test";
import { delayWords } from "#model/claim-words.ts";
import { eventsById } from "#model/lookup.ts";
import { publishersOf } from "#model/rests-on.ts";
import { siteWordsOf } from "#model/site-words.ts";
import { speakerText, voiceText } from "#model/speakers.ts";
import { compileFolder } from "#shell/compile-folder.ts";
import { mark, microsoft, open, settled } from "./timeline-page.ts";

const plain = (text: string): string =>
  text
    .replace(/["'\\:]/g, "")
    .replace(/\s+/g, " ")
    .trim();

/** What a snapshot of the accessibility tree says, without roles and addresses. */
function spoken(snapshot: string): string {
  const lines = snapshot.split("\n").filter((line) => !line.includes("/url:"));
  const said = lines.map((line) => line.replace(/^\s*- '?(text|link|paragraph|listitem|list|heading|time)\b/, ""));
  return plain(said.join(" ").replace(/\[level=\d\]/g, ""));
}

test("the tree of the list says every title, claim, stance, speaker, delay and source of the collection", async ({
  page,
}) => {
  test.setTimeout(120_000);
  const { collection } = await compileFolder(join(import.meta.dirname, "../content"));
  if (collection === null) throw new Error("The collection doesn't compile");
  const words = siteWordsOf("en");
  const events = [...eventsById(collection).values()];
  await open(page, "/?view=list");
  const missing: string[] = [];
  let relations = 0;
  for (const event of events) {
    const tree = spoken(await page.locator(`#page_list [data-item="${event.id}"]`).ariaSnapshot());
    // a letter of a claim may stand between a stance and its delay
    const toWhole = tree.replace(/claim [A-Z]+, /g, "");
    const relationsOf = events.flatMap((later) =>
      later.responds
        .filter(({ to }) => to.event === event.id)
        .map(({ stance }) => {
          const voice = voiceText(collection, later, words);
          return `${voice} ${words.stances[stance]} ${delayWords(event, later, words)}`;
        }),
    );
    relations += relationsOf.length;
    const wanted = [
      event.title,
      speakerText(collection, event, words),
      ...event.claims.map(({ text }) => text),
      ...publishersOf(collection, event),
    ];
    const unsaid = [
      ...wanted.filter((text) => !tree.includes(plain(text))),
      ...relationsOf.filter((text) => !toWhole.includes(plain(text))),
    ];
    missing.push(...unsaid.map((text) => `${event.id}: ${text}`));
  }
  expect(missing).toEqual([]);
  expect(relations).toBeGreaterThan(50);
});

test("keys are heard on the whole page only with ctrl or ⌘ and K", async ({ page }) => {
  await page.addInitScript(() => {
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    const listen = EventTarget.prototype.addEventListener;
    EventTarget.prototype.addEventListener = function (this: EventTarget, type: string, ...rest: unknown[]) {
      const isWhole = [globalThis, document, document.documentElement, document.body].includes(this as never);
      if (type.startsWith("key") && isWhole) heard.push(type);
      return Reflect.apply(listen, this, [type, ...rest]);
    };
  });
  await open(page);
  await mark(page, microsoft).click();
  await page.locator("[data-drawer]").getByRole("heading", { level: 2 }).waitFor();
  await page.locator("[data-facets]").hover();
  await page.locator("[data-overview]").hover();
  expect(await page.evaluate(() => Reflect.get(globalThis, "heard"))).toEqual(["keydown"]);
  const address = page.url();
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  for (const key of ["1", "2", "3", "4", "a", "r", "/", "?", "+", "0", "Home", "ArrowRight", "k"]) {
    await page.keyboard.press(key);
  }
  // What a key does is loaded with the first: a key that is heard shows when those before it have had their time.
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("searchbox")).toBeFocused();
  await settled(page);
  expect(page.url()).toBe(address);
  await expect(page.locator("dialog[open]")).toHaveCount(0);
});

/** What shows of the focused element, and whether a reader sees where it is. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const node = document.activeElement as HTMLElement;
    const shown = node.closest("label") ?? node;
    const { x, y, width, height } = shown.getBoundingClientRect();
    const name = `${node.tagName.toLowerCase()}.${node.getAttribute("class") ?? ""}`;
    const told = `${name} “${(node.ariaLabel ?? shown.textContent ?? "").trim().slice(0, 40)}”`;
    const kind = node.closest("svg") === null ? name : `svg ${node.getAttribute("class")?.split(" ")[0]}`;
    const isSeen = width > 0 && height > 0 && y > -height && y < innerHeight && x > -width && x < innerWidth;
    const within = Math.min(innerWidth, x + width + 8) - Math.max(0, x - 8);
    const clip = { x: Math.max(0, x - 8), y: Math.max(0, y - 8), width: within, height: height + 16 };
    return { isLost: node === document.body, isSeen, kind, told, clip };
  });

for (const [kind, path] of Object.entries({ home: "/", event: `/events/${microsoft}/` })) {
  test(`tab walks the page of kind ${kind} from end to end, and shows where it is`, async ({ page }) => {
    test.setTimeout(120_000);
    await page.emulateMedia({ reducedMotion: "reduce" });
    await page.goto(path);
    if (kind === "home") await settled(page);
    const faults: string[] = [];
    const looked = new Set<string>();
    let stops = 0;
    for (; stops < 300; stops += 1) {
      await page.keyboard.press("Tab");
      const stop = await focused(page);
      if (stop.isLost) break;
      if (!stop.isSeen) faults.push(`${stop.told} is out of sight`);
      if (!stop.isSeen || looked.has(stop.kind)) continue;
      looked.add(stop.kind);
      const withFocus = await page.screenshot({ clip: stop.clip });
      await page.evaluate(() => {
        const node = document.activeElement as HTMLElement;
        Object.assign(globalThis, { node });
        node.blur();
      });
      const without = await page.screenshot({ clip: stop.clip });
      await page.evaluate(() => (Reflect.get(globalThis, "node") as HTMLElement).focus());
      if (withFocus.equals(without)) faults.push(`${stop.told} looks the same without the focus`);
    }
    expect(faults).toEqual([]);
    expect(stops).toBeGreaterThan(25);
    expect(stops).toBeLessThan(300);
    expect(looked.size).toBeGreaterThan(8);
    await page.keyboard.press("Shift+Tab");
    expect((await focused(page)).isLost).toBe(false);
  });
}

/**
 * Doubles every size of text, as browsers do that enlarge text alone; a drawing's words stand in the list beside it.
 */
function doubled(): void {
  const nodes = [...document.querySelectorAll<HTMLElement>("body, body *")].filter((node) => node.style !== undefined);
  const sizes = nodes.map((node) => [node, getComputedStyle(node)] as const);
  const twice = (size: string): string => (size.endsWith("px") ? `${Number.parseFloat(size) * 2}px` : size);
  const wished = sizes.map(([node, { fontSize, lineHeight }]) => [node, twice(fontSize), twice(lineHeight)] as const);
  for (const [node, size, line] of wished) {
    if (node.closest("svg") !== null) continue;
    node.style.setProperty("font-size", size, "important");
    node.style.setProperty("line-height", line, "important");
  }
}

/** Words that are cut, leave the window or lie under others. */
function hardToRead(): string[] {
  const told = (node: Element): string => `${node.className} “${node.textContent?.trim().slice(0, 30)}”`;
  const nodes = [...document.querySelectorAll<HTMLElement>("body *")].filter((node) => {
    const isWords = [...node.childNodes].some(({ nodeType, nodeValue }) => nodeType === 3 && nodeValue?.trim());
    const isHidden = node.closest("svg, .quiet, .skip") !== null;
    return isWords && !isHidden && node.checkVisibility({ checkVisibilityCSS: true });
  });
  const isCut = (node: Element): boolean => {
    const { overflow, display } = getComputedStyle(node);
    if (overflow === "hidden" && node.scrollHeight > node.clientHeight + 2) return true;
    return display !== "inline" && node.scrollWidth > node.clientWidth + 2 && !overflow.includes("auto");
  };
  const cover = (link: Element): Element | null => {
    link.scrollIntoView({ block: "center" });
    // a link may go on in a second line
    const { x, y, width, height } = link.getClientRects()[0] ?? link.getBoundingClientRect();
    const over = document.elementFromPoint(x + width / 2, y + height / 2);
    return over === null || link.contains(over) || over.contains(link) ? null : over;
  };
  return nodes.flatMap((node) => {
    const { left, right } = node.getBoundingClientRect();
    if (isCut(node)) return [`${told(node)} is cut`];
    if (left < -1 || right > innerWidth + 1) return [`${told(node)} leaves the window`];
    const link = node.closest("a, button, summary");
    const over = link === null ? null : cover(link);
    return over === null ? [] : [`${told(node)} is under ${told(over)}`];
  });
}

test("words of twice their size stay whole, in the window and apart", async ({ page }) => {
  test.setTimeout(120_000);
  await page.setViewportSize({ width: 1280, height: 900 });
  for (const path of ["/?view=list", `/events/${microsoft}/`, "/actors/dmitry-peskov/", "/search/"]) {
    await page.goto(path);
    if (path.includes("view=")) await settled(page);
    await page.evaluate(doubled);
    expect.soft(await page.evaluate(hardToRead), path).toEqual([]);
  }
});
