import { catalogue } from "./catalogue.ts";
import type { Diagnostic } from "./diagnostic.ts";
import { inOrder } from "./in-order.ts";
import { positionIn } from "./source-text.ts";

/** Workflow commands that mark each place in a pull request on GitHub, one a line; empty for none. */
export const githubText = (diagnostics: readonly Diagnostic[]): string => inOrder(diagnostics).map(annotation).join("");

function annotation({ code, severity, source, place, what, why, fix }: Diagnostic): string {
  const start = positionIn(source, place.start);
  // the last character, since GitHub counts it in
  const end = positionIn(source, Math.max(place.start, place.end - 1));
  const properties = Object.entries({
    file: source.path,
    line: start.line,
    endLine: end.line,
    col: start.column,
    endColumn: end.column,
    title: `${code} ${catalogue[code].title}`,
  });
  // GitHub takes columns only of places on one line
  const taken = properties.filter(([name]) => start.line === end.line || !/^(?:col|endColumn)$/.test(name));
  const list = taken.map(([name, value]) => `${name}=${escapedProperty(String(value))}`).join(",");
  return `::${severity} ${list}::${escaped(`${what}\n${why}\n${fix}`)}\n`;
}

const escaped = (text: string): string => text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");

const escapedProperty = (text: string): string => escaped(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
