const marks: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** A text as HTML and XML say it, in content and in attributes between double quotes. */
export const escaped = (text: string): string => printable(text).replace(/[&<>"]/g, (mark) => marks[mark] ?? mark);

/** Without what neither XML nor a calendar may hold: control characters but tabs and line breaks, halves of letters. */
export const printable = (text: string): string =>
  text.toWellFormed().replace(/(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]/gu, "");
