import type { Claim, Collection, TimelineEvent } from "./collection.ts";
import { type Answer, answersToEvent } from "./threads.ts";

/** Claims of an event that stand together, and the responses beside them. */
export interface LedgerRow {
  /** What the responses answer: the one claim of the row, or the event as a whole. */
  readonly scope: "claim" | "event";
  readonly claims: readonly Claim[];
  /** Empty: no response is recorded. */
  readonly answers: readonly Answer[];
}

/**
 * An event's claims with what answers them. A claim with responses of its own has a row of its own; the others share
 * one beside the responses to the event as a whole, or have a row each where there are none. By first letter; a row
 * without claims is the last.
 */
export function ledgerRows(collection: Collection, event: TimelineEvent): readonly LedgerRow[] {
  const answers = answersToEvent(collection, event.id);
  const whole = answers.filter(({ scope }) => scope === "event");
  const rows = event.claims.map((claim): LedgerRow => {
    const own = answers.filter(({ response }) => response.to.claim === claim.id);
    return { scope: "claim", claims: [claim], answers: own };
  });
  if (whole.length === 0 && rows.length > 0) return rows;
  const isOwn = ({ answers: own }: LedgerRow): boolean => own.length > 0;
  const rest = rows.filter((row) => !isOwn(row)).flatMap(({ claims }) => claims);
  const together: LedgerRow = { scope: "event", claims: rest, answers: whole };
  const last = event.claims.length;
  const place = ({ claims }: LedgerRow): number => (claims[0] === undefined ? last : event.claims.indexOf(claims[0]));
  return [...rows.filter(isOwn), together].sort((a, b) => place(a) - place(b));
}
