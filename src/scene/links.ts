import type { ChartResponse } from "./chart.ts";
import type { ChartIndex, Entry, TimeLine } from "./chart-index.ts";
import type { Frame } from "./frame.ts";
import { windowOf } from "./lane-items.ts";
import { publicityOf } from "./publicity.ts";
import type { CurveDensity, Standing } from "./scene.ts";
import { responseStanding, type Selection } from "./selection.ts";
import type { View } from "./view.ts";

/** A response that the frame shows, at one end at least. */
export interface Link {
  readonly response: ChartResponse;
  readonly standing: Standing;
}

/** Over so many relations in the range resting curves are lighter, then faint, then not drawn. */
const manyOver = 50;
const faintOver = 150;
const noneOver = 400;

/** The responses to draw, and how densely. Those of the selected thread are always among them. */
export function linksOf(
  index: ChartIndex,
  view: View,
  selection: Selection,
  frame: Frame,
): { readonly links: readonly Link[]; readonly density: CurveDensity } {
  const isShown = (id: string): boolean => {
    const event = index.eventOf.get(id);
    return event !== undefined && !index.hidden.has(id) && publicityOf(event, view) !== "ghost";
  };
  const link = (response: ChartResponse): Link => ({ response, standing: responseStanding(response, selection) });
  const related = [...selection.thread]
    .flatMap((id) => index.given.get(id) ?? [])
    .map(link)
    .filter(({ standing }) => standing === "related");
  const most = frame.bound.curves;
  const all = within(index, frame, noneOver);
  const drawn = (links: readonly Link[]): readonly Link[] =>
    links.filter(({ response }) => isShown(response.from) && isShown(response.to)).slice(0, most);
  if (all === null || all.length > most) return { links: drawn(related), density: "related only" };
  const resting = all.map(link).filter(({ standing }) => standing !== "related");
  return { links: drawn([...related, ...resting]), density: densityOf(all.length) };
}

const densityOf = (count: number): CurveDensity => (count > faintOver ? "faint" : count > manyOver ? "many" : "each");

/** Responses with an end in the range, each once; `null` where there are more than `most`. */
function within(index: ChartIndex, { scale }: Frame, most: number): readonly ChartResponse[] | null {
  const found = new Set<ChartResponse>();
  const add = (line: TimeLine, of: (entry: Entry) => readonly ChartResponse[]): boolean => {
    const { low, high } = windowOf(line.times, scale);
    if (high - low > most) return false;
    for (const entry of line.entries.slice(low, high)) for (const response of of(entry)) found.add(response);
    return found.size <= most;
  };
  const given = add(index.answering, ({ event }) => index.given.get(event.id) ?? []);
  const received = given && add(index.answered, ({ event }) => index.received.get(event.id) ?? []);
  return received ? [...found] : null;
}
