import { isDay, type When } from "#model/when.ts";
import type { ChartEvent } from "./chart.ts";
import type { ChartIndex, Entry } from "./chart-index.ts";
import type { Frame } from "./frame.ts";
import type { Item } from "./lane-items.ts";
import type { LabelWish } from "./lane-plan.ts";
import { badgeStep, labelGap, labelSize, markHalf, selectedGap } from "./mark-size.ts";
import type { Side, Stretch } from "./packing.ts";
import { publicityOf } from "./publicity.ts";
import type { SoftExtent } from "./scene.ts";
import { fittedText, textWidth } from "./text-width.ts";
import type { View } from "./view.ts";

/** Longest label in px; longer ones are shortened at a word. */
const longestLabel = 300;
/** Part of the plot from which labels stand left of their marks. */
const leftFrom = 2 / 3;
/** Curves between events nearer than this bow to the right, so their labels stand left. */
const bowReach = 90;
/** A soft extent no longer than this keeps the label clear of its bar. */
const clearExtent = 48;
/** Relations looked at per event; more change nothing that can be seen. */
const mostLooked = 60;
const edgeAir = 2;

/** The label of an event as the chart shows it; `?` marks a doubtful date. */
export const labelText = ({ label, when }: ChartEvent, frame: Frame): string => {
  const text = fittedText(label, Math.min(longestLabel, (frame.width - frame.gutter) * 0.6), labelSize, "bold");
  return text !== "" && when.uncertain ? `${text} ?` : text;
};

/** From a mark's centre to its label, without badges. */
export const labelDistance = (extent: SoftExtent | null, side: "left" | "right"): number => {
  const reach = extent === null ? 0 : side === "right" ? extent.right : -extent.left;
  return reach > labelGap && reach <= clearExtent ? reach + 4 : labelGap;
};

/** Claims of others that an event answers by letter, for its badges. */
export function answeredLetters(event: ChartEvent, index: ChartIndex): readonly { event: string; letter: string }[] {
  const letters = (index.given.get(event.id) ?? []).flatMap(({ to, claim }) => {
    const letter = index.eventOf.get(to)?.claims.find(({ id }) => id === claim)?.letter;
    return letter === undefined ? [] : [{ event: to, letter }];
  });
  return letters.filter(
    (one, at) => letters.findIndex((two) => two.event === one.event && two.letter === one.letter) === at,
  );
}

/** Badges that one event may need at a time. */
export const mostBadges = 3;

/** Room for badges by chart and event: it depends on nothing that a frame changes. */
const badgeRooms = new WeakMap<ChartIndex, Map<string, number>>();

function badgeRoom(event: ChartEvent, index: ChartIndex): number {
  const rooms = badgeRooms.get(index) ?? new Map<string, number>();
  badgeRooms.set(index, rooms);
  const room = rooms.get(event.id) ?? measuredBadges(event, index);
  rooms.set(event.id, room);
  return room;
}

function measuredBadges(event: ChartEvent, index: ChartIndex): number {
  const count = new Map<string, number>();
  for (const { event: to } of answeredLetters(event, index)) count.set(to, (count.get(to) ?? 0) + 1);
  return Math.min(mostBadges, Math.max(0, ...count.values())) * badgeStep;
}

/** What an event's label asks for; `null` where it has none or none fits. */
export function labelWish(
  item: Item,
  extent: SoftExtent | null,
  { index, view, frame }: { readonly index: ChartIndex; readonly view: View; readonly frame: Frame },
): LabelWish | null {
  const { event } = item.entry;
  const text = labelText(event, frame);
  if (item.count > 1 || text === "") return null;
  const width = textWidth(text, labelSize, "bold") + selectedGap + badgeRoom(event, index);
  const right: Side = { side: "right", x0: item.x - markHalf, x1: item.x + labelDistance(extent, "right") + width };
  const left: Side = { side: "left", x0: item.x - labelDistance(extent, "left") - width, x1: item.x + markHalf };
  const insists = bows(item.entry, index, frame);
  const fromLeft = insists || item.x > frame.gutter + (frame.width - frame.gutter) * leftFrom;
  const bounds = boundsOf(event, view, frame);
  const fits = (one: Side): boolean => {
    const { x0, x1 } = wordsOf(one, item);
    return x0 >= bounds.x0 && x1 <= bounds.x1;
  };
  const sides = (fromLeft ? [left, right] : [right, left]).filter(fits);
  return sides.length === 0 ? null : { sides, insists };
}

/** The part of a side beyond its mark: a mark beside the as-of line has room for words on the side away from it. */
export const wordsOf = ({ side, x0, x1 }: Side, { x }: Item): Stretch =>
  side === "right" ? { x0: x + labelGap, x1 } : { x0, x1: x - labelGap };

/** Labels stay in the plot and on their side of the as-of line. */
function boundsOf(event: ChartEvent, view: View, { gutter, width, asOf }: Frame): { x0: number; x1: number } {
  const plot = { x0: gutter + edgeAir, x1: width - edgeAir };
  if (asOf === null) return plot;
  if (publicityOf(event, view) === "ghost") return { ...plot, x0: Math.max(plot.x0, asOf.x + 5) };
  return asOf.at <= (event.when.min ?? asOf.at) ? plot : { ...plot, x1: Math.min(plot.x1, asOf.x - 5) };
}

/** It has a curve to another lane whose other end is near in time. */
function bows({ event, at }: Entry, index: ChartIndex, { scale }: Frame): boolean {
  const given = (index.given.get(event.id) ?? []).slice(0, mostLooked).map(({ to }) => to);
  const received = (index.received.get(event.id) ?? []).slice(0, mostLooked).map(({ from }) => from);
  return [...given, ...received].some((id) => {
    const other = index.entryOf.get(id);
    return other !== undefined && other.event.lane !== event.lane && Math.abs(scale(other.at) - scale(at)) < bowReach;
  });
}

/** Shortest soft extent, to each side, so that it shows past the ring. */
const leastExtent = 15;

/** The bar of an event that is not known to the day, clipped to the plot; `null` for one that is. */
export function softExtent({ event, at }: Entry, { scale, gutter, width }: Frame): SoftExtent | null {
  const { when } = event;
  if (isDay(when)) return null;
  const x = scale(at);
  const beyond = when.approximate ? (when.max ?? at) - (when.min ?? at) : 0;
  const start = when.min === null ? gutter : scale(when.min - beyond);
  const end = when.max === null ? width : scale(when.max + beyond);
  return {
    left: Math.max(gutter - x, Math.min(start - x, -leastExtent)),
    right: Math.min(width - x, Math.max(end - x, leastExtent)),
    start: extentEnd(when, when.min),
    end: extentEnd(when, when.max),
  };
}

/** Feathered beyond an approximate end, crisp at the known end of an interval, else feathered within. */
function extentEnd({ approximate, interval }: When, bound: number | null): SoftExtent["start"] {
  if (approximate) return "open";
  return interval !== null && bound !== null ? "crisp" : "feathered";
}
