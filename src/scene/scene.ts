import type { Instant } from "#model/instant.ts";
import type { Family, Kind, Stance } from "#model/vocabulary.ts";

/** A rectangle in px, edges included; what a label or another text covers. */
export interface Box {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** One line of text: `y` is its baseline. */
export interface SceneText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "middle" | "end";
  readonly box: Box;
}

/** How a thing stands to what is selected or searched; all is `resting` while nothing is. */
export type Standing = "resting" | "selected" | "related" | "dimmed";

/** A row of the drawing. */
export interface SceneLane {
  readonly id: string;
  readonly y0: number;
  readonly y1: number;
  /** In one line or two. */
  readonly name: readonly SceneText[];
  readonly note: SceneText | null;
  readonly state: Standing | "empty";
  /** The rule on its upper edge. */
  readonly rule: "none" | "lane" | "group";
}

/** One end of a soft extent: known to the day, feathered within the extent, or feathered beyond it. */
export type ExtentEnd = "crisp" | "feathered" | "open";

/** The time within which an event may have been; px from the mark's centre. */
export interface SoftExtent {
  readonly left: number;
  readonly right: number;
  readonly start: ExtentEnd;
  readonly end: ExtentEnd;
}

/** A letter of a claim that the marked event answers. */
export interface Badge {
  readonly letter: string;
  /** Of its centre from the mark's centre. */
  readonly dx: number;
}

export interface MarkLabel {
  readonly text: string;
  readonly side: "left" | "right";
  /** Of the text's anchor from the mark's centre; negative on the left side. */
  readonly dx: number;
  /** Of the text's middle from the mark's centre; absent: 0. */
  readonly dy?: number;
  /** Who speaks, before the text or on a line above it; absent in views that say it elsewhere. */
  readonly head?: { readonly text: string; readonly dx: number; readonly dy: number };
  readonly box: Box;
}

/** An event as drawn. */
export interface Mark {
  /** The event's. */
  readonly id: string;
  /** Of a further mark of an event that has one already; absent: its only or first one. */
  readonly key?: string;
  readonly kind: Kind;
  /** Stance of its first response; `null` where it answers nothing here. */
  readonly stance: Stance | null;
  readonly family: Family | null;
  /** It answers others with other stances too: a dot on the ring. */
  readonly mixed: boolean;
  readonly x: number;
  readonly y: number;
  /** Radius of what can be hit. */
  readonly r: number;
  readonly lane: number;
  readonly standing: Standing;
  /** A search found it; absent: no search did. */
  readonly isFound?: boolean;
  /** `ghost`: not yet public as of the day asked for; `maybe`: its date straddles that day. */
  readonly publicity: "public" | "maybe" | "ghost";
  readonly withdrawn: boolean;
  readonly extent: SoftExtent | null;
  readonly label: MarkLabel | null;
  readonly badges: readonly Badge[];
  /** Accessible name. */
  readonly name: string;
  readonly href: string;
}

/** Many events on one place, counted; opening it zooms to its extent. */
export interface Stack {
  /** Stable while its events are: the first event's id. */
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly count: number;
  /** The count as it is written: `12`, `1.2k`. */
  readonly text: string;
  readonly lane: number;
  readonly standing: Standing;
  readonly kinds: readonly Kind[];
  /** There is room for the kinds' shapes beneath. */
  readonly showsKinds: boolean;
  readonly from: Instant;
  readonly to: Instant;
  readonly name: string;
}

/** A response's curve from what it answers to itself. */
export interface Curve {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly stance: Stance;
  readonly family: Family;
  readonly standing: Standing;
  /** `M…C…`, from the claim to the response. */
  readonly path: string;
  /** Start, two handles and end: x, y, x, y, … */
  readonly points: readonly number[];
  /** At the claim; `null` on the second curve between the same two events. */
  readonly cap: { readonly x: number; readonly y: number; readonly angle: number } | null;
}

/** How many resting curves there are decides how they are drawn. */
export type CurveDensity = "each" | "many" | "faint" | "related only";

/** What the bar of a soft date is drawn from: a mark, or what an edge tag stands for. */
export type SoftBar = Pick<Mark, "id" | "key" | "x" | "y" | "kind" | "family" | "standing" | "publicity" | "extent">;

/**
 * Something answered, or an answer, that stands outside the range or outside the timeline; or something that lasts into
 * the range from outside.
 */
export interface EdgeTag {
  readonly id: string;
  readonly edge: "left" | "right";
  readonly box: Box;
  readonly text: SceneText;
  readonly lane: number;
  readonly standing: Standing;
  readonly href: string;
  /** The event it stands for; the client moves the range there where the timeline holds it. */
  readonly event: string;
  readonly inTimeline: boolean;
  /** The part of its date that the range holds; absent where it holds none. */
  readonly bar?: SoftBar;
}

