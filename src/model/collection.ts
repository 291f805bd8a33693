/**
 * What a collection is: plain JSON, deeply readonly, ids instead of references. It means the same at build, in the
 * browser and in the data file. Absent single values are `null`, absent lists are empty.
 */
import type { Site } from "./site.ts";
import type { ActorType, Basis, Bearing, Extent, Kind, Level, Mode, Reported, Stance, ViewKind } from "./vocabulary.ts";
import type { When } from "./when.ts";

declare const brand: unique symbol;
type Brand<Name extends string> = string & { readonly [brand]: Name };
/** Ids that `link` has proven to exist. */
export type EventId = Brand<"EventId">;
export type ActorId = Brand<"ActorId">;
export type SourceId = Brand<"SourceId">;

/** `event-id#claim-id`, or an event as a whole where `claim` is `null`. */
export interface Target {
  readonly event: EventId;
  readonly claim: string | null;
}

export interface Speaker {
  readonly actor: ActorId;
  /** In what role, in the author's words. */
  readonly as: string | null;
}

export interface Citation {
  readonly source: SourceId;
  /** Page, paragraph, minute. */
  readonly at: string | null;
  readonly seen: Extent | null;
}

export interface Quote {
  readonly text: string;
  readonly lang: string;
  readonly originalLang: string | null;
  readonly translatedBy: string | null;
  readonly source: SourceId;
  readonly at: string | null;
}

/** Other published material that bears on a claim: the editors' annotation, never a verdict. */
export interface RecordEntry {
  readonly to: Target;
  readonly bearing: Bearing;
  readonly quote: Quote | null;
  readonly at: string | null;
  readonly note: string;
}

export interface Confidence {
  readonly by: ActorId;
  readonly level: Level | null;
  readonly words: string;
}

export interface Claim {
  /** Unique in its event. */
  readonly id: string;
  /** A, B, … Z, AA: for display only, by order in the file. */
  readonly letter: string;
  readonly text: string;
  readonly by: readonly Speaker[];
  readonly mode: Mode;
  readonly reported: Reported;
  readonly period: When | null;
  readonly about: readonly ActorId[];
  readonly confidence: readonly Confidence[];
  readonly restates: Target | null;
  readonly sources: readonly Citation[];
  readonly quote: Quote | null;
  readonly record: readonly RecordEntry[];
  readonly formerly: readonly string[];
}

/** An edge from an event (or some of its claims) to an earlier event or claim. */
export interface Response {
  readonly to: Target;
  readonly stance: Stance;
  /** Ids of the claims of this event that carry it; empty where the event as a whole answers. */
  readonly byClaim: readonly string[];
  readonly part: string | null;
  readonly basis: Basis;
}

/** A mention that answers nothing. */
export interface Reference {
  readonly to: Target;
  readonly byClaim: readonly string[];
  readonly basis: Basis;
  readonly note: string | null;
}

export interface Picture {
  /** Path inside `media/`. */
  readonly src: string;
  readonly alt: string;
  readonly credit: string | null;
}

/** An answer sought from an actor, and what came of it. */
export interface Asked {
  readonly actor: ActorId;
  readonly date: When | null;
  readonly result: string;
}

/** A day in the life of this collection, as written (EDTF day), with its note. */
export interface Noted {
  readonly date: string;
  readonly note: string;
}

/** Where a thing was written. `line` is 1-based. */
export interface Origin {
  readonly path: string;
  readonly line: number;
}

/** The body of a Markdown file: sanitised HTML, and its plain text for search and excerpts. */
export interface Body {
  readonly html: string;
  readonly text: string;
}

export interface Translation extends Readonly<Record<"title" | "short" | "description" | "name", string | null>> {
  readonly lang: string;
  /** Language of the original. */
  readonly from: string;
  /** Claim id → text. */
  readonly claims: Readonly<Record<string, string>>;
  /** Other translated text by its path in the original, e.g. `by[0].as`, `corrections[1].note`. */
  readonly texts: Readonly<Record<string, string>>;
  readonly translator: string | null;
  /** The revision translated. */
  readonly of: string | null;
  readonly body: Body;
  readonly steps: readonly Pick<Step, "name" | "body">[];
  readonly origin: Origin;
}

