import { spawnSync } from "node:child_process";
import { delimiter, join } from "node:path";

/** The oldest that understands what Playwright asks of it. */
const OLDEST = 150;

/** `FIREFOX_PATH`, else Firefox ESR on the path; `null` where the machine has none, or one that is too old. */
export function findFirefox(): string | null {
  const named = process.env["FIREFOX_PATH"];
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  const places = named === undefined ? folders.map((folder) => join(folder, "firefox-esr")) : [named];
  return places.find((place) => versionOf(place) >= OLDEST) ?? null;
}

/** `NaN` for what is no Firefox. */
function versionOf(program: string): number {
  const { stdout } = spawnSync(program, ["--version"], { encoding: "utf8", timeout: 10_000 });
  return Number(/Firefox (\d+)/.exec(stdout ?? "")?.[1]);
}
