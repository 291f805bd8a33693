import type { Linked } from "#compile/linked.ts";
import { diagnose } from "#diagnostics/diagnose.ts";
import type { Diagnostic } from "#diagnostics/diagnostic.ts";
import type { ActorId, Claim, Source, SourceId, TimelineEvent } from "#model/collection.ts";
import { originals } from "./originals.ts";

/** Reports claims that rest on one publisher where a second could be expected. */
export function lintClaims(linked: Linked): readonly Diagnostic[] {
  const sources = new Map(linked.collection.sources.map((source) => [source.id, source]));
  const files = originals(linked, "event");
  return linked.collection.events.flatMap((event) => {
    const file = files.get(event.id);
    if (file === undefined) return [];
    return event.claims.flatMap((claim, index) => {
      const place = file.placeOf(`claims[${index}].id`);
      const cited = basisOf(event, claim);
      const publisher = onlyPublisher(
        event,
        claim,
        cited.flatMap((id) => sources.get(id) ?? []),
      );
      return publisher === null ? [] : [diagnose("C601", file.source, place, { claim: claim.id, publisher })];
    });
  });
}

/** Reports sources that excuse the lack of a copy which they don't lack. */
export function lintArchives(linked: Linked): readonly Diagnostic[] {
  const files = originals(linked, "source");
  return linked.collection.sources.flatMap(({ id, archive, archiveNote }) => {
    const file = files.get(id);
    if (file === undefined || archiveNote === null || archive?.toLowerCase() === "none") return [];
    return [diagnose("C602", file.source, file.placeOf("archive-note"), {})];
  });
}

/** What a claim rests on: its own sources and its quote's, else the event's. */
function basisOf(event: TimelineEvent, claim: Claim): readonly SourceId[] {
  const quoted = claim.quote === null ? [] : [claim.quote.source];
  const cited = claim.sources.length > 0 ? claim.sources : event.sources;
  return [...cited.map(({ source }) => source), ...quoted];
}

/** The one publisher of all sources; `null` where there are more, or where one is enough. */
function onlyPublisher(event: TimelineEvent, claim: Claim, cited: readonly Source[]): string | null {
  const publishers = new Set(cited.map(({ publisher }) => publisher.trim().toLowerCase()));
  const [first] = cited;
  const oneIsEnough =
    claim.reported !== "paraphrased" || event.kind === "response" || cited.some((source) => isOwn(source, claim));
  return publishers.size !== 1 || first === undefined || oneIsEnough ? null : first.publisher;
}

const isOwn = ({ author }: Source, claim: Claim): boolean => {
  const speakers: readonly ActorId[] = claim.by.map(({ actor }) => actor);
  return author !== null && "actor" in author && speakers.includes(author.actor);
};
