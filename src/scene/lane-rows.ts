import type { Words } from "#model/words.ts";
import type { ChartLane } from "./chart.ts";
import type { Frame } from "./frame.ts";
import type { LanePlan } from "./lane-plan.ts";
import type { Box, SceneText } from "./scene.ts";
import { fittedText, textWidth } from "./text-width.ts";

/** A lane with its height. */
export interface LaneRow {
  /** Index into the chart's lanes; one more: the axis band's own. */
  readonly index: number;
  readonly lane: ChartLane;
  readonly y0: number;
  readonly y1: number;
  readonly isEmpty: boolean;
}

export interface Rows {
  readonly rows: readonly LaneRow[];
  /** Of each lane that is drawn, by its index. */
  readonly rowOf: ReadonlyMap<number, LaneRow>;
  readonly lineHeight: number;
  readonly axis: { readonly y0: number; readonly y1: number };
  readonly bottom: number;
  /** How many empty lanes are folded into one line of text. */
  readonly folded: number;
}

const lanePadding = 6;
const narrowestLine = 19;
const widestLine = 36;
/** An empty lane counts as so much of a line. */
const emptyLine = 0.62;
/** Over so many lanes the empty ones are folded. */
const mostLanes = 14;
const foldedHeight = 26;
const bottomPadding = 8;
/** What two lines of a lane's name take. */
const twoLines = 35;

/** How many lanes have marks, have none, and have none but keep their place. */
interface LaneCounts {
  readonly full: number;
  readonly empty: number;
  readonly held: number;
}

/** Height that is not for lines of marks: axis, paddings, empty lanes. */
function fixedHeight({ full, empty, held }: LaneCounts, frame: Frame): number {
  const isFolded = empty + full > mostLanes;
  const standing = isFolded ? held : empty;
  const idle = standing * (emptyLine * narrowestLine + 2 * lanePadding) + (empty > standing ? foldedHeight : 0);
  return frame.top + frame.axisHeight + bottomPadding + full * 2 * lanePadding + idle;
}

/** Lines of marks that fit into the frame's height. */
export const linesThatFit = (counts: LaneCounts, frame: Frame): number =>
  Math.max(counts.full, Math.floor((frame.height - fixedHeight(counts, frame)) / narrowestLine));

/**
 * Stacks the lanes: those above, the axis band, those below. Heights follow content. Of many lanes the empty ones are
 * folded, but for those that are `held` in their place.
 */
export function laneRows(
  lanes: readonly ChartLane[],
  plans: readonly LanePlan[],
  held: ReadonlySet<number>,
  { frame, words }: { readonly frame: Frame; readonly words: Words },
): Rows {
  const linesOf = (index: number): number => plans[index]?.lines ?? 0;
  const isFree = (index: number): boolean => lanes.length > mostLanes && linesOf(index) === 0 && !held.has(index);
  const shown = lanes.map((lane, index) => ({ lane, index })).filter(({ index }) => !isFree(index));
  const onAxis = linesOf(lanes.length);
  const folded = lanes.length - shown.length;
  const isFolded = folded > 0;
  const height = (index: number, name: string, line: number): number => {
    const least = nameLines(name, frame).length > 1 ? twoLines : 0;
    // Whole px: so a drawing composed again at the height that it took comes out the same.
    return Math.max(least, Math.floor((linesOf(index) || emptyLine) * line) + 2 * lanePadding);
  };
  const lineHeight = fittingLine(frame, (line) => {
    const rows = shown.reduce((sum, { index, lane }) => sum + height(index, lane.name, line), 0);
    return rows + (onAxis > 0 ? height(lanes.length, "", line) : 0) + (isFolded ? foldedHeight : 0);
  });
  let y = frame.top;
  const rows: LaneRow[] = [];
  const push = (index: number, lane: ChartLane): void => {
    const y0 = y;
    y += height(index, lane.name, lineHeight);
    rows.push({ index, lane, y0, y1: y, isEmpty: linesOf(index) === 0 });
  };
  for (const { index, lane } of shown) if (!lane.below) push(index, lane);
  if (onAxis > 0)
    push(lanes.length, { id: "", name: words.chart.withoutSpeaker, note: null, group: null, below: false });
  const axis = { y0: y, y1: y + frame.axisHeight };
  y = axis.y1;
  for (const { index, lane } of shown) if (lane.below) push(index, lane);
  const rowOf = new Map(rows.map((row) => [row.index, row]));
  return { rows, rowOf, lineHeight, axis, bottom: y, folded };
}

/** The highest line, from the narrowest to the widest, with which the lanes fit into the frame. */
function fittingLine(frame: Frame, lanesHeight: (line: number) => number): number {
  const room = frame.height - frame.top - frame.axisHeight - bottomPadding;
  if (lanesHeight(widestLine) <= room) return widestLine;
  let low = narrowestLine;
  let high = widestLine;
  for (let step = 0; step < 16; step += 1) {
    const middle = (low + high) / 2;
    if (lanesHeight(middle) <= room) low = middle;
    else high = middle;
  }
  return low;
}

/** Centre of a lane's line. */
export function lineCentre({ y0, y1 }: LaneRow, line: number, lines: number, lineHeight: number): number {
  const spare = (y1 - y0 - lines * lineHeight) / 2;
  return y0 + spare + lineHeight * (line + 0.5);
}

/** Height of the whole drawing. */
export const totalHeight = ({ bottom, folded }: Rows): number =>
  bottom + (folded > 0 ? foldedHeight : 0) + bottomPadding;

const nameRoom = 8;
export const nameSize = 14;
export const noteSize = 12;

/** A lane's name in one line, or two where it is longer than the gutter. */
export function nameLines(name: string, { gutter }: Frame): readonly string[] {
  const room = gutter - nameRoom;
  if (textWidth(name, nameSize, "bold") <= room) return [name];
  const words = name.split(" ");
  for (let count = words.length - 1; count > 0; count -= 1) {
    const first = words.slice(0, count).join(" ");
    if (textWidth(first, nameSize, "bold") > room) continue;
    const second = fittedText(words.slice(count).join(" "), room, nameSize, "bold");
    return second === "" ? [`${first}…`] : [first, second];
  }
  return [cut(name, room)];
}

/** A single long word, shortened by letters. */
function cut(name: string, room: number): string {
  let end = name.length;
  while (end > 1 && textWidth(`${name.slice(0, end)}…`, nameSize, "bold") > room) end -= 1;
  return `${name.slice(0, end)}…`;
}

/** As many of a note's names as the gutter holds. */
export function noteText(note: string, { gutter }: Frame): string {
  const names = note.split(", ");
  while (names.length > 0) {
    const text = names.join(", ");
    if (textWidth(text, noteSize, "regular") <= gutter - nameRoom) return text;
    names.pop();
  }
  return "";
}

/** A line of text with the box it takes. */
export function sceneText(
  text: string,
  at: { readonly x: number; readonly y: number; readonly anchor?: SceneText["anchor"] },
  type: { readonly size: number; readonly weight: "regular" | "bold" },
): SceneText {
  const width = textWidth(text, type.size, type.weight);
  const anchor = at.anchor ?? "start";
  const x0 = anchor === "start" ? at.x : anchor === "end" ? at.x - width : at.x - width / 2;
  const box: Box = { x0, y0: at.y - type.size * 0.8, x1: x0 + width, y1: at.y + type.size * 0.25 };
  return { text, x: at.x, y: at.y, anchor, box };
}
