import type { Diagnostic } from "#diagnostics/diagnostic.ts";
import { positionIn } from "#diagnostics/source-text.ts";
import type { Balance, Side } from "#model/balance.ts";

const columns: readonly (readonly [string, (side: Side) => string])[] = [
  ["group", ({ label }) => (label === "" ? "(none)" : label)],
  ["events", ({ events }) => String(events)],
  ["quoted", ({ quoted, events }) => share(quoted, events)],
  ["2+ publishers", ({ sourced, events }) => share(sourced, events)],
  ["claims", ({ claims }) => String(claims)],
  ["with record", ({ recorded, claims }) => share(recorded, claims)],
  ["answered", ({ answered, claims }) => share(answered, claims)],
  ["asked", ({ asked }) => String(asked)],
  ["sources", ({ sources }) => String(sources)],
  ["publishers", ({ publishers }) => String(publishers.length)],
  ["countries", ({ countries }) => countries.join(" ")],
];

/** The table of sides, and under it what stands out, one line each with its place; counts, never a verdict. */
export function balanceText({ sides }: Balance, findings: readonly Diagnostic[]): string {
  const rows = [columns.map(([name]) => name), ...sides.map((side) => columns.map(([, of]) => of(side)))];
  const widths = columns.map((_, index) => Math.max(...rows.map((row) => row[index]?.length ?? 0)));
  const table = rows.map((row) =>
    row
      .map((cell, index) => cell.padEnd(widths[index] ?? 0))
      .join("  ")
      .trimEnd(),
  );
  const places = findings.map(({ code, source, place, what }) => {
    const { line, column } = positionIn(source, place.start);
    return `${source.path}:${line}:${column} ${code} ${what}`;
  });
  const counted = `${findings.length} to look at. Each can be silenced where it stands, with a reason.`;
  return `${["Coverage and balance", "", ...table, "", ...places, counted].join("\n")}\n\n`;
}

/** `3 (25 %)`; of nothing a dash. */
const share = (part: number, whole: number): string =>
  whole === 0 ? "–" : `${part} (${Math.round((100 * part) / whole)} %)`;
