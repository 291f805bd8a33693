import { dateText, dayMonthText, yearText } from "#model/date-words.ts";
import { calendarDay } from "#model/instant.ts";
import { isDay } from "#model/when.ts";
import type { Words } from "#model/words.ts";
import { type FontWeight, fittedText, textWidth } from "./text-width.ts";
import type { ThreadFrame } from "./thread-frame.ts";
import { isHead, type RowPlan } from "./thread-lines.ts";

/** What a row says, each column broken into its lines. */
export interface RowWords {
  /** Empty where the day's words leave no room beside them. */
  readonly year: string;
  readonly day: string;
  readonly speaker: readonly string[];
  /** Of the event, or the claim's own words. */
  readonly title: readonly string[];
  /** A claim that its lines don't hold, in full; `null`: they do, or the name of the event's mark has it. */
  readonly inFull: string | null;
}

export const rowTextSize = 13.5;
/** From the edge of the text column to a claim's words, beside its letter. */
export const badgeRoom = 26;
/** Between two columns. */
const gap = 12;
const mostLines = 2;
/** Of a claim in the selected thread. */
const mostOpen = 4;

/** The words of a row, fitted into its columns. `isOpen`: its thread is the selected one. */
export function rowWords(plan: RowPlan, frame: ThreadFrame, words: Words, isOpen: boolean): RowWords {
  return isHead(plan) ? eventWords(plan, frame, words) : claimWords(plan, frame, words, isOpen ? mostOpen : mostLines);
}

function eventWords({ entry: { event, at } }: RowPlan, frame: ThreadFrame, words: Words): RowWords {
  const full = dateText(event.when, words, "short");
  if (frame.isNarrow) {
    const room = frame.textEnd - frame.speaker;
    const day = shortened(full, room, "bold");
    const beside = room - textWidth(day, rowTextSize, "bold") - gap;
    const speaker = beside > 60 - gap ? wrapped(event.speaker, beside, "bold") : [];
    return { year: "", day, speaker, title: wrapped(event.label, room, "regular"), inFull: null };
  }
  const day = isDay(event.when) ? dayMonthText(event.when.min ?? at, words) : shortened(full, frame.day, "bold");
  const isAlone = isDay(event.when) || textWidth(day, rowTextSize, "bold") < frame.day - 44;
  return {
    year: isAlone ? yearText(calendarDay(at).year, words) : "",
    day,
    speaker: wrapped(event.speaker, frame.text - frame.speaker - gap, "bold"),
    title: wrapped(event.label, frame.textEnd - frame.text, "regular"),
    inFull: null,
  };
}

function claimWords({ claim, rest, entry }: RowPlan, frame: ThreadFrame, words: Words, most: number): RowWords {
  const room = frame.textEnd - frame.text - (rest > 0 ? 0 : badgeRoom);
  const said = claim?.text ?? words.chart.threads.rest(rest, entry.event.claims.length);
  const title = wrapped(said, room, "bold", most);
  return { year: "", day: "", speaker: [], title, inFull: title.join(" ") === said ? null : said };
}

/** In lines of `room` px, broken between words; what `most` of them don't hold is left out. */
function wrapped(text: string, room: number, weight: FontWeight, most = mostLines): readonly string[] {
  const rest = text.split(" ");
  const lines: string[] = [];
  while (rest.length > 0 && lines.length < most - 1) {
    let count = 1;
    while (count < rest.length && textWidth(rest.slice(0, count + 1).join(" "), rowTextSize, weight) <= room)
      count += 1;
    const line = rest.slice(0, count).join(" ");
    if (textWidth(line, rowTextSize, weight) > room) break;
    lines.push(line);
    rest.splice(0, count);
  }
  const last = shortened(rest.join(" "), room, weight);
  return last === "" ? lines : [...lines, last];
}

/** Shortened at a word, or at a letter where the first word is too long. */
export function shortened(words: string, room: number, weight: FontWeight): string {
  const fitted = fittedText(words, room, rowTextSize, weight);
  if (fitted !== "" || words === "") return fitted;
  let end = words.length;
  while (end > 1 && textWidth(`${words.slice(0, end)}…`, rowTextSize, weight) > room) end -= 1;
  return `${words.slice(0, end)}…`;
}
