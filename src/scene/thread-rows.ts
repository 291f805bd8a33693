import { dateText } from "#model/date-words.ts";
import { calendarDay, DAY } from "#model/instant.ts";
import { isDay } from "#model/when.ts";
import type { Words } from "#model/words.ts";
import { sceneText } from "./lane-rows.ts";
import { isLater } from "./publicity.ts";
import type { RowRole, Stem, ThreadRow } from "./scene.ts";
import { type Selection, standingOf } from "./selection.ts";
import { fittedText, textWidth } from "./text-width.ts";
import type { ThreadFrame } from "./thread-frame.ts";
import { isHead, type RowPlan } from "./thread-lines.ts";
import type { View } from "./view.ts";

/** A row at its height: where its head's mark and its lines stand. */
export interface PlacedRow {
  readonly plan: RowPlan;
  readonly y0: number;
  readonly y1: number;
  /** Centre of the head's mark or dot. */
  readonly head: number;
  /** Centre of each answer's line. */
  readonly lines: readonly number[];
  readonly opensYear: boolean;
}

const narrowLine = 19;
const padding = 5;

/** Stacks the rows from `top` on. */
export function placedRows(plans: readonly RowPlan[], top: number, frame: ThreadFrame): readonly PlacedRow[] {
  let y = top;
  let year: number | null = null;
  return plans.map((plan) => {
    const { y0, y1, head, lines } = rowAt(plan, y, frame);
    const own = calendarDay(plan.entry.at).year;
    const opensYear = isHead(plan) && own !== year;
    year = own;
    y = y1;
    return { plan, y0, y1, head, lines, opensYear };
  });
}

/** Its words and lines from `y0` on: beside each other, or where there is no room beneath. */
function rowAt(plan: RowPlan, y0: number, frame: ThreadFrame): Pick<PlacedRow, "y0" | "y1" | "head" | "lines"> {
  const line = isHead(plan) || plan.answers.length > 0 ? frame.line : frame.claimLine;
  const words = frame.isNarrow ? (isHead(plan) ? 2 : 1) * narrowLine + padding : 0;
  const head = frame.isNarrow ? y0 + padding + narrowLine / 2 : y0 + line / 2;
  const least = frame.isNarrow && plan.silence === "parent" ? 0 : 1;
  const count = Math.max(least, plan.answers.length);
  const lines = plan.answers.map((_, at) => y0 + words + (at + 0.5) * line);
  return { y0, y1: y0 + words + count * line, head, lines };
}

/** The words of a row, in its columns. */
export function threadRow(
  row: PlacedRow,
  frame: ThreadFrame,
  { words, view, selection }: { readonly words: Words; readonly view: View; readonly selection: Selection },
): ThreadRow {
  const { plan, y0, y1, head, opensYear } = row;
  const { event } = plan.entry;
  const claim = plan.claim;
  const standing = standingOf(event.id, selection);
  const isDimmed =
    claim !== null && standing === "selected" && selection.claim !== null && selection.claim !== claim.id;
  const silence = silenceOf(row, frame, words, view);
  const isGhost = view.asOf !== null && isLater(event, view.asOf);
  return {
    id: rowId(plan),
    event: event.id,
    y0,
    y1,
    texts: [...(isHead(plan) ? eventTexts(row, frame, words) : claimTexts(row, frame, words)), ...silence.texts],
    badge: claim === null ? null : { letter: claim.letter, x: frame.text + 9, y: head },
    dot: isHead(plan) ? null : { x: frame.claim, y: head },
    trail: silence.trail,
    opensYear: opensYear && !frame.isNarrow,
    standing: isDimmed ? "related" : isGhost && standing === "resting" ? "dimmed" : standing,
  };
}

/** `event`, `event#claim`; `event and more` for a row that stands for several claims. */
export function rowId({ entry, claim, rest }: RowPlan): string {
  if (rest > 0) return `${entry.event.id} and more`;
  return claim === null ? entry.event.id : `${entry.event.id}#${claim.id}`;
}

type RowText = ThreadRow["texts"][number];
const baseline = 4.6;
const gap = 12;

