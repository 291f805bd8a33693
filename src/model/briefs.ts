import type { Collection, TimelineEvent } from "./collection.ts";
import type { SiteWords } from "./site-words.ts";
import { voiceText } from "./speakers.ts";
import { answeredBy, answersToEvent } from "./threads.ts";
import type { Stance } from "./vocabulary.ts";

/** What an event says to one other event, in brief: one line however many of its claims it answers. */
export interface AnswerBrief {
  readonly to: TimelineEvent;
  /** Of the claims answered, in the order of the alphabet; empty: the event as a whole. */
  readonly letters: readonly string[];
  /** Each once, in the author's order. */
  readonly stances: readonly Stance[];
}

/** The events that one answers, each once, in the author's order. */
export function answerBriefs(collection: Collection, event: TimelineEvent): readonly AnswerBrief[] {
  const answers = Map.groupBy(answeredBy(collection, event), ({ event: to }) => to);
  return [...answers].map(([to, given]) => ({
    to,
    letters: [...new Set(given.flatMap(({ claim }) => claim?.letter ?? []))].sort(),
    stances: [...new Set(given.map(({ response }) => response.stance))],
  }));
}

/** Names beyond this many are counted. */
const named = 2;

/** Who answered an event, each speaker once, in the order of the answers; both empty and 0: nobody on record here. */
export function answererNames(
  collection: Collection,
  event: TimelineEvent,
  words: SiteWords,
): { readonly names: readonly string[]; readonly others: number } {
  const answers = answersToEvent(collection, event.id);
  const all = [...new Set(answers.map((answer) => voiceText(collection, answer.event, words) || answer.event.title))];
  // Counting one would take the room of its name.
  const shown = all.length === named + 1 ? all.length : named;
  return { names: all.slice(0, shown), others: Math.max(0, all.length - shown) };
}
