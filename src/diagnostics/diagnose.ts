import type { Entry } from "./catalogue/entry.ts";
import { type ArgsOf, type Code, catalogue } from "./catalogue.ts";
import type { Diagnostic, Related } from "./diagnostic.ts";
import type { Place, SourceText } from "./source-text.ts";

/** A mistake at a place, in the sentences of its catalogue entry. */
export function diagnose<C extends Code>(
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
