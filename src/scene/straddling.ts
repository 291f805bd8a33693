import type { Instant } from "#model/instant.ts";
import { isDay } from "#model/when.ts";
import { type ChartIndex, type Entry, firstFrom, type TimeLine } from "./chart-index.ts";

/** Entries of soft dates that reach about equally far from where they are drawn: up to `reach`, and over half of it. */
interface ReachLine extends TimeLine {
  readonly reach: number;
}

const { POSITIVE_INFINITY: endless } = Number;

/**
 * The entries that are drawn before or after a range, but whose dates take more than `least` of it. Costs as much as
 * there are of them, not as there are events.
 */
export function straddling(
  index: ChartIndex,
  { from, to }: { readonly from: Instant; readonly to: Instant },
  least: number,
): readonly Entry[] {
  return reachLines(index).flatMap(({ reach, entries, times }) => {
    const between = (start: Instant, end: Instant): readonly Entry[] =>
      entries.slice(firstFrom(times, start), firstFrom(times, end));
    return [
      ...between(from - reach, from).filter(({ event: { when } }) => (when.max ?? endless) - from > least),
      ...between(to, to + reach).filter(({ event: { when } }) => to - (when.min ?? -endless) > least),
    ];
  });
}

const built = new WeakMap<ChartIndex, readonly ReachLine[]>();

/** Soft dates by their reach: a range then looks at few that miss it. */
function reachLines(index: ChartIndex): readonly ReachLine[] {
  const lines = built.get(index) ?? measured(index);
  built.set(index, lines);
  return lines;
}

function measured({ all }: ChartIndex): readonly ReachLine[] {
  const soft = all.entries.filter(({ event }) => !isDay(event.when));
  const byReach = Map.groupBy(soft, (entry) => 2 ** Math.ceil(Math.log2(reachOf(entry))));
  return [...byReach].map(([reach, entries]) => ({
    reach,
    entries,
    times: Float64Array.from(entries, ({ at }) => at),
  }));
}

const reachOf = ({ at, event: { when } }: Entry): number =>
  Math.max((when.max ?? endless) - at, at - (when.min ?? -endless));
