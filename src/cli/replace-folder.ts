import { existsSync, mkdirSync, readdirSync, realpathSync, rmSync, statSync } from "node:fs";
import { cp, mkdir, readdir, rename, rm } from "node:fs/promises";
import { dirname, join, relative, resolve, sep } from "node:path";

const signals = { SIGINT: 130, SIGTERM: 143 } as const;

/**
 * Has a folder filled elsewhere, and puts it in its place when it is whole; what stood there stands until then. An empty
 * folder stays itself and gets what was made. Where `fill` throws or the program is stopped, nothing is left behind.
 * `workshop` is the folder to fill, by default one beside the place.
 */
export async function replaceFolder<Result>(
  folder: string,
  fill: (workshop: string) => Promise<Result>,
  workshop = `${placeOf(folder)}.${process.pid}~`,
): Promise<Result> {
  const place = placeOf(folder);
  const [whole, former] = [`${place}.${process.pid}.new~`, `${place}.${process.pid}.old~`];
  const unfinished = [workshop, whole];
  const clear = (): void => {
    for (const path of unfinished) rmSync(path, { recursive: true, force: true });
  };
  const release = onStop(clear);
  try {
    mkdirSync(workshop, { recursive: true });
    const result = await fill(workshop);
    if (isEmptyFolder(place)) {
      await moveInto(place, workshop, (path) => unfinished.push(path));
      unfinished.splice(1);
      return result;
    }
    await mkdir(dirname(place), { recursive: true });
    await move(workshop, whole);
    if (existsSync(place)) await rename(place, former);
    await rename(whole, place);
    await rm(former, { recursive: true, force: true });
    return result;
  } finally {
    clear();
    release();
  }
}

/** Where a folder lies, behind any link. */
const placeOf = (folder: string): string => (existsSync(folder) ? realpathSync(folder) : resolve(folder));

const isEmptyFolder = (place: string): boolean => existsSync(place) && readdirSync(place).length === 0;

/** A shell may stand in the folder, or another disk lie in its place: it cannot be moved itself. */
async function moveInto(place: string, workshop: string, onMove: (path: string) => void): Promise<void> {
  for (const name of await readdir(workshop)) {
    const path = join(place, name);
    onMove(path);
    await move(join(workshop, name), path);
  }
}

/** What lies on another disk cannot be moved in one step. */
const move = (from: string, to: string): Promise<void> =>
  rename(from, to).catch(() => cp(from, to, { recursive: true }));

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
