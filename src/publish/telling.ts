/** An event in plain words and in simple HTML, always with the responses to it, for formats that hold only text. */
import { claimNotes, delayWords } from "#model/claim-words.ts";
import type { Claim, Collection, TimelineEvent } from "#model/collection.ts";
import { dateText } from "#model/date-words.ts";
import { detailsOf } from "#model/details.ts";
import { sourcesById } from "#model/lookup.ts";
import { citationsOf } from "#model/rests-on.ts";
import { eventUrl } from "#model/site-url.ts";
import type { SiteWords } from "#model/site-words.ts";
import { voiceText } from "#model/speakers.ts";
import { type Answer, answersToClaim, answersToWhole } from "#model/threads.ts";
import { isDay } from "#model/when.ts";
import { escaped } from "./escaped.ts";

/** A line of a telling with what stands under it. */
interface Line {
  readonly text: string;
  /** A full address; `null` for plain text. */
  readonly url: string | null;
  readonly under: readonly Line[];
}

/** Lines of plain text, two spaces for each level. */
export const tellingText = (collection: Collection, event: TimelineEvent, words: SiteWords): string =>
  linesOf(collection, event, words)
    .flatMap((line) => textLines(line, ""))
    .join("\n");

/** Paragraphs and lists; everything from the collection is escaped. */
export const tellingHtml = (collection: Collection, event: TimelineEvent, words: SiteWords): string =>
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

function linesOf(collection: Collection, event: TimelineEvent, words: SiteWords): readonly Line[] {
  const [detail] = detailsOf(collection, { events: [event.id] }, words);
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
  const whole = answerLines(collection, event, answersToWhole(collection, event.id), words);
  return [
    plain([datesText(event, words), detail.speaker].filter((part) => part !== "").join(", ")),
    ...(detail.withdrawn === null ? [] : [plain(detail.withdrawn)]),
    ...(answered.length === 0 ? [] : [plain(`${say.answers}:`, answered)]),
    ...event.claims.map((claim) => claimLine(collection, event, claim, words)),
    // those to an event with claims stand with each of them
    ...(event.claims.length > 0 ? [] : [plain(`${say.responses}:`, whole)]),
    plain(`${words.page.event.sources}:`, sourceLines(collection, event)),
  ];
}

/** The date in words; where these leave something open, as it was written too. */
function datesText({ when }: TimelineEvent, words: SiteWords): string {
  const text = dateText(when, words);
  return isDay(when) ? text : `${text} (${words.publish.asWritten(when.edtf)})`;
}

function claimLine(collection: Collection, event: TimelineEvent, claim: Claim, words: SiteWords): Line {
  const notes = claimNotes(collection, event, claim, words);
  const aside = notes.length === 0 ? "" : ` (${notes.join("; ")})`;
  const answers = answersToClaim(collection, event.id, claim.id);
  return plain(
    `${words.publish.claim(claim.letter)}: ${claim.text}${aside}`,
    answerLines(collection, event, answers, words),
  );
}

function answerLines(
  collection: Collection,
  event: TimelineEvent,
  answers: readonly Answer[],
  words: SiteWords,
): readonly Line[] {
  if (answers.length === 0) return [plain(words.list.none)];
  return answers.map(({ event: from, response: { stance, part, basis }, scope }) => ({
    text: [
      words.publish.answer(voiceText(collection, from, words), words.stances[stance], delayWords(event, from, words)),
      ...(part === null ? [] : [words.list.part(part)]),
      ...(scope === "event" && event.claims.length > 0 ? [words.list.whole] : []),
      ...(basis === "inferred" ? [words.list.inferred] : []),
    ].join("; "),
    url: eventUrl(collection.site, from.id),
    under: [],
  }));
}

const sourceLines = (collection: Collection, event: TimelineEvent): readonly Line[] =>
  citationsOf(event).flatMap(({ source: id }) => {
    const source = sourcesById(collection).get(id);
    return source === undefined ? [] : [{ text: `${source.publisher}: ${source.title}`, url: source.url, under: [] }];
  });
