/** An invented collection for tests: every kind of date, every stance, texts that break careless writers, a draft. */
import type { Actor, Attribution, Collection, Source, TimelineEvent } from "#model/collection.ts";
import { actor, answer, collectionOf, event, source } from "#model/collection-cases.ts";
import { type Instant, instantOf } from "#model/instant.ts";
import type { Bound, Dated, Precision, When } from "#model/when.ts";

type Doubt = "" | "approximate" | "uncertain";

const datedOf = (precision: Precision, min: Instant, max: Instant, doubt: Doubt = ""): Dated => ({
  min,
  max,
  precision,
  approximate: doubt === "approximate",
  uncertain: doubt === "uncertain",
});

const single = (edtf: string, dated: Dated): When => ({ edtf, ...dated, interval: null });

const between = (edtf: string, start: Bound, end: Bound): When => ({
  edtf,
  min: typeof start === "object" ? start.min : null,
  max: typeof end === "object" ? end.max : null,
  precision: "year",
  approximate: false,
  uncertain: false,
  interval: { start, end },
});

const clock = instantOf(2016, 10, 7) + 15.5 * 3_600_000;
const year = (number: number): Dated => datedOf("year", instantOf(number), instantOf(number + 1));

/** One date of every sort, by what the sample's events call it. */
export const dates = {
  day: single("2020-09-10", datedOf("day", instantOf(2020, 9, 10), instantOf(2020, 9, 11))),
  nextDay: single("2020-09-11", datedOf("day", instantOf(2020, 9, 11), instantOf(2020, 9, 12))),
  month: single("2020-10", datedOf("month", instantOf(2020, 10), instantOf(2020, 11))),
  year: single("2021", year(2021)),
  about: single("2021~", datedOf("year", instantOf(2021), instantOf(2022), "approximate")),
  doubtful: single("2016-10?", datedOf("month", instantOf(2016, 10), instantOf(2016, 11), "uncertain")),
  season: single("2016-24", datedOf("season", instantOf(2016, 12), instantOf(2017, 3))),
  decade: single("201X", datedOf("decade", instantOf(2010), instantOf(2020))),
  clock: single("2016-10-07T15:30:00Z", datedOf("time", clock, clock + 1000)),
  interval: between("2017/2018", year(2017), year(2018)),
  since: between("2017/..", year(2017), "open"),
  until: between("../2018", "open", year(2018)),
  ancient: single("-0043", year(-43)),
  unknown: { ...single("XXXX", year(0)), min: null, max: null, precision: "unknown" },
} as const satisfies Readonly<Record<string, When>>;

const on = (when: When, one: TimelineEvent): TimelineEvent => ({ ...one, when, published: when });

const attribution = (to: Attribution["to"], by: string, event: string): Attribution => ({
  to,
  by: by as Actor["id"],
  event: answer(event, "denies").to,
});

const actors: readonly Actor[] = [
  { ...actor("maker"), name: "Maker, Inc.", type: "company" },
  { ...actor("ministry"), name: "The “Ministry”", type: "agency" },
  { ...actor("persona"), type: "persona" },
  { ...actor("person", [["ministry"]]), type: "person" },
  {
    ...actor("the-group"),
    name: "=GROUP()",
    type: "threat-group",
    attributed: [
      attribution({ country: "RU" }, "maker", "report#a"),
      attribution({ actor: "ministry" as Actor["id"] }, "maker", "report"),
    ],
  },
];

const sources: readonly Source[] = [
  { ...source("document"), title: "A <document>, “quoted”", url: "https://documents.example/a?b=1&c=2" },
  { ...source("paper"), date: dates.month },
];

const said = { by: ["maker"], about: ["the-group"], sources: ["document"] };
const answered = { by: ["ministry"], sources: ["paper"] };

const report = on(dates.day, event("report", { ...said, claims: ["a", "b", "c"], record: "since", quotes: "paper" }));

const events: readonly TimelineEvent[] = [
  on(dates.ancient, event("ancient", said)),
  on(dates.decade, event("decade", said)),
  on(dates.doubtful, event("doubtful", said)),
  on(dates.clock, event("clock", said)),
  on(dates.season, event("season", said)),
  on(dates.since, event("since", { ...said, claims: ["only"] })),
  on(dates.interval, event("interval", said)),
  {
    ...report,
    title: 'Maker says, "=1+1; <b>they</b> & others"\nattacked — Москва, 北京, 🗳️',
    added: "2026-01-02",
    corrections: [{ date: "2026-02-03", note: "The <date> was wrong & is mended" }],
    tags: ["one, two", "three"],
  },
  on(dates.nextDay, {
    ...event("denial", { ...answered, claims: ["no", "why"], responds: [answer("report#a", "denies", ["no"])] }),
    responds: [answer("report#a", "denies", ["no"]), answer("report#b", "questions", ["why"])],
    added: "2026-01-03",
  }),
  on(dates.month, event("support", { by: ["person"], responds: [answer("report", "supports")], sources: ["paper"] })),
  on(dates.year, { ...event("secret", { ...answered, responds: [answer("report#a", "confirms")] }), draft: true }),
  on(dates.about, {
    ...event("rejoinder", { by: ["persona"], responds: [answer("denial#no", "comments")], sources: ["paper"] }),
    withdrawn: { date: "2026-03-04", note: "Not what was said" },
  }),
  on(dates.until, event("until", said)),
  on(dates.unknown, event("unknown", said)),
];

const whole = collectionOf(events, actors, sources);
const everything = whole.timelines[0];

/** Besides all events, a timeline of the denial and what answers it: the report that it answers is outside. */
export const sample: Collection = {
  ...whole,
  site: { ...whole.site, base: "/sub/", description: "A <sample>", publisher: { name: "Editors & Co", url: null } },
  timelines:
    everything === undefined
      ? []
      : [
          everything,
          {
            ...everything,
            id: "part",
            events: events
              .slice(8, 12)
              .map(({ id }) => id)
              .filter((id) => id !== "support"),
          },
        ],
};
