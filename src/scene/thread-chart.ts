import type { Collection, EventId, TimelineEvent } from "#model/collection.ts";
import { answersToEvent } from "#model/threads.ts";
import type { Words } from "#model/words.ts";
import type { Chart } from "./chart.ts";
import { chartOf } from "./chart-of.ts";

/**
 * An event with every response to it, recursively, as a chart of its own; one that nobody answered stands with what it
 * answers and with every response to that. Lanes are ordered as in the home page's timeline.
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
    view: "lanes",
  } as const;
  return chartOf({ ...collection, timelines: [thread] }, event.id, words);
}

function threadIds(collection: Collection, event: TimelineEvent): ReadonlySet<EventId> {
  const isAnswered = answersToEvent(collection, event.id).length > 0;
  const ids = new Set<EventId>([event.id, ...(isAnswered ? [] : event.responds.map(({ to }) => to.event))]);
  // A set that grows while it is walked: each answer brings its own.
  for (const id of ids) for (const answer of answersToEvent(collection, id)) ids.add(answer.event.id);
  return ids;
}

const nothing = {
  description: null,
  view: null,
  steps: [],
  formerly: [],
  body: { html: "", text: "" },
  translations: [],
  origin: { path: "", line: 1 },
} as const;