/** A further speaker's tick in its own lane. */
export interface SpeakerTick {
  readonly id: string;
  readonly event: string;
  readonly x: number;
  readonly y0: number;
  readonly y1: number;
  readonly standing: Standing;
}

/** A plain line that ties a mark to the axis, or claims to their event. */
export interface Stem {
  readonly id: string;
  readonly x: number;
  readonly y0: number;
  readonly y1: number;
  readonly standing: Standing;
}

/** What a text of a thread's row says. */
export type RowRole = "year" | "day" | "speaker" | "title" | "claim" | "none";

/** A claim, finding or act, or one of its atomic claims, with a line for each answer to it. */
export interface ThreadRow {
  /** `event`, `event#claim`, or `event and more` for several claims together. */
  readonly id: string;
  readonly event: string;
  readonly y0: number;
  readonly y1: number;
  readonly texts: readonly (SceneText & { readonly role: RowRole })[];
  /** A claim that its texts don't hold, in full; `null`: they do, or the name of the event's mark has it. */
  readonly inFull: string | null;
  /** The letter of an atomic claim, with its centre. */
  readonly badge: { readonly letter: string; readonly x: number; readonly y: number } | null;
  /** Centre of the dot that stands for an atomic claim. */
  readonly dot: { readonly x: number; readonly y: number } | null;
  /** A line that fades out where no answer is recorded. */
  readonly trail: { readonly x0: number; readonly x1: number; readonly y: number } | null;
  /** The first of its year: a rule on its upper edge. */
  readonly opensYear: boolean;
  readonly standing: Standing;
}

/** What only Threads has. */
export interface ThreadsPart {
  readonly rows: readonly ThreadRow[];
  /** How many are answered, and how fast. */
  readonly summary: readonly SceneText[];
  /** Around the selected thread. */
  readonly focus: Box | null;
}

export interface AxisTick {
  readonly at: Instant;
  readonly x: number;
  readonly major: boolean;
}

export interface Axis {
  readonly y0: number;
  readonly y1: number;
  readonly caption: SceneText | null;
  readonly ticks: readonly AxisTick[];
  readonly labels: readonly (SceneText & { readonly at: Instant })[];
  /** Rules through the lanes. */
  readonly rules: readonly AxisTick[];
  /** Alternating days, where the range is short. */
  readonly days: readonly { readonly at: Instant; readonly x0: number; readonly x1: number }[];
}

/** The selected event's date on the axis, with a line to it. */
export interface Pill {
  readonly box: Box;
  readonly text: SceneText;
  readonly line: { readonly x: number; readonly y0: number; readonly y1: number };
}

/** The day up to whose end things were public. */
export interface AsOf {
  readonly x: number;
  readonly handle: Box;
  readonly text: SceneText;
}

export interface SceneMessage {
  readonly text: SceneText;
  readonly action: "clear filters" | "show all" | null;
}

/** A finished layout: numbers and words, no colour. Lengths are px, rounded to 2 decimals. */
export interface Scene {
  readonly chart: string;
  readonly title: string;
  readonly width: number;
  /** What the drawing needs: more than was on offer where its lanes don't fit. */
  readonly height: number;
  /** What was on offer: composed again with it, the drawing comes out the same. */
  readonly offered: number;
  readonly plot: Box;
  readonly domain: { readonly from: Instant; readonly to: Instant };
  readonly lanes: readonly SceneLane[];
  readonly folded: SceneText | null;
  readonly axis: Axis;
  /** In time order. */
  readonly marks: readonly Mark[];
  readonly stacks: readonly Stack[];
  readonly curves: readonly Curve[];
  readonly density: CurveDensity;
  readonly tags: readonly EdgeTag[];
  readonly ticks: readonly SpeakerTick[];
  readonly pill: Pill | null;
  readonly asOf: AsOf | null;
  readonly message: SceneMessage | null;
  /** Something is selected or searched: what is neither steps back. */
  readonly hasSelection: boolean;
  /** In Mirror and Threads. */
  readonly stems?: readonly Stem[];
  /** In Threads. */
  readonly threads?: ThreadsPart;
  /** Dated events in the range, marks and stacked ones together; `later`: of these not yet public. */
  readonly shown: number;
  readonly later: number;
  /** Dated events that pass the filter. */
  readonly total: number;
  /**
   * Time runs from right to left; absent: from left to right. Lengths across are called x, x0, x1, dx, left or right.
   */
  readonly reversed?: true;
  readonly outOfRange: { readonly before: number; readonly after: number };
}
