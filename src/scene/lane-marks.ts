import { eventHref } from "#model/addresses.ts";
import { dateText } from "#model/date-words.ts";
import { familyOf } from "#model/vocabulary.ts";
import type { Words } from "#model/words.ts";
import type { ChartEvent } from "./chart.ts";
import type { ChartIndex } from "./chart-index.ts";
import { compact, stackWidth } from "./clusters.ts";
import type { Frame } from "./frame.ts";
import { answeredLetters, labelDistance, labelText, mostBadges, softExtent } from "./label-wishes.ts";
import { type Item, kindCounts } from "./lane-items.ts";
import type { PlacedItem } from "./lane-plan.ts";
import { badgeStep, labelHalf, labelSize, markHalf, selectedGap } from "./mark-size.ts";
import { publicityOf } from "./publicity.ts";
import type { Badge, Mark, MarkLabel, Stack } from "./scene.ts";
import { isPlain, type Selection, standingOf } from "./selection.ts";
import { textWidth } from "./text-width.ts";
import type { View } from "./view.ts";

/** What every mark of a frame is made with. */
export interface Drawing {
  readonly index: ChartIndex;
  readonly view: View;
  readonly selection: Selection;
  readonly frame: Frame;
  readonly words: Words;
}

/** Where an item stands: its lane and the centre of its line. */
export interface Spot {
  readonly lane: number;
  readonly y: number;
  readonly lineHeight: number;
}

const leastReach = 12;
const mostReach = 16;

/** A single event as a mark. */
export function markOf({ item, side }: PlacedItem, spot: Spot, drawing: Drawing): Mark {
  const { index, view, selection, frame } = drawing;
  const { event } = item.entry;
  const standing = standingOf(event.id, selection);
  const isFound = selection.found?.has(event.id) === true;
  const given = index.given.get(event.id) ?? [];
  const stance = given[0]?.stance ?? null;
  const publicity = publicityOf(event, view);
  // A ghost's extent would reach into the time that was public.
  const extent = publicity === "ghost" ? null : softExtent(item.entry, frame);
  const badges =
    side === null || standing !== "related" ? [] : badgesOf(event, side, labelDistance(extent, side), drawing);
  const mark = {
    id: event.id,
    kind: event.kind,
    stance,
    family: stance === null ? null : familyOf[stance],
    mixed: given.some((response) => response.stance !== stance),
    x: item.x,
    y: spot.y,
    r: Math.max(leastReach, Math.min(mostReach, spot.lineHeight / 2)),
    lane: spot.lane,
    standing,
    ...(isFound ? { isFound } : {}),
    publicity,
    withdrawn: event.withdrawn,
    extent,
    badges,
    name: markName(event, drawing, publicity),
    href: eventHref(index.chart.base, event.id),
  };
  return { ...mark, label: side === null ? null : labelOf(mark, event, side, frame) };
}

function labelOf(mark: Omit<Mark, "label">, event: ChartEvent, side: "left" | "right", frame: Frame): MarkLabel {
  const text = labelText(event, frame);
  const gap =
    labelDistance(mark.extent, side) + (mark.standing === "selected" || mark.isFound === true ? selectedGap : 0);
  const distance = gap + mark.badges.length * badgeStep;
  const width = textWidth(text, labelSize, "bold");
  const dx = side === "right" ? distance : -distance;
  const x0 = side === "right" ? mark.x + dx : mark.x + dx - width;
  return { text, side, dx, box: { x0, y0: mark.y - labelHalf, x1: x0 + width, y1: mark.y + labelHalf } };
}

/** The letters of the selected claims that this event answers, in their order from left to right. */
function badgesOf(
  event: ChartEvent,
  side: "left" | "right",
  gap: number,
  { index, selection }: Drawing,
): readonly Badge[] {
  const selected = index.eventOf.get(selection.event ?? "")?.claims.find(({ id }) => id === selection.claim);
  const letters = answeredLetters(event, index)
    .filter((answered) => answered.event === selection.event)
    .filter(({ letter }) => selected === undefined || letter === selected.letter)
    .slice(0, mostBadges);
  return letters.map(({ letter }, place) => {
    const step = side === "right" ? place : letters.length - 1 - place;
    const distance = gap + 6 + step * badgeStep;
    return { letter, dx: side === "right" ? distance : -distance };
  });
}

function markName(event: ChartEvent, { index, words }: Drawing, publicity: Mark["publicity"]): string {
  const answers = new Set((index.received.get(event.id) ?? []).map(({ from }) => from)).size;
  const date = dateText(event.when, words, "long");
  const kind = words.kinds[event.kind];
  const name = words.chart.mark(date, event.speaker, kind, event.title, event.claims.length, answers);
  if (publicity === "public") return name;
  return `${name}. ${publicity === "ghost" ? words.chart.notYetPublic : words.chart.possiblyPublic}`;
}

const kindsRoom = 36;

/** Id of the stack that stands for an item. */
export const stackId = ({ entry }: Item): string => `stack-${entry.event.id}`;

/** Neighbours as one counted mark. */
export function stackOf(item: Item, spot: Spot, drawing: Drawing): Stack {
  const { index, selection, words } = drawing;
  const line = index.lanes[spot.lane];
  const counts = line === undefined ? [] : kindCounts(line, item);
  const last = line?.entries[(item.runs.at(-1)?.high ?? 0) - 1] ?? item.entry;
  const [from, to] = [item.entry, last].map(({ event }) => dateText(event.when, words, "short"));
  const kinds = counts.map(({ kind, count }) => words.chart.kindCount(count, kind));
  const width = stackWidth(item.count);
  return {
    id: stackId(item),
    x: item.x,
    y: spot.y,
    width: Math.max(width, 2 * markHalf),
    count: item.count,
    text: words.digits(compact(item.count)),
    lane: spot.lane,
    standing: isPlain(selection) ? "resting" : "dimmed",
    kinds: counts.map(({ kind }) => kind),
    showsKinds: spot.lineHeight >= kindsRoom,
    from: item.from,
    to: item.to,
    name: words.chart.stack(item.count, kinds, from ?? "", to ?? ""),
  };
}
