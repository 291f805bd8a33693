/** Small invented collections for tests. */
import type { Actor, Claim, Collection, EventId, Response, Source, Target, TimelineEvent } from "./collection.ts";
import { DAY } from "./instant.ts";
import type { Stance } from "./vocabulary.ts";
import type { When } from "./when.ts";

/** What a test says of an event; all else is as empty as it may be. */
export interface Said {
  /** Days since 1970-01-01; `null`: undated. */
  readonly day?: number | null;
  readonly by?: readonly string[];
  readonly about?: readonly string[];
  readonly claims?: readonly string[];
  readonly responds?: readonly Response[];
  /** What the first claim's record points at. */
  readonly record?: string;
  readonly refers?: readonly string[];
  /** What the first claim restates. */
  readonly restates?: string;
  readonly sources?: readonly string[];
  /** The source that the first claim quotes. */
  readonly quotes?: string;
}

/** A day known, or none. */
const dayOrNone = (day: number | null): When => ({
  edtf: day === null ? "XXXX" : `day ${day}`,
  min: day === null ? null : day * DAY,
  max: day === null ? null : (day + 1) * DAY,
  precision: day === null ? "unknown" : "day",
  approximate: false,
  uncertain: false,
  interval: null,
});

const body = { html: "", text: "" };
const origin = { path: "content/case.md", line: 1 };

/** `event#claim`, or an event. */
function target(text: string): Target {
  const [event, claim] = text.split("#");
  return { event: event as EventId, claim: claim ?? null };
}

/** A response to `to`. */
export const answer = (to: string, stance: Stance, byClaim: readonly string[] = []): Response => ({
  to: target(to),
  stance,
  byClaim,
  part: null,
  basis: "explicit",
});

const citation = (source: string) => ({ source: source as Source["id"], at: null, seen: null });

function claimOf(id: string, index: number, said: Said): Claim {
  const first = index === 0;
  const quoted = first && said.quotes !== undefined ? said.quotes : null;
  const noted = first && said.record !== undefined ? [said.record] : [];
  return {
    id,
    letter: String.fromCharCode(65 + index),
    text: `Text of ${id}`,
    by: [],
    mode: "asserts",
    reported: quoted === null ? "paraphrased" : "quoted",
    period: null,
    about: [],
    confidence: [],
    restates: first && said.restates !== undefined ? target(said.restates) : null,
    sources: [],
    quote:
      quoted === null
        ? null
        : {
            text: "Words",
            lang: "en",
            originalLang: null,
            translatedBy: null,
            source: quoted as Source["id"],
            at: null,
          },
    record: noted.map((to) => ({ to: target(to), bearing: "agrees", quote: null, at: "p. 1", note: "Note" })),
    formerly: [],
  };
}

/** An event of a test. */
export function event(id: string, said: Said = {}): TimelineEvent {
  const when = dayOrNone(said.day === undefined ? 0 : said.day);
  const by = (said.by ?? []).map((actor) => ({ actor: actor as Actor["id"], as: null }));
  return {
    id: id as EventId,
    kind: said.responds === undefined ? "claim" : "response",
    title: `Title of ${id}`,
    short: null,
    when,
    published: when,
    by,
    about: (said.about ?? []) as Actor["id"][],
    claims: (said.claims ?? []).map((claim, index) => claimOf(claim, index, said)),
    responds: said.responds ?? [],
    answers: null,
    refers: (said.refers ?? []).map((to) => ({ to: target(to), byClaim: [], basis: "explicit", note: null })),
    sources: (said.sources ?? []).map(citation),
    weight: 3,
    tags: [],
    lang: "en",
    image: null,
    asked: [],
    added: null,
    corrections: [],
    withdrawn: null,
    draft: false,
    formerly: [],
    revision: "0123456789ab",
    lanes: by.map(({ actor }) => actor),
    body,
    translations: [],
    origin,
  };
}

/** An actor that may be part of others, for as many days as are said: `[id, from, to]`, days since 1970-01-01. */
export const actor = (id: string, partOf: readonly (readonly [string, number?, number?])[] = []): Actor => ({
  id: id as Actor["id"],
  name: `Name of ${id}`,
  type: "other",
  country: null,
  attributed: [],
  group: null,
  partOf: partOf.map(([whole, from, to]) => ({
    id: whole as Actor["id"],
    role: null,
    from: from === undefined ? null : dayOrNone(from),
    to: to === undefined ? null : dayOrNone(to),
  })),
  lane: false,
  alsoKnownAs: [],
  sameAs: { mitre: null, wikidata: null, url: null },
  formerly: [],
  body,
  translations: [],
  origin,
});

/** A source of a test. */
export const source = (id: string): Source => ({
  id: id as Source["id"],
  title: `Title of ${id}`,
  publisher: `Publisher of ${id}`,
  author: null,
  date: null,
  url: null,
  archive: null,
  archiveNote: null,
  lang: null,
  type: null,
  country: null,
  accessed: null,
  translationOf: null,
  formerly: [],
  body,
  translations: [],
  origin,
});

/** A collection of these events, in this order, with one timeline of all. */
export const collectionOf = (
  events: readonly TimelineEvent[],
  actors: readonly Actor[] = [],
  sources: readonly Source[] = [],
): Collection => ({
  schema: 1,
  site: {
    title: "Site",
    description: "",
    url: "https://site.example",
    base: "/",
    lang: "en",
    languages: ["en"],
    timeline: "all",
    groups: [],
    view: null,
    logo: null,
    theme: {},
    navigation: [],
    footer: null,
    license: null,
    publisher: null,
    contact: null,
    repo: null,
  },
  events,
  actors,
  sources,
  timelines: [
    {
      id: "all",
      title: "All",
      description: null,
      events: events.map(({ id }) => id),
      lanes: { by: "speaker", order: [], below: [] },
      range: null,
      view: null,
      steps: [],
      formerly: [],
      body,
      translations: [],
      origin,
    },
  ],
  pages: [],
});
