import type { AskedWords } from "#model/asked-words.ts";
import type { Words } from "#model/words.ts";

/** The words of a page's language. A page has one, and loads no other: its script begins with a file of `tongues/`. */
interface Tongue {
  readonly words: Words;
  /** Words that are loaded only with what a reader asks for. */
  readonly asked: () => Promise<AskedWords>;
}

let tongue: Tongue | null = null;
let asked: AskedWords | null = null;

/** Says which language the page speaks, before anything else of the script runs. */
export function speak(next: Tongue): void {
  tongue = next;
}

/** The words of the page's language. */
export function wordsHere(): Words {
  if (tongue === null) throw new Error("The script of this page doesn't begin with a language.");
  return tongue.words;
}

/** Loads the words of filters, search and story. */
export async function learnAsked(): Promise<void> {
  asked ??= (await tongue?.asked()) ?? null;
}

/** The words of filters, search and story, once they are loaded. */
export function askedWords(): AskedWords {
  if (asked === null) throw new Error("The words of filters, search and story are not loaded.");
  return asked;
}
