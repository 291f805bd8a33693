import { eventHref } from "#model/addresses.ts";
import { dayText } from "#model/date-words.ts";
import type { Words } from "#model/words.ts";
import type { ChartIndex } from "./chart-index.ts";
import { type TagWish, tagTextSize } from "./edge-tags.ts";
import { isOpen } from "./filter.ts";
import type { Frame } from "./frame.ts";
import { pillTextSize } from "./lane-axis.ts";
import type { Drawing } from "./lane-marks.ts";
import { type LaneRow, nameLines, nameSize, noteSize, noteText, type Rows, sceneText } from "./lane-rows.ts";
import type { AsOf, EdgeTag, Mark, Scene, SceneLane, SceneMessage, SceneText, SpeakerTick } from "./scene.ts";
import { isPlain, type Selection } from "./selection.ts";
import { fittedText, textWidth } from "./text-width.ts";
import type { View } from "./view.ts";

const bold = { size: nameSize, weight: "bold" } as const;
const small = { size: noteSize, weight: "regular" } as const;
const lineStep = 16;
/** A lane's note shows from this height on. */
const noteHeight = 42;

/** The lanes with their names; those with a related mark stand out. */
export function sceneLanes(
  rows: Rows,
  selection: Selection,
  marks: readonly Mark[],
  frame: Frame,
): readonly SceneLane[] {
  const related = new Set(marks.filter(({ standing }) => standing !== "dimmed").map(({ lane }) => lane));
  const isAtRest = isPlain(selection);
  const standing = isAtRest ? "resting" : "dimmed";
  return rows.rows.map((row, place) => {
    const { lane, y0, y1, index, isEmpty } = row;
    const isRelated = !isAtRest && related.has(index);
    const state = isEmpty ? "empty" : isRelated ? "related" : standing;
    return { id: lane.id, y0, y1, ...nameOf(row, frame), state, rule: ruleAbove(row, rows.rows[place - 1]) };
  });
}

function ruleAbove({ y0, lane }: LaneRow, before: LaneRow | undefined): SceneLane["rule"] {
  if (before === undefined || before.y1 !== y0) return "none";
  return before.lane.group === lane.group ? "lane" : "group";
}

function nameOf({ lane, y0, y1, isEmpty }: LaneRow, frame: Frame): Pick<SceneLane, "name" | "note"> {
  const middle = (y0 + y1) / 2;
  const lines = nameLines(lane.name, frame);
  const note =
    lines.length > 1 || isEmpty || lane.note === null || y1 - y0 < noteHeight ? "" : noteText(lane.note, frame);
  const rest = [...lines.slice(1), note].filter((text) => text !== "");
  const first = middle + 4.5 - (rest.length > 0 ? lineStep / 2 - 1 : 0);
  const name = [sceneText(lines[0] ?? "", { x: 0, y: first }, bold)];
  const second = { x: 0, y: first + lineStep };
  if (lines[1] !== undefined) name.push(sceneText(lines[1], second, bold));
  return { name, note: note === "" ? null : sceneText(note, second, small) };
}

/** `5 speakers have nothing in this range`. */
export const foldedText = ({ folded, bottom }: Rows, words: Words): SceneText | null =>
  folded === 0 ? null : sceneText(words.chart.foldedLanes(folded), { x: 0, y: bottom + 18 }, small);

const tagHalf = 9.5;
const arrowRoom = 20;

/** A tag at its height. */
export function edgeTag(
  { edge, lane, text, event, standing, bar, x0, x1 }: TagWish,
  y: number,
  { index }: Drawing,
): EdgeTag {
  const x = edge === "left" ? x0 + arrowRoom : x0 + 10;
  const type = { size: tagTextSize, weight: "regular" } as const;
  return {
    id: `tag-${edge}-${lane}`,
    edge,
    box: { x0, x1, y0: y - tagHalf, y1: y + tagHalf },
    text: sceneText(text, { x, y: y + 4.4 }, type),
    lane,
    standing,
    href: eventHref(index.chart.base, event.id),
    event: event.id,
    inTimeline: index.entryOf.has(event.id),
    ...(bar === null ? {} : { bar: { ...bar, y } }),
  };
}

const tickHeight = 6;

/** Ticks in the lanes of an event's further speakers. */
export function speakerTicks(marks: readonly Mark[], { rowOf }: Rows, index: ChartIndex): readonly SpeakerTick[] {
  return marks.flatMap(({ id, x, standing }) =>
    (index.eventOf.get(id)?.ticks ?? []).flatMap((lane) => {
      const row = rowOf.get(lane);
      if (row === undefined) return [];
      return [{ id: `${id} ${lane}`, event: id, x, y0: row.y1 - tickHeight, y1: row.y1 - 1, standing }];
    }),
  );
}

const handleHeight = 23;
const gripRoom = 34;

/** The as-of line's handle, above the first lane; `null` while the latest state shows. */
export function asOfHandle({ asOf }: View, frame: Frame, words: Words): AsOf | null {
  if (asOf === null || frame.asOf === null) return null;
  const text = words.chart.asOf(dayText(asOf, words, "short"));
  const width = textWidth(text, pillTextSize, "bold") + gripRoom;
  const x0 = Math.max(0, Math.min(frame.width - width - 1, frame.asOf.x - width / 2));
  const handle = { x0, y0: 1, x1: x0 + width, y1: 1 + handleHeight };
  return {
    x: frame.asOf.x,
    handle,
    text: sceneText(text, { x: x0 + 22, y: 16.5 }, { size: pillTextSize, weight: "bold" }),
  };
}

/** A message stands so far above the plot's middle, in px, with room beneath for a button. */
const aboveMiddle = 30;

/** Px that a message takes over its baseline, and under it with the button. */
const messageOver = 14;
const messageUnder = 52;

/** What stands in the plot's middle where no event does, beside the band of time. */
export function messageOf(
  { total, outOfRange }: Pick<Scene, "total" | "outOfRange">,
  { filter }: View,
  rows: Pick<Rows, "axis" | "bottom">,
  { gutter, width, top }: Pick<Frame, "gutter" | "width" | "top">,
  words: Words,
): SceneMessage {
  const elsewhere = outOfRange.before + outOfRange.after;
  const isFiltered = !isOpen(filter);
  const text =
    total === 0
      ? words.chart[isFiltered ? "nothingMatches" : "nothingDated"]
      : elsewhere > 0 && isFiltered
        ? words.chart.matchOutside(elsewhere)
        : words.chart.nothingInRange;
  const action = total === 0 ? (isFiltered ? "clear filters" : null) : "show all";
  const at = { x: (gutter + width) / 2, y: messageBaseline(rows, top), anchor: "middle" } as const;
  // narrower than any that a page shows, it has no room for a sentence
  const fitted = fittedText(text, width - gutter, bold.size, bold.weight);
  return { text: sceneText(fitted, at, bold), action };
}

/** Above the plot's middle; where the band is there, in the larger part beside it, and without lanes in the band. */
function messageBaseline({ axis, bottom }: Pick<Rows, "axis" | "bottom">, top: number): number {
  const [above, below] = [axis.y0 - top, bottom - axis.y1];
  if (Math.max(above, below) < 2 * messageOver) return (axis.y0 + axis.y1) / 2 + 4.5;
  const wished = Math.max((top + bottom) / 2 - aboveMiddle, top + messageOver);
  if (wished + messageUnder < axis.y0 || wished - messageOver > axis.y1) return wished;
  const [start, room] = above > below ? [top, above] : [axis.y1, below];
  return start + Math.max((room - messageUnder + messageOver) / 2, messageOver);
}
