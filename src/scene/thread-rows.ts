import { dayText } from "#model/date-words.ts";
import { calendarDay } from "#model/instant.ts";
import type { Words } from "#model/words.ts";
import type { Drawing } from "./lane-marks.ts";
import { sceneText } from "./lane-rows.ts";
import { isLater } from "./publicity.ts";
import type { RowRole, Standing, Stem, ThreadRow } from "./scene.ts";
import { type Selection, standingOf } from "./selection.ts";
import type { ThreadFrame } from "./thread-frame.ts";
import { isHead, type RowPlan } from "./thread-lines.ts";
import { badgeRoom, type RowWords, rowTextSize, rowWords, shortened } from "./thread-words.ts";
import type { View } from "./view.ts";

/** A row at its height: where its head's mark and its lines stand. */
export interface PlacedRow {
  readonly plan: RowPlan;
  readonly said: RowWords;
  readonly y0: number;
  readonly y1: number;
  /** Centre of the head's mark or dot. */
  readonly head: number;
  /** Centre of each answer's line. */
  readonly lines: readonly number[];
  readonly opensYear: boolean;
}

const narrowLine = 19;
/** From a line of words to the next beside the time. */
const wordLine = 17;
const padding = 5;

/** Stacks the rows from `top` on. */
export function placedRows(
  plans: readonly RowPlan[],
  top: number,
  frame: ThreadFrame,
  { words, selection }: { readonly words: Words; readonly selection: Selection },
): readonly PlacedRow[] {
  let y = top;
  let year: number | null = null;
  return plans.map((plan) => {
    const said = rowWords(plan, frame, words, plan.entry.event.id === selection.event);
    const { y0, y1, head, lines } = rowAt(plan, said, y, frame);
    const own = calendarDay(plan.entry.at).year;
    const opensYear = isHead(plan) && own !== year;
    year = own;
    y = y1;
    return { plan, said, y0, y1, head, lines, opensYear };
  });
}

/** Its words and lines from `y0` on: beside each other, or where there is no room beneath. */
function rowAt(
  plan: RowPlan,
  { speaker, title }: RowWords,
  y0: number,
  frame: ThreadFrame,
): Pick<PlacedRow, "y0" | "y1" | "head" | "lines"> {
  const line = isHead(plan) || plan.answers.length > 0 ? frame.line : frame.claimLine;
  const isBeneath = frame.isNarrow;
  const words = isBeneath ? (speakerLines(plan, speaker) + title.length) * narrowLine + padding : 0;
  const head = isBeneath ? y0 + padding + narrowLine / 2 : y0 + line / 2;
  const least = isBeneath && plan.silence === "parent" ? 0 : 1;
  const count = Math.max(least, plan.answers.length);
  const beside = isBeneath ? 0 : line + (Math.max(1, speaker.length, title.length) - 1) * wordLine;
  const lines = plan.answers.map((_, at) => y0 + words + (at + 0.5) * line);
  return { y0, y1: y0 + Math.max(beside, words + count * line), head, lines };
}

/** Above the title, where the date has a line even beside no speaker. */
const speakerLines = (plan: RowPlan, speaker: readonly string[]): number =>
  isHead(plan) ? Math.max(1, speaker.length) : 0;

/** The words of a row, in its columns. */
export function threadRow(row: PlacedRow, frame: ThreadFrame, drawing: Drawing): ThreadRow {
  const { words, view, selection } = drawing;
  const { plan, y0, y1, head, opensYear } = row;
  const { event } = plan.entry;
  const claim = plan.claim;
  const standing = headStanding(event.id, drawing);
  const isDimmed =
    claim !== null && standing === "selected" && selection.claim !== null && selection.claim !== claim.id;
  const silence = silenceOf(row, frame, words, view);
  const isGhost = view.asOf !== null && isLater(event, view.asOf);
  return {
    id: rowId(plan),
    event: event.id,
    y0,
    y1,
    texts: [...(isHead(plan) ? eventTexts(row, frame) : claimTexts(row, frame)), ...silence.texts],
    inFull: row.said.inFull,
    badge: claim === null ? null : { letter: claim.letter, x: frame.text + 9, y: head },
    dot: isHead(plan) ? null : { x: frame.claim, y: head },
    trail: silence.trail,
    opensYear: opensYear && !frame.isNarrow,
    standing: isDimmed ? "related" : isGhost && standing === "resting" ? "dimmed" : standing,
  };
}

