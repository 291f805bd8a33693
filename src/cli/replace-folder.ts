import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { cp, mkdir, rename, rm } from "node:fs/promises";
import { dirname, relative, resolve, sep } from "node:path";

const signals = { SIGINT: 130, SIGTERM: 143 } as const;

/**
 * Has a folder filled elsewhere, and puts it in its place when it is whole; what stood there stands until then. Where
 * `fill` throws or the program is stopped, nothing is left behind. `workshop` is the folder to fill, by default one
 * beside the place.
 */
export async function replaceFolder<Result>(
  folder: string,
  fill: (workshop: string) => Promise<Result>,
  workshop = `${folder}.${process.pid}~`,
): Promise<Result> {
  const [whole, former] = [`${folder}.${process.pid}.new~`, `${folder}.${process.pid}.old~`];
  const clear = (): void => {
    for (const path of [workshop, whole]) rmSync(path, { recursive: true, force: true });
  };
  const release = onStop(clear);
  try {
    mkdirSync(workshop, { recursive: true });
    const result = await fill(workshop);
    await mkdir(dirname(folder), { recursive: true });
    // What lies on another disk cannot be moved in one step.
    await rename(workshop, whole).catch(() => cp(workshop, whole, { recursive: true }));
    if (existsSync(folder)) await rename(folder, former);
    await rename(whole, folder);
    await rm(former, { recursive: true, force: true });
    return result;
  } finally {
    clear();
    release();
  }
}

/** Clears up before Ctrl-C or a request to end takes effect. Returns how to leave off. */
function onStop(clear: () => void): () => void {
  const offs = Object.entries(signals).map(([signal, code]) => {
    const stop = (): never => {
      clear();
      process.exit(code);
    };
    process.once(signal, stop);
    return () => process.off(signal, stop);
  });
  return () => {
    for (const off of offs) off();
  };
}

/**
 * Why a site must not be written to a folder, as a sentence; `null` where it may. Only an empty folder or a site that
 * was built before is replaced, nothing that holds one of `kept`, and nothing inside `content`, which would be read as
 * part of it the next time.
 */
export function refusalToReplace(folder: string, content: string, kept: readonly string[]): string | null {
  const place = resolve(folder);
  if (place.startsWith(`${content}${sep}`)) return `${folder} lies in the collection, which holds no sites.`;
  const all = [content, ...kept].map((path) => resolve(path));
  const held = all.find((path) => `${path}${sep}`.startsWith(`${place}${sep}`));
  if (held !== undefined) return `${folder} holds ${relative(place, held) || "what the site is made of"}.`;
  if (!existsSync(folder)) return null;
  if (!statSync(folder).isDirectory()) return `${folder} is no folder.`;
  const names = readdirSync(folder);
  const isSite = names.includes("404.html") && names.includes("_astro");
  return names.length === 0 || isSite ? null : `${folder} is not empty, and no site that was built before.`;
}
