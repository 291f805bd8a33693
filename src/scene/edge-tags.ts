import { dateText } from "#model/date-words.ts";
import type { Words } from "#model/words.ts";
import type { ChartEvent } from "./chart.ts";
import type { ChartIndex, Entry } from "./chart-index.ts";
import type { Frame } from "./frame.ts";
import type { Link } from "./links.ts";
import type { Stretch } from "./packing.ts";
import type { Standing } from "./scene.ts";
import { fittedText, textWidth } from "./text-width.ts";

/** An edge tag before its lane has a height. */
export interface TagWish extends Stretch {
  readonly edge: "left" | "right";
  /** Index of its lane; the last is the axis band. */
  readonly lane: number;
  readonly text: string;
  /** The nearest in time, which it names. */
  readonly event: ChartEvent;
  /** Ids of all it stands for. */
  readonly events: ReadonlySet<string>;
  readonly standing: Standing;
}

export const tagTextSize = 12.5;
/** Beside a tag's text: the arrow at one end, air at the other. */
const tagPadding = 30;

interface Absent {
  readonly event: ChartEvent;
  readonly edge: "left" | "right";
  readonly lane: number;
  readonly standing: Standing;
}

/** One tag a lane and edge, for the ends of links that the range or the timeline leaves out. */
export function edgeTags(links: readonly Link[], index: ChartIndex, frame: Frame, words: Words): readonly TagWish[] {
  const groups = new Map<string, Absent[]>();
  const laneOfEvent = new Map<string, number>();
  for (const found of links.flatMap((link) => absentEnds(link, index, frame))) {
    // An event without a lane of its own stands where it was first answered, and only there.
    const lane = laneOfEvent.get(found.event.id) ?? found.lane;
    laneOfEvent.set(found.event.id, lane);
    const key = `${lane} ${found.edge}`;
    groups.set(key, [...(groups.get(key) ?? []), { ...found, lane }]);
  }
  return [...groups.values()].map((group) => tagOf(group, frame, words));
}

function absentEnds({ response, standing }: Link, index: ChartIndex, { scale }: Frame): readonly Absent[] {
  const ends: readonly (readonly [string, string])[] = [
    [response.to, response.from],
    [response.from, response.to],
  ];
  const inRange = (id: string): Entry | undefined => {
    const entry = index.entryOf.get(id);
    return entry !== undefined && entry.at >= scale.from && entry.at < scale.to ? entry : undefined;
  };
  return ends.flatMap(([id, otherId]): readonly Absent[] => {
    const event = index.eventOf.get(id);
    const other = inRange(otherId);
    if (event === undefined || other === undefined || inRange(id) !== undefined) return [];
    const isLater = (event.when.min ?? event.when.max ?? scale.from) >= scale.to;
    return [{ event, edge: isLater ? "right" : "left", lane: laneOf(event, other, index), standing }];
  });
}

/** Its own lane; without one that of the event which is in the range; else the axis band's. */
const laneOf = (event: ChartEvent, { event: other }: Entry, { lanes }: ChartIndex): number =>
  [event.lane, other.lane].find((lane) => lane >= 0) ?? lanes.length - 1;

/** How far an event is from the edge at which its tag stands: the nearer, the smaller. */
const distance = ({ event, edge }: Absent): number => {
  const at = event.when.min ?? event.when.max ?? Number.NEGATIVE_INFINITY;
  return edge === "left" ? -at : at;
};

const rank: Readonly<Record<Standing, number>> = { selected: 0, related: 1, resting: 2, dimmed: 3 };

function tagOf(group: readonly Absent[], { gutter, width }: Frame, words: Words): TagWish {
  const nearest = group.reduce((best, one) =>
    rank[one.standing] - rank[best.standing] < 0 ||
    (rank[one.standing] === rank[best.standing] && distance(one) < distance(best))
      ? one
      : best,
  );
  const events = new Set(group.map(({ event }) => event.id));
  const more = events.size > 1 ? ` ${words.chart.more(events.size - 1)}` : "";
  const date = dateText(nearest.event.when, words, "short");
  const full = words.chart.tag(date, nearest.event.label);
  const most = (width - gutter) * 0.42 - tagPadding;
  const text = `${fittedText(full, most - textWidth(more, tagTextSize, "regular"), tagTextSize, "regular") || date}${more}`;
  const wide = textWidth(text, tagTextSize, "regular") + tagPadding;
  const { edge, lane, event, standing } = nearest;
  const x0 = edge === "left" ? gutter : width - wide - 1;
  return { edge, lane, text, event, events, standing, x0, x1: x0 + wide };
}
