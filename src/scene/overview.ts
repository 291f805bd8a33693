import { calendarDay, DAY, type Instant, instantOf } from "#model/instant.ts";
import type { Words } from "#model/words.ts";
import type { Chart } from "./chart.ts";
import { type ChartIndex, chartIndex, firstFrom } from "./chart-index.ts";
import { sceneText } from "./lane-rows.ts";
import { publicityOf } from "./publicity.ts";
import { writtenOverview } from "./reversed.ts";
import { rounded } from "./round.ts";
import type { SceneText } from "./scene.ts";
import { type TimeScale, timeScale, timeTicks } from "./time-axis.ts";
import type { Size, View } from "./view.ts";

/** `in` and `out` of the window; `ghost`: not yet public. */
export type UnitState = "in" | "out" | "ghost";

/** One event, or in dense strips a run of them, as a block. */
export interface Unit {
  readonly y: number;
  readonly height: number;
}

/** What one month holds on one side: what was asserted rises, what answers hangs. */
export interface OverviewColumn {
  /** Start of its month, or of its first month where several share a column. */
  readonly at: Instant;
  readonly side: "up" | "down";
  readonly state: UnitState;
  readonly x: number;
  readonly width: number;
  readonly units: readonly Unit[];
}

/** The strip of the whole time, with the window that the drawing shows. */
export interface OverviewScene {
  readonly width: number;
  readonly height: number;
  readonly stripHeight: number;
  /** Between what rises and what hangs. */
  readonly base: number;
  readonly extent: { readonly from: Instant; readonly to: Instant };
  readonly columns: readonly OverviewColumn[];
  readonly years: readonly { readonly at: Instant; readonly x: number; readonly label: SceneText | null }[];
  /** Its ends in px, the left one first. */
  readonly window: readonly [number, number];
  /** Centres of its two grips: outside the window where that is narrow. */
  readonly grips: readonly [number, number];
  /** `null`: the latest state shows. */
  readonly asOf: number | null;
  readonly title: string;
  /** Time runs from right to left; absent: from left to right. */
  readonly reversed?: true;
}

/** Under the strip, for the years. */
const footHeight = 18;
const widestUnit = 9;
const tallestUnit = 7;
const unitGap = 1.5;
/** Under this height blocks can't be told apart: one bar stands for all. */
const shortestUnit = 2;
/** Columns are no narrower than this: then several months share one. */
const narrowestColumn = 4;
const narrowWindow = 44;
const yearTextSize = 12;

/** Lays out the overview of a chart: always its full calendar years. */
export function composeOverview(chart: Chart, view: View, size: Size, words: Words): OverviewScene {
  const { extent } = chart;
  const scale = timeScale(extent, 0, size.width);
  const stripHeight = size.height - footHeight;
  const base = Math.round(stripHeight / 2) + 1;
  const window: [number, number] = [scale(view.from), scale(view.to)];
  const out = window[1] - window[0] < narrowWindow ? 6 : 0;
  const line = view.asOf === null ? null : view.asOf + DAY;
  const strip: OverviewScene = rounded({
    width: size.width,
    height: size.height,
    stripHeight,
    base,
    extent,
    columns: columnsOf(chartIndex(chart, view.filter, view.asOf), view, scale, { base, stripHeight }),
    years: yearsOf(scale, size, words),
    window,
    grips: [window[0] - out, window[1] + out],
    asOf: line === null || line >= extent.to ? null : scale(line),
    title: words.chart.overview,
  });
  return writtenOverview(strip, chart.lang);
}

interface Strip {
  readonly base: number;
  readonly stripHeight: number;
}

const sides = ["up", "down"] as const;

function columnsOf(index: ChartIndex, view: View, scale: TimeScale, strip: Strip): readonly OverviewColumn[] {
  const months = monthsOf(scale);
  const times = timesOf(index, view);
  const counted = months.slice(0, -1).flatMap((at, place) => {
    const end = months[place + 1] ?? at;
    const middle = (scale(at) + scale(end)) / 2;
    const width = Math.max(2, Math.min(widestUnit, scale(end) - scale(at) - 2));
    return sides.map((side) => ({
      at,
      side,
      x: middle - width / 2,
      width,
      counts: countsIn(times[side], at, end, view),
    }));
  });
  const most = Math.max(1, ...counted.map(({ counts }) => counts.reduce((sum, { count }) => sum + count, 0)));
  const room = strip.stripHeight - strip.base - 4;
  const unit = Math.min(tallestUnit, (room + unitGap) / most - unitGap);
  return counted.flatMap(({ counts, ...column }) =>
    stacked(counts, column.side, { unit, most, room, base: strip.base }).map((part) => ({ ...column, ...part })),
  );
}

