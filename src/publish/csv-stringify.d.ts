/** What this room uses of csv-stringify, without the types of Node that the package's own declaration brings along. */
export interface Options {
  readonly columns: readonly string[];
  readonly header: boolean;
  readonly record_delimiter: "windows";
  readonly escape_formulas: boolean;
  readonly quoted_match: RegExp;
}
export function stringify(rows: readonly (readonly string[])[], options: Options): string;
