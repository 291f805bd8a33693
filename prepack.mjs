// Makes lib/, what the package holds in place of src/: the same tree with JavaScript, since Node strips no types below
// node_modules. lib/package.json leads `#room/name.ts` to it, so no import has to be rewritten but those beside a file.
import { execFileSync } from "node:child_process";
import { copyFileSync, cpSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";

const made = ["lib", "npm-shrinkwrap.json"];
for (const path of made) rmSync(path, { recursive: true, force: true });
if (!process.argv.includes("--clear")) emit();

function emit() {
  const { resolve } = createRequire(import.meta.url);
  execFileSync(process.execPath, [resolve("typescript/bin/tsc"), "-p", "tsconfig.pack.json"], { stdio: "inherit" });
  cpSync("src", "lib", {
    recursive: true,
    filter: (path) => !/\.ts$|\.md$|\.mjs$|[\\/]cases$/.test(path),
  });
  const imports = { "#*.ts": "./*.js", "#*": "./*" };
  writeFileSync("lib/package.json", `${JSON.stringify({ type: "module", imports }, null, 2)}\n`);
  // What was tested is what is installed.
  copyFileSync("package-lock.json", "npm-shrinkwrap.json");
}
