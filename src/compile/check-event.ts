import { diagnose } from "#diagnostics/diagnose.ts";
import type { Diagnostic } from "#diagnostics/diagnostic.ts";
import { nearest } from "#diagnostics/nearest.ts";
import type { When } from "#model/when.ts";
import { placeOf, spotOf } from "./fields.ts";
import type { ClaimFields, EventFields } from "./schema/event.ts";
import type { Judged } from "./schema/issues.ts";

/** An event's fields with its id and its dates, as far as they could be read. */
export interface EventToCheck {
  readonly id: string;
  readonly event: EventFields;
  readonly whens: Readonly<Record<string, When>>;
  readonly judged: Judged;
}

/** What an event's own file can get wrong beyond its shape. */
export function checkEvent(on: EventToCheck): Diagnostic[] {
  return [
    ...checkSpeakers(on),
    ...checkPublished(on),
    ...on.event.claims.flatMap((claim, index) => checkClaim(on, claim, index)),
    ...checkClaimIds(on),
    ...checkResponses(on),
    ...checkMentions(on),
  ];
}

function checkSpeakers({ event, judged }: EventToCheck): Diagnostic[] {
  const { source, fields } = judged;
  const isUnsaid = spotOf(fields, "by") === null || (Array.isArray(fields.values["by"]) && event.by.length === 0);
  const isKnownKind = fields.values["kind"] === event.kind;
  if (isKnownKind && event.kind !== "context" && isUnsaid && fields.whole) {
    const place = spotOf(fields, "by") === null ? fields.end : placeOf(fields, "by");
    return [diagnose("C211", source, place, { kind: event.kind })];
  }
  if (event.kind === "context" && event.claims.length > 0) {
    return [diagnose("C429", source, placeOf(fields, "claims[0]"), { kind: event.kind })];
  }
  const isMute = event.kind === "response" && event.responds.length === 0 && event.answers === undefined;
  return isMute && isKnownKind && spotOf(fields, "responds") === null
    ? [diagnose("C428", source, placeOf(fields, "kind"), { kind: event.kind })]
    : [];
}

function checkPublished({ whens, judged }: EventToCheck): Diagnostic[] {
  const [date, published] = [whens["date"], whens["published"]];
  if (date === undefined || published === undefined || date.min === null || published.max === null) return [];
  if (published.max > date.min) return [];
  const args = { published: published.edtf, date: date.edtf };
  return [diagnose("C308", judged.source, placeOf(judged.fields, "published"), args)];
}

function checkClaim({ id, judged }: EventToCheck, claim: ClaimFields, index: number): Diagnostic[] {
  const { source, fields } = judged;
  const path = `claims[${index}]`;
  const found: Diagnostic[] = [];
  if (claim.quote !== undefined && claim.reported === "paraphrased") {
    const key = spotOf(fields, `${path}.reported`) === null ? `${path}.quote` : `${path}.reported`;
    found.push(diagnose("C210", source, placeOf(fields, key), { claim: claim.id }));
  }
  const original = claim.quote?.["original-lang"];
  if (claim.reported === "quoted" && original !== undefined && original !== claim.quote?.lang) {
    found.push(diagnose("C215", source, placeOf(fields, `${path}.reported`), { claim: claim.id }));
  }
  claim.record.forEach((entry, number) => {
    const key = `${path}.record[${number}]`;
    if (entry.quote === undefined && entry.at === undefined) {
      found.push(diagnose("C212", source, placeOf(fields, key), { key }));
    }
    if (entry.to === id || entry.to.startsWith(`${id}#`)) {
      found.push(diagnose("C430", source, placeOf(fields, `${key}.to`), { id }));
    }
  });
  return found;
}

function checkClaimIds({ id, event, judged }: EventToCheck): Diagnostic[] {
  const { source, fields } = judged;
  const seen = new Map<string, string>();
  const found: Diagnostic[] = [];
  event.claims.forEach((claim, index) => {
    const names = [claim.id, ...claim.formerly];
    names.forEach((name, number) => {
      const path = number === 0 ? `claims[${index}].id` : `claims[${index}].formerly[${number - 1}]`;
      const first = seen.get(name);
      if (name === "") return;
      if (first === undefined) seen.set(name, path);
      else {
        const related = [{ source, place: placeOf(fields, first), note: "first used here" }];
        found.push(diagnose("C411", source, placeOf(fields, path), { event: id, claim: name }, related));
      }
    });
  });
  return found;
}

function checkResponses(on: EventToCheck): Diagnostic[] {
  const { id, event, judged } = on;
  const { source, fields } = judged;
  const claims = event.claims.map((claim) => claim.id);
  const own = event.responds.flatMap((response, index) => {
    const path = `responds[${index}]`;
    const by = response["by-claim"];
    const found = unknownCarriers(judged, id, claims, by, `${path}.by-claim`);
    if (response.to === id || response.to.startsWith(`${id}#`)) {
      found.push(diagnose("C412", source, placeOf(fields, `${path}.to`), { id }));
    }
    const isOpen = by === undefined && claims.length > 1;
    return isOpen ? [...found, diagnose("C415", source, placeOf(fields, path), { claims })] : found;
  });
  return [...own, ...checkSameResponses(on)];
}

function checkSameResponses({ event, judged }: EventToCheck): Diagnostic[] {
  const { source, fields } = judged;
  const only = event.claims.length === 1 ? event.claims.map((claim) => claim.id) : [];
  const seen = new Map<string, number>();
  return event.responds.flatMap(({ to, stance, "by-claim": by = only }, index) => {
    const carriers = Array.isArray(by) && by.length > 0 ? by : [""];
    const repeated = carriers.find((carrier) => seen.has(`${to} ${stance} ${carrier}`));
    const first = repeated === undefined ? undefined : seen.get(`${to} ${stance} ${repeated}`);
    for (const carrier of carriers) seen.set(`${to} ${stance} ${carrier}`, index);
    if (first === undefined || to === "") return [];
    const args = { to, stance, by: repeated === "" ? "This event" : `The claim \`${repeated}\`` };
    const related = [{ source, place: placeOf(fields, `responds[${first}]`), note: "first written here" }];
    return [diagnose("C414", source, placeOf(fields, `responds[${index}]`), args, related)];
  });
}

function checkMentions({ id, event, judged }: EventToCheck): Diagnostic[] {
  const claims = event.claims.map((claim) => claim.id);
  return event.refers.flatMap((mention, index) =>
    typeof mention === "string"
      ? []
      : unknownCarriers(judged, id, claims, mention["by-claim"], `refers[${index}].by-claim`),
  );
}

function unknownCarriers(
  { source, fields }: Judged,
  event: string,
  claims: readonly string[],
  by: string | readonly string[] | undefined,
  path: string,
): Diagnostic[] {
  if (!Array.isArray(by)) return [];
  return (by as readonly string[]).flatMap((claim, index) => {
    if (claims.includes(claim)) return [];
    const near = nearest(claim, claims);
    const args = { event, claim, nearest: near === null ? null : { name: near, path: null }, known: claims };
    return [diagnose("C404", source, placeOf(fields, `${path}[${index}]`), args)];
  });
}
