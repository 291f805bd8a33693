import { mkdir, rename, writeFile } from "node:fs/promises";
import { dirname } from "node:path";

/** Writes a file under another name first: whoever stops the program never finds half of it. */
export async function writeWhole(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  // a collection passes over names that end in `~`
  const beside = `${file}.${process.pid}~`;
  await writeFile(beside, text);
  await rename(beside, file);
}
