#!/usr/bin/env node
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { preflight } from "./preflight.mjs";

preflight();
// A package holds JavaScript, a clone the TypeScript it is made of.
const written = new URL("./main.ts", import.meta.url);
const isClone = existsSync(written);
if (process.features.typescript || !isClone) {
  const { main } = await import(isClone ? written.href : new URL("../../lib/cli/main.js", import.meta.url).href);
  process.exitCode = await main(process.argv.slice(2));
} else {
  // Node 22.12–22.17 reads TypeScript only when asked to.
  const flags = ["--experimental-strip-types", "--no-warnings"];
  const { status } = spawnSync(process.execPath, [...flags, fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    stdio: "inherit",
  });
  process.exitCode = status ?? 1;
}
