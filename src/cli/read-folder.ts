import type { Compiled } from "#compile/compile.ts";
import { type Additions, compileFolder } from "#shell/compile-folder.ts";
import { withProgress } from "./progress.ts";

/** Compiles a collection, and tells a person at a terminal how many of its files are read. */
export function readFolder(folder: string, additions: Additions = {}): Promise<Compiled> {
  let words = "";
  return withProgress(
    () => words,
    (tell) => {
      const onRead = (read: number, files: number): void => {
        words = readText(read, files);
        tell();
      };
      return compileFolder(folder, { ...additions, onRead });
    },
  );
}

/** E.g. `1200 of 5000 files read`. */
export const readText = (read: number, files: number): string => `${read} of ${files} files read`;
