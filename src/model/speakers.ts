import type { Collection, Speaker, TimelineEvent } from "./collection.ts";
import { actorsById } from "./lookup.ts";
import type { SiteWords } from "./site-words.ts";

/** Name of an actor; its id where the collection doesn't hold it. */
export const actorName = (collection: Collection, id: string): string => actorsById(collection).get(id)?.name ?? id;

/** `Microsoft`, `A and B`, `A, B and C`; empty for nobody. */
export const speakerNames = (collection: Collection, by: readonly Speaker[], words: SiteWords): string =>
  words.list.names(by.map((speaker) => actorName(collection, speaker.actor)));

/** The same with each role that is stated, e.g. `Senate committee (its Democratic members)`. */
export const namesInRole = (collection: Collection, by: readonly Speaker[], words: SiteWords): string =>
  words.list.names(
    by.map(({ actor, as }) => (as === null ? actorName(collection, actor) : `${actorName(collection, actor)} (${as})`)),
  );

/**
 * Who speaks, as a reader would say it: the lane's name with the person who spoke for it, `Kremlin (Dmitry Peskov)`;
 * without a lane of another name only the speakers. Empty for a context without a speaker.
 */
export function speakerText(collection: Collection, event: TimelineEvent, words: SiteWords): string {
  const names = speakerNames(collection, event.by, words);
  const [speaker, ...others] = event.by;
  const lane = event.lanes[0];
  if (speaker === undefined || others.length > 0 || lane === undefined || lane === speaker.actor) return names;
  return `${actorName(collection, lane)} (${names})`;
}

/** The short form for lists of answers: the lane's name alone, else the speakers. */
export function voiceText(collection: Collection, event: TimelineEvent, words: SiteWords): string {
  if (event.by.length !== 1 || event.lanes[0] === undefined) return speakerNames(collection, event.by, words);
  return actorName(collection, event.lanes[0]);
}
