import type { Entry } from "./catalogue/entry.ts";
import { type ArgsOf, type Code, catalogue } from "./catalogue.ts";
import type { Place, SourceText } from "./source-text.ts";

export type Severity = "error" | "warning";

/** Another place that matters, e.g. where an id was first defined. */
export interface Related {
  readonly source: SourceText;
  readonly place: Place;
  readonly note: string;
}

/** A mistake as data: where it is, what was found, what it breaks for a reader, and how to mend it. */
export interface Diagnostic {
  readonly code: Code;
  readonly severity: Severity;
  readonly source: SourceText;
  readonly place: Place;
  /** This file, in the author's words. */
  readonly what: string;
  /** What breaks for the reader of the timeline. */
  readonly why: string;
  /** An action, with a value if one can be named. */
  readonly fix: string;
  readonly related: readonly Related[];
}

/** Says what is wrong at one place, in the words of the catalogue. */
export function diagnostic<C extends Code>(
  code: C,
  source: SourceText,
  place: Place,
  args: ArgsOf<C>,
  related: readonly Related[] = [],
): Diagnostic {
  // One code's entry and its arguments belong together by ArgsOf; TypeScript cannot follow that through an index.
  const entry = catalogue[code] as unknown as Entry<ArgsOf<C>>;
  return {
    code,
    severity: entry.severity,
    source,
    place,
    what: entry.what(args),
    why: entry.why(args),
    fix: entry.fix(args),
    related,
  };
}
