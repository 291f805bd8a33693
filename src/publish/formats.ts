import { calendarText } from "./calendar.ts";
import { claimsCsv } from "./claims-csv.ts";
import { dataFileJson } from "./data-file.ts";
import { eventsCsv } from "./events-csv.ts";
import type { Selection } from "./selection.ts";
import { stixText } from "./stix.ts";
import { timelineJsText } from "./timelinejs.ts";

/** A kind of file in which a selection is published. */
export interface Format {
  /** As in `--format` and in the reference of formats. */
  readonly id: string;
  readonly name: string;
  /** After the selection's name, e.g. `.events.csv`. */
  readonly ending: string;
  readonly mediaType: string;
  readonly write: (selection: Selection) => string;
}

/** Every format of `/data/`, the complete one first. */
export const formats = [
  { id: "json", name: "JSON", ending: ".json", mediaType: "application/json", write: dataFileJson },
  { id: "events-csv", name: "CSV of events", ending: ".events.csv", mediaType: "text/csv", write: eventsCsv },
  { id: "claims-csv", name: "CSV of claims", ending: ".claims.csv", mediaType: "text/csv", write: claimsCsv },
  { id: "ics", name: "iCalendar", ending: ".ics", mediaType: "text/calendar", write: calendarText },
  { id: "stix", name: "STIX 2.1", ending: ".stix.json", mediaType: "application/stix+json", write: stixText },
  {
    id: "timelinejs",
    name: "TimelineJS",
    ending: ".timelinejs.json",
    mediaType: "application/json",
    write: timelineJsText,
  },
] as const satisfies readonly Format[];

/** Path under the base, e.g. `data/collection.events.csv`. */
export const dataPath = (selection: string, { ending }: Format): string => `data/${selection}${ending}`;
