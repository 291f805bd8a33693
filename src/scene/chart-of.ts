import type { Actor, ActorId, Collection, Timeline, TimelineEvent } from "#model/collection.ts";
import { calendarDay, DAY, type Instant, instantOf } from "#model/instant.ts";
import type { Group } from "#model/site.ts";
import { kinds, type ViewKind } from "#model/vocabulary.ts";
import { drawnAt, type When } from "#model/when.ts";
import type { Words } from "#model/words.ts";
import type { Chart, ChartEvent, ChartLane, ChartResponse } from "./chart.ts";
import { stepView } from "./step-view.ts";
import { viewToUrl } from "./view-url.ts";

interface Context {
  readonly collection: Collection;
  readonly timeline: Timeline;
  readonly words: Words;
  readonly actors: ReadonlyMap<string, Actor>;
}

/** Names said in a lane's note, at most. */
const noted = 3;

/** A timeline as the drawing sees it. An unknown id gives a chart without lanes and events. */
export function chartOf(collection: Collection, timelineId: string, words: Words): Chart {
  const timeline = collection.timelines.find(({ id }) => id === timelineId);
  const { lang, base, title } = collection.site;
  if (timeline === undefined) return { id: timelineId, title, lang, base, ...emptyChart };
  const context = { collection, timeline, words, actors: new Map(collection.actors.map((actor) => [actor.id, actor])) };
  const selected = new Set<string>(timeline.events);
  const events = collection.events.filter(({ id }) => selected.has(id));
  const lanes = lanesOf(events, context);
  const responses = events.flatMap(responsesOf);
  const answered = new Set(responses.map(({ to }) => to));
  const outside = collection.events.filter(({ id }) => !selected.has(id) && answered.has(id));
  const seen = (event: TimelineEvent): ChartEvent => chartEvent(event, lanes, context);
  const chart: Chart = {
    id: timeline.id,
    title: timeline.title,
    lang,
    base,
    lanes,
    events: events.map(seen),
    responses,
    outside: outside.map(seen),
    ...rangesOf(events, timeline.range),
    ...formerIds(events),
    ...firstView(timeline.view ?? collection.site.view ?? "lanes"),
  };
  if (timeline.steps.length === 0) return chart;
  const steps = timeline.steps.map((step) => [step.name, viewToUrl(stepView(step, chart), chart)] as const);
  return { ...chart, steps: Object.fromEntries(steps) };
}

const emptyChart = {
  lanes: [],
  events: [],
  responses: [],
  outside: [],
  range: { from: 0, to: 365 * DAY },
  extent: { from: 0, to: 365 * DAY },
} satisfies Partial<Chart>;

const firstView = (view: ViewKind): Pick<Chart, "view"> => (view === "lanes" ? {} : { view });

function formerIds(events: readonly TimelineEvent[]): Pick<Chart, "formerly"> {
  const former = events.flatMap(({ id, formerly, claims }) => [
    ...formerly.map((old) => [old, id] as const),
    ...claims.flatMap((claim) => claim.formerly.map((old) => [`${id}~${old}`, `${id}~${claim.id}`] as const)),
  ]);
  return former.length === 0 ? {} : { formerly: Object.fromEntries(former) };
}

function chartEvent(event: TimelineEvent, lanes: readonly ChartLane[], context: Context): ChartEvent {
  const [lane, ...ticks] = laneIds(event, context).map((id) => lanes.findIndex((row) => row.id === id));
  const speakers = event.by.map(({ actor }) => context.actors.get(actor)?.name ?? actor);
  return {
    id: event.id,
    kind: event.kind,
    title: event.title,
    label: event.short ?? event.title,
    speaker: speakers.join(", "),
    lane: lane ?? -1,
    ticks: ticks.filter((index) => index >= 0),
    when: event.when,
    published: event.published.min,
    weight: event.weight,
    claims: event.claims.map(({ id, letter, text }) => ({ id, letter, text })),
    by: [...new Set([...event.by.map(({ actor }) => actor), ...event.lanes])],
    about: event.about,
    tags: event.tags,
    withdrawn: event.withdrawn !== null,
  };
}

const responsesOf = (event: TimelineEvent): ChartResponse[] =>
  event.responds.map(({ to, stance, byClaim }) => ({
    from: event.id,
    byClaim,
    to: to.event,
    claim: to.claim,
    stance,
  }));