interface Counted {
  readonly state: UnitState;
  readonly count: number;
}

/** From the middle outward: blocks, or bars in proportion where blocks would be too low. */
function stacked(
  counts: readonly Counted[],
  side: "up" | "down",
  {
    unit,
    most,
    room,
    base,
  }: { readonly unit: number; readonly most: number; readonly room: number; readonly base: number },
): readonly { readonly state: UnitState; readonly units: readonly Unit[] }[] {
  let offset = 0;
  const block = (height: number): Unit => {
    const y = side === "up" ? base - 2 - offset - height : base + 3 + offset;
    offset += height + (unit < shortestUnit ? 0 : unitGap);
    return { y, height };
  };
  return counts
    .filter(({ count }) => count > 0)
    .map(({ state, count }) => ({
      state,
      units:
        unit < shortestUnit
          ? [block(Math.max(1, (count / most) * room))]
          : Array.from({ length: count }, () => block(unit)),
    }));
}

/** Starts of the months, or of as many months together as make a column wide enough; with the end of the last. */
function monthsOf({ from, to, x0, x1 }: TimeScale): readonly Instant[] {
  const start = calendarDay(from).year;
  const end = calendarDay(to - 1).year;
  const perMonth = (x1 - x0) / ((end - start + 1) * 12);
  const step = [1, 3, 12, 60, 120, 600, 1200].find((count) => count * perMonth >= narrowestColumn) ?? 12_000;
  const count = Math.ceil(((end - start + 1) * 12) / step);
  return Array.from({ length: count + 1 }, (_, place) => {
    const month = place * step;
    return Math.min(to, instantOf(start + Math.floor(month / 12), (month % 12) + 1));
  });
}

interface SideTimes {
  readonly shown: Float64Array;
  readonly later: Float64Array;
}

type Times = Readonly<Record<"up" | "down", SideTimes>>;

/** The latest of each index: a zoom changes neither what passes the filter nor the day of 'as of'. */
const known = new WeakMap<ChartIndex, { readonly asOf: View["asOf"]; readonly times: Times }>();

/** Times of what is asserted and of what answers, each sorted; those not yet public apart. */
function timesOf(index: ChartIndex, view: View): Times {
  const { asOf } = view;
  const last = known.get(index);
  if (last?.asOf === asOf) return last.times;
  const times = sortedTimes(index, view);
  known.set(index, { asOf, times });
  return times;
}

function sortedTimes({ all }: ChartIndex, view: View): Times {
  const pick = (isAnswer: boolean, isLater: boolean): Float64Array =>
    Float64Array.from(
      all.entries.filter(
        ({ event }) => (event.kind === "response") === isAnswer && (publicityOf(event, view) === "ghost") === isLater,
      ),
      ({ at }) => at,
    );
  return {
    up: { shown: pick(false, false), later: pick(false, true) },
    down: { shown: pick(true, false), later: pick(true, true) },
  };
}

const countBetween = (times: Float64Array, low: Instant, high: Instant): number =>
  Math.max(0, firstFrom(times, high) - firstFrom(times, low));

/** What a column holds, inside the window first. */
function countsIn({ shown, later }: SideTimes, at: Instant, end: Instant, { from, to }: View): readonly Counted[] {
  const all = countBetween(shown, at, end);
  const inside = all === 0 ? 0 : countBetween(shown, Math.max(at, from), Math.min(end, to));
  return [
    { state: "in", count: inside },
    { state: "out", count: all - inside },
    { state: "ghost", count: countBetween(later, at, end) },
  ];
}

function yearsOf(scale: TimeScale, { width, height }: Size, words: Words): OverviewScene["years"] {
  const ticks = timeTicks(scale, words).ticks.filter(({ major }) => major);
  return ticks.map(({ at, label }) => {
    const x = scale(at);
    const anchor = x < 14 ? "start" : "middle";
    const text = sceneText(label, { x, y: height - 3, anchor }, { size: yearTextSize, weight: "regular" });
    return { at, x, label: text.box.x1 > width ? null : text };
  });
}
