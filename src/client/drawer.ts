import { kindInk, stanceInk } from "#draw/glyphs.ts";
import { dayText } from "#model/date-words.ts";
import type { DetailAnswered, DetailClaim, DetailResponse, DetailSource, EventDetail } from "#model/details.ts";
import { detailAsOf, isRecordLater } from "#model/details-as-of.ts";
import { dayOf, type Instant } from "#model/instant.ts";
import { directionOf } from "#model/languages.ts";
import type { Words } from "#model/words.ts";
import type { Chart } from "#scene/chart.ts";
import { isLater } from "#scene/publicity.ts";
import { icon } from "./icons.ts";
import { html, svg } from "./nodes.ts";
import { askedWords } from "./tongue.ts";

/** Where the event stands among those of the timeline, from 1. */
export interface Sequence {
  readonly index: number;
  readonly count: number;
}

/** A day up to whose end things were public, and the chart that knows when each was. */
export interface KnownBy {
  readonly chart: Chart;
  /** Start of the UTC day. */
  readonly day: Instant;
}

/**
 * The details of an event, in the order in which a reader asks: what it answers, what it claims, who answered, on what.
 */
export function drawerContent(
  whole: EventDetail,
  sequence: Sequence,
  latest: Words,
  known: KnownBy | null,
): HTMLElement[] {
  const { detail, words, day, notYet } = toldBy(whole, latest, known);
  const { details } = words.ui;
  const body = html("div", { class: "drawer-body" }, ...heading(detail, words));
  body.append(...notYet);
  if (detail.answered.length > 0 || detail.answers !== null) body.append(answeredPart(detail, words));
  if (detail.claims.length > 0) body.append(claimsPart(detail, words));
  if (detail.claims.length === 0 && detail.responses.length > 0) {
    body.append(section(details.responses, responseList(detail.responses, words)));
  }
  if (detail.claims.length === 0 && detail.responses.length === 0 && detail.kind !== "context") {
    body.append(section(details.responses, html("p", { class: "none" }, details.none)));
  }
  if (detail.record.length > 0) body.append(recordPart(detail, words, day));
  if (detail.quote !== null) body.append(quotePart(detail.quote, words));
  if (detail.sources.length > 0) {
    const items = detail.sources.map((source) => sourceItem(source, words));
    body.append(section(details.sources, html("ul", { class: "drawer-sources" }, ...items)));
  }
  return [head(sequence, words), body, foot(detail, words)];
}

/** What there is to tell as of a day. What came later itself is told as it is, under a line that says so. */
function toldBy(detail: EventDetail, words: Words, known: KnownBy | null) {
  if (known === null) return { detail, words, day: null, notYet: [] };
  const notYet = notYetPublic(detail, known, words);
  if (notYet !== null) return { detail, words, day: null, notYet: [notYet] };
  return { detail: detailAsOf(detail, laterIn(known)), words: wordsAsOf(words, known), day: known, notYet: [] };
}

const laterIn =
  ({ chart, day }: KnownBy) =>
  (id: string): boolean =>
    chart.events.some((event) => event.id === id && isLater(event, day));

/** No response is recorded here *by then*. */
function wordsAsOf(words: Words, { day }: KnownBy): Words {
  const none = words.chart.threads.noneBy(dayText(day, words, "short"));
  return { ...words, ui: { ...words.ui, details: { ...words.ui.details, none } } };
}

/** Says that the event itself came later, and offers the day on which it became public. */
function notYetPublic({ id }: EventDetail, { chart, day }: KnownBy, words: Words): HTMLElement | null {
  const { finding } = askedWords();
  const published = chart.events.find((event) => event.id === id)?.published ?? null;
  if (published === null || !isLater({ published }, day)) return null;
  const show = finding.showAsOf(dayText(published, words, "short"));
  const button = html("button", { type: "button", class: "button", "data-show-as-of": String(dayOf(published)) }, show);
  return html("div", { class: "not-yet" }, html("p", {}, finding.notYet(dayText(day, words, "short"))), button);
}

function head({ index, count }: Sequence, words: Words): HTMLElement {
  const { details } = words.ui;
  const button = (name: string, label: string, shape: Parameters<typeof icon>[0]): HTMLElement =>
    html("button", { type: "button", class: "icon bare", "aria-label": label, "data-do": name }, svg(icon(shape)));
  return html(
    "div",
    { class: "drawer-head" },
    html("span", { class: "num" }, details.place(index, count)),
    button("previous", details.previous, "previous"),
    button("next", details.next, "next"),
    button("close", details.close, "close"),
  );
}

/** What stands in another language than the page says so. */
const tongue = (lang: string | undefined): Readonly<Record<string, string>> =>
  lang === undefined || lang === document.documentElement.lang ? {} : { lang, dir: directionOf(lang) };

function heading(detail: EventDetail, words: Words): HTMLElement[] {
  const kind = words.kinds[detail.kind];
  const by =
    detail.speaker === ""
      ? [html("b", {}, kind)]
      : [html("b", {}, kind), ` ${words.ui.details.by} `, html("b", {}, detail.speaker)];
  const line = html("span", {}, ...by, ", ", html("span", { class: "num" }, detail.date));
  const title = html("h2", { tabindex: "-1", "data-title": true, ...tongue(detail.lang) }, detail.title);
  const clocks = detail.clocks.length === 0 ? [] : [html("p", { class: "clocks" }, detail.clocks.join(" · "))];
  const parts = [html("p", { class: "kick" }, svg(kindInk(detail.kind, 17)), line), ...clocks, title];
  return detail.withdrawn === null ? parts : [...parts, html("p", { class: "withdrawn" }, detail.withdrawn)];
}

