import { dateText } from "#model/date-words.ts";
import { familyOf } from "#model/vocabulary.ts";
import { drawnAt } from "#model/when.ts";
import type { Words } from "#model/words.ts";
import type { ChartEvent } from "./chart.ts";
import type { ChartIndex, Entry } from "./chart-index.ts";
import type { Frame } from "./frame.ts";
import { softExtent } from "./label-wishes.ts";
import type { Drawing } from "./lane-marks.ts";
import type { Link } from "./links.ts";
import { markHalf } from "./mark-size.ts";
import type { Stretch } from "./packing.ts";
import { publicityOf } from "./publicity.ts";
import type { SoftBar, Standing } from "./scene.ts";
import { standingOf } from "./selection.ts";
import { straddling } from "./straddling.ts";
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
  /** The nearest lasts into the range, which shows so much of its date. */
  readonly bar: Omit<SoftBar, "y"> | null;
}

export const tagTextSize = 12.5;
/** Beside a tag's text: the arrow at one end, air at the other. */
const tagPadding = 30;

interface Absent {
  readonly event: ChartEvent;
  readonly edge: "left" | "right";
  readonly lane: number;
  readonly standing: Standing;
  readonly bar: TagWish["bar"];
}

/**
 * One tag a lane and edge: for the ends of links that the range or the timeline leaves out, and for what lasts into the
 * range while the middle of its date, where its mark would stand, lies outside.
 */
export function edgeTags(links: readonly Link[], drawing: Drawing): readonly TagWish[] {
  const { index, frame, words } = drawing;
  const laneOfEvent = new Map<string, number>();
  const absent = [...links.flatMap((link) => absentEnds(link, index, frame)), ...absentMiddles(drawing)].map(
    (found) => {
      // An event without a lane of its own stands where it was first answered, and only there.
      const lane = laneOfEvent.get(found.event.id) ?? found.lane;
      laneOfEvent.set(found.event.id, lane);
      return { ...found, lane };
    },
  );
  return [...Map.groupBy(absent, ({ lane, edge }) => `${lane} ${edge}`).values()].map((group) =>
    tagOf(group, frame, words),
  );
}

/** A mark's width: what takes less of the range would come and go with every pan. */
const leastPart = 2 * markHalf;

function absentMiddles(drawing: Drawing): readonly Absent[] {
  const { index, view, selection, frame } = drawing;
  const { from, to, x0, x1 } = frame.scale;
  return straddling(index, frame.scale, (leastPart * (to - from)) / (x1 - x0))
    .filter(({ event }) => publicityOf(event, view) !== "ghost")
    .map((entry) => ({
      event: entry.event,
      edge: entry.at < from ? "left" : "right",
      lane: entry.event.lane < 0 ? index.lanes.length - 1 : entry.event.lane,
      standing: standingOf(entry.event.id, selection),
      bar: barOf(entry, drawing),
    }));
}

/** Its bar, cut crisply where the range ends. */
function barOf(entry: Entry, { index, view, selection, frame }: Drawing): TagWish["bar"] {
  const { event, at } = entry;
  const extent = softExtent(entry, frame);
  if (extent === null) return null;
  const [given] = index.given.get(event.id) ?? [];
  return {
    id: event.id,
    kind: event.kind,
    family: given === undefined ? null : familyOf[given.stance],
    standing: standingOf(event.id, selection),
    publicity: publicityOf(event, view),
    x: frame.scale(at),
    extent: at < frame.scale.from ? { ...extent, start: "crisp" } : { ...extent, end: "crisp" },
  };
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
    const isLater = (drawnAt(event.when) ?? scale.from) >= scale.to;
    return [{ event, edge: isLater ? "right" : "left", lane: laneOf(event, other, index), standing, bar: null }];
  });
}

/** Its own lane; without one that of the event which is in the range; else the axis band's. */
const laneOf = (event: ChartEvent, { event: other }: Entry, { lanes }: ChartIndex): number =>
  [event.lane, other.lane].find((lane) => lane >= 0) ?? lanes.length - 1;

/** How far an event is from the edge at which its tag stands: the nearer, the smaller. */
const distance = ({ event: { when }, edge }: Absent): number => {
  const end = when.max ?? when.min ?? Number.NEGATIVE_INFINITY;
  return edge === "left" ? -end : (when.min ?? end);
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
  const bar = group.find((one) => one.event === event && one.bar !== null)?.bar ?? null;
  const x0 = edge === "left" ? gutter : width - wide - 1;
  return { edge, lane, text, event, events, standing, bar, x0, x1: x0 + wide };
}
