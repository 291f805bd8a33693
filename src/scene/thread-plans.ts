import type { Entry } from "./chart-index.ts";
import { publicityOf } from "./publicity.ts";
import type { Selection } from "./selection.ts";
import { type RowPlan, rowsOf } from "./thread-lines.ts";
import { headsOf, type ThreadIndex, threadRoots } from "./thread-roots.ts";
import type { View } from "./view.ts";

/** The rows of one thread, its event first. */
export type ThreadPlan = readonly RowPlan[];

/** The threads of a view, before they have a place. */
export interface ThreadPlans {
  /** In time order. */
  readonly threads: readonly ThreadPlan[];
  /** Those that open in the range and pass the filter; empty where there are too many to look into. */
  readonly told: readonly ThreadPlan[];
  /** How many there are, with those that were not looked into. */
  readonly total: number;
}

/** Threads looked into at most; beyond it no summary is told, and the rest is counted only. */
const mostPlanned = 800;

/**
 * The threads that open in the range; what a filter took out there, where what it left answers it; and where the
 * selected event has no row by then the threads in which it answers, or a row of its own.
 */
export function threadPlans(index: ThreadIndex, view: View, selection: Selection): ThreadPlans {
  const isIn = ({ at }: Entry): boolean => at >= view.from && at < view.to;
  const planOf = (entry: Entry): ThreadPlan => rowsOf(entry, index, view, entry.event.id === selection.event);
  const roots = threadRoots(index, view);
  const planned = roots.slice(0, mostPlanned);
  const chosen = roots.slice(mostPlanned).filter(({ event }) => selection.apart.has(event.id));
  const own = [...planned, ...chosen].map(planOf);
  const beside = index.beside.filter(isIn);
  const taken = beside.slice(0, mostPlanned).map(planOf).filter(isAnswered);
  const threads = [...own, ...taken];
  const selected = selection.event === null ? undefined : index.entryOf.get(selection.event);
  if (selected !== undefined && isIn(selected) && !threads.some((plan) => holds(plan, selected))) {
    const heads = headsOf(selected.event, index).map(planOf);
    const holding = heads.filter((plan) => holds(plan, selected));
    threads.push(...(holding.length > 0 ? holding : [alone(selected, heads.length === 0, index, view)]));
  }
  const unseen = roots.length - own.length + Math.max(0, beside.length - mostPlanned);
  threads.sort((a, b) => startOf(a) - startOf(b) || (idOf(a) < idOf(b) ? -1 : 1));
  return { threads, told: roots.length > own.length ? [] : own, total: threads.length + unseen };
}

/** Whether an event has a mark in a thread. */
const holds = (plan: ThreadPlan, { event }: Pick<Entry, "event">): boolean =>
  plan.some(({ entry, answers }) => entry.event.id === event.id || answers.some((one) => one.event.id === event.id));

const isAnswered = (plan: ThreadPlan): boolean => plan.some(({ answers }) => answers.length > 0);
const startOf = ([head]: ThreadPlan): number => head?.entry.at ?? 0;
const idOf = ([head]: ThreadPlan): string => head?.entry.event.id ?? "";

/** A row for the selected event that has none; `isApart`: it answers nothing here. */
function alone(entry: Entry, isApart: boolean, index: ThreadIndex, view: View): ThreadPlan {
  const isTold = isApart || publicityOf(entry.event, view) === "ghost";
  return rowsOf(entry, index, view, true).map((row, place) =>
    place === 0 ? { ...row, silence: isTold ? "alone" : "parent" } : row,
  );
}