function section(title: string, ...children: HTMLElement[]): HTMLElement {
  return html("section", { class: "drawer-part" }, html("h3", {}, title), ...children);
}

function answeredPart(detail: EventDetail, words: Words): HTMLElement {
  const byTarget = Map.groupBy(detail.answered, ({ href }) => href);
  const items = [...byTarget.values()].map((group) => answeredItem(group, words));
  if (detail.answers !== null) items.push(html("li", {}, html("p", tongue(detail.lang), detail.answers)));
  return section(words.ui.details.answers, html("ul", { class: "drawer-answers" }, ...items));
}

/** One event or claim, with all the stances taken to it. */
function answeredItem(group: readonly DetailAnswered[], words: Words): HTMLElement | null {
  const [first] = group;
  if (first === undefined) return null;
  const { event, title, lang, claim, date, href } = first;
  const stances = [...new Set(group.map(({ stance }) => stance))];
  return html(
    "li",
    {},
    html("p", {}, html("a", { href, "data-goto": event, ...tongue(lang) }, title)),
    claim === null ? null : html("p", { class: "answered-claim", ...tongue(lang) }, claim),
    html(
      "p",
      { class: "response" },
      html("span", { class: "chips" }, ...stances.map((stance) => chip(stance, words))),
      html("span", { class: "when num" }, date),
    ),
  );
}

function claimsPart(detail: EventDetail, words: Words): HTMLElement {
  const { details } = words.ui;
  const title = detail.speaker === "" ? details.claimsOnly : details.claims(detail.speaker);
  const voices = new Set(detail.responses.map(({ speaker }) => speaker)).size;
  const items = detail.claims.map((claim) => claimItem(claim, detail.lang, voices, words));
  const list = html("ol", { class: "drawer-claims" }, ...items);
  if (voices === 0) return section(title, list);
  return section(title, list, html("h4", {}, details.toWhole), responseList(detail.responses, words));
}

/** Responses to the event as a whole stand once, under the claims; each claim says how many speakers gave them. */
function claimItem(claim: DetailClaim, lang: string, voices: number, words: Words): HTMLElement {
  const { details } = words.ui;
  const notes = claim.notes.length === 0 ? null : html("p", { class: "notes" }, claim.notes.join(" · "));
  const letter = html("span", { class: "badge", "aria-hidden": "true" }, claim.letter);
  const body = html("div", {}, html("p", tongue(lang), claim.text), notes);
  if (claim.responses.length > 0) body.append(responseList(claim.responses, words));
  if (voices > 0) body.append(html("p", { class: "notes" }, details.wholly(voices)));
  if (claim.responses.length === 0 && voices === 0) body.append(html("p", { class: "none" }, details.none));
  return html("li", { "data-claim": claim.id }, letter, body);
}

/** One line a speaker and event, with all the stances that it took. */
function responseList(responses: readonly DetailResponse[], words: Words): HTMLElement {
  const byEvent = Map.groupBy(responses, ({ event, part }) => `${event} ${part}`);
  const items = [...byEvent.values()].map((group) => responseItem(group, words));
  return html("ul", { class: "drawer-responses" }, ...items);
}

function responseItem(group: readonly DetailResponse[], words: Words): HTMLElement | null {
  const [first] = group;
  if (first === undefined) return null;
  const { details } = words.ui;
  const remarks = [
    first.part === null ? null : details.part(first.part),
    first.inferred ? details.inferred : null,
  ].filter((remark) => remark !== null);
  const chips = group.map(({ stance }) => chip(stance, words));
  return html(
    "li",
    { class: "response" },
    html("span", { class: "chips" }, ...chips),
    html("a", { href: `#${first.event}`, "data-goto": first.event }, first.speaker),
    html("span", { class: "when num" }, first.delay),
    remarks.length === 0 ? null : html("span", { class: "notes" }, remarks.join(" · ")),
  );
}

function chip(stance: DetailResponse["stance"], words: Words): HTMLElement {
  return html("span", { class: `chip ${stance}` }, svg(stanceInk(stance, 15)), words.stances[stance]);
}

function recordPart(detail: EventDetail, words: Words, known: KnownBy | null): HTMLElement {
  const items = detail.record.map((note) => {
    const isGhost = known !== null && isRecordLater(note, known.day);
    const told = isGhost ? ` (${words.chart.notYetPublic})` : "";
    const link = html("p", { class: "notes" }, html("a", { href: note.href, ...tongue(note.lang) }, note.title), told);
    return html("li", { "data-later": isGhost }, html("p", {}, note.text), link);
  });
  return section(words.ui.details.record, html("ul", { class: "drawer-record" }, ...items));
}

function quotePart(quote: NonNullable<EventDetail["quote"]>, words: Words): HTMLElement {
  const text = html("blockquote", { class: "quote", lang: quote.lang, dir: "auto" }, quote.text);
  return section(words.ui.details.words, text, html("p", { class: "notes" }, quote.credit));
}

function sourceItem(source: DetailSource, words: Words): HTMLElement {
  const { details } = words.ui;
  const link = { rel: "nofollow noopener" };
  const publisher = html("a", { href: source.href }, source.publisher);
  const copy =
    source.archive === null
      ? html("span", { class: "when" }, details.notArchived)
      : html("a", { ...link, href: source.archive }, details.archived);
  return html("li", {}, html("div", {}, publisher, html("span", { class: "notes num" }, source.meta)), copy);
}

function foot(detail: EventDetail, words: Words): HTMLElement {
  return html(
    "div",
    { class: "drawer-foot" },
    html("a", { class: "button primary", href: detail.href }, words.ui.details.open),
    ...detail.offers.map(({ text, href }) => html("a", { class: "button", href }, text)),
  );
}
