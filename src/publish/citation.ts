import { v5 } from "uuid";
import type { Collection, Timeline, TimelineEvent } from "#model/collection.ts";
import { dateText } from "#model/date-words.ts";
import { calendarDay } from "#model/instant.ts";
import type { CitationForm } from "#model/read-on.ts";
import { lastChanged, lastChangedOf } from "#model/reading-order.ts";
import { eventUrl, siteUrl } from "#model/site-url.ts";
import { type SiteWords, siteWordsOf } from "#model/site-words.ts";
import { speakerText } from "#model/speakers.ts";
import type { When } from "#model/when.ts";
import { countedYear } from "./dates.ts";

/**
 * How to cite an entry of the collection, in the forms that readers and their programs ask for; `csl`: an array with
 * one item.
 */
export type Citations = Readonly<Record<CitationForm, string>>;

/** What is cited, by whom it is published, and in which state. */
interface Cited {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly site: string;
  readonly url: string;
  /** The date of the event, in words; `null` for a timeline. */
  readonly date: string | null;
  readonly when: When | null;
  readonly speaker: string;
  /** Day of the last change to the entry; `null` where it isn't stated. */
  readonly changed: string | null;
  readonly revision: string;
  readonly words: SiteWords;
}

/** Citations of an event in its present revision, without the day of reading: `readOn` adds it where it is known. */
export function citationsFor(collection: Collection, event: TimelineEvent): Citations {
  const { site } = collection;
  const words = siteWordsOf(site.lang);
  const cited: Cited = {
    id: event.id,
    title: event.title,
    publisher: site.publisher?.name ?? site.title,
    site: site.title,
    url: eventUrl(site, event.id),
    date: dateText(event.when, words),
    when: event.when,
    speaker: speakerText(collection, event, words),
    changed: lastChanged(event),
    revision: event.revision,
    words,
  };
  return citationsOf(cited);
}

/** Citations of a timeline with the events that it holds now; `path` is that of its page, under the base. */
export function timelineCitations(collection: Collection, timeline: Timeline, path: string): Citations {
  const { site } = collection;
  const held = new Set<string>(timeline.events);
  const events = collection.events.filter(({ id }) => held.has(id));
  return citationsOf({
    id: timeline.id,
    title: timeline.title,
    publisher: site.publisher?.name ?? site.title,
    site: site.title,
    url: siteUrl(site, path),
    date: null,
    when: null,
    speaker: "",
    changed: lastChangedOf(events),
    revision: revisionOf(events),
    words: siteWordsOf(site.lang),
  });
}

/** Twelve hex digits that change with any of the events. */
const revisionOf = (events: readonly TimelineEvent[]): string =>
  v5(events.map(({ id, revision }) => `${id} ${revision}`).join("\n"), v5.URL)
    .replaceAll("-", "")
    .slice(0, 12);

const citationsOf = (cited: Cited): Citations => ({
  plain: plainText(cited),
  bibtex: bibtexText(cited),
  ris: risText(cited),
  csl: cslJson(cited),
});

function plainText({ title, publisher, site, url, date, changed, revision, words }: Cited): string {
  const say = words.publish;
  const state = [say.revision(revision), ...(changed === null ? [] : [say.changed(changed)])].join(", ");
  const where = publisher === site ? publisher : `${publisher}, ${site}`;
  return `${where}: ${words.page.quote.marks(title)}${date === null ? "" : ` (${date})`}, ${state}. ${url}`;
}

/** What has no field of its own: the speaker, the date of the event as recorded, the revision. */
const noteText = ({ speaker, date, when, revision, words }: Cited): string =>
  [
    ...(speaker === "" ? [] : [speaker]),
    ...(date === null ? [] : [date]),
    ...(when === null ? [] : [words.publish.asWritten(when.edtf)]),
    words.publish.revision(revision),
  ].join(", ");

function bibtexText(cited: Cited): string {
  const { id, title, publisher, site, url, changed, revision } = cited;
  const fields: readonly (readonly [string, string | null])[] = [
    ["author", `{${bibtex(publisher)}}`],
    ["title", `{${bibtex(title)}}`],
    ["organization", bibtex(site)],
    ["date", changed],
    ["url", url],
    ["version", revision],
    ["note", bibtex(noteText(cited))],
  ];
  const lines = fields.flatMap(([name, value]) => (value === null ? [] : [`  ${name} = {${value}}`]));
  return `@online{${id},\n${lines.join(",\n")}\n}\n`;
}

const bibtexMarks: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

/** Braces are left out: an unbalanced one would end the entry. */
const bibtex = (text: string): string =>
  oneLine(text)
    .replace(/[{}]/g, "")
    .replace(/[\\~^&%$#_]/g, (mark) => bibtexMarks[mark] ?? `\\${mark}`);

const oneLine = (text: string): string => text.replace(/\s+/g, " ");

function risText(cited: Cited): string {
  const { title, publisher, site, url, changed } = cited;
  const fields: readonly (readonly [string, string | null])[] = [
    ["TY", "ELEC"],
    ["AU", publisher],
    ["TI", title],
    ["T2", site],
    ["PY", changed?.slice(0, 4) ?? null],
    ["DA", changed?.replaceAll("-", "/") ?? null],
    ["UR", url],
    ["N1", noteText(cited)],
    ["ER", ""],
  ];
  return fields.flatMap(([tag, value]) => (value === null ? [] : [`${tag}  - ${oneLine(value)}\r\n`])).join("");
}

function cslJson(cited: Cited): string {
  const { id, title, publisher, site, url, changed, revision, when } = cited;
  const original = cslDate(when);
  const item = {
    id,
    type: "webpage",
    title,
    author: [{ literal: publisher }],
    "container-title": site,
    URL: url,
    version: revision,
    ...(changed === null ? {} : { issued: dayParts(changed) }),
    ...(original === null ? {} : { "original-date": original }),
    note: noteText(cited),
  };
  return `${JSON.stringify([item], null, 2)}\n`;
}

const dayParts = (day: string) => ({ "date-parts": [day.split("-").map(Number)] });

/** Only the parts that are known; `null` for what CSL can't hold as parts, which the note says in words. */
function cslDate(when: When | null) {
  if (when === null) return null;
  const { min, max, precision, approximate, uncertain, interval } = when;
  if (min === null || max === null || interval !== null) return null;
  const { year: astronomical, month, day } = calendarDay(min);
  // “-2500 becomes 2500BC”: https://docs.citationstyles.org/en/stable/specification.html#ad-and-bc
  const year = countedYear(astronomical);
  const known = { time: [year, month, day], day: [year, month, day], month: [year, month], year: [year] };
  if (!(precision in known)) return null;
  const parts = known[precision as keyof typeof known];
  return { "date-parts": [parts], ...(approximate || uncertain ? { circa: true } : {}) };
}
