import type { ArgsOf, Code } from "#diagnostics/catalogue.ts";
import { diagnose } from "#diagnostics/diagnose.ts";
import type { Diagnostic } from "#diagnostics/diagnostic.ts";
import type { Place, SourceText } from "#diagnostics/source-text.ts";

/** Where something stands in the imported text, and how its parts are found there. */
export interface Located {
  readonly source: SourceText;
  /** The place of a part by its name, e.g. `date`; of all of it for `null` or a name that is not there. */
  readonly place: (part: string | null) => Place;
}

/** Takes what is found wrong, in the order found. */
export type Tell = (diagnostic: Diagnostic) => void;

/** A diagnostic at a part of something imported. */
export const told = <C extends Code>(at: Located, part: string | null, code: C, args: ArgsOf<C>): Diagnostic =>
  diagnose(code, at.source, at.place(part), args);
