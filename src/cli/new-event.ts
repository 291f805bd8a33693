import { type Draft, draftOf } from "#adopt/draft.ts";
import { dayInId, idRegister, plainId } from "#adopt/plain-id.ts";
import { wordedDates } from "#adopt/worded-date.ts";
import { nearest } from "#diagnostics/nearest.ts";
import type { Collection } from "#model/collection.ts";
import { type Kind, kinds, type Stance, stances } from "#model/vocabulary.ts";
import { knownIds } from "#shell/authoring-schemas.ts";

/** What an author says of a new event. */
export interface EventWish {
  readonly title: string;
  readonly date: string;
  readonly kind: string;
  readonly by: readonly string[];
  readonly about: readonly string[];
  readonly source: readonly string[];
  /** An event or claim that it answers, if any. */
  readonly to: string | null;
  readonly stance: string | null;
  /** The day on which it is recorded. */
  readonly added: string;
}

/** The file of a new event, or what keeps it from being one, as sentences. */
export function newEvent(
  wish: EventWish,
  { events, actors, sources }: Pick<Collection, "events" | "actors" | "sources">,
): { readonly draft: Draft } | { readonly faults: readonly string[] } {
  const date = oneDate(wish.date);
  const known = knownIds({ events, actors, sources });
  const faults = [
    ...dateFaults(wish.date),
    ...unknown("kind", [wish.kind], kinds),
    ...unknown("actor", [...wish.by, ...wish.about], known.actor),
    ...unknown("source", wish.source, known.source),
    ...unknown("event or claim", wish.to === null ? [] : [wish.to], known.target),
    ...unknown("stance", wish.stance === null ? [] : [wish.stance], stances),
    ...incomplete(wish),
  ];
  if (faults.length > 0 || date === null) return { faults };
  const name = nameOf(wish.title, dayInId(date), new Set(events.map(({ id }) => id)));
  if (name === null) return { faults: [nameless] };
  const stance = wish.stance as Stance | null;
  const fields = {
    title: wish.title,
    date,
    kind: wish.kind as Kind,
    by: listed(wish.by),
    about: listed(wish.about),
    responds: wish.to === null || stance === null ? undefined : [{ to: wish.to, stance }],
    sources: [...wish.source],
    added: wish.added,
  };
  return { draft: draftOf("event", name, fields) };
}

const nameless = "Neither the title nor the date has Latin letters or digits, of which the file name is made.";

/** Day and title; the day alone, with a number that is free, where the title has nothing that an id can hold. */
function nameOf(title: string, day: string, taken: ReadonlySet<string>): string | null {
  const words = plainId(title, 60);
  const plain = plainId(`${day} ${words ?? ""}`);
  return plain === null || words !== null ? plain : idRegister(taken).fresh(plain);
}

function oneDate(words: string): string | null {
  const { start, end } = wordedDates(words, null);
  return start.reason === null && end === null && start.edtf?.includes("/") !== true ? start.edtf : null;
}

/** What is wrong with the date of an event, as sentences. */
export function dateFaults(words: string): string[] {
  if (words === "") return ["Say when: --date <date>, such as 2020-09-11, 2020-09 or 2020."];
  return oneDate(words) === null ? [`“${words}” is not one date. Write 2020-09-11, 2020-09 or 2020.`] : [];
}

const listed = (ids: readonly string[]): string[] | undefined => (ids.length === 0 ? undefined : [...ids]);

function incomplete({ title, kind, by, source, to, stance }: EventWish): string[] {
  return [
    ...(/[\p{L}\p{N}]/u.test(title) ? [] : ["The title needs letters: say what happened."]),
    ...(kind !== "context" && by.length === 0 ? ["Say who speaks: --by <actor>."] : []),
    ...(source.length === 0 ? ["Say what it rests on: --source <source>."] : []),
    ...((to === null) === (stance === null) ? [] : ["An answer needs both --to <event> and --stance <stance>."]),
  ];
}

/** What was written and is not known, as sentences that name what may be meant. */
export function unknown(what: string, found: readonly string[], known: readonly string[]): string[] {
  return found
    .filter((one) => !known.includes(one))
    .map((one) => {
      const near = nearest(one, known);
      const few = known.length <= 12 ? ` There are ${known.join(", ")}.` : "";
      return `There is no ${what} “${one}”.${near === null ? few : ` Did you mean “${near}”?`}`;
    });
}
