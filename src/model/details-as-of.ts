import type { DetailRecord, DetailResponse, EventDetail } from "./details.ts";
import { DAY, type Instant } from "./instant.ts";

/** The details of an event as of a day: without the answers that came later. What is noted about it stays. */
export function detailAsOf(detail: EventDetail, isLater: (event: string) => boolean): EventDetail {
  const known = (responses: readonly DetailResponse[]): readonly DetailResponse[] =>
    responses.filter(({ event }) => !isLater(event));
  return {
    ...detail,
    claims: detail.claims.map((claim) => ({ ...claim, responses: known(claim.responses) })),
    responses: known(detail.responses),
  };
}

/** Whether what a note points at came after the end of a day, given by its start. */
export const isRecordLater = ({ published }: DetailRecord, day: Instant): boolean =>
  published !== null && published >= day + DAY;
