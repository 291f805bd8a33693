import { join } from "node:path";
import { chromium } from "playwright/test";
import { serveSite } from "#cli/site-server.ts";
import { findChromium } from "./find-chromium.ts";

// Takes the pictures of the README from the built site: npm run build && npm run screenshot
const root = join(import.meta.dirname, "..");
const { url, server } = await serveSite(join(root, "dist"), "127.0.0.1", 4651);
const { executablePath, env, args } = await findChromium();
const browser = await chromium.launch({ executablePath, env: { ...env }, args: [...args] });
for (const colorScheme of ["light", "dark"] as const) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 860 }, colorScheme, reducedMotion: "reduce" });
  await page.goto(url, { waitUntil: "networkidle" });
  await page.screenshot({ path: join(root, `docs/timeline-${colorScheme}.png`) });
}
await browser.close();
server.close();
