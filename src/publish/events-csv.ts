import type { TimelineEvent } from "#model/collection.ts";
import { lastChanged } from "#model/reading-order.ts";
import { citationsOf } from "#model/rests-on.ts";
import { eventUrl } from "#model/site-url.ts";
import { actorName } from "#model/speakers.ts";
import { answersToEvent } from "#model/threads.ts";
import { cellOf, csvText } from "./csv.ts";
import { possibleDays } from "./dates.ts";
import type { Selection } from "./selection.ts";

const columns = [
  "id",
  "kind",
  "date",
  "first_day",
  "last_day",
  "precision",
  "published",
  "title",
  "short",
  "speakers",
  "speaker_ids",
  "about_ids",
  "claims",
  "responses",
  "responds_to",
  "answers",
  "source_ids",
  "tags",
  "weight",
  "lang",
  "added",
  "last_changed",
  "withdrawn",
  "revision",
  "url",
] as const;

type Row = Readonly<Record<(typeof columns)[number], string>>;

/** One row an event, in the order of the collection. Dates stand as EDTF, with the days that they may mean. */
export const eventsCsv = (selection: Selection): string =>
  csvText(
    columns,
    selection.events.map((event) => rowOf(selection, event)),
  );

function rowOf({ collection }: Selection, event: TimelineEvent): Row {
  const { first, last } = possibleDays(event.when);
  return {
    id: event.id,
    kind: event.kind,
    date: event.when.edtf,
    first_day: first,
    last_day: last,
    precision: event.when.precision,
    published: event.published.edtf,
    title: event.title,
    short: event.short ?? "",
    speakers: cellOf(event.by.map(({ actor }) => actorName(collection, actor))),
    speaker_ids: cellOf(event.by.map(({ actor }) => actor)),
    about_ids: cellOf(event.about),
    claims: String(event.claims.length),
    responses: String(answersToEvent(collection, event.id).length),
    responds_to: cellOf([...new Set(event.responds.map(({ to }) => to.event))]),
    answers: event.answers ?? "",
    source_ids: cellOf(citationsOf(event).map(({ source }) => source)),
    tags: cellOf(event.tags),
    weight: String(event.weight),
    lang: event.lang,
    added: event.added ?? "",
    last_changed: lastChanged(event) ?? "",
    withdrawn: event.withdrawn?.date ?? "",
    revision: event.revision,
    url: eventUrl(collection.site, event.id),
  };
}
