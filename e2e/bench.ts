import { join } from "node:path";
import { type Browser, chromium, type Page } from "playwright/test";
import { serveSite } from "#cli/site-server.ts";
import { findChromium } from "./find-chromium.ts";
import { budget, weigh } from "./weight.ts";

// Frames and bytes of the home page beside an empty page, in one run on one machine: npm run build && npm run bench

/** The run takes this long, in ms. */
const DURATION = 5000;
/** Missed frames may be this share above the empty page's. */
const TOLERANCE = 0.02;

/** Fewer views than this, eight in a second, and the hands moved nothing worth measuring. */
const LEAST_VIEWS = 40;

interface Frames {
  readonly drawn: number;
  /** How often the drawing showed another range. */
  readonly views: number;
  /** Share of the frames that the display had room for and the page did not draw. */
  readonly missed: number;
  /** Longest wait for a frame, in ms. */
  readonly longest: number;
}

const { url, server } = await serveSite(join(import.meta.dirname, "../dist"), "127.0.0.1", 4671);
const { executablePath, env, args } = await findChromium();
const browser = await chromium.launch({ executablePath, env: { ...env }, args: [...args] });
const empty = await frames(browser, "data:text/html,<body style='height:100vh'>");
const home = await frames(browser, url);
const weight = await weigh(await browser.newPage({ viewport: { width: 1440, height: 900 } }), url);
await browser.close();
server.close();

const row = (name: string, ...cells: readonly (string | number)[]): string =>
  `${name.padEnd(12)}${cells.map((cell) => String(cell).padStart(12)).join("")}`;
const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
console.log(row("", "frames", "missed", "longest ms", "views"));
for (const [name, result] of Object.entries({ "empty page": empty, "home page": home })) {
  console.log(row(name, result.drawn, percent(result.missed), result.longest.toFixed(1), result.views));
}
console.log(`\n${row("", "bytes", "budget")}`);
for (const kind of ["html", "css", "js", "fonts"] as const) console.log(row(kind, weight[kind], budget[kind]));

const isSmooth = home.missed <= empty.missed + TOLERANCE;
const isLight = (["html", "css", "js", "fonts"] as const).every((kind) => weight[kind] <= budget[kind]);
const isMoved = home.views >= LEAST_VIEWS;
if (!isMoved) console.log(`\nThe drawing showed ${home.views} ranges: zoom and pan did not reach it.`);
if (!isSmooth) console.log(`\nThe home page misses more than ${percent(TOLERANCE)} more frames than an empty page.`);
if (!isLight) console.log("\nThe home page is heavier than its budget.");
process.exitCode = isMoved && isSmooth && isLight ? 0 : 1;

/** Zooms and pans without a pause and counts the frames meanwhile. */
async function frames(browser: Browser, address: string): Promise<Frames> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(address, { waitUntil: "load" });
  await page.waitForTimeout(500);
  const counting = page.evaluate(countFrames, DURATION);
  await zoomAndPan(page);
  const { gaps, views } = await counting;
  await page.close();
  // The display's own pace is the gap that most frames have.
  const pace = gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 16.7;
  const due = gaps.reduce((sum, gap) => sum + Math.max(1, Math.round(gap / Math.min(pace, 16.7))), 0);
  return { drawn: gaps.length, views, missed: 1 - gaps.length / due, longest: Math.max(...gaps) };
}

/** In the page: the waits between frames for a time, in ms, and how often the axis changed meanwhile. */
function countFrames(duration: number): Promise<{ gaps: number[]; views: number }> {
  return new Promise((resolve) => {
    const gaps: number[] = [];
    const axis = (): string =>
      [...document.querySelectorAll("[data-alive] .tick")].map((ticks) => ticks.getAttribute("d")).join();
    let shown = "";
    let views = 0;
    const begin = performance.now();
    let last = begin;
    const next = (now: number): void => {
      gaps.push(now - last);
      last = now;
      const stands = axis();
      if (stands !== shown) views += 1;
      shown = stands;
      if (now - begin < duration) requestAnimationFrame(next);
      else resolve({ gaps: gaps.slice(1), views });
    };
    requestAnimationFrame(next);
  });
}

/** As two fingers do on a trackpad: near and away by 7 % a step, later and earlier by 24 px. */
async function zoomAndPan(page: Page): Promise<void> {
  const begin = Date.now();
  await page.mouse.move(800, 450);
  for (let step = 0; Date.now() - begin < DURATION; step += 1) {
    const round = step % 80;
    const key = round < 40 ? "Control" : "Shift";
    await page.keyboard.down(key);
    if (round < 40) await page.mouse.wheel(0, round < 20 ? -10 : 10);
    else await page.mouse.wheel(round < 60 ? 24 : -24, 0);
    await page.keyboard.up(key);
  }
}
