import type { Chart } from "#scene/chart.ts";
import type { Scene } from "#scene/scene.ts";
import type { Wish } from "./keys.ts";

type Move = Extract<Wish, { move: unknown }>["move"];

/** What the keyboard can stand on: a mark, or a stack of many. */
interface Stop {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly lane: number;
}

/** The stop that a move leads to, by its id; `null` at the end of the way. Nothing to start from: the first stop. */
export function neighbour(scene: Scene, current: string | null, move: Move): string | null {
  const first = scene.marks.filter(({ key }) => key === undefined);
  const stops: Stop[] = [...first, ...scene.stacks].sort(scene.threads === undefined ? inTime : inRows);
  const at = stops.findIndex(({ id }) => id === current);
  const here = stops[at];
  if (move === "first" || here === undefined) return stops[0]?.id ?? null;
  if (move === "last") return stops.at(-1)?.id ?? null;
  if (move === "next") return stops[at + 1]?.id ?? null;
  if (move === "previous") return stops[at - 1]?.id ?? null;
  return across(stops, here, move === "up" ? -1 : 1)?.id ?? null;
}

const inTime = (a: Stop, b: Stop): number => a.x - b.x || a.y - b.y;
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

/** Events that respond to one, or that it answers, in time order and each once. */
export function related(chart: Chart, event: string, way: "responses" | "answered"): readonly string[] {
  const found = new Set(
    way === "responses"
      ? chart.responses.filter(({ to }) => to === event).map(({ from }) => from)
      : chart.responses.filter(({ from }) => from === event).map(({ to }) => to),
  );
  return chart.events.map(({ id }) => id).filter((id) => found.has(id));
}
