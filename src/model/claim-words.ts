import type { Claim, Collection, Quote, Speaker, TimelineEvent } from "./collection.ts";
import { dateText, delayText } from "./date-words.ts";
import { sourcesById } from "./lookup.ts";
import type { SiteWords } from "./site-words.ts";
import { languageName } from "./source-words.ts";
import { actorName, namesInRole } from "./speakers.ts";

/**
 * What a reader must know beside the text of a claim, in words: who else says it, in what mode, of what time, with
 * what confidence, and how it is reported. Nothing is said where nothing differs from a plain assertion.
 */
export function claimNotes(
  collection: Collection,
  event: TimelineEvent,
  claim: Claim,
  words: SiteWords,
): readonly string[] {
  const { claim: say } = words.page;
  const mode = say.modes[claim.mode];
  return [
    ...(sameSpeakers(claim.by, event.by) ? [] : [say.by(namesInRole(collection, claim.by, words))]),
    ...(mode === null ? [] : [mode]),
    ...(claim.period === null ? [] : [say.period(dateText(claim.period, words))]),
    ...claim.confidence.map((stated) =>
      say.confidence(
        actorName(collection, stated.by),
        stated.level === null ? null : say.levels[stated.level],
        stated.words,
      ),
    ),
    ...(claim.reported === "paraphrased" ? [] : [say.reported[claim.reported]]),
  ];
}

/** A claim's speaker who is given no role, or the event's, is the event's speaker. */
const sameSpeakers = (own: readonly Speaker[], whole: readonly Speaker[]): boolean =>
  own.length === 0 ||
  (own.length === whole.length &&
    own.every(({ actor, as }, at) => actor === whole[at]?.actor && (as === null || as === whole[at]?.as)));

/** How long after an event another came; its date where no delay can be said. */
export const delayWords = (earlier: TimelineEvent, later: TimelineEvent, words: SiteWords): string =>
  delayText(earlier.when, later.when, words) ?? dateText(later.when, words, "short");

/** The first quote among an event's claims; `null` for none. */
export const firstQuote = (event: TimelineEvent): Quote | null =>
  event.claims.find((claim) => claim.quote !== null)?.quote ?? null;

/** Under a quote: `TASS, English by TASS; Russian original not recorded here`, `Microsoft, in English`. */
export function quoteCredit(collection: Collection, quote: Quote, words: SiteWords): string {
  const source = sourcesById(collection).get(quote.source);
  return [
    source?.publisher ?? quote.source,
    ...tongueWords(quote, source?.translationOf != null, words),
    ...(quote.at === null ? [] : [words.page.source.at(quote.at)]),
  ].join(", ");
}

/** In which language a quote stands, and who translated it; `hasOriginal`: the collection holds what was translated. */
function tongueWords(quote: Quote, hasOriginal: boolean, words: SiteWords): readonly string[] {
  const say = words.page.quote;
  const lang = languageName(quote.lang, words);
  const { originalLang, translatedBy } = quote;
  if (originalLang !== null && originalLang !== quote.lang && !hasOriginal) {
    return [say.translated(lang, languageName(originalLang, words), translatedBy)];
  }
  return [
    say.lang(lang),
    ...(originalLang === null ? [] : [say.original(languageName(originalLang, words))]),
    ...(translatedBy === null ? [] : [say.translatedBy(translatedBy)]),
  ];
}
