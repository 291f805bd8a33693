import { DAY, dayOf, type Instant } from "#model/instant.ts";
import { familyOf } from "#model/vocabulary.ts";
import type { ChartResponse } from "./chart.ts";
import type { ChartIndex } from "./chart-index.ts";
import { publicityOf } from "./publicity.ts";
import type { Curve, Standing } from "./scene.ts";
import { responseStanding, type Selection, selectionOf } from "./selection.ts";
import { bendPath, bow, bowPath, type Nest, nests } from "./vertical-bows.ts";
import type { View } from "./view.ts";

/** An event of the list that shows, and y of its mark's centre. */
export interface Row {
  readonly id: string;
  readonly y: number;
}

/** The gutter beside the list, in px of its own. */
export interface Gutter {
  readonly height: number;
  /** Height of the window: lines longer than two of it break off. */
  readonly screen: number;
  /** What stands in the window; lines farther than two screens from it are left out. */
  readonly top: number;
}

export type Bow = Omit<Curve, "points">;

/** Where a line breaks off, at a mark: its tag is in the words beside it. */
export interface Stub extends Bow {
  /** The mark at which it stands, and the event to which it would lead. */
  readonly at: string;
  readonly leadsTo: string;
  readonly isUp: boolean;
  readonly tip: { readonly x: number; readonly y: number };
}

/** Time downwards: the list itself is the layout, these are the lines in its gutter. */
export interface VerticalScene {
  readonly height: number;
  readonly curves: readonly Bow[];
  readonly density: "each";
  readonly hasSelection: boolean;
  readonly stubs: readonly Stub[];
  /** `answer event` pairs whose line breaks off. */
  readonly broken: ReadonlySet<string>;
}

const screens = 2;
const stubHeight = 40;
const startGaps = { selected: 18, other: 11 } as const;
/** Arrows and chevrons need more room before what they point at. */
const capRoom = { reject: 0, neutral: 0, support: 6, follow: 6 } as const;

/** Lays out the lines between the rows of a list, in the rows' order from the top; what isn't public yet has none. */
export function composeVertical(
  index: ChartIndex,
  view: View,
  rows: readonly Row[],
  { height, screen, top }: Gutter,
): VerticalScene {
  const selection = selectionOf(index, view);
  const isPublic = ({ id }: Row): boolean => {
    const event = index.eventOf.get(id);
    return event !== undefined && publicityOf(event, view) !== "ghost";
  };
  const shown = new Map(rows.filter(isPublic).map((row) => [row.id, row]));
  const pairs = [...shown.values()].flatMap((claim) => pairsOf(claim, index, shown));
  const reach = screens * screen;
  const isNear = (...ys: readonly number[]): boolean =>
    Math.max(...ys) > top - reach && Math.min(...ys) < top + screen + reach;
  const isBroken = ({ claim, answer }: Pair): boolean => Math.abs(answer.y - claim.y) > reach;
  const whole = pairs.filter((pair) => !isBroken(pair) && isNear(pair.claim.y, pair.answer.y));
  const broken = pairs.filter(isBroken);
  return {
    height,
    curves: whole.flatMap((pair) => bowsOf(pair, selection)),
    density: "each",
    hasSelection: selection.event !== null,
    stubs: stubsOf(broken, selection).filter(({ tip }) => isNear(tip.y)),
    broken: new Set(broken.map(({ claim, answer }) => `${answer.id} ${claim.id}`)),
  };
}

/** All that one event says to another. */
interface Pair {
  readonly claim: Row;
  readonly answer: Row;
  readonly nest: Nest;
  readonly responses: readonly ChartResponse[];
}

/** The answers to an event that show, those under it and those over it each nested by distance. */
function pairsOf(claim: Row, index: ChartIndex, shown: ReadonlyMap<string, Row>): readonly Pair[] {
  const byAnswer = Map.groupBy(index.received.get(claim.id) ?? [], ({ from }) => from);
  const answers = [...byAnswer].flatMap(([id, responses]) => {
    const answer = shown.get(id);
    return answer === undefined || answer.y === claim.y ? [] : [{ answer, responses }];
  });
  const away = ({ answer }: { readonly answer: Row }): number => Math.abs(answer.y - claim.y);
  return [true, false].flatMap((isUnder) => {
    const side = answers.filter(({ answer }) => answer.y > claim.y === isUnder).sort((a, b) => away(a) - away(b));
    const places = nests(side.map(away));
    return side.flatMap((one, at) => {
      const nest = places[at];
      return nest === undefined ? [] : [{ claim, nest, ...one }];
    });
  });
}

