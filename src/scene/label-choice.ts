import type { ChartIndex, Entry } from "./chart-index.ts";

/**
 * Ids of events in groups whose labels stay or go together, the most important first: the selected, the related, the
 * weightier, those with more relations, the latest. A claim is in one group with its first answer. Neither kind nor
 * side counts.
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
  const present = new Set(ordered.map(({ event }) => event.id));
  const neighbours = pairs(ordered, index, present);
  const seen = new Set<string>();
  const groups: string[][] = [];
  for (const { event } of ordered) {
    const group = reached(event.id, neighbours, seen);
    if (group.length > 0) groups.push(group);
  }
  return groups;
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