/** Rows an event belongs to: its own first, then those of its further speakers. */
function laneIds(event: TimelineEvent, { timeline, actors }: Context): readonly string[] {
  if (timeline.lanes.by === "kind") return [event.kind];
  if (timeline.lanes.by === "speaker") return event.lanes;
  const groups = event.lanes.map((id) => actors.get(id)?.group ?? null).filter((group) => group !== null);
  return [...new Set(groups)];
}

function lanesOf(events: readonly TimelineEvent[], context: Context): readonly ChartLane[] {
  const ids = [...new Set(events.flatMap((event) => laneIds(event, context)))];
  return ids.map((id) => laneOf(id, events, context)).sort(laneOrder(context));
}

function laneOf(
  id: string,
  events: readonly TimelineEvent[],
  { collection, timeline, words, actors }: Context,
): ChartLane {
  const { by, below } = timeline.lanes;
  if (by === "kind") {
    const kind = kinds.find((name) => name === id);
    return {
      id,
      name: kind === undefined ? id : words.kinds[kind],
      note: null,
      group: null,
      below: below.includes(id),
    };
  }
  if (by === "group") {
    const label = collection.site.groups.find((group) => group.id === id)?.label ?? id;
    return { id, name: label, note: null, group: id, below: below.includes(id) };
  }
  const actor = actors.get(id);
  const group = actor?.group ?? null;
  const answers = below.includes(id) || (group !== null && below.includes(group));
  return { id, name: actor?.name ?? id, note: noteOf(id, events, actors), group, below: answers };
}

/** Who speaks in a lane beside the actor it is named after; `null` where nobody else does. */
function noteOf(id: string, events: readonly TimelineEvent[], actors: ReadonlyMap<string, Actor>): string | null {
  const own = events.filter(({ lanes }) => lanes[0] === id);
  const count = new Map<ActorId, number>();
  for (const event of own) {
    const speaker = event.by[0]?.actor;
    if (speaker !== undefined && speaker !== id) count.set(speaker, (count.get(speaker) ?? 0) + 1);
  }
  const names = [...count]
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .slice(0, noted)
    .map(([actor]) => actors.get(actor)?.name ?? actor);
  return names.length === 0 ? null : names.join(", ");
}

/** Those above the axis first; then by the site's groups, the author's order, the name. */
function laneOrder({ collection, timeline }: Context): (a: ChartLane, b: ChartLane) => number {
  const order = timeline.lanes.order;
  const placeIn = (list: readonly string[], id: string | null): number => {
    const index = id === null ? -1 : list.indexOf(id);
    return index < 0 ? list.length : index;
  };
  const groups = collection.site.groups.map(({ id }: Group) => id);
  const byKind: readonly string[] = kinds;
  return (a, b) =>
    Number(a.below) - Number(b.below) ||
    placeIn(groups, a.group) - placeIn(groups, b.group) ||
    placeIn(order, a.id) - placeIn(order, b.id) ||
    placeIn(byKind, a.id) - placeIn(byKind, b.id) ||
    (a.name < b.name ? -1 : 1);
}

type Span = Chart["range"];

/** The range of the first view and the full calendar years of all; the year 1970 where nothing is dated. */
function rangesOf(events: readonly TimelineEvent[], range: When | null): { range: Span; extent: Span } {
  const instants = events.map(({ when }) => drawnAt(when)).filter((at) => at !== null);
  const first = instants.reduce((least, at) => Math.min(least, at), Number.POSITIVE_INFINITY);
  const last = instants.reduce((most, at) => Math.max(most, at), Number.NEGATIVE_INFINITY);
  if (instants.length === 0) return { range: emptyChart.range, extent: emptyChart.extent };
  const around = padded({ from: first, to: last });
  const wished = { from: range?.min ?? around.from, to: range?.max ?? around.to };
  const extent = fullYears(Math.min(first, wished.from), Math.max(last, wished.to - 1));
  return { range: within(wished, extent), extent };
}

/** Some air on both sides: half of a few days, a twentieth of many years. */
function padded({ from, to }: Span): Span {
  const span = to - from;
  const air = Math.max(1.5 * DAY, span < 60 * DAY ? span / 2 : span / 20);
  return { from: Math.floor((from - air) / DAY) * DAY, to: Math.ceil((to + air) / DAY) * DAY };
}

const fullYears = (first: Instant, last: Instant): Span => ({
  from: instantOf(calendarDay(first).year),
  to: instantOf(calendarDay(last).year + 1),
});

const within = (span: Span, extent: Span): Span => ({
  from: Math.max(span.from, extent.from),
  to: Math.min(span.to, extent.to),
});
