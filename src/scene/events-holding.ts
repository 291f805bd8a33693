import type { Chart } from "./chart.ts";

/** All names of an actor, by id. */
export type ActorNames = Readonly<Record<string, readonly string[]>>;

/**
 * Ids of the events that hold all words of a text, in the chart's order: in the title, the speaker, the tags and the
 * names of those spoken of, or in one claim. A word is held where one begins with it, whatever its case and accents.
 */
export function eventsHolding({ events }: Chart, names: ActorNames, text: string): readonly string[] {
  const asked = wordsOf(text);
  if (asked.length === 0) return [];
  const isHeld = (record: string): boolean => {
    const held = wordsOf(record);
    return asked.every((word) => held.some((one) => one.startsWith(word)));
  };
  return events
    .filter(({ title, label, speaker, about, tags, claims }) => {
      const others = about.flatMap((id) => names[id] ?? []);
      return [[title, label, speaker, ...others, ...tags].join(" "), ...claims.map((claim) => claim.text)].some(isHeld);
    })
    .map(({ id }) => id);
}

/** The words of a text without case and accents. */
const wordsOf = (text: string): readonly string[] =>
  text
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];
