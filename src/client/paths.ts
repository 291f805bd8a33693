import type { Instant } from "#model/instant.ts";
import { drawnAt } from "#model/when.ts";
import type { Chart } from "#scene/chart.ts";
import type { Scene } from "#scene/scene.ts";
import type { Wish } from "./keys.ts";

type Move = Extract<Wish, { move: unknown }>["move"];

/** A drawing with what it shows. */
interface Drawn {
  readonly chart: Pick<Chart, "events" | "outside">;
  readonly scene: Scene;
}

/** What the keyboard can stand on: a mark, a stack of many, or an edge tag. */
interface Stop {
  readonly id: string;
  /** Of a tag: the edge at which it stands, beyond all marks. */
  readonly x: number;
  readonly y: number;
  readonly lane: number;
  /** Of tags, which share the place of their edge. */
  readonly at?: Instant | undefined;
}

/** The stop that a move leads to, by its id; `null` at the end of the way. Nothing to start from: the first stop. */
export function neighbour(drawn: Drawn, current: string | null, move: Move): string | null {
  const stops = stopsOf(drawn);
  const at = stops.findIndex(({ id }) => id === current);
  const here = stops[at];
  if (move === "first" || here === undefined) return stops[0]?.id ?? null;
  if (move === "last") return stops.at(-1)?.id ?? null;
  if (move === "next") return stops[at + 1]?.id ?? null;
  if (move === "previous") return stops[at - 1]?.id ?? null;
  return across(stops, here, move === "up" ? -1 : 1)?.id ?? null;
}

/** In the order in which the keyboard walks them: in time, or in Threads by rows. */
function stopsOf({ chart, scene }: Drawn): readonly Stop[] {
  const first = scene.marks.filter(({ key }) => key === undefined);
  const events = [...chart.events, ...chart.outside];
  const tags = scene.tags.map(({ event: id, edge, box, lane }): Stop => {
    const when = events.find((event) => event.id === id)?.when;
    const at = (when === undefined ? null : drawnAt(when)) ?? undefined;
    return { id, x: edge === "left" ? box.x0 : box.x1, y: (box.y0 + box.y1) / 2, lane, at };
  });
  const onwards = scene.reversed === true ? -1 : 1;
  const inTime = (a: Stop, b: Stop): number => onwards * (a.x - b.x) || (a.at ?? 0) - (b.at ?? 0) || a.y - b.y;
  return [...first, ...scene.stacks, ...tags].sort(scene.threads === undefined ? inTime : inRows);
}

const inRows = (a: Stop, b: Stop): number => a.y - b.y || a.x - b.x;

/** The nearest in time in the next lane up or down that has any. */
function across(stops: readonly Stop[], here: Stop, direction: -1 | 1): Stop | null {
  const beyond = stops.filter(({ y, lane }) => lane !== here.lane && Math.sign(y - here.y) === direction);
  const nearestRow = Math.min(...beyond.map(({ y }) => Math.abs(y - here.y)));
  const lane = beyond.find(({ y }) => Math.abs(y - here.y) === nearestRow)?.lane;
  const row = beyond.filter((stop) => stop.lane === lane);
  return row.reduce<Stop | null>(
    (best, stop) => (best === null || Math.abs(stop.x - here.x) < Math.abs(best.x - here.x) ? stop : best),
    null,
  );
}

/** The one after `current` of some events, round and round, of those on which the keyboard can stand; `null`: none. */
export function nextOf(events: readonly string[], current: string | null, drawn: Drawn): string | null {
  const stops = new Set(stopsOf(drawn).map(({ id }) => id));
  const there = events.filter((id) => stops.has(id));
  return there[(there.indexOf(current ?? "") + 1) % Math.max(1, there.length)] ?? null;
}

/** Events that respond to one, or that it answers, in time order and each once. */
export function related(chart: Chart, event: string, way: "responses" | "answered"): readonly string[] {
  const found = new Set(
    way === "responses"
      ? chart.responses.filter(({ to }) => to === event).map(({ from }) => from)
      : chart.responses.filter(({ from }) => from === event).map(({ to }) => to),
  );
  return chart.events.map(({ id }) => id).filter((id) => found.has(id));
}