/** Of an event's row; what a filter took out steps back behind what answers it. */
export function headStanding(id: string, { index, selection }: Pick<Drawing, "index" | "selection">): Standing {
  const standing = standingOf(id, selection);
  return standing === "resting" && index.hidden.has(id) ? "dimmed" : standing;
}

/** `event`, `event#claim`; `event and more` for a row that stands for several claims. */
export function rowId({ entry, claim, rest }: RowPlan): string {
  if (rest > 0) return `${entry.event.id} and more`;
  return claim === null ? entry.event.id : `${entry.event.id}#${claim.id}`;
}

type RowText = ThreadRow["texts"][number];
const baseline = 4.6;

function text(role: RowRole, words: string, x: number, y: number, end = false): readonly RowText[] {
  if (words === "") return [];
  const type = { size: rowTextSize, weight: role === "title" || role === "none" ? "regular" : "bold" } as const;
  const at = end ? ({ x, y: y + baseline, anchor: "end" } as const) : { x, y: y + baseline };
  return [{ ...sceneText(words, at, type), role }];
}

const texts = (
  role: RowRole,
  lines: readonly string[],
  { x, y, line }: { readonly x: number; readonly y: number; readonly line: number },
): readonly RowText[] => lines.flatMap((words, place) => text(role, words, x, y + place * line));

function eventTexts({ plan, said, head, opensYear }: PlacedRow, frame: ThreadFrame): readonly RowText[] {
  const { year, day, speaker, title } = said;
  if (frame.isNarrow) {
    const line = narrowLine;
    const below = head + speakerLines(plan, speaker) * line;
    return [
      ...texts("speaker", speaker, { x: frame.speaker, y: head, line }),
      ...text("day", day, frame.textEnd, head, true),
      ...texts("title", title, { x: frame.text, y: below, line }),
    ];
  }
  return [
    ...(opensYear ? text("year", year, frame.year, head) : []),
    ...text("day", day, frame.day, head, true),
    ...texts("speaker", speaker, { x: frame.speaker, y: head, line: wordLine }),
    ...texts("title", title, { x: frame.text, y: head, line: wordLine }),
  ];
}

function claimTexts({ plan, said, head }: PlacedRow, frame: ThreadFrame): readonly RowText[] {
  const x = frame.text + (plan.rest > 0 ? 0 : badgeRoom);
  return texts("claim", said.title, { x, y: head, line: frame.isNarrow ? narrowLine : wordLine });
}

const trailLength = 34;

/** What stands where no answer does. */
function silenceOf(
  { plan, y1, head, lines }: PlacedRow,
  frame: ThreadFrame,
  words: Words,
  { asOf }: View,
): { readonly texts: readonly RowText[]; readonly trail: ThreadRow["trail"] } {
  if (plan.silence === "parent" || lines.length > 0) return { texts: [], trail: null };
  const y = frame.isNarrow ? y1 - frame.claimLine / 2 : head;
  const { threads } = words.chart;
  const start = frame.claim + 12;
  if (asOf !== null && isLater(plan.entry.event, asOf)) {
    return { texts: text("none", shortened(threads.later, frame.width - start - 4, "regular"), start, y), trail: null };
  }
  const none = asOf === null ? threads.none : threads.noneBy(dayText(asOf, words, "short"));
  if (plan.silence === "alone") {
    return { texts: text("none", shortened(threads.alone, frame.width - start - 4, "regular"), start, y), trail: null };
  }
  const trail = { x0: start, x1: start + trailLength, y };
  const x = trail.x1 + 8;
  const said = shortened(plan.silence === "whole" ? threads.whole : none, frame.width - x - 4, "regular");
  return { texts: text("none", said, x, y), trail };
}

/** A thin line from each event's mark down to its last claim or line. */
export function threadStems(rows: readonly PlacedRow[], { claim }: ThreadFrame, drawing: Drawing): readonly Stem[] {
  return rows.flatMap((row, place) => {
    const { event } = row.plan.entry;
    if (!isHead(row.plan)) return [];
    let last = row;
    for (const next of rows.slice(place + 1)) {
      if (next.plan.entry !== row.plan.entry) break;
      last = next;
    }
    const end = Math.max(last.head, last.lines.at(-1) ?? 0);
    if (end - row.head < 12) return [];
    return [{ id: event.id, x: claim, y0: row.head + 9, y1: end, standing: headStanding(event.id, drawing) }];
  });
}
