import { DAY } from "#model/instant.ts";
import { isDay, type When } from "#model/when.ts";

/** Days from what is answered to its answer: between `least` and `most`, the same where both days are known. */
export interface Delay {
  readonly least: number;
  readonly most: number;
  readonly isExact: boolean;
}

const dayOf = (at: number): number => Math.floor(at / DAY);

/** Never below zero, for an answer cannot precede its claim; unknown ends count as no time. */
export function delayOf(claim: When, answer: When): Delay {
  const start = { min: claim.min ?? claim.max ?? 0, max: claim.max ?? claim.min ?? 0 };
  const end = { min: answer.min ?? answer.max ?? start.max, max: answer.max ?? answer.min ?? start.max };
  if (isDay(claim) && isDay(answer)) {
    const days = Math.max(0, dayOf(end.min) - dayOf(start.min));
    return { least: days, most: days, isExact: true };
  }
  const least = Math.max(0, (end.min - start.max) / DAY);
  return { least, most: Math.max(least, (end.max - start.min) / DAY), isExact: false };
}

/** The middle of some numbers; `null` for none. */
export function medianOf(numbers: readonly number[]): number | null {
  const sorted = [...numbers].sort((a, b) => a - b);
  const high = sorted[Math.floor(sorted.length / 2)];
  const low = sorted[Math.floor((sorted.length - 1) / 2)];
  return high === undefined || low === undefined ? null : (low + high) / 2;
}
