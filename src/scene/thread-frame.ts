import { interpolateNumber } from "d3";

/** Where the columns of Threads stand, in px. */
export interface ThreadFrame {
  readonly width: number;
  /** Too narrow for columns: a thread's words stand above its line of time. */
  readonly isNarrow: boolean;
  readonly year: number;
  /** Right edge of the day, left edges of speaker and text; where the text ends. */
  readonly day: number;
  readonly speaker: number;
  readonly text: number;
  readonly textEnd: number;
  /** Centre of the claim's mark. */
  readonly claim: number;
  readonly x0: number;
  readonly x1: number;
  /** Height of a line, and of the band with the scale; the summary stands above it. */
  readonly line: number;
  /** Of a row for claims without an answer of their own. */
  readonly claimLine: number;
  readonly top: number;
  readonly band: number;
  /** Days to px. */
  readonly x: (days: number) => number;
}

/** Days that the scale always holds. */
const leastSpan = 1460;
const leastWidth = 320;

/** Under this width words stand above the time. */
const columnsFrom = 880;
/** At which the columns are as drawn; they shrink with the width below it. */
const drawnFor = 1392;
const edge = 18;

/** The columns for a width; the scale holds `longestDelay` days. */
export function threadFrame({ width: wished }: { readonly width: number }, longestDelay: number): ThreadFrame {
  const width = Math.max(wished, leastWidth);
  const isNarrow = width < columnsFrom;
  const share = Math.min(1, width / drawnFor);
  // the words give way more slowly than the time does
  const claim = isNarrow ? 14 : Math.round(622 * share ** 0.6);
  const speaker = isNarrow ? 34 : 120;
  const text = isNarrow ? 34 : Math.round(speaker + 138 * share ** 0.5);
  const x0 = isNarrow ? 44 : claim + 60 * share;
  const x1 = width - edge;
  const span = Math.log1p(Math.max(leastSpan, longestDelay));
  const along = interpolateNumber(x0, x1);
  // As d3.scaleSymlog with the constant 1 does from zero up; it would bring formats and colours into every script.
  const scale = (days: number): number => along(Math.log1p(Math.max(0, days)) / span);
  return {
    width,
    isNarrow,
    year: 0,
    day: 102,
    speaker,
    text,
    textEnd: isNarrow ? width - 4 : claim - 20,
    claim,
    x0,
    x1,
    line: 28,
    claimLine: 24,
    top: isNarrow ? 44 : 26,
    band: 28,
    x: (days) => scale(days),
  };
}
