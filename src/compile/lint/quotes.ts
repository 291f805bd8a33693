import { longQuote } from "#compile/body/prose.ts";
import type { Linked } from "#compile/linked.ts";
import { diagnose } from "#diagnostics/diagnose.ts";
import type { Diagnostic } from "#diagnostics/diagnostic.ts";
import type { Quote, TimelineEvent } from "#model/collection.ts";
import { originals } from "./originals.ts";

/** Reports quotes in fields that are too long, and speakers' words from a source that the event doesn't cite. */
export function lintQuotes(linked: Linked): readonly Diagnostic[] {
  const files = originals(linked, "event");
  return linked.collection.events.flatMap((event) => {
    const file = files.get(event.id);
    if (file === undefined) return [];
    return quotesOf(event).flatMap(({ quote, path, cited }) => {
      const { length } = [...quote.text];
      const found: Diagnostic[] = [];
      if (length > longQuote) found.push(diagnose("C514", file.source, file.placeOf(`${path}.text`), { length }));
      if (cited !== null && !cited.includes(quote.source)) {
        found.push(diagnose("C603", file.source, file.placeOf(`${path}.source`), { source: quote.source }));
      }
      return found;
    });
  });
}

interface Found {
  readonly quote: Quote;
  /** As the author's keys spell it. */
  readonly path: string;
  /** The sources among which the quote's must be; `null` for a record, which quotes another event's document. */
  readonly cited: readonly string[] | null;
}

function quotesOf(event: TimelineEvent): readonly Found[] {
  return event.claims.flatMap((claim, index) => {
    const path = `claims[${index}]`;
    const cited = [...event.sources, ...claim.sources].map(({ source }) => source);
    const own = claim.quote === null ? [] : [{ quote: claim.quote, path: `${path}.quote`, cited }];
    const records = claim.record.flatMap(({ quote }, number) =>
      quote === null ? [] : [{ quote, path: `${path}.record[${number}].quote`, cited: null }],
    );
    return [...own, ...records];
  });
}