function text(role: RowRole, words: string, x: number, y: number, end = false): readonly RowText[] {
  if (words === "") return [];
  const type = { size: textSize, weight: role === "title" || role === "none" ? "regular" : "bold" } as const;
  const at = end ? ({ x, y: y + baseline, anchor: "end" } as const) : { x, y: y + baseline };
  return [{ ...sceneText(words, at, type), role }];
}

const textSize = 13.5;

/** Shortened at a word, or at a letter where the first word is too long. */
function shortened(words: string, room: number, weight: "regular" | "bold"): string {
  const fitted = fittedText(words, room, textSize, weight);
  if (fitted !== "" || words === "") return fitted;
  let end = words.length;
  while (end > 1 && textWidth(`${words.slice(0, end)}…`, textSize, weight) > room) end -= 1;
  return `${words.slice(0, end)}…`;
}

function eventTexts({ plan, head, opensYear }: PlacedRow, frame: ThreadFrame, words: Words): readonly RowText[] {
  const { event, at } = plan.entry;
  const full = dateText(event.when, words, "short");
  if (frame.isNarrow) {
    const room = frame.textEnd - frame.speaker;
    const date = shortened(full, room, "bold");
    const width = textWidth(date, textSize, "bold");
    const speaker = room - width > 60 ? shortened(event.speaker, room - width - gap, "bold") : "";
    return [
      ...text("speaker", speaker, frame.speaker, head),
      ...text("day", date, frame.textEnd, head, true),
      ...text("title", shortened(event.label, room, "regular"), frame.text, head + narrowLine),
    ];
  }
  const year = words.digits(calendarDay(at).year);
  const day = isDay(event.when) ? dayText(event.when.min ?? at, words) : shortened(full, frame.day, "bold");
  const isAlone = isDay(event.when) || textWidth(day, textSize, "bold") < frame.day - 44;
  return [
    ...(opensYear && isAlone ? text("year", year, frame.year, head) : []),
    ...text("day", day, frame.day, head, true),
    ...text("speaker", shortened(event.speaker, frame.text - frame.speaker - gap, "bold"), frame.speaker, head),
    ...text("title", shortened(event.label, frame.textEnd - frame.text, "regular"), frame.text, head),
  ];
}

const dayText = (at: number, words: Words): string => {
  const { day, month } = calendarDay(at);
  return words.dates.dayMonth(words.digits(day), words.monthsShort[month - 1] ?? "");
};

const badgeRoom = 26;

function claimTexts({ plan, head }: PlacedRow, frame: ThreadFrame, words: Words): readonly RowText[] {
  const x = frame.text + (plan.rest > 0 ? 0 : badgeRoom);
  const said = plan.claim?.text ?? words.chart.threads.rest(plan.rest, plan.entry.event.claims.length);
  return text("claim", shortened(said, frame.textEnd - x, "bold"), x, head);
}

const trailLength = 34;

/** What stands where no answer does. */
function silenceOf(
  { plan, y1, lines }: PlacedRow,
  frame: ThreadFrame,
  words: Words,
  { asOf }: View,
): { readonly texts: readonly RowText[]; readonly trail: ThreadRow["trail"] } {
  if (plan.silence === "parent" || lines.length > 0) return { texts: [], trail: null };
  const y = y1 - frame.claimLine / 2;
  const { threads } = words.chart;
  const start = frame.claim + 12;
  if (asOf !== null && isLater(plan.entry.event, asOf)) {
    return { texts: text("none", shortened(threads.later, frame.width - start - 4, "regular"), start, y), trail: null };
  }
  const none = asOf === null ? threads.none : threads.noneBy(dateText(dayWhen(asOf), words, "short"));
  const trail = { x0: start, x1: start + trailLength, y };
  const x = trail.x1 + 8;
  const said = shortened(plan.silence === "whole" ? threads.whole : none, frame.width - x - 4, "regular");
  return { texts: text("none", said, x, y), trail };
}

const dayWhen = (at: number) =>
  ({
    edtf: "",
    min: at,
    max: at + DAY,
    precision: "day",
    approximate: false,
    uncertain: false,
    interval: null,
  }) as const;

/** A thin line from each event's mark down to its last claim or line. */
export function threadStems(rows: readonly PlacedRow[], { claim }: ThreadFrame, selection: Selection): readonly Stem[] {
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
    return [{ id: event.id, x: claim, y0: row.head + 9, y1: end, standing: standingOf(event.id, selection) }];
  });
}
