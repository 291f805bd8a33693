import type { Stance } from "#model/vocabulary.ts";
import type { ChartClaim, ChartEvent, ChartResponse } from "./chart.ts";
import type { ChartIndex, Entry } from "./chart-index.ts";
import { publicityOf } from "./publicity.ts";
import { opensThread } from "./thread-roots.ts";
import type { View } from "./view.ts";

/** An answer on a line of its own, with the line of what it answers: −1 for the row's own claim. */
export interface AnswerLine {
  readonly event: ChartEvent;
  readonly stances: readonly Stance[];
  readonly above: number;
}

/** A row before it has a place: an event, or one of its claims, with its answers in the order of reading. */
export interface RowPlan {
  readonly entry: Entry;
  /** `null`: the event itself. */
  readonly claim: ChartClaim | null;
  readonly answers: readonly AnswerLine[];
  /** How many further claims of the event the row stands for; 0: it stands for itself. */
  readonly rest: number;
  /**
   * Why it may have no answer of its own: none is recorded, its event is answered as a whole, other rows tell, or it
   * stands here only because it is selected.
   */
  readonly silence: "none" | "whole" | "parent" | "alone";
}

/** The row of the event itself. */
export const isHead = ({ claim, rest }: RowPlan): boolean => claim === null && rest === 0;

/** More claims than this, and those without an answer of their own share a row until their event is selected. */
const mostSilent = 4;
/** Answers to answers are followed so deep, and so many in one row. */
const deepest = 6;
const longest = 40;

/**
 * The rows of one thread: the event with the answers to it as a whole, then each claim with its own. Many claims
 * without an answer of their own share one row, unless `isOpen`.
 */
export function rowsOf(entry: Entry, index: ChartIndex, view: View, isOpen: boolean): readonly RowPlan[] {
  const { event } = entry;
  const all = (index.received.get(event.id) ?? []).filter(({ from }) => isShown(from, index, view));
  const { claims } = event;
  const known = new Set(claims.map(({ id }) => id));
  const lines = (responses: readonly ChartResponse[]): readonly AnswerLine[] => answerLines(responses, index, view);
  const whole = lines(all.filter(({ claim }) => claim === null || !known.has(claim)));
  const own: RowPlan = { entry, claim: null, rest: 0, answers: whole, silence: claims.length > 0 ? "parent" : "none" };
  const silence = whole.length > 0 ? "whole" : "none";
  const rows = claims.map((claim): RowPlan => {
    const answers = lines(all.filter((response) => response.claim === claim.id));
    return { entry, claim, rest: 0, answers, silence };
  });
  const silent = rows.filter(({ answers }) => answers.length === 0);
  const answered = rows.filter(({ answers }) => answers.length > 0);
  // Of what a filter took out other answers may have gone too.
  if (index.hidden.has(event.id)) return [{ ...own, silence: "parent" }, ...answered];
  if (isOpen || silent.length <= mostSilent) return [own, ...rows];
  return [own, ...answered, { entry, claim: null, rest: silent.length, answers: [], silence }];
}

/** Public by the view's day, and left by its filter. */
function isShown(id: string, index: ChartIndex, view: View): boolean {
  const entry = index.entryOf.get(id);
  return entry !== undefined && !index.hidden.has(id) && publicityOf(entry.event, view) !== "ghost";
}

/** Each answer, and beneath it the answers to it. */
function answerLines(responses: readonly ChartResponse[], index: ChartIndex, view: View): readonly AnswerLine[] {
  const lines: AnswerLine[] = [];
  const add = (found: readonly ChartResponse[], above: number, path: ReadonlySet<string>): void => {
    const byEvent = Map.groupBy(found, ({ from }) => from);
    const entries = [...byEvent].flatMap(([id, group]) => {
      const entry = index.entryOf.get(id);
      return entry === undefined || path.has(id) || !isShown(id, index, view) ? [] : [{ entry, group }];
    });
    entries.sort((a, b) => a.entry.at - b.entry.at || (a.entry.event.id < b.entry.event.id ? -1 : 1));
    for (const { entry, group } of entries) {
      if (lines.length >= longest) return;
      const place = lines.length;
      const stances = [...new Set(group.map(({ stance }) => stance))];
      lines.push({ event: entry.event, stances, above });
      // What opens a thread of its own has its answers there.
      if (path.size < deepest && !opensThread(entry.event, index)) {
        add(index.received.get(entry.event.id) ?? [], place, new Set([...path, entry.event.id]));
      }
    }
  };
  add(responses, -1, new Set());
  return lines;
}
