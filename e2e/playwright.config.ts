import { defineConfig } from "playwright/test";
import { findChromium } from "./find-chromium.ts";
import { findFirefox } from "./find-firefox.ts";

const port = Number(process.env["CLAIMLINE_TEST_PORT"] ?? 4610);
const { executablePath, env, args } = await findChromium();

/** Tests that build or serve a site of their own. */
const TOOLS = /(?:dev|first-hour|harbour|package|readme|sub-path)\.spec\.ts$/;

/** A few tests that a second engine runs, where the machine has it; elsewhere they are reported as skipped. */
const SECOND = /second-engine\.spec\.ts$/;
const firefox = findFirefox();

export default defineConfig({
  testDir: ".",
  testMatch: "**/*.spec.ts",
  outputDir: "../test-results/browser",
  snapshotPathTemplate: "{testDir}/goldens/{arg}{ext}",
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  // A noisy machine may lose a race that no reader would; a mistake fails twice.
  retries: process.env["CI"] === "true" ? 1 : 0,
  timeout: 30_000,
  reporter: [["list"], ["json", { outputFile: "../test-results/e2e.json" }]],
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    launchOptions: { executablePath, env: { ...env }, args: [...args] },
    browserName: "chromium",
    viewport: { width: 1440, height: 900 },
    // Recording every test takes a third of the run; a single one is recorded with `--trace on`.
    trace: "on-first-retry",
  },
  projects: [
    { name: "site", testIgnore: [TOOLS, SECOND] },
    // Two builds in one folder would write over each other.
    { name: "tools", testMatch: TOOLS, fullyParallel: false, workers: 1 },
    {
      name: "firefox",
      testMatch: SECOND,
      workers: 1,
      use: {
        browserName: "firefox",
        // over WebDriver BiDi, which the Firefox of a distribution speaks
        channel: "moz-firefox",
        launchOptions: firefox === null ? {} : { executablePath: firefox },
        trace: "off",
      },
    },
  ],
  webServer: {
    command: `node src/cli/claimline.mjs preview --port ${port}`,
    cwd: "..",
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
  },
});
