/** What the details of a timeline's events say, in words: small enough to stand in the page as JSON. */
import { eventHref, sourceHref } from "./addresses.ts";
import { claimNotes, delayWords, firstQuote, quoteCredit } from "./claim-words.ts";
import type { Claim, Collection, Timeline, TimelineEvent } from "./collection.ts";
import { dateText } from "./date-words.ts";
import type { Instant } from "./instant.ts";
import { eventsById, eventsOf, sourcesById } from "./lookup.ts";
import { notedText } from "./reading-order.ts";
import { citationsOf } from "./rests-on.ts";
import type { SiteWords } from "./site-words.ts";
import { archiveOf, originText } from "./source-words.ts";
import { speakerText, voiceText } from "./speakers.ts";
import { type Answer, answeredBy, answersToEvent, answersToWhole, recordsAt } from "./threads.ts";
import type { Kind, Stance } from "./vocabulary.ts";

/** A response to a claim or an event. */
export interface DetailResponse {
  readonly stance: Stance;
  /** Id of the event that responds. */
  readonly event: string;
  readonly speaker: string;
  /** `1 day later`; the date where no delay can be said. */
  readonly delay: string;
  readonly part: string | null;
  readonly inferred: boolean;
}

export interface DetailClaim {
  readonly id: string;
  readonly letter: string;
  readonly text: string;
  /** What the reader must know beside the text: mode, speaker, period, how it is reported. */
  readonly notes: readonly string[];
  /** Those to this claim alone. */
  readonly responses: readonly DetailResponse[];
}

/** One event or claim that is answered. */
export interface DetailAnswered {
  readonly stance: Stance;
  readonly event: string;
  readonly title: string;
  /** Of title and claim, where they stand in another language than the page; absent: in its own. */
  readonly lang?: string;
  /** The text of the claim answered; `null` where the event as a whole is answered. */
  readonly claim: string | null;
  readonly date: string;
  readonly href: string;
}

export interface DetailQuote {
  readonly text: string;
  readonly lang: string;
  readonly credit: string;
}

export interface DetailSource {
  readonly publisher: string;
  /** `10 Sep 2020, English`; empty where neither is known. */
  readonly meta: string;
  /** The source's page here, which holds its title and address: long addresses would double the weight of the data. */
  readonly href: string;
  readonly archive: string | null;
}

/** Where the editors noted other published material, from either end; the note itself stands on the event's page. */
export interface DetailRecord {
  readonly text: string;
  readonly title: string;
  /** Of the title, where it stands in another language than the page; absent: in its own. */
  readonly lang?: string;
  readonly href: string;
  /** When the public could know what is on the other end, which the timeline may not hold; `null`: unknown. */
  readonly published: Instant | null;
}

/** Where the event's page offers to cite, embed or share it. */
export interface DetailOffer {
  readonly text: string;
  readonly href: string;
}

export interface EventDetail {
  readonly id: string;
  /** Of its title and claims. */
  readonly lang: string;
  readonly kind: Kind;
  /** Empty for a context without a speaker. */
  readonly speaker: string;
  readonly date: string;
  /** Other days than that of the act, each saying which it is: when it became public, when it was added here. */
  readonly clocks: readonly string[];
  readonly title: string;
  readonly href: string;
  readonly withdrawn: string | null;
  readonly claims: readonly DetailClaim[];
  /** Those to the event as a whole; they stand in the thread of each of its claims. */
  readonly responses: readonly DetailResponse[];
  readonly answered: readonly DetailAnswered[];
  /** What it answers that is not in the collection. */
  readonly answers: string | null;
  readonly quote: DetailQuote | null;
  readonly sources: readonly DetailSource[];
  readonly record: readonly DetailRecord[];
  readonly offers: readonly DetailOffer[];
}

/** Details of a timeline's events, in its order. */
export function detailsOf(
  collection: Collection,
  timeline: Pick<Timeline, "events">,
  words: SiteWords,
): readonly EventDetail[] {
  return eventsOf(collection, timeline).map((event) => detailOf(collection, event, words));
}

