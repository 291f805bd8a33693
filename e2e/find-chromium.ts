import { accessSync, constants, existsSync } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { chromium } from "playwright/test";

/** A browser to launch, with what it needs in its environment. */
export interface Browser {
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
  readonly args: readonly string[];
}

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome.exe", "msedge.exe"];
const PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];
const ARGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * `CHROMIUM_PATH`, else what Playwright has, else the system's Chrome or Chromium, else the one that `npm ci` brought.
 */
export async function findChromium(): Promise<Browser> {
  const named = process.env["CHROMIUM_PATH"];
  if (named !== undefined && !isProgram(named)) throw new Error(`CHROMIUM_PATH is ${named}, which is no program.`);
  const found = named ?? [chromium.executablePath(), ...onPath(), ...PLACES].find(isProgram);
  return found === undefined ? packaged() : { executablePath: found, env: environment(), args: ARGS };
}

const onPath = (): string[] =>
  (process.env["PATH"] ?? "").split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

const environment = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );

/** Unpacks @sparticuz/chromium once, with the libraries it needs where the system has no NSS. */
async function packaged(): Promise<Browser> {
  const folder = join(import.meta.dirname, "../node_modules/.cache/chromium-153");
  if (!existsSync(folder)) {
    // Unpacked beside and moved: a run that is cut short leaves no half browser behind.
    const unfinished = `${folder}-${process.pid}`;
    await mkdir(unfinished, { recursive: true });
    await unpack(unfinished);
    await rename(unfinished, folder).catch(() => rm(unfinished, { recursive: true }));
  }
  const libraries = [join(folder, "al2023", "lib"), process.env["LD_LIBRARY_PATH"]].filter(Boolean).join(delimiter);
  const fonts = existsSync("/etc/fonts") ? {} : { FONTCONFIG_PATH: join(folder, "fonts") };
  const env = { ...environment(), ...fonts, LD_LIBRARY_PATH: libraries };
  return { executablePath: join(folder, "chromium"), env, args: ARGS };
}

/** The package unpacks into the temporary folder that `TMPDIR` names. */
async function unpack(folder: string): Promise<void> {
  const before = process.env["TMPDIR"];
  process.env["TMPDIR"] = folder;
  try {
    const { default: sparticuz, inflate } = await import("@sparticuz/chromium");
    await sparticuz.executablePath();
    await inflate(join(import.meta.dirname, "../node_modules/@sparticuz/chromium/bin/al2023.tar.br"));
  } finally {
    if (before === undefined) delete process.env["TMPDIR"];
    else process.env["TMPDIR"] = before;
  }
}
