import { mkdirSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { href } from "#model/addresses.ts";
import { held } from "#shell/held.ts";
import { astroSite } from "./astro-site.ts";
import { withProgress } from "./progress.ts";
import { readText } from "./read-folder.ts";
import { replaceFolder } from "./replace-folder.ts";

/** What a build made. */
export interface BuildReport {
  /** Absolute. */
  readonly out: string;
  /** Where the site says it is published. */
  readonly address: string;
  readonly pages: number;
  readonly files: number;
  readonly bytes: number;
  /** Of the content, drafts aside. */
  readonly warnings: number;
}

/** Builds the site that the settings name into a folder, whole or not at all. Throws the errors of its content. */
export async function buildSite(out: string): Promise<BuildReport> {
  const site = astroSite();
  const fill = async (workshop: string): Promise<BuildReport> => {
    const { build } = await import("astro");
    let reading = "";
    await withProgress(
      (elapsed) => progressText(pagesIn(workshop).length, reading, elapsed),
      (tell) => {
        held().onRead = (read, files) => {
          reading = readText(read, files);
          tell();
        };
        return fromFolder(site.root, () => build({ ...site, outDir: workshop, logLevel: "error" }));
      },
    );
    return { out, ...made(workshop) };
  };
  return replaceFolder(out, fill, join(site.root, `site-${process.pid}`));
}

/**
 * Astro puts the code that makes the pages below the working directory, and that code must find the packages of the
 * installation, wherever the program was started.
 */
async function fromFolder(folder: string, task: () => Promise<void>): Promise<void> {
  const start = process.cwd();
  process.env["CLAIMLINE_START"] = start;
  mkdirSync(folder, { recursive: true });
  process.chdir(folder);
  try {
    await task();
  } finally {
    process.chdir(start);
  }
}

const namesIn = (folder: string): string[] => readdirSync(folder, { recursive: true, encoding: "utf8" });

const pagesIn = (folder: string): string[] => namesIn(folder).filter((name) => name.endsWith(".html"));

function progressText(pages: number, reading: string, elapsed: number): string {
  const done = pages === 0 ? reading : `${pages} pages written`;
  return `${done === "" ? "Starting" : done}, ${Math.round(elapsed / 1000)} s`;
}

function made(folder: string): Omit<BuildReport, "out"> {
  const files = namesIn(folder)
    .map((name) => statSync(join(folder, name)))
    .filter((found) => found.isFile());
  const { collection, diagnostics } = held();
  const { url = "", base = "/" } = collection?.site ?? {};
  return {
    address: new URL(href(base, ""), url).href,
    pages: pagesIn(folder).length,
    files: files.length,
    bytes: files.reduce((sum, { size }) => sum + size, 0),
    warnings: diagnostics.filter(({ severity }) => severity === "warning").length,
  };
}
