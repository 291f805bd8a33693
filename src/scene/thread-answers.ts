import { familyOf, type Stance } from "#model/vocabulary.ts";
import type { Words } from "#model/words.ts";
import type { Entry } from "./chart-index.ts";
import { type Drawing, markOf } from "./lane-marks.ts";
import { markHalf, selectedGap } from "./mark-size.ts";
import { rounded } from "./round.ts";
import type { Curve, Mark, MarkLabel } from "./scene.ts";
import { fittedText, textWidth } from "./text-width.ts";
import { delayOf } from "./thread-delays.ts";
import type { ThreadFrame } from "./thread-frame.ts";
import type { AnswerLine } from "./thread-lines.ts";
import { type PlacedRow, rowId } from "./thread-rows.ts";

/** The mark of an event at a place of its own; not known to the day: a dashed ring. */
export function markAt(entry: Entry, at: { readonly x: number; readonly y: number }, drawing: Drawing): Mark {
  const item = { runs: [], count: 1, entry, from: entry.at, to: entry.at, x: at.x };
  const mark = markOf({ item, line: 0, side: null }, { lane: 0, y: at.y, lineHeight: 28 }, drawing);
  const extent =
    mark.extent === null ? null : ({ left: -12, right: 12, start: "feathered", end: "feathered" } as const);
  return { ...mark, extent, badges: [], label: null };
}

const restingGap = 13;
const labelSize = 13.5;
const labelHalf = 8;
const edge = 2;
/** Between the claim's centre and the start of a line, and between its end and the answer's centre. */
const lineStart = 11;
const ringGap = 9;

/** The answers of a row: a mark with its words on a line of its own, and the line to it. */
export function rowAnswers(row: PlacedRow, frame: ThreadFrame, drawing: Drawing): { marks: Mark[]; curves: Curve[] } {
  const marks: Mark[] = [];
  const curves: Curve[] = [];
  row.plan.answers.forEach((answer, place) => {
    const y = row.lines[place] ?? row.head;
    const mark = answerMark(answer, { y, place }, row, { frame, drawing });
    if (mark === null) return;
    const above = marks[answer.above];
    marks.push(mark);
    answer.stances.slice(0, 1).forEach((stance) => {
      curves.push(curveTo(mark, stance, above ?? null, row, frame));
    });
  });
  return { marks, curves };
}

function answerMark(
  { event, stances }: AnswerLine,
  { y, place }: { readonly y: number; readonly place: number },
  { plan }: PlacedRow,
  { frame, drawing }: { readonly frame: ThreadFrame; readonly drawing: Drawing },
): Mark | null {
  const entry = drawing.index.entryOf.get(event.id);
  if (entry === undefined) return null;
  const delay = delayOf(plan.entry.event.when, event.when);
  const [x0, x1] = [frame.x(delay.least), frame.x(delay.most)];
  const x = Math.max(frame.x0, Math.min(frame.x1, (x0 + x1) / 2));
  const stance = stances[0] ?? null;
  const base = markAt(entry, { x, y }, drawing);
  const half = Math.max(12, (x1 - x0) / 2);
  const extent = {
    left: Math.max(frame.x0 - x, -half),
    right: Math.min(frame.width - x, half),
    start: "feathered",
    end: "feathered",
  } as const;
  return {
    ...base,
    key: `${event.id} in ${rowId(plan)} ${place}`,
    stance: event.kind === "response" ? stance : base.stance,
    family: stance === null ? null : familyOf[stance],
    mixed: stances.length > 1,
    extent: delay.isExact ? null : extent,
    label: answerLabel(base, event.speaker || event.label, stances, frame, drawing.words),
  };
}

