import type { Collection, EventId, TimelineEvent } from "#model/collection.ts";
import { answersToEvent } from "#model/threads.ts";
import type { Words } from "#model/words.ts";
import type { Chart } from "./chart.ts";
import { chartOf } from "./chart-of.ts";

/**
 * An event with what it answers and every response to any of these, as a chart of its own: what was said never stands
 * without the answers to it. Lanes are ordered as in the home page's timeline.
 */
export function threadChart(collection: Collection, event: TimelineEvent, words: Words): Chart {
  const home = collection.timelines.find(({ id }) => id === collection.site.timeline);
  const ids = threadIds(collection, event);
  const thread = {
    ...(home ?? { lanes: { by: "speaker", order: [], below: [] }, ...nothing }),
    id: event.id,
    title: event.title,
    events: collection.events.filter(({ id }) => ids.has(id)).map(({ id }) => id),
    range: null,
  } as const;
  return chartOf({ ...collection, timelines: [thread] }, event.id, words);
}

function threadIds(collection: Collection, event: TimelineEvent): ReadonlySet<EventId> {
  // A set that grows while it is walked: each answer brings its own.
  const ids = new Set<EventId>([event.id, ...event.responds.map(({ to }) => to.event)]);
  for (const id of ids) for (const answer of answersToEvent(collection, id)) ids.add(answer.event.id);
  return ids;
}

const nothing = {
  description: null,
  view: null,
  steps: [],
  body: { html: "", text: "" },
  translations: [],
  origin: { path: "", line: 1 },
} as const;
