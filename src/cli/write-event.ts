import { link, mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { draftPath } from "#adopt/draft.ts";
import { draftText } from "#adopt/draft-text.ts";
import type { Collection } from "#model/collection.ts";
import { contentFolder } from "#shell/content-folder.ts";
import { askEvent, type PartialWish } from "./ask-event.ts";
import { type EventWish, newEvent } from "./new-event.ts";
import { brokenCollection, faultText } from "./phrases.ts";
import { readFolder } from "./read-folder.ts";
import { withTerminal } from "./terminal-ask.ts";

/** Writes the file of a new event and prints its path; asks a person at a terminal for what no flag says. */
export async function writeEvent(wish: PartialWish, content: string | undefined): Promise<0 | 1 | 2> {
  const folder = contentFolder();
  const { collection } = await readFolder(folder, { drafts: true });
  if (collection === null) {
    console.error(brokenCollection(content));
    return 1;
  }
  const made = newEvent(await completed(wish, collection), collection);
  if ("faults" in made) {
    console.error(made.faults.join("\n"));
    return 2;
  }
  const file = join(folder, draftPath(made.draft));
  try {
    await writeNew(file, draftText(made.draft));
  } catch (error) {
    const { code } = error as { readonly code?: string };
    console.error(code === "EEXIST" ? `${file} exists already.` : faultText(error));
    return 1;
  }
  console.log(file);
  return 0;
}

async function completed(wish: PartialWish, collection: Collection): Promise<EventWish> {
  if (process.stdin.isTTY && process.stdout.isTTY) return withTerminal((ask) => askEvent(wish, collection, ask));
  return { ...wish, title: wish.title ?? "", date: wish.date ?? "", kind: wish.kind ?? "claim" };
}

/** Whole or not at all, and never over another file. */
async function writeNew(file: string, text: string): Promise<void> {
  const beside = `${file}.${process.pid}~`;
  await mkdir(dirname(file), { recursive: true });
  try {
    await writeFile(beside, text, { flag: "wx" });
    await link(beside, file);
  } finally {
    await rm(beside, { force: true });
  }
}
