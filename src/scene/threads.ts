import { daysText } from "#model/date-words.ts";
import type { Words } from "#model/words.ts";
import type { ChartIndex } from "./chart-index.ts";
import { type Counts, countsOf } from "./counts.ts";
import { frameOf, mostNodes } from "./frame.ts";
import type { Drawing } from "./lane-marks.ts";
import { messageOf } from "./lane-parts.ts";
import { nameSize, sceneText } from "./lane-rows.ts";
import { publicityOf } from "./publicity.ts";
import type { Axis, Box, Curve, Mark, Scene, SceneMessage, SceneText } from "./scene.ts";
import { isPlain, type Selection, selectionOf } from "./selection.ts";
import { fittedText } from "./text-width.ts";
import { markAt, rowAnswers } from "./thread-answers.ts";
import { delayOf, medianOf } from "./thread-delays.ts";
import { type ThreadFrame, threadFrame } from "./thread-frame.ts";
import { isHead, type RowPlan } from "./thread-lines.ts";
import { type ThreadPlan, threadPlans } from "./thread-plans.ts";
import { threadIndex } from "./thread-roots.ts";
import { headStanding, type PlacedRow, placedRows, threadRow, threadStems } from "./thread-rows.ts";
import type { Size, View } from "./view.ts";

const bottomRoom = 10;
/** Nodes that a row, whose words may take two lines, and a line of an answer cost. */
const rowCost = 7;
const answerCost = 3;

/** A row for each claim, finding or act in the range, with its answers by the time they took. */
export function composeThreads(index: ChartIndex, view: View, size: Size, words: Words): Scene {
  const threads = threadIndex(index);
  const selection = selectionOf(threads, view);
  const plans = threadPlans(threads, view, selection);
  const shown = bounded(plans.threads, selection, Math.max(320, size.width));
  const frame = threadFrame(size, longestDelay(shown.flat()));
  const drawing: Drawing = { index: threads, view, selection, frame: frameOf(view, size), words };
  const rows = placedRows(shown.flat(), frame.top + frame.band + 4, frame, drawing);
  const content = rows.at(-1)?.y1 ?? frame.top + frame.band + emptyRoom;
  const { marks, curves } = partsOf(rows, frame, drawing);
  const counts = countsOf(index, view, drawing.frame);
  const folded = plans.total - shown.length;
  const bottom = content + (folded > 0 ? 28 : 0);
  return {
    chart: index.chart.id,
    title: index.chart.title,
    width: frame.width,
    height: bottom + bottomRoom,
    offered: size.height,
    plot: { x0: 0, x1: frame.width, y0: frame.top, y1: content },
    domain: { from: view.from, to: view.to },
    lanes: [],
    folded: folded > 0 ? foldedText(folded, content, frame, words) : null,
    axis: threadAxis(frame, words),
    marks,
    stacks: [],
    curves,
    density: "each",
    tags: [],
    ticks: [],
    pill: null,
    asOf: null,
    message: rows.length > 0 ? null : emptyMessage(counts, view, frame, words),
    hasSelection: !isPlain(selection),
    stems: threadStems(rows, frame, drawing),
    threads: {
      rows: rows.map((row) => threadRow(row, frame, drawing)),
      summary: summaryOf(plans.told.filter(isKnown(view)), frame, words),
      focus: focusOf(rows, selection.event, frame),
    },
    ...counts,
  };
}

/** As many threads as the drawing may hold, in time order; those of the selection are always among them. */
function bounded(plans: readonly ThreadPlan[], { event, apart }: Selection, width: number): readonly ThreadPlan[] {
  const cost = (rows: ThreadPlan): number =>
    rows.reduce((sum, { answers }) => sum + rowCost + answers.length * answerCost, 0);
  const isChosen = (rows: ThreadPlan): boolean =>
    rows.some(({ entry, answers }) => apart.has(entry.event.id) || answers.some((answer) => answer.event.id === event));
  let left = mostNodes(width);
  const kept = new Set<ThreadPlan>();
  for (const rows of [...plans.filter(isChosen), ...plans.filter((one) => !isChosen(one))]) {
    left -= cost(rows);
    if (left < 0) break;
    kept.add(rows);
  }
  return plans.filter((rows) => kept.has(rows));
}

/** Threads of what was public by the view's day. */
const isKnown =
  (view: View) =>
  ([head]: ThreadPlan): boolean =>
    head !== undefined && publicityOf(head.entry.event, view) !== "ghost";

const longestDelay = (plans: readonly RowPlan[]): number =>
  Math.max(
    0,
    ...plans.flatMap(({ entry, answers }) => answers.map(({ event }) => delayOf(entry.event.when, event.when).most)),
  );

