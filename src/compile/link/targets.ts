import type { CitationFields, QuoteFields, SpeakerFields } from "#compile/schema/event.ts";
import type { ActorId, Citation, EventId, Quote, SourceId, Speaker, Target } from "#model/collection.ts";
import { type Entries, eventFields, isLeftOut, namedTarget } from "./entries.ts";

/** A target that is proven to stand; `null` of one that is not (told elsewhere). */
export function provenTarget(text: string | undefined, entries: Entries): Target | null {
  if (text === undefined) return null;
  const { event, claim } = namedTarget(text);
  const fields = eventFields(entries, event);
  if (fields === null || isLeftOut(entries, event)) return null;
  const stands = claim === null || fields.claims.some((one) => one.id === claim);
  return stands ? { event: event as EventId, claim } : null;
}

/** The actors of a list that are proven to stand. */
export const provenActors = (ids: readonly string[], entries: Entries): ActorId[] =>
  ids.filter((id) => hasActor(id, entries)) as ActorId[];

/** Whether an actor of that id stands. */
export const hasActor = (id: string, { byKind }: Entries): id is ActorId => byKind.actor.get(id)?.fields != null;

/** Whether a source of that id stands. */
export const hasSource = (id: string, { byKind }: Entries): id is SourceId => byKind.source.get(id)?.fields != null;

/** The speakers of a list that are proven to stand. */
export const provenSpeakers = (speakers: readonly SpeakerFields[], entries: Entries): Speaker[] =>
  speakers.flatMap((speaker) => {
    const { id, as = null } = typeof speaker === "string" ? { id: speaker } : speaker;
    return hasActor(id, entries) ? [{ actor: id, as: as ?? null }] : [];
  });

/** The citations of a list whose sources are proven to stand. */
export const provenCitations = (citations: readonly CitationFields[], entries: Entries): Citation[] =>
  citations.flatMap((citation) => {
    const { id, at, seen } = typeof citation === "string" ? { id: citation, at: undefined, seen: undefined } : citation;
    return hasSource(id, entries) ? [{ source: id, at: at ?? null, seen: seen ?? null }] : [];
  });

/** A quote whose source is proven to stand; `null` where there is none. */
export function provenQuote(quote: QuoteFields | undefined, entries: Entries): Quote | null {
  if (quote === undefined || !hasSource(quote.source, entries)) return null;
  return {
    text: quote.text,
    lang: quote.lang,
    originalLang: quote["original-lang"] ?? null,
    translatedBy: quote["translated-by"] ?? null,
    source: quote.source,
    at: quote.at ?? null,
  };
}
