import type { Instant } from "#model/instant.ts";
import { drawnAt } from "#model/when.ts";
import type { Chart } from "./chart.ts";
import { chartIndex } from "./chart-index.ts";
import type { Scene } from "./scene.ts";
import { unfiltered } from "./view.ts";

/** What stands in the drawing for an event: a mark's or stack's id, its lane, and the time that it holds. */
interface Stop {
  readonly id: string;
  readonly lane: number;
  readonly from: Instant;
  readonly to: Instant;
}

/**
 * Id of what a scene has in place of an event without a mark: the stack that holds it, else the mark or stack nearest in
 * time, its own lane first; `null` where it has no date or the scene has neither.
 */
export function standIn({ marks, stacks }: Scene, chart: Chart, event: string): string | null {
  const { eventOf } = chartIndex(chart, unfiltered);
  const asked = eventOf.get(event);
  const at = asked === undefined ? null : drawnAt(asked.when);
  if (asked === undefined || at === null) return null;
  const ofMarks = marks.flatMap(({ id, key }): Stop[] => {
    const found = key === undefined ? eventOf.get(id) : undefined;
    const time = found === undefined ? null : drawnAt(found.when);
    return found === undefined || time === null ? [] : [{ id, lane: found.lane, from: time, to: time }];
  });
  const ofStacks = stacks.map(({ id, from, to }): Stop => {
    const first = eventOf.get(id.replace(/^stack-/, ""));
    return { id, lane: first?.lane ?? -1, from, to };
  });
  const away = ({ from, to }: Stop): number => Math.max(0, from - at, at - to);
  const strange = ({ lane }: Stop): number => (lane === asked.lane ? 0 : 1);
  const [nearest] = [...ofStacks, ...ofMarks].sort((a, b) => away(a) - away(b) || strange(a) - strange(b));
  return nearest?.id ?? null;
}
