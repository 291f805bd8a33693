import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { sha256 } from "./compile-folder.ts";

/** npm says there which versions it installed: in a clone, and where Claimline is a package itself. */
const versions = ["../package.json", "../node_modules/.package-lock.json", "../../.package-lock.json"];

/**
 * Of everything that reading a file depends on besides the file, packages too: what an older compiler made is made
 * again. `source`: the folder of the code.
 */
export function compilerDigest(source: string): string {
  const files = globSync("{model,diagnostics,compile}/**/*.{ts,js,yaml}", { cwd: source })
    .filter((path) => !path.includes(".test."))
    .sort();
  const all = [...files, ...versions.filter((path) => existsSync(join(source, path)))];
  return sha256(all.map((path) => readFileSync(join(source, path), "utf8")).join("\0"));
}
