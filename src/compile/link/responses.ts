import { placeOf, spotOf } from "#compile/fields.ts";
import type { FileRead } from "#compile/read-file.ts";
import type { EventFields } from "#compile/schema/event.ts";
import { diagnose } from "#diagnostics/diagnose.ts";
import type { Diagnostic } from "#diagnostics/diagnostic.ts";
import { circles } from "./circles.ts";
import { type Entries, eventFields, isLeftOut, namedTarget, speakerId } from "./entries.ts";

/** Rules of responses and restatements that need both ends: circles, the order of time, the same speaker. */
export function checkResponses(entries: Entries): Diagnostic[] {
  const events = [...entries.byKind.event].filter(([id, read]) => read.fields !== null && !isLeftOut(entries, id));
  return [
    ...checkCircles(entries),
    ...checkRestatementCircles(entries),
    ...events.flatMap(([, read]) => checkOrder(read, entries)),
    ...events.flatMap(([, read]) => checkRestatements(read, entries)),
  ];
}

function checkCircles(entries: Entries): Diagnostic[] {
  const answered = (id: string): readonly (string | null)[] =>
    (eventFields(entries, id)?.responds ?? []).map(({ to }) => {
      const { event } = namedTarget(to);
      // an answer to itself is told where it stands
      return event === id ? null : event;
    });
  const ids = [...entries.byKind.event.keys()].filter((id) => !isLeftOut(entries, id));
  return circles(ids, answered).flatMap(({ from, index, path }) => {
    const read = entries.byKind.event.get(from);
    if (read?.fields == null) return [];
    return [diagnose("C413", read.source, placeOf(read.fields, `responds[${index}].to`), { path })];
  });
}

function checkRestatementCircles(entries: Entries): Diagnostic[] {
  const claims = new Map<
    string,
    { readonly read: FileRead; readonly index: number; readonly restates: string | undefined }
  >();
  for (const [id, read] of entries.byKind.event) {
    const event = isLeftOut(entries, id) ? null : eventFields(entries, id);
    event?.claims.forEach((claim, index) => {
      claims.set(`${id}#${claim.id}`, { read, index, restates: claim.restates });
    });
  }
  const earlier = (claim: string): readonly (string | null)[] => {
    const { restates = null } = claims.get(claim) ?? {};
    // a claim that restates itself is told where it stands
    return [restates === claim ? null : restates];
  };
  return circles(claims.keys(), earlier).flatMap(({ from, path }) => {
    const { read, index, restates = "" } = claims.get(from) ?? {};
    if (read?.fields == null) return [];
    const problem = `it restates this claim in turn, ${path.map((one) => `\`${one}\``).join(" → ")}`;
    return [
      diagnose("C417", read.source, placeOf(read.fields, `claims[${index}].restates`), { id: restates, problem }),
    ];
  });
}

function checkOrder(read: FileRead, entries: Entries): Diagnostic[] {
  const { fields, source, whens } = read;
  const when = whens["date"];
  if (fields === null || when === undefined || when.max === null) return [];
  const { max, edtf } = when;
  return (read.values as EventFields).responds.flatMap(({ to }, index) => {
    const { event } = namedTarget(to);
    const other = entries.byKind.event.get(event);
    const answered = other?.whens["date"];
    if (event === read.name.id || other?.fields == null || answered === undefined) return [];
    if (answered.min === null || max > answered.min) return [];
    const note = "what it answers is dated here";
    const related = [{ source: other.source, place: placeOf(other.fields, "date"), note }];
    const args = { response: `\`${edtf}\``, answered: `\`${answered.edtf}\`` };
    return [diagnose("C416", source, placeOf(fields, `responds[${index}].to`), args, related)];
  });
}

function checkRestatements(read: FileRead, entries: Entries): Diagnostic[] {
  const event = read.values as EventFields;
  return event.claims.flatMap((claim, index) => {
    const path = `claims[${index}].restates`;
    if (claim.restates === undefined || read.fields === null || spotOf(read.fields, path) === null) return [];
    const speakers = (claim.by ?? event.by).map(speakerId);
    const isItself = claim.restates === `${read.name.id}#${claim.id}`;
    const problem = isItself ? "it is this claim" : restatementProblem(claim.restates, speakers, read, entries);
    if (problem === null) return [];
    return [diagnose("C417", read.source, placeOf(read.fields, path), { id: claim.restates, problem })];
  });
}

function restatementProblem(id: string, speakers: readonly string[], read: FileRead, entries: Entries): string | null {
  const target = namedTarget(id);
  if (target.claim === null) return "it names an event, not one of its claims";
  const event = eventFields(entries, target.event);
  const earlier = event?.claims.find((claim) => claim.id === target.claim);
  if (event === null || earlier === undefined) return null;
  const earlierOnes = (earlier.by ?? event.by).map(speakerId);
  if (!earlierOnes.some((speaker) => speakers.includes(speaker))) {
    // An id that nobody has is reported where it stands; who speaks can't be told before it is mended.
    const isKnown = (speaker: string): boolean => entries.byKind.actor.has(speaker);
    return [...earlierOnes, ...speakers].every(isKnown) ? "another speaker made it" : null;
  }
  const [own, its] = [read.whens["date"], entries.byKind.event.get(target.event)?.whens["date"]];
  const isLater = own?.max != null && its?.min != null && its.min >= own.max;
  return isLater ? "it was made later" : null;
}
