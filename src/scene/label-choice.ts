import type { ChartIndex, Entry } from "./chart-index.ts";

/**
 * Ids of events in groups whose labels stay or go together, the most important first: the selected, the related, the
 * weightier, those with more relations, the latest. A claim is in one group with its first answer. Neither kind nor
 * side counts. The selected has a group of its own, and the related are in pairs at most: no long chain of answers to
 * answers takes their labels away.
 */
export function labelGroups(
  entries: readonly Entry[],
  index: ChartIndex,
  standing: { readonly selected: string | null; readonly related: ReadonlySet<string> },
): readonly (readonly string[])[] {
  const rank = ({ event }: Entry): number =>
    event.id === standing.selected ? 2 : standing.related.has(event.id) ? 1 : 0;
  const ordered = [...entries].sort(
    (a, b) =>
      rank(b) - rank(a) ||
      b.event.weight - a.event.weight ||
      b.relations - a.relations ||
      b.at - a.at ||
      (a.event.id < b.event.id ? -1 : 1),
  );
  const ranked = [2, 1, 0].map((level) => ordered.filter((entry) => rank(entry) === level));
  const [selected = [], related = [], others = []] = ranked;
  return [
    ...selected.map(({ event }) => [event.id]),
    ...grouped(related, index, paired),
    ...grouped(others, index, reached),
  ];
}

/** Each entry once, in a group with those that `along` finds from it. */
function grouped(ordered: readonly Entry[], index: ChartIndex, along: typeof reached): readonly (readonly string[])[] {
  const present = new Set(ordered.map(({ event }) => event.id));
  const neighbours = pairs(ordered, index, present);
  const seen = new Set<string>();
  return ordered.map(({ event }) => along(event.id, neighbours, seen)).filter((group) => group.length > 0);
}

/** Each claim with its first answer, both ways. */
function pairs(
  entries: readonly Entry[],
  index: ChartIndex,
  present: ReadonlySet<string>,
): ReadonlyMap<string, readonly string[]> {
  const neighbours = new Map<string, string[]>();
  const join = (a: string, b: string): void => {
    neighbours.set(a, [...(neighbours.get(a) ?? []), b]);
  };
  for (const { event } of entries) {
    const answer = firstAnswer(event.id, index);
    if (answer === null || !present.has(answer)) continue;
    join(event.id, answer);
    join(answer, event.id);
  }
  return neighbours;
}

/** The earliest event that answers another; `null` where none does. */
export function firstAnswer(id: string, index: ChartIndex): string | null {
  let first: Entry | null = null;
  for (const { from } of index.received.get(id) ?? []) {
    const entry = index.entryOf.get(from);
    if (entry !== undefined && (first === null || isEarlier(entry, first))) first = entry;
  }
  return first?.event.id ?? null;
}

const isEarlier = (a: Entry, b: Entry): boolean => a.at < b.at || (a.at === b.at && a.event.id < b.event.id);

/** A start and the first of its neighbours that is free. */
function paired(start: string, neighbours: ReadonlyMap<string, readonly string[]>, seen: Set<string>): string[] {
  if (seen.has(start)) return [];
  const other = (neighbours.get(start) ?? []).find((id) => !seen.has(id));
  const group = other === undefined ? [start] : [start, other];
  for (const id of group) seen.add(id);
  return group;
}

/** A start with its neighbours, their neighbours, and so on. */
function reached(start: string, neighbours: ReadonlyMap<string, readonly string[]>, seen: Set<string>): string[] {
  const group: string[] = [];
  const waiting = [start];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    group.push(id);
    waiting.push(...(neighbours.get(id) ?? []));
  }
  return group;
}