export interface TimelineEvent {
  readonly id: EventId;
  readonly kind: Kind;
  readonly title: string;
  /** ≤ 40 characters, for the chart. */
  readonly short: string | null;
  /** The act or the speech. */
  readonly when: When;
  /** When the public could know it; equals `when` unless the author says otherwise. */
  readonly published: When;
  readonly by: readonly Speaker[];
  readonly about: readonly ActorId[];
  readonly claims: readonly Claim[];
  readonly responds: readonly Response[];
  /** What a response answers that is not in the collection. */
  readonly answers: string | null;
  readonly refers: readonly Reference[];
  readonly sources: readonly Citation[];
  /** 1–5: what shows first when space is short. */
  readonly weight: number;
  readonly tags: readonly string[];
  readonly lang: string;
  readonly image: Picture | null;
  readonly asked: readonly Asked[];
  readonly added: string | null;
  readonly corrections: readonly Noted[];
  readonly withdrawn: Noted | null;
  readonly draft: boolean;
  readonly formerly: readonly string[];
  /** First 12 hex digits of the SHA-256 of the file. */
  readonly revision: string;
  /** Rolled-up speakers: the first is the event's lane, the others get a tick. Empty for a `context` without one. */
  readonly lanes: readonly ActorId[];
  readonly body: Body;
  readonly translations: readonly Translation[];
  readonly origin: Origin;
}

export interface Membership {
  readonly id: ActorId;
  readonly role: string | null;
  readonly from: When | null;
  readonly to: When | null;
}

export interface Attribution {
  /** An ISO 3166-1 alpha-2 country, or an actor. */
  readonly to: { readonly country: string } | { readonly actor: ActorId };
  readonly by: ActorId;
  readonly event: Target;
}

export interface OtherName {
  readonly name: string;
  readonly by: string | null;
  readonly since: string | null;
}

export interface Actor {
  readonly id: ActorId;
  readonly name: string;
  readonly type: ActorType;
  /** ISO 3166-1 alpha-2; never for threat groups and personas. */
  readonly country: string | null;
  readonly attributed: readonly Attribution[];
  /** Id of a group of the site. */
  readonly group: string | null;
  readonly partOf: readonly Membership[];
  /** Speakers roll up to the nearest actor with a lane. */
  readonly lane: boolean;
  readonly alsoKnownAs: readonly OtherName[];
  readonly sameAs: { readonly mitre: string | null; readonly wikidata: string | null; readonly url: string | null };
  readonly formerly: readonly string[];
  readonly body: Body;
  readonly translations: readonly Translation[];
  readonly origin: Origin;
}

export interface Source {
  readonly id: SourceId;
  readonly title: string;
  readonly publisher: string;
  readonly author: { readonly actor: ActorId } | { readonly text: string } | null;
  readonly date: When | null;
  readonly url: string | null;
  /** An address; `none` where nobody has seen one (then `archiveNote` says so); `null` where nothing is stated. */
  readonly archive: string | null;
  readonly archiveNote: string | null;
  readonly lang: string | null;
  readonly type: string | null;
  readonly country: string | null;
  readonly accessed: string | null;
  readonly translationOf: SourceId | null;
  readonly formerly: readonly string[];
  readonly body: Body;
  readonly translations: readonly Translation[];
  readonly origin: Origin;
}

export interface Lanes {
  readonly by: "speaker" | "group" | "kind";
  /** Actor, group or kind ids in the author's order; those not named follow by group and name. */
  readonly order: readonly string[];
  /** Ids of the groups under the axis. */
  readonly below: readonly string[];
}

/** A step of a guided story. */
export interface Step {
  /** Unique in its timeline, for the URL: the author's `name`, else its number. */
  readonly name: string;
  readonly event: Target | null;
  readonly range: When | null;
  readonly view: ViewKind | null;
  readonly body: Body;
}

export interface Timeline {
  readonly id: string;
  readonly title: string;
  readonly description: string | null;
  /** Ids in the order of `Collection.events`, closed over their answers. */
  readonly events: readonly EventId[];
  readonly lanes: Lanes;
  /** What the first view shows; `null`: all of it. */
  readonly range: When | null;
  readonly view: ViewKind | null;
  readonly steps: readonly Step[];
  readonly formerly: readonly string[];
  /** The body without its steps. */
  readonly body: Body;
  readonly translations: readonly Translation[];
  readonly origin: Origin;
}

export interface Page {
  readonly id: string;
  readonly title: string;
  readonly description: string | null;
  readonly formerly: readonly string[];
  readonly body: Body;
  readonly translations: readonly Translation[];
  readonly origin: Origin;
}

export interface Collection {
  readonly schema: 1;
  readonly site: Site;
  /** By `when.min`, then the finer precision, then id; undated ones last. */
  readonly events: readonly TimelineEvent[];
  /** By id, as are all lists below. */
  readonly actors: readonly Actor[];
  readonly sources: readonly Source[];
  readonly timelines: readonly Timeline[];
  readonly pages: readonly Page[];
}
