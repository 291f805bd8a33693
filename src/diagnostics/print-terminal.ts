import type { Diagnostic } from "./diagnostic.ts";
import { displayWidth } from "./display-width.ts";
import { inOrder } from "./in-order.ts";
import { type Place, positionIn, positionOf, type SourceText } from "./source-text.ts";

/** How the text is shown. */
export interface TerminalStyle {
  /** Escape codes are written only where a person looks at a terminal. */
  readonly colour: boolean;
}

/** The most that are told of one file; the others are counted. */
const mostOfOneFile = 20;

/** The most characters of a line that are shown; a longer line is cut around the place. */
const widest = 110;

/** Diagnostics for a person at a terminal, in order, each with its place in the text; empty for none. */
export function terminalText(diagnostics: readonly Diagnostic[], style: TerminalStyle): string {
  const files = Map.groupBy(inOrder(diagnostics), ({ source }) => source.path);
  return [...files]
    .flatMap(([path, all]) => {
      const told = all.slice(0, mostOfOneFile).map((one) => diagnosticText(one, style));
      const rest = all.length - mostOfOneFile;
      return rest > 0 ? [...told, `${path}: ${rest} more\n`] : told;
    })
    .join("\n");
}

function diagnosticText(diagnostic: Diagnostic, style: TerminalStyle): string {
  const { code, severity, source, place, what, why, fix, related } = diagnostic;
  const paint = style.colour ? coloured : plain;
  const tone = severity === "error" ? "red" : "yellow";
  const others = related.map((other) => `  see  ${placeText(other.source, other.place)} ${other.note}\n`);
  return [
    `${paint("bold", placeText(source, place))} ${paint(tone, `${severity} ${code}`)}\n`,
    `  ${printable(what).replaceAll("\n", "\n  ")}\n\n`,
    excerpt(source, place, (carets) => paint(tone, carets)),
    `  ${paint("dim", "why")}  ${printable(why)}\n`,
    `  ${paint("dim", "fix")}  ${printable(fix)}\n`,
    ...others,
  ].join("");
}

/** `path:line:column`. */
function placeText(source: SourceText, { start }: Place): string {
  const { line, column } = positionIn(source, start);
  return `${printable(source.path)}:${line}:${column}`;
}

/** The line of a place with carets under it; empty of an empty text. */
function excerpt({ text, firstLine = 1 }: SourceText, place: Place, paint: (carets: string) => string): string {
  if (text === "") return "";
  const { line, column } = positionOf(text, place.start);
  // where the mark itself is meant, the line begins behind it
  const start = Math.max(place.start - column + 1, text.startsWith("\uFEFF") ? 1 : 0);
  const whole = /^[^\r\n]*/.exec(text.slice(start))?.[0] ?? "";
  const length = Math.max(1, Math.min(place.end - place.start, whole.length - column + 1));
  const cut = whole.length <= widest ? 0 : Math.max(0, Math.min(column - 1 - 30, whole.length - widest));
  const [before, after] = [cut > 0 ? "…" : "", cut + widest < whole.length ? "…" : ""];
  const shown = `${before}${printable(whole.slice(cut, cut + widest))}${after}`;
  const indent = " ".repeat(displayWidth(before + whole.slice(cut, column - 1)));
  const meant = whole.slice(column - 1, Math.min(column - 1 + length, cut + widest));
  const carets = "^".repeat(Math.max(1, displayWidth(meant)));
  const number = String(line + firstLine - 1);
  return `  ${number} | ${shown}\n  ${" ".repeat(number.length)} | ${indent}${paint(carets)}\n\n`;
}

/** Text without characters that would move the cursor, colour the terminal or turn the line round. */
const printable = (text: string): string => text.replace(/[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]/gu, " ");

const escapes = { bold: 1, dim: 2, red: 31, yellow: 33 } as const;

const coloured = (tone: keyof typeof escapes, text: string): string => `\u001b[${escapes[tone]}m${text}\u001b[0m`;

const plain = (_tone: keyof typeof escapes, text: string): string => text;
