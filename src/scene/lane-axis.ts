import { dateText } from "#model/date-words.ts";
import { DAY } from "#model/instant.ts";
import type { Words } from "#model/words.ts";
import type { ChartEvent } from "./chart.ts";
import type { Frame } from "./frame.ts";
import { crosses } from "./lane-curves.ts";
import { noteSize, sceneText } from "./lane-rows.ts";
import { discRadius } from "./mark-size.ts";
import type { Axis, AxisTick, Box, Curve, Mark, Pill, SceneMessage } from "./scene.ts";
import { textWidth } from "./text-width.ts";
import { axisTextSize, type Ticks, timeTicks } from "./time-axis.ts";

interface Band {
  readonly y0: number;
  readonly y1: number;
}

/** Baseline of a line of text in the middle of the band. */
const baseline = ({ y0, y1 }: Band): number => (y0 + y1) / 2 + 4.5;
const captionRoom = 10;
/** The label of the first, partial period needs so much room before the next. */
const firstRoom = 44;
/** Where a label may go to get clear of a curve or the pill. */
const shifts = [0, 8, 14, 20];

/** What stands on the band or runs through it. */
interface Taken {
  readonly pill: Pill | null;
  readonly message: SceneMessage | null;
  readonly curves: readonly Curve[];
}

const noTicks: Ticks = { unit: "year", ticks: [], first: "" };

/**
 * Ticks, their labels and the rules through the lanes; labels give way to what is taken. Where nothing
 * has a date the band names no time.
 */
export function laneAxis(band: Band, frame: Frame, words: Words, taken: Taken & { readonly hasDates: boolean }): Axis {
  const { scale } = frame;
  const ticks = taken.hasDates ? timeTicks(scale, words) : noTicks;
  const drawn = ticks.ticks.map(({ at, major }) => ({ at, major, x: scale(at) }));
  const width = textWidth(words.chart.timeToScale, noteSize, "regular");
  const hasCaption = width + captionRoom + 8 <= frame.gutter;
  const caption = { x: captionRoom, y: baseline(band) };
  return {
    ...band,
    caption: hasCaption ? sceneText(words.chart.timeToScale, caption, { size: noteSize, weight: "regular" }) : null,
    ticks: drawn,
    labels: clearLabels(labelsOf(ticks, band, frame), frame, taken),
    rules: rulesOf(ticks.unit, drawn),
    days: ticks.unit === "day" ? daysOf(drawn, frame) : [],
  };
}

const rulesOf = (unit: Ticks["unit"], ticks: readonly AxisTick[]): readonly AxisTick[] =>
  ticks.filter(({ major }) => major || unit === "day");

type AxisLabel = Axis["labels"][number];

function labelsOf({ unit, ticks, first }: Ticks, band: Band, { scale }: Frame): readonly AxisLabel[] {
  const type = { size: axisTextSize, weight: "bold" } as const;
  const gap = unit === "day" ? 9 : 6;
  const y = baseline(band);
  const labels = ticks
    .filter(({ label }) => label !== "")
    .map(({ at, label }) => ({ at, ...sceneText(label, { x: scale(at) + gap, y }, type) }));
  const next = labels[0]?.box.x0 ?? Number.POSITIVE_INFINITY;
  const opening = { at: scale.from, ...sceneText(first, { x: scale.x0 + 2, y }, type) };
  const hasOpening = first !== "" && next - scale.x0 > firstRoom && opening.box.x1 + 8 <= next;
  return hasOpening ? [opening, ...labels] : labels;
}

/** The labels that are clear of what is taken and of each other, moved right if need be; the others give way. */
function clearLabels(
  labels: readonly AxisLabel[],
  { width }: Frame,
  { pill, message, curves }: Taken,
): readonly AxisLabel[] {
  const related = curves.filter(({ standing }) => standing === "related");
  const boxes = [...(pill === null ? [] : [pill.box]), ...(message === null ? [] : [message.text.box])];
  const kept: AxisLabel[] = [];
  const isClear = (box: Box): boolean =>
    box.x1 <= width - 2 &&
    box.x0 >= (kept.at(-1)?.box.x1 ?? Number.NEGATIVE_INFINITY) + 5 &&
    boxes.every((other) => isApart(box, other)) &&
    !related.some((curve) => crosses(curve, { ...box, x0: box.x0 - 3, x1: box.x1 + 3 }));
  for (const label of labels) {
    const shift = shifts.find((by) => isClear(moved(label.box, by)));
    if (shift !== undefined) kept.push({ ...label, x: label.x + shift, box: moved(label.box, shift) });
  }
  return kept;
}

/** 5 px beside each other, or one above the other. */
const isApart = (a: Box, b: Box): boolean => a.x1 < b.x0 - 5 || a.x0 > b.x1 + 5 || a.y1 < b.y0 || a.y0 > b.y1;

const moved = (box: Box, by: number): Box => ({ ...box, x0: box.x0 + by, x1: box.x1 + by });

function daysOf(ticks: readonly AxisTick[], { scale, width }: Frame): Axis["days"] {
  const odd = ticks.filter(({ at }) => Math.round(at / DAY) % 2 === 1);
  return odd.map(({ at, x }) => ({ at, x0: x, x1: Math.min(width, scale(at + DAY)) }));
}

export const pillTextSize = 12.5;
const pillPadding = 16;
const pillInset = 4;

/** The selected event's date on the band, clear of its curves; with a dotted line between the two. */
export function datePill(
  mark: Mark,
  event: ChartEvent,
  band: Band,
  { frame, words, curves }: { readonly frame: Frame; readonly words: Words; readonly curves: readonly Curve[] },
): Pill {
  const text = dateText(event.when, words, "short");
  const width = textWidth(text, pillTextSize, "bold") + pillPadding;
  const related = curves.filter(({ standing }) => standing === "related");
  const boxAt = (wished: number): Box => {
    const x0 = Math.max(frame.gutter, Math.min(frame.width - width, wished));
    return { x0, y0: band.y0 + pillInset, x1: x0 + width, y1: band.y1 - pillInset };
  };
  const middle = boxAt(mark.x - width / 2);
  const wishes = [middle, boxAt(mark.x - width + 12), boxAt(mark.x - width - 8), boxAt(mark.x + 8)];
  const box = wishes.find((wish) => !related.some((curve) => crosses(curve, wish))) ?? middle;
  const isAbove = mark.y < band.y0;
  const end =
    mark.x >= box.x0 && mark.x <= box.x1 ? { above: box.y0, below: box.y1 } : { above: band.y1, below: band.y0 };
  const line = {
    x: mark.x,
    y0: isAbove ? mark.y + discRadius : end.below,
    y1: isAbove ? end.above : mark.y - discRadius,
  };
  const at = { x: (box.x0 + box.x1) / 2, y: baseline(band) - 0.2, anchor: "middle" } as const;
  return { box, line, text: sceneText(text, at, { size: pillTextSize, weight: "bold" }) };
}
