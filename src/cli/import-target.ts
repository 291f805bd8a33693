import { createHash } from "node:crypto";
import { readFile, realpath } from "node:fs/promises";
import { dirname, join, resolve, sep } from "node:path";
import { writeWhole } from "./write-whole.ts";

/** What became of a file that an import would write. */
export type Outcome = "written" | "unchanged" | "kept";

/** A folder into which files are imported. */
export interface ImportTarget {
  /** Whether it has no site.yaml but that of this very import. */
  readonly isNew: boolean;
  /** Writes a file, unless it is the same already or somebody edited it. */
  readonly put: (path: string, text: string) => Promise<Outcome>;
  /** Remembers what was written, so that the next import knows what was edited since. */
  readonly close: () => Promise<void>;
}

/** Path → SHA-256 of what was written, by the name of the imported file. */
type Ledger = Record<string, Record<string, string>>;

/** Hidden, so that a collection does not read it. */
const ledgerName = ".claimline-imports.json";

/** Opens a folder for the import of one file; it is made when the first file is written. Throws at a broken ledger. */
export async function openTarget(to: string, fileName: string, mode: "write" | "dry-run"): Promise<ImportTarget> {
  const folder = resolve(to);
  const ledger = await ledgerIn(folder);
  const own = ledger[fileName] ?? {};
  const now: Record<string, string> = { ...own };
  const site = await textOf(join(folder, "site.yaml"));
  return {
    isNew: site === null || "site.yaml" in own,
    put: async (path, text) => {
      const file = await placeIn(folder, path);
      const found = await textOf(file);
      // the same by chance is not ours: the ledger does not take it over
      if (found === text) return "unchanged";
      if (found !== null && hash(found) !== own[path]) return "kept";
      now[path] = hash(text);
      if (mode === "write") await writeWhole(file, text);
      return "written";
    },
    close: async () => {
      if (mode === "dry-run" || Object.keys(now).length === 0) return;
      const sorted = Object.fromEntries(Object.entries(now).sort(([one], [other]) => (one < other ? -1 : 1)));
      await writeWhole(join(folder, ledgerName), `${JSON.stringify({ ...ledger, [fileName]: sorted }, null, 1)}\n`);
    },
  };
}

async function ledgerIn(folder: string): Promise<Ledger> {
  const text = await textOf(join(folder, ledgerName));
  if (text === null) return {};
  try {
    return JSON.parse(text) as Ledger;
  } catch {
    throw new Error(
      `${join(folder, ledgerName)} is no JSON. Remove it: then every file that differs counts as edited.`,
    );
  }
}

/** Where a path of the collection lies. Throws where it would lead out of the folder, by its name or by a link. */
async function placeIn(folder: string, path: string): Promise<string> {
  const file = join(folder, path);
  if (!/^[A-Za-z0-9][\w.-]*(?:\/[A-Za-z0-9][\w.-]*)*$/.test(path) || !file.startsWith(join(folder, sep))) {
    throw new Error(`${path} would lead out of ${folder}.`);
  }
  const [real, parent] = await Promise.all([realPlace(folder), realPlace(dirname(file))]);
  if (real !== null && parent !== null && parent !== real && !parent.startsWith(real + sep)) {
    throw new Error(`${dirname(file)} is a link to ${parent}, which is outside ${folder}.`);
  }
  return file;
}

const realPlace = (path: string): Promise<string | null> => realpath(path).catch(() => null);

const textOf = (file: string): Promise<string | null> => readFile(file, "utf8").catch(() => null);

const hash = (text: string): string => createHash("sha256").update(text).digest("hex");
