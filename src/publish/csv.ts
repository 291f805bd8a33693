import { stringify } from "csv-stringify/sync";

/**
 * Rows as CSV after RFC 4180, UTF-8 without a mark, lines ending in CRLF. A cell that a spreadsheet would run as a
 * formula gets an apostrophe in front.
 */
export const csvText = <Column extends string>(
  columns: readonly Column[],
  rows: readonly Readonly<Record<Column, string>>[],
): string =>
  stringify(
    rows.map((row) => columns.map((column) => row[column])),
    { columns, header: true, record_delimiter: "windows", escape_formulas: true, quoted_match: /[\r\n]/ },
  );

/** Several values in one cell. Ids hold no space and no semicolon; names may, so they never decide anything. */
export const cellOf = (values: readonly string[]): string => values.join("; ");
