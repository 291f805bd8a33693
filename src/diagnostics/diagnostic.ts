import type { Code } from "./catalogue.ts";
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
