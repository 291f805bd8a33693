#!/usr/bin/env node
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { preflight } from "./preflight.mjs";

preflight();
if (process.features.typescript) {
  const { main } = await import("./main.ts");
  process.exitCode = await main(process.argv.slice(2));
} else {
  // Node 22.12–22.17 reads TypeScript only when asked to.
  const flags = ["--experimental-strip-types", "--no-warnings"];
  const { status } = spawnSync(process.execPath, [...flags, fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    stdio: "inherit",
  });
  process.exitCode = status ?? 1;
}
