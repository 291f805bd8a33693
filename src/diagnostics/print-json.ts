import { catalogue } from "./catalogue.ts";
import type { Diagnostic } from "./diagnostic.ts";
import { inOrder } from "./in-order.ts";
import { type Place, positionIn, type SourceText } from "./source-text.ts";

/** A JSON list for editors and other programs; lines and columns begin at 1, ends are exclusive. */
export function jsonText(diagnostics: readonly Diagnostic[]): string {
  const list = inOrder(diagnostics).map(({ code, severity, source, place, what, why, fix, related }) => ({
    code,
    severity,
    title: catalogue[code].title,
    ...span(source, place),
    what,
    why,
    fix,
    related: related.map((other) => ({ ...span(other.source, other.place), note: other.note })),
  }));
  return `${JSON.stringify(list, null, 2)}\n`;
}

function span(source: SourceText, place: Place) {
  const [start, end] = [positionIn(source, place.start), positionIn(source, place.end)];
  return { path: source.path, line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}