/** One line, or one for each of two stances; three or more are told in words only. */
function bowsOf({ claim, answer, nest, responses }: Pair, selection: Selection): readonly Bow[] {
  const stances = [...new Set(responses.map(({ stance }) => stance))];
  const drawn = stances.length === 2 ? stances : stances.slice(0, 1);
  return drawn.map((stance, at) => {
    const family = familyOf[stance];
    const startGap = startGapOf(claim.id, selection) + capRoom[family];
    const line = bow({ claim: claim.y, answer: answer.y, nest, startGap, isSecond: at > 0 });
    const [start] = line.leaving;
    return {
      id: `${answer.id} ${claim.id} ${stance}`,
      from: answer.id,
      to: claim.id,
      stance,
      family,
      standing: standingOfPair(responses, selection),
      path: bowPath(line),
      cap: at > 0 ? null : { ...start, angle: line.angle },
    };
  });
}

const startGapOf = (id: string, { event }: Selection): number => startGaps[id === event ? "selected" : "other"];

function standingOfPair(responses: readonly ChartResponse[], selection: Selection): Standing {
  const all = responses.map((response) => responseStanding(response, selection));
  return all.find((standing) => standing === "related") ?? all[0] ?? "resting";
}

/** At each answer one for every event that it answers far away; at what is answered one for all of them. */
function stubsOf(broken: readonly Pair[], selection: Selection): readonly Stub[] {
  const first = [...Map.groupBy(broken, ({ claim, answer }) => `${claim.id} ${answer.y > claim.y}`).values()];
  const atClaims = first.flatMap(([pair]) => (pair === undefined ? [] : [stub(pair, "claim", selection)]));
  return [...atClaims, ...broken.map((pair) => stub(pair, "answer", selection))];
}

function stub(pair: Pair, end: "claim" | "answer", selection: Selection): Stub {
  const { claim, answer, responses } = pair;
  const [here, there] = end === "claim" ? [claim, answer] : [answer, claim];
  const stance = responses[0]?.stance ?? "comments";
  const family = familyOf[stance];
  const nest = { ...pair.nest, bend: Math.min(pair.nest.bend, stubHeight), ...(end === "answer" ? { rank: 0 } : {}) };
  const startGap = (end === "claim" ? capRoom[family] : 0) + startGapOf(here.id, selection);
  const { leaving, angle } = bow({ claim: here.y, answer: there.y, nest, startGap, isSecond: false });
  return {
    id: `${end} ${answer.id} ${claim.id}`,
    from: answer.id,
    to: claim.id,
    at: here.id,
    leadsTo: there.id,
    isUp: there.y < here.y,
    stance,
    family,
    standing: standingOfPair(responses, selection),
    path: bendPath(leaving),
    cap: end === "claim" ? { ...leaving[0], angle } : null,
    tip: leaving[3],
  };
}

/** A row with its place in time; `null`: undated. */
export interface TimedRow extends Row {
  readonly time: Instant | null;
}

/** Whole days of the rows between two heights; `null` where no dated one is there. */
export function periodOf(
  rows: readonly TimedRow[],
  top: number,
  bottom: number,
): { readonly from: Instant; readonly to: Instant } | null {
  const times = rows.flatMap(({ y, time }) => (time === null || y < top || y > bottom ? [] : [time]));
  if (times.length === 0) return null;
  return { from: dayOf(Math.min(...times)), to: dayOf(Math.max(...times)) + DAY };
}

/** The first row at or after a moment, else the last dated one; `null` where none is dated. */
export function rowFrom(rows: readonly TimedRow[], moment: Instant): TimedRow | null {
  const dated = rows.filter(({ time }) => time !== null);
  return dated.find(({ time }) => (time ?? 0) >= moment) ?? dated.at(-1) ?? null;
}

/** The last dated row before a moment; `null` where there is none. */
export const rowUntil = (rows: readonly TimedRow[], moment: Instant): TimedRow | null =>
  rows.findLast(({ time }) => time !== null && time < moment) ?? null;
