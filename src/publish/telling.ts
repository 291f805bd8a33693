/** An event in plain words and in simple HTML, always with the responses to it, for formats that hold only text. */
import type { Collection, TimelineEvent } from "#model/collection.ts";
import { dateText } from "#model/date-words.ts";
import { type DetailClaim, type DetailResponse, detailsOf, type EventDetail } from "#model/details.ts";
import { sourcesById } from "#model/lookup.ts";
import { citationsOf } from "#model/rests-on.ts";
import { isDay } from "#model/when.ts";
import type { Words } from "#model/words.ts";
import { escaped } from "./escaped.ts";
import { eventUrl } from "./site-url.ts";

/** A line of a telling with what stands under it. */
interface Line {
  readonly text: string;
  /** A full address; `null` for plain text. */
  readonly url: string | null;
  readonly under: readonly Line[];
}

/** Lines of plain text, two spaces for each level. */
export const tellingText = (collection: Collection, event: TimelineEvent, words: Words): string =>
  linesOf(collection, event, words)
    .flatMap((line) => textLines(line, ""))
    .join("\n");

/** Paragraphs and lists; everything from the collection is escaped. */
export const tellingHtml = (collection: Collection, event: TimelineEvent, words: Words): string =>
  linesOf(collection, event, words)
    .map((line) => `<p>${lineHtml(line)}</p>${listHtml(line.under)}`)
    .join("");

function textLines({ text, url, under }: Line, indent: string): readonly string[] {
  const first = `${indent}${url === null ? text : `${text} <${url}>`}`;
  return [first, ...under.flatMap((line) => textLines(line, `${indent}  `))];
}

const lineHtml = ({ text, url }: Line): string =>
  url === null ? escaped(text) : `<a href="${escaped(url)}">${escaped(text)}</a>`;

const listHtml = (lines: readonly Line[]): string =>
  lines.length === 0
    ? ""
    : `<ul>${lines.map((line) => `<li>${lineHtml(line)}${listHtml(line.under)}</li>`).join("")}</ul>`;

const plain = (text: string, under: readonly Line[] = []): Line => ({ text, url: null, under });

function linesOf(collection: Collection, event: TimelineEvent, words: Words): readonly Line[] {
  const timeline = { ...emptyTimeline, events: [event.id] };
  const [detail] = detailsOf(collection, timeline, words);
  if (detail === undefined) return [];
  const say = words.list;
  const answered = [
    ...detail.answered.map(({ stance, event: id, title, claim }) => ({
      text: `${words.stances[stance]}: ${claim ?? title}`,
      url: eventUrl(collection.site, id),
      under: [],
    })),
    ...(detail.answers === null ? [] : [plain(detail.answers)]),
  ];
  return [
    plain([datesText(event, words), detail.speaker].filter((part) => part !== "").join(", ")),
    ...(detail.withdrawn === null ? [] : [plain(detail.withdrawn)]),
    ...(answered.length === 0 ? [] : [plain(`${say.answers}:`, answered)]),
    ...detail.claims.map((claim) => claimLine(collection, claim, words)),
    ...wholeLines(collection, detail, words),
    plain(`${words.page.event.sources}:`, sourceLines(collection, event)),
  ];
}

/** The date in words; where these leave something open, as it was written too. */
function datesText({ when }: TimelineEvent, words: Words): string {
  const text = dateText(when, words);
  return isDay(when) ? text : `${text} (${words.publish.asWritten(when.edtf)})`;
}

function claimLine(collection: Collection, claim: DetailClaim, words: Words): Line {
  const notes = claim.notes.length === 0 ? "" : ` (${claim.notes.join("; ")})`;
  const text = `${words.publish.claim(claim.letter)}: ${claim.text}${notes}`;
  return plain(text, answerLines(collection, claim.responses, words));
}

/** The responses to an event without claims of its own. */
const wholeLines = (collection: Collection, detail: EventDetail, words: Words): readonly Line[] =>
  detail.claims.length > 0 ? [] : [plain(`${words.list.responses}:`, answerLines(collection, detail.responses, words))];

function answerLines(collection: Collection, answers: readonly DetailResponse[], words: Words): readonly Line[] {
  if (answers.length === 0) return [plain(words.list.none)];
  return answers.map(({ speaker, stance, delay, part, inferred, whole, event }) => ({
    text: [
      words.publish.answer(speaker, words.stances[stance], delay),
      ...(part === null ? [] : [words.list.part(part)]),
      ...(whole ? [words.list.whole] : []),
      ...(inferred ? [words.list.inferred] : []),
    ].join("; "),
    url: eventUrl(collection.site, event),
    under: [],
  }));
}

const sourceLines = (collection: Collection, event: TimelineEvent): readonly Line[] =>
  citationsOf(event).flatMap(({ source: id }) => {
    const source = sourcesById(collection).get(id);
    return source === undefined ? [] : [{ text: `${source.publisher}: ${source.title}`, url: source.url, under: [] }];
  });

const nothing = { html: "", text: "" };
const emptyTimeline = {
  id: "one",
  title: "",
  description: null,
  lanes: { by: "speaker", order: [], below: [] },
  range: null,
  view: null,
  steps: [],
  body: nothing,
  translations: [],
  origin: { path: "", line: 1 },
} as const;
