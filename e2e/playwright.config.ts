import { defineConfig } from "playwright/test";
import { findChromium } from "./find-chromium.ts";

const { executablePath, env, args } = await findChromium();
const port = Number(process.env["CLAIMLINE_TEST_PORT"] ?? 4610);

export default defineConfig({
  testDir: ".",
  testMatch: "**/*.spec.ts",
  outputDir: "../test-results/browser",
  snapshotPathTemplate: "{testDir}/goldens/{arg}{ext}",
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  retries: 0,
  timeout: 30_000,
  reporter: [["list"], ["json", { outputFile: "../test-results/e2e.json" }]],
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    launchOptions: { executablePath, env: { ...env }, args: [...args] },
    trace: "retain-on-failure",
  },
  projects: [{ name: "chromium", use: { browserName: "chromium", viewport: { width: 1440, height: 900 } } }],
  webServer: {
    command: `node src/cli/claimline.mjs preview --port ${port}`,
    cwd: "..",
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
  },
});