/** `Kremlin denies`, right of the mark, or left where it would leave the drawing. */
function answerLabel(
  { x, y, standing }: Mark,
  speaker: string,
  stances: readonly Stance[],
  frame: ThreadFrame,
  words: Words,
): MarkLabel | null {
  const labelGap = restingGap + (standing === "selected" ? selectedGap : 0);
  const space = 5;
  const right = frame.width - edge - x - labelGap;
  const left = x - labelGap - frame.claim - markHalf - 14;
  const room = Math.max(right, left);
  const { name, verbs } = answerWords(speaker, stances, { room, space, words });
  const verbWidth = textWidth(verbs, labelSize, "bold");
  if (verbWidth > room) return null;
  const nameWidth = name === "" ? 0 : textWidth(name, labelSize, "bold") + space;
  const width = nameWidth + verbWidth;
  const side = width <= right ? "right" : "left";
  const x0 = side === "right" ? x + labelGap : x - labelGap - width;
  const box = { x0, x1: x0 + width, y0: y - labelHalf, y1: y + labelHalf };
  if (name === "") return { text: verbs, side, dx: side === "right" ? labelGap : -labelGap, box };
  return side === "right"
    ? { text: verbs, side, dx: labelGap + nameWidth, head: { text: name, dx: labelGap, dy: 0 }, box }
    : { text: verbs, side, dx: -labelGap, head: { text: name, dx: -labelGap - verbWidth - space, dy: 0 }, box };
}

/** Who, and with which stances: the later ones give way before the name does. */
function answerWords(
  speaker: string,
  stances: readonly Stance[],
  { room, space, words }: { readonly room: number; readonly space: number; readonly words: Words },
): { readonly name: string; readonly verbs: string } {
  const said = (count: number): string => {
    const told = words.chart.threads.stances(stances.slice(0, count).map((stance) => words.stances[stance]));
    return count < stances.length ? `${told}…` : told;
  };
  for (let count = stances.length; count > 0; count -= 1) {
    const verbs = said(count);
    const name = fittedText(speaker, room - textWidth(verbs, labelSize, "bold") - space, labelSize, "bold");
    if (name !== "") return { name, verbs };
  }
  return { name: "", verbs: said(stances.length) };
}

/** From the claim's column straight to the answer; an answer to an answer hangs from that one's ring. */
function curveTo(mark: Mark, stance: Stance, above: Mark | null, { plan }: PlacedRow, frame: ThreadFrame): Curve {
  // Words left of the mark end the line before them: nothing strikes through a text.
  const stop = mark.label?.side === "left" ? mark.label.box.x0 - 5 : mark.x - ringGap;
  const end = { x: stop, y: mark.y };
  const family = familyOf[stance];
  const room = family === "support" || family === "follow" ? 7 : family === "neutral" ? 3 : 0;
  const common = { stance, family, standing: mark.standing === "selected" ? ("related" as const) : mark.standing };
  const id = `${mark.key ?? mark.id} ${stance}`;
  if (above === null) {
    const start = { x: frame.claim + lineStart + room, y: mark.y };
    const points = [start.x, start.y, start.x, start.y, end.x, end.y, end.x, end.y];
    const path = `M${rounded(start.x)} ${rounded(start.y)}H${rounded(Math.max(start.x, end.x))}`;
    return { id, from: mark.id, to: plan.entry.event.id, ...common, path, points, cap: { ...start, angle: 180 } };
  }
  const start = { x: above.x, y: above.y + ringGap + room };
  const reach = Math.max(0, end.x - start.x);
  const turn = Math.min(8, reach);
  const path =
    reach === 0
      ? `M${rounded(start.x)} ${rounded(start.y)}C${rounded(start.x)} ${rounded(mark.y - 12)} ${rounded(mark.x)} ${rounded(start.y)} ${rounded(mark.x)} ${rounded(mark.y - ringGap)}`
      : `M${rounded(start.x)} ${rounded(start.y)}V${rounded(mark.y - turn)}Q${rounded(start.x)} ${rounded(mark.y)} ${rounded(start.x + turn)} ${rounded(mark.y)}H${rounded(end.x)}`;
  const points = [start.x, start.y, start.x, mark.y, start.x, mark.y, end.x, end.y];
  return { id, from: mark.id, to: above.id, ...common, path, points, cap: { ...start, angle: -90 } };
}
