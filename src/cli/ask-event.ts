import type { Collection } from "#model/collection.ts";
import { kinds, stances } from "#model/vocabulary.ts";
import { knownIds } from "#shell/authoring-schemas.ts";
import { dateFaults, type EventWish, unknown } from "./new-event.ts";

/** A question for an author. */
export interface Question {
  readonly text: string;
  /** Answers that are offered; empty for any. */
  readonly offered: readonly string[];
  /** What is taken for an empty answer; `null` where one is needed. */
  readonly fallback: string | null;
  /** Sentences that say what is wrong with an answer; empty where it is good. */
  readonly faults: (answer: string) => readonly string[];
}

/** Asks until the answer is good. */
export type Ask = (question: Question) => Promise<string>;

/** What an author has said of an event so far, by flags. */
export type PartialWish = Omit<EventWish, "title" | "date" | "kind"> & {
  readonly title: string | null;
  readonly date: string | null;
  readonly kind: string | null;
};

/** Asks for what is missing in a wish, in the order in which a reader would ask, and for nothing that was said. */
export async function askEvent(
  wish: PartialWish,
  collection: Pick<Collection, "events" | "actors" | "sources">,
  ask: Ask,
): Promise<EventWish> {
  const known = knownIds(collection);
  const one = (text: string, what: string, offered: readonly string[], fallback: string | null = null) =>
    ask({ text, offered, fallback, faults: (answer) => unknown(what, [answer], offered) });
  const several = async (text: string, what: string, offered: readonly string[], needed: boolean) => {
    const faults = (answer: string): string[] => unknown(what, listed(answer), offered);
    return listed(await ask({ text, offered, fallback: needed ? null : "", faults }));
  };

  const title = wish.title ?? (await ask(free("What happened, in one sentence?", () => [])));
  const date = wish.date ?? (await ask(free("When? (2031-04-02, 2031-04, 2 April 2031)", dateFaults)));
  const kind = wish.kind ?? (await one(`What is it? (${kinds.join(", ")})`, "kind", kinds, "claim"));
  const by =
    wish.by.length > 0 || kind === "context" ? wish.by : await several("Who speaks?", "actor", known.actor, true);
  const to = wish.to ?? (kind === "response" ? await one("What does it answer?", "event", known.target) : null);
  const stance =
    wish.stance ?? (to === null ? null : await one(`How does it answer? (${stances.join(", ")})`, "stance", stances));
  const source =
    wish.source.length > 0 ? wish.source : await several("What does it rest on?", "source", known.source, true);
  return { ...wish, title, date, kind, by, to, stance, source };
}

const free = (text: string, faults: Question["faults"]): Question => ({ text, offered: [], fallback: null, faults });

/** Ids between commas or spaces. */
const listed = (answer: string): string[] => answer.split(/[\s,]+/).filter((id) => id !== "");
