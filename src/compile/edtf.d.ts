/** The part of edtf 4.11 that is used; the package ships no types. */
declare module "edtf" {
  interface Parsed {
    readonly type: "Date" | "Season";
    /** Year, month from 0 (a season: 21–24), day. */
    readonly values: readonly number[];
    /** Bit mask of the unspecified digits, `YYYYMMDD` from the lowest bit. */
    readonly unspecified?: number;
    readonly approximate?: boolean;
    readonly uncertain?: boolean;
  }
  /** Throws where the text is none of the given types. */
  export function parse(
    text: string,
    options: { readonly level: number; readonly types: readonly ("Date" | "Season")[] },
  ): Parsed;
}
