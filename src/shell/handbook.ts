import { readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { handbookText } from "#compile/handbook-page.ts";
import type { Diagnostic } from "#diagnostics/diagnostic.ts";
import { chapterPath, chapters } from "#model/handbook.ts";
import { sourceFolder } from "./installation.ts";

/** A chapter of the handbook, ready to stand in a page. */
export interface Chapter {
  readonly id: string;
  readonly title: string;
  /** A sentence or two, as plain text. */
  readonly summary: string;
  readonly html: string;
  /** Links that lead nowhere and the like: a fault of ours. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Where the Markdown of the handbook lies. */
const docsFolder = (): string => join(sourceFolder(), "../docs");

/** Every chapter in order, with links for a site that lies under `base`. */
export function handbook(base: string): readonly Chapter[] {
  const byFile = new Map(chapters.map(({ id, file }) => [file, id]));
  return chapters.map(({ id, file }) => {
    const text = readFileSync(join(docsFolder(), file), "utf8");
    const hrefOf = (link: string): string | null => {
      const to = byFile.get(posix.join(posix.dirname(file), link));
      return to === undefined ? null : `${base}${chapterPath(to)}`;
    };
    return { id, ...handbookText({ path: `docs/${file}`, text }, hrefOf) };
  });
}