/** Marks in time order, whatever row they stand in, so that another view finds them in the same order. */
function partsOf(
  rows: readonly PlacedRow[],
  frame: ThreadFrame,
  drawing: Drawing,
): { marks: readonly Mark[]; curves: readonly Curve[] } {
  const heads = rows
    .map((row, lane) => ({ ...row, lane }))
    .filter(({ plan }) => isHead(plan))
    .map(({ plan, head, lane }) => {
      const standing = headStanding(plan.entry.event.id, drawing);
      return { ...markAt(plan.entry, { x: frame.claim, y: head }, drawing), standing, lane };
    });
  const answers = rows.map((row, lane) => {
    const { marks, curves } = rowAnswers(row, frame, drawing);
    return { marks: marks.map((mark) => ({ ...mark, lane })), curves };
  });
  const taken = new Set(heads.map(({ id }) => id));
  const further = answers
    .flatMap(({ marks }) => marks)
    .map((mark): Mark => {
      if (taken.has(mark.id)) return mark;
      taken.add(mark.id);
      const { key: _, ...first } = mark;
      return first;
    });
  const at = (mark: Mark): number => drawing.index.entryOf.get(mark.id)?.at ?? 0;
  const marks = [...heads, ...further].sort(
    (a, b) => at(a) - at(b) || (a.id < b.id ? -1 : a.id > b.id ? 1 : (a.key ?? "") < (b.key ?? "") ? -1 : 1),
  );
  return { marks, curves: answers.flatMap(({ curves }) => curves) };
}

/** Between the scale and the words that stand where no row does, and beneath them for a button. */
const messageAt = 34;
const emptyRoom = 112;

/** Why there is no row: no event is left, or none of those that are opens a thread. */
function emptyMessage(counts: Counts, view: View, { width, top, band }: ThreadFrame, words: Words): SceneMessage {
  const told = messageOf(counts, view, { bottom: 0, axis: { y0: 0, y1: 0 } }, { gutter: 0, width, top: 0 }, words);
  const at = { x: width / 2, y: top + band + messageAt, anchor: "middle" } as const;
  const type = { size: nameSize, weight: "bold" } as const;
  if (counts.shown === 0) return { ...told, text: sceneText(told.text.text, at, type) };
  const isAll = counts.shown === counts.total;
  return { action: isAll ? null : told.action, text: sceneText(words.chart.threads.noneHere, at, type) };
}

const tickDays = [0, 1, 3, 7, 30, 91, 365, 1096] as const;

/** The scale of delays; labels give way from the left where there is no room. */
function threadAxis(frame: ThreadFrame, words: Words): Axis {
  const { top, band, claim, isNarrow } = frame;
  const y = top + band / 2 + 4.5;
  const { delays, caption, claim: claimWord } = words.chart.threads;
  const ticks = tickDays.map((days) => ({ at: days, x: frame.x(days), major: true }));
  const type = { size: 13, weight: "bold" } as const;
  const first = { at: -1, ...sceneText(claimWord, { x: claim, y, anchor: isNarrow ? "start" : "middle" }, type) };
  const labels: Axis["labels"][number][] = isNarrow ? [] : [first];
  for (const days of tickDays) {
    const label = { at: days, ...sceneText(delays[days], { x: frame.x(days), y, anchor: "middle" }, type) };
    const before = labels.at(-1)?.box.x1 ?? Number.NEGATIVE_INFINITY;
    if (label.box.x0 >= Math.max(before + 8, 2) && label.box.x1 <= frame.width - 2) labels.push(label);
  }
  const small = { size: 12, weight: "regular" } as const;
  const note = sceneText(caption, { x: 10, y }, small);
  const hasCaption = !isNarrow && note.box.x1 + 10 < first.box.x0;
  const rules = ticks;
  return { y0: top, y1: top + band, caption: hasCaption ? note : null, ticks: [], labels, rules, days: [] };
}

/** How many are answered, and how fast the first answers came where both days are known. */
function summaryOf(plans: readonly ThreadPlan[], frame: ThreadFrame, words: Words): readonly SceneText[] {
  if (plans.length === 0) return [];
  const { threads } = words.chart;
  const firsts = plans.flatMap((rows) => {
    const delays = rows.flatMap(({ entry, answers }) =>
      answers.filter(({ above }) => above < 0).map(({ event }) => delayOf(entry.event.when, event.when)),
    );
    const exact = delays.filter(({ isExact }) => isExact).map(({ least }) => least);
    return exact.length === 0 ? [] : [Math.min(...exact)];
  });
  const answered = plans.filter((rows) => rows.some(({ answers }) => answers.length > 0)).length;
  const median = medianOf(firsts);
  const lines = [
    threads.answered(answered, plans.length),
    ...(median === null ? [] : [threads.median(daysText(Math.round(median), words))]),
  ];
  const said = frame.isNarrow ? lines : [lines.join(" ")];
  const type = { size: 13, weight: "regular" } as const;
  return said.flatMap((line, place) => {
    const text = fittedText(line, frame.width - 4, type.size, type.weight);
    return text === "" ? [] : [sceneText(text, { x: 0, y: 15 + place * 18 }, type)];
  });
}

function foldedText(count: number, y: number, frame: ThreadFrame, words: Words): SceneText {
  const text = fittedText(words.chart.threads.folded(count), frame.width - 4, 12, "regular");
  return sceneText(text, { x: 0, y: y + 19 }, { size: 12, weight: "regular" });
}

/** Around the rows of the selected event. */
function focusOf(rows: readonly PlacedRow[], selected: string | null, frame: ThreadFrame): Box | null {
  const own = rows.filter(({ plan }) => plan.entry.event.id === selected);
  const [first] = own;
  const last = own.at(-1);
  if (first === undefined || last === undefined) return null;
  return { x0: frame.isNarrow ? 0 : 44, x1: frame.width, y0: first.y0, y1: last.y1 };
}
