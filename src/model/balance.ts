/**
 * Coverage and balance: whether each side of a collection is asked, quoted, sourced and annotated like the others. It
 * counts and never judges; the rule is the same for every side.
 */
import type { Collection, EventId, Source, TimelineEvent } from "./collection.ts";
import { actorsById, sourcesById } from "./lookup.ts";
import { citationsOf } from "./rests-on.ts";
import { isAnswered } from "./threads.ts";

/** What a group of speakers has in the collection. */
export interface Side {
  /** `null` of speakers without a group. */
  readonly group: string | null;
  readonly label: string;
  readonly events: number;
  /** Events with a quotation of the speaker's own words. */
  readonly quoted: number;
  /** Events that rest on more than one publisher. */
  readonly sourced: number;
  readonly claims: number;
  /** Claims on which other published material is noted. */
  readonly recorded: number;
  /** Claims that have an answer. */
  readonly answered: number;
  /** Claims without an answer whose event says that one was sought. */
  readonly asked: number;
  /** Publishers of the sources, by name. */
  readonly publishers: readonly string[];
  /** Countries of the publishers where they are stated. */
  readonly countries: readonly string[];
  /** Sources in all. */
  readonly sources: number;
}

/** What one side lacks while another has it. */
export type Measure = "quoted" | "sourced" | "recorded";

/** Something an editor may want to look at. */
export type Imbalance =
  /** Claims about others, who neither answered nor were asked. */
  | {
      readonly rule: "unasked";
      readonly event: EventId;
      readonly claims: readonly string[];
      readonly about: readonly string[];
    }
  /** A side with none of what another side has. */
  | { readonly rule: "lacking"; readonly group: string; readonly measure: Measure; readonly other: string }
  /** A side all of whose sources come from one publisher or one country. */
  | {
      readonly rule: "one-origin";
      readonly group: string;
      readonly origin: "publisher" | "country";
      readonly name: string;
    };

/** The table of sides in the order of the site's groups, and what stands out in it. */
export interface Balance {
  readonly sides: readonly Side[];
  readonly imbalances: readonly Imbalance[];
}

/** Counts a collection, side by side. */
export function balanceOf(collection: Collection): Balance {
  const byGroup = Map.groupBy(collection.events, (event) => groupOf(collection, event));
  const groups = [...collection.site.groups, { id: null, label: "" }];
  const sides = groups.flatMap(({ id, label }) => {
    const events = byGroup.get(id) ?? [];
    return events.length === 0 ? [] : [sideOf(collection, id, label, events)];
  });
  const named = sides.filter(({ group }) => group !== null);
  return {
    sides,
    imbalances: [
      ...collection.events.flatMap((event) => unaskedIn(collection, event)),
      ...named.flatMap((side) => lackingIn(side, named)),
      ...named.flatMap(oneOrigin),
    ],
  };
}

/** The group whose lane an event stands in. */
function groupOf(collection: Collection, { lanes, by }: TimelineEvent): string | null {
  const actors = [...lanes, ...by.map(({ actor }) => actor)].flatMap((id) => actorsById(collection).get(id) ?? []);
  return actors.find(({ group }) => group !== null)?.group ?? null;
}

function sideOf(collection: Collection, group: string | null, label: string, events: readonly TimelineEvent[]): Side {
  const claims = events.flatMap((event) => event.claims.map((claim) => ({ event, claim })));
  const unanswered = claims.filter(({ event, claim }) => !isAnswered(collection, event.id, claim.id));
  const sources = [...new Set(events.flatMap((event) => sourcesOf(collection, event)))];
  return {
    group,
    label,
    events: events.length,
    quoted: events.filter((event) => event.claims.some(({ quote }) => quote !== null)).length,
    sourced: events.filter((event) => distinct(sourcesOf(collection, event), publisherOf).length > 1).length,
    claims: claims.length,
    recorded: claims.filter(({ claim }) => claim.record.length > 0).length,
    answered: claims.length - unanswered.length,
    asked: unanswered.filter(({ event }) => event.asked.length > 0).length,
    publishers: distinct(sources, publisherOf),
    countries: distinct(sources, ({ country }) => country),
    sources: sources.length,
  };
}

const sourcesOf = (collection: Collection, event: TimelineEvent): readonly Source[] =>
  citationsOf(event).flatMap(({ source }) => sourcesById(collection).get(source) ?? []);

const publisherOf = ({ publisher }: Source): string => publisher.trim();

const distinct = (sources: readonly Source[], of: (source: Source) => string | null): readonly string[] =>
  [...new Set(sources.map(of).filter((name) => name !== null))].sort();

/** The claims of an event about others that nobody answered, where nobody says that an answer was sought. */
function unaskedIn(collection: Collection, event: TimelineEvent): Imbalance[] {
  if (event.kind === "context" || event.asked.length > 0) return [];
  const open = event.claims.flatMap((claim) => {
    const about = claim.about.length > 0 ? claim.about : event.about;
    const others = about.filter((id) => canAnswer(collection, event, id));
    return others.length === 0 || isAnswered(collection, event.id, claim.id) ? [] : [{ claim, others }];
  });
  if (open.length === 0) return [];
  const about = [...new Set(open.flatMap(({ others }) => others))];
  return [{ rule: "unasked", event: event.id, claims: open.map(({ claim }) => claim.id), about }];
}

/** Whether an actor is none of the speakers and nothing they belong to. Threat groups are names given by others. */
function canAnswer(collection: Collection, event: TimelineEvent, id: string): boolean {
  const actors = actorsById(collection);
  const own = new Set<string>([...event.lanes, ...event.by.map(({ actor }) => actor)]);
  // a set goes on to what is added while it is walked
  for (const one of own) for (const whole of actors.get(one)?.partOf ?? []) own.add(whole.id);
  return !own.has(id) && actors.get(id)?.type !== "threat-group";
}

const measures: readonly { readonly measure: Measure; readonly of: "events" | "claims" }[] = [
  { measure: "quoted", of: "events" },
  { measure: "sourced", of: "events" },
  { measure: "recorded", of: "claims" },
];

function lackingIn(side: Side, sides: readonly Side[]): Imbalance[] {
  const { group } = side;
  if (group === null) return [];
  return measures.flatMap(({ measure, of }) => {
    const other = sides.find((one) => one[measure] > 0);
    return side[of] === 0 || side[measure] > 0 || other === undefined
      ? []
      : [{ rule: "lacking", group, measure, other: other.label } as const];
  });
}

/** One source alone says nothing about a habit. */
function oneOrigin({ group, sources, publishers, countries }: Side): Imbalance[] {
  if (group === null || sources < 2) return [];
  const [publisher] = publishers;
  const [country] = countries;
  if (publishers.length === 1 && publisher !== undefined) {
    return [{ rule: "one-origin", group, origin: "publisher", name: publisher }];
  }
  return countries.length === 1 && country !== undefined
    ? [{ rule: "one-origin", group, origin: "country", name: country }]
    : [];
}
