import { escaped as escapedText } from "#model/escaped.ts";

/** A text as HTML and XML say it, without what they may not hold at all. */
export const escaped = (text: string): string => escapedText(printable(text));

/** Without what neither XML nor a calendar may hold: control characters but tabs and line breaks, halves of letters. */
export const printable = (text: string): string =>
  text.toWellFormed().replace(/(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]/gu, "");
