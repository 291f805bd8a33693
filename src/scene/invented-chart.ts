import { DAY, type Instant, instantOf, isoDay } from "#model/instant.ts";
import { type Kind, kinds, type Stance, stances } from "#model/vocabulary.ts";
import type { Precision, When } from "#model/when.ts";
import type { Chart, ChartEvent, ChartLane, ChartResponse } from "./chart.ts";

/** How much an invented chart holds. */
export interface Invention {
  readonly seed: number;
  readonly events: number;
  readonly lanes: number;
  /** Whole years from 2010 on that the events spread over; the smaller the denser. */
  readonly years: number;
  /** Responses per event, on average. */
  readonly responses: number;
}

/** A chart of invented content, the same for the same numbers: for laws and for measuring, at any size. */
export function inventedChart({ seed, events: count, lanes: laneCount, years, responses }: Invention): Chart {
  const random = numbers(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const from = instantOf(2010);
  const to = instantOf(2010 + years);
  const lanes = Array.from({ length: laneCount }, (_, index) => inventedLane(index, laneCount, pick));
  const made = Array.from({ length: count }, (_, index): ChartEvent => {
    const lane = random() < 0.04 ? -1 : Math.floor(random() * laneCount);
    const when = inventedWhen(from + random() ** 2 * (to - from), random());
    const kind: Kind = lane < 0 ? "context" : pick(kinds);
    const title = Array.from({ length: 1 + Math.floor(random() * 8) }, () => pick(words)).join(" ");
    return inventedEvent({ id: `event-${index}`, kind, lane, when, title, weight: 1 + Math.floor(random() * 5) });
  });
  const sorted = [...made].sort((a, b) => (a.when.min ?? to) - (b.when.min ?? to) || (a.id < b.id ? -1 : 1));
  const events = sorted.map((event, index) => ({ ...event, claims: inventedClaims(index) }));
  return {
    id: `invented-${seed}`,
    title: "An invented dispute",
    lang: "en",
    base: "/",
    lanes,
    events,
    responses: inventedResponses(events, Math.round(count * responses), { random, pick }),
    outside: [],
    range: { from, to },
    extent: { from, to },
  };
}

const words = "Harbour council bridge study survey ferry toll light pier says denies the of budget plan noise".split(
  " ",
);
const precisions: readonly Precision[] = ["day", "day", "day", "day", "day", "day", "month", "year"];

function inventedLane(index: number, count: number, pick: <T>(list: readonly T[]) => T): ChartLane {
  const name = `${pick(words)} ${pick(words)} ${index}`;
  const below = index >= count * 0.7;
  return {
    id: `lane-${index}`,
    name,
    note: `${pick(words)}, ${pick(words)}`,
    group: `group-${Math.floor(index / 3)}`,
    below,
  };
}

function inventedWhen(at: Instant, chance: number): When {
  const precision = precisions[Math.floor(chance * precisions.length)] ?? "day";
  const day = Math.floor(at / DAY) * DAY;
  const length = precision === "day" ? DAY : precision === "month" ? 30 * DAY : 365 * DAY;
  const text = isoDay(day).slice(0, precision === "day" ? 10 : precision === "month" ? 7 : 4);
  const isDoubtful = chance > 0.97;
  const qualifiers = { approximate: isDoubtful, uncertain: chance < 0.03, interval: null };
  return { edtf: text, min: day, max: day + length, precision, ...qualifiers };
}

function inventedEvent(part: Pick<ChartEvent, "id" | "kind" | "lane" | "when" | "title" | "weight">): ChartEvent {
  const { title, when, lane } = part;
  const speaker = lane < 0 ? "" : `Speaker ${lane}`;
  const lists = { ticks: [], claims: [], by: [`lane-${lane}`], about: [], tags: [] };
  return { ...part, ...lists, label: title, speaker, published: when.min, withdrawn: false };
}

const inventedClaims = (index: number): ChartEvent["claims"] =>
  ["A", "B", "C"].slice(0, index % 4).map((letter) => ({ id: letter.toLowerCase(), letter, text: letter }));

/** Each from a later event to an earlier one, mostly a near one. */
function inventedResponses(
  events: readonly ChartEvent[],
  count: number,
  { random, pick }: { readonly random: () => number; readonly pick: <T>(list: readonly T[]) => T },
): readonly ChartResponse[] {
  if (events.length < 2) return [];
  return Array.from({ length: count }, (): ChartResponse => {
    const later = 1 + Math.floor(random() * (events.length - 1));
    const earlier = Math.max(0, later - 1 - Math.floor(random() ** 3 * later));
    const target = events[earlier] as ChartEvent;
    const claim = random() < 0.5 ? null : (target.claims[0]?.id ?? null);
    const stance: Stance = pick(stances);
    return { from: events[later]?.id ?? "", byClaim: [], to: target.id, claim, stance };
  });
}

/** Numbers from 0 to 1 that look random and are the same for a seed (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