function detailOf(collection: Collection, event: TimelineEvent, words: SiteWords): EventDetail {
  const { base } = collection.site;
  return {
    id: event.id,
    lang: event.lang,
    kind: event.kind,
    speaker: speakerText(collection, event, words),
    date: dateText(event.when, words),
    clocks: clocksOf(event, words),
    title: event.title,
    href: eventHref(base, event.id),
    withdrawn:
      event.withdrawn === null
        ? null
        : `${words.page.event.withdrawn(notedText(event.withdrawn.date, words))}. ${event.withdrawn.note}`,
    claims: event.claims.map((claim) => detailClaim(collection, event, claim, words)),
    responses: responsesIn(collection, event, answersToWhole(collection, event.id), words),
    answered: answeredBy(collection, event).map(({ response, event: to, claim }) => ({
      stance: response.stance,
      event: to.id,
      title: to.title,
      ...foreignIn(collection, to),
      claim: claim?.text ?? null,
      date: dateText(to.when, words),
      href: eventHref(base, to.id, claim?.id),
    })),
    answers: event.answers,
    quote: quoteOf(collection, event, words),
    sources: citationsOf(event).flatMap(({ source }) => sourceOf(collection, source, words)),
    record: recordsOf(collection, event, words),
    offers: offersOf(eventHref(base, event.id), words),
  };
}

function offersOf(page: string, { page: { event, share }, embed }: SiteWords): readonly DetailOffer[] {
  return [
    { text: event.cite, href: `${page}#share_cite` },
    { text: embed.dialog.open, href: `${page}#embed_frame` },
    { text: share.open, href: `${page}#share_link` },
  ];
}

function clocksOf({ published, when, added }: TimelineEvent, words: SiteWords): readonly string[] {
  const say = words.finding.clocks;
  const isLater = published.edtf !== when.edtf;
  return [
    ...(isLater ? [say.published(dateText(published, words))] : []),
    ...(added === null ? [] : [say.added(notedText(added, words))]),
  ];
}

function detailClaim(collection: Collection, event: TimelineEvent, claim: Claim, words: SiteWords): DetailClaim {
  return {
    id: claim.id,
    letter: claim.letter,
    text: claim.text,
    notes: claimNotes(collection, event, claim, words),
    responses: responsesIn(collection, event, toClaimAlone(collection, event.id, claim.id), words),
  };
}

const toClaimAlone = (collection: Collection, event: string, claim: string): readonly Answer[] =>
  answersToEvent(collection, event).filter(({ response }) => response.to.claim === claim);

const responsesIn = (
  collection: Collection,
  event: TimelineEvent,
  answers: readonly Answer[],
  words: SiteWords,
): readonly DetailResponse[] =>
  answers.map((answer) => ({
    stance: answer.response.stance,
    event: answer.event.id,
    speaker: voiceText(collection, answer.event, words),
    delay: delayWords(event, answer.event, words),
    part: answer.response.part,
    inferred: answer.response.basis === "inferred",
  }));

function quoteOf(collection: Collection, event: TimelineEvent, words: SiteWords): DetailQuote | null {
  const quote = firstQuote(event);
  if (quote === null) return null;
  return { text: quote.text, lang: quote.lang, credit: quoteCredit(collection, quote, words) };
}

function sourceOf(collection: Collection, id: string, words: SiteWords): readonly DetailSource[] {
  const source = sourcesById(collection).get(id);
  if (source === undefined) return [];
  const meta = originText(source, words);
  return [
    { publisher: source.publisher, meta, href: sourceHref(collection.site.base, id), archive: archiveOf(source) },
  ];
}

const foreignIn = ({ site }: Collection, event: TimelineEvent | undefined): { readonly lang?: string } =>
  event === undefined || event.lang === site.lang ? {} : { lang: event.lang };

/** The editors' notes on its claims, and those elsewhere that name it. */
function recordsOf(collection: Collection, event: TimelineEvent, words: SiteWords): readonly DetailRecord[] {
  const { base } = collection.site;
  const { bearings } = words.page.claim;
  const own = event.claims.flatMap((claim) =>
    claim.record.map(({ to, bearing }) => {
      const noted = eventsById(collection).get(to.event);
      return {
        text: `${words.list.claims([claim.letter])}: ${bearings[bearing]}`,
        title: noted?.title ?? to.event,
        ...foreignIn(collection, noted),
        href: eventHref(base, to.event, to.claim),
        published: noted?.published.min ?? null,
      };
    }),
  );
  const elsewhere = recordsAt(collection, event.id).map(({ event: from, claim, entry }) => ({
    text: bearings[entry.bearing],
    title: from.title,
    ...foreignIn(collection, from),
    href: eventHref(base, from.id, claim.id),
    published: from.published.min,
  }));
  return [...own, ...elsewhere];
}
