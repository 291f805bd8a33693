import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Compiled, type CompileOptions, compile } from "#compile/compile.ts";
import { type Content, readContent } from "./read-content.ts";

/** What a caller may add to a compilation. */
export type Additions = Pick<CompileOptions, "balance" | "cache" | "drafts" | "onRead" | "without">;

const wordingFile = join(import.meta.dirname, "../compile/wording.yaml");

/** Reads and compiles a content folder, for the address that the environment names instead of site.yaml's. */
export async function compileFolder(folder: string, additions: Additions = {}): Promise<Compiled> {
  return compileContent(await readContent(folder), additions);
}

/** Compiles what a content folder holds, or would hold after a change. */
export async function compileContent({ files, media, root }: Content, additions: Additions = {}): Promise<Compiled> {
  const wording = await readFile(wordingFile, "utf8");
  return compile(files, { hash: sha256, root, media, wording, ...publishedAt(), ...additions });
}

/** Where the site is published, as far as `CLAIMLINE_SITE` and `CLAIMLINE_BASE` say it. */
export function publishedAt(): Pick<CompileOptions, "url" | "base"> {
  const { CLAIMLINE_SITE: url, CLAIMLINE_BASE: base } = process.env;
  return { ...(url === undefined ? {} : { url }), ...(base === undefined ? {} : { base }) };
}

/** SHA-256 of a text as UTF-8, in hex. */
export const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");
