const figures = "۰۱۲۳۴۵۶۷۸۹";

/** A number, or a text with numbers in it, in Persian digits. */
export const digits = (text: number | string): string =>
  `${text}`.replace(/\d/g, (digit) => figures[Number(digit)] ?? digit);

/** A whole number with its noun, which is in the singular after every number. */
export const counted = (count: number, noun: string): string => `${digits(count)} ${noun}`;

/** `الف`, `الف و ب`, `الف، ب و پ`. */
export const joined = (parts: readonly string[]): string =>
  parts.length < 2 ? (parts[0] ?? "") : `${parts.slice(0, -1).join("، ")} و ${parts[parts.length - 1]}`;
