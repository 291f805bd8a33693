import type { Diagnostic } from "./diagnostic.ts";
import { positionIn } from "./source-text.ts";

/** By path, line, column and code: the order in which every printer tells them. */
export function inOrder(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const placed = diagnostics.map((one) => ({ one, ...positionIn(one.source, one.place.start) }));
  placed.sort(
    (a, b) =>
      byText(a.one.source.path, b.one.source.path) ||
      a.line - b.line ||
      a.column - b.column ||
      byText(a.one.code, b.one.code),
  );
  return placed.map(({ one }) => one);
}

/** By code units: the same on every machine, whatever its language. */
function byText(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
