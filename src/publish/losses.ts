/** What each format can't hold, and what is done about it: the table of `docs/formats.md`, which the tests prove. */

/** Formats of the table: those of `/data/`, and the others that are made for programs. */
export const published = {
  json: "JSON",
  "events-csv": "CSV of events",
  "claims-csv": "CSV of claims",
  ics: "iCalendar",
  stix: "STIX 2.1",
  timelinejs: "TimelineJS",
  atom: "Atom",
  "json-feed": "JSON Feed",
  "json-ld": "JSON-LD",
} as const;

export interface Loss {
  readonly format: keyof typeof published;
  /** What the format can't hold. */
  readonly lost: string;
  /** What is written instead. */
  readonly instead: string;
}

/** Every loss by a name that a test is found by. */
export const losses = {
  "json-nothing": {
    format: "json",
    lost: "Nothing: it is the collection itself, or a part of it",
    instead: "What the events of a part name beyond it is listed under `outside`",
  },
  "events-csv-text": {
    format: "events-csv",
    lost: "Claims, quotes, records, bodies",
    instead: "Their numbers; `claims.csv` has claims and responses",
  },
  "events-csv-formula": {
    format: "events-csv",
    lost: "Cells that begin with `=`, `+`, `-` or `@`, which a spreadsheet would run",
    instead: "An apostrophe stands in front, also before a year before 1 (`'-0044`)",
  },
  "claims-csv-text": {
    format: "claims-csv",
    lost: "Quotes, records, confidence, bodies, and events without claims or responses",
    instead: "`response_text` has the claims that carry a response, else the title",
  },
  "claims-csv-formula": {
    format: "claims-csv",
    lost: "Cells that begin with `=`, `+`, `-` or `@`, which a spreadsheet would run",
    instead: "An apostrophe stands in front",
  },
  "ics-coarse": {
    format: "ics",
    lost: "Dates that aren't known to the day, and doubt about a date",
    instead: "The event takes its whole span; `X-EDTF` and the description have the date as recorded",
  },
  "ics-open": {
    format: "ics",
    lost: "Intervals with an open or unknown end",
    instead: "The span of the end that is known; `X-EDTF` has both",
  },
  "ics-undated": {
    format: "ics",
    lost: "Events without a date, and years before 1 or after 9999",
    instead: "A journal entry (`VJOURNAL`) without a date, which some calendars don't show",
  },
  "ics-claims": {
    format: "ics",
    lost: "Claims and responses as such",
    instead: "The description has both in words; `RELATED-TO` leads to what an event answers",
  },
  "stix-timestamp": {
    format: "stix",
    lost: "Any date but a timestamp",
    instead: "The first possible moment; our extension has `edtf` and `precision` on every object",
  },
  "stix-undated": {
    format: "stix",
    lost: "Objects without a time: undated events, actors, years before 0 or after 9999",
    instead: "`1970-01-01T00:00:00.000Z`; the extension has the date as recorded",
  },
  "stix-stance": {
    format: "stix",
    lost: "Stances other than agreement and disagreement",
    instead:
      "`denies`, `disputes`, `confirms`, `supports` are opinions, the others notes; label and extension name the stance",
  },
  "stix-country": {
    format: "stix",
    lost: "A country as the goal of an attribution",
    instead: "An identity with the country's code",
  },
  "stix-quotes": {
    format: "stix",
    lost: "Quotes, confidence and restatements",
    instead: "The address of the claim's page",
  },
  "stix-beyond": {
    format: "stix",
    lost: "What the events of a timeline answer beyond it",
    instead: "Its report without claims; an answer to a claim there leads to the report",
  },
  "timelinejs-coarse": {
    format: "timelinejs",
    lost: "Doubt, seasons, decades and centuries",
    instead:
      "Only the known parts of a date, from the first to the last of a longer span; `display_date` says it in words",
  },
  "timelinejs-open": {
    format: "timelinejs",
    lost: "Intervals with an open or unknown end",
    instead: "The end that is known; `display_date` says the rest",
  },
  "timelinejs-undated": {
    format: "timelinejs",
    lost: "Events without a date",
    instead: "Links in the title slide",
  },
  "timelinejs-zone": {
    format: "timelinejs",
    lost: "The zone of a clock time",
    instead: "UTC",
  },
  "timelinejs-claims": {
    format: "timelinejs",
    lost: "Claims, responses and records as such",
    instead: "Lists of claims and responses in the text, with links",
  },
  "atom-day": {
    format: "atom",
    lost: "Days: it has only timestamps",
    instead: "The first moment of the day in UTC",
  },
  "atom-unstated": {
    format: "atom",
    lost: "Entries whose day of adding isn't stated, and all but the latest hundred",
    instead: "They stand on the site and in the data files",
  },
  "json-feed-day": {
    format: "json-feed",
    lost: "Days: it has only timestamps",
    instead: "The first moment of the day in UTC",
  },
  "json-feed-unstated": {
    format: "json-feed",
    lost: "Entries whose day of adding isn't stated, and all but the latest hundred",
    instead: "They stand on the site and in the data files",
  },
  "json-ld-dates": {
    format: "json-ld",
    lost: "Dates of EDTF level 1 as plain values",
    instead: "A value with the type `http://id.loc.gov/datatypes/edtf`; an unknown date has none",
  },
  "json-ld-record": {
    format: "json-ld",
    lost: "Records, confidence, modes, and what a response limits itself to",
    instead: "They stand on the page itself",
  },
} as const satisfies Readonly<Record<string, Loss>>;

/** The table as Markdown. */
export function lossesMarkdown(): string {
  const rows = Object.values(losses).map(
    ({ format, lost, instead }) => `| ${published[format]} | ${lost} | ${instead} |`,
  );
  return ["| format | can't hold | instead |", "| --- | --- | --- |", ...rows].join("\n");
}
