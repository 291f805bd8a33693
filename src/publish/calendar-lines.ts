/** Content lines of iCalendar (RFC 5545): how values are escaped and lines folded. */
import { printable } from "./escaped.ts";

/** A property with its value, escaped already, e.g. `["DTSTART;VALUE=DATE", "20200911"]`. */
export type Property = readonly [name: string, value: string];

/** A text value: backslash, semicolon, comma and line breaks escaped, control characters left out. */
export const textValue = (text: string): string =>
  printable(text)
    .replaceAll(/[\\;,]/g, "\\$&")
    .replaceAll(/\r\n|\r|\n/g, "\\n");

/** Lines of at most 75 octets, each ending in CRLF; the rest of a longer one follows after a space. */
export const foldedLines = (properties: readonly Property[]): string =>
  properties.map(([name, value]) => `${folded(`${name}:${value}`)}\r\n`).join("");

const longestLine = 75;

function folded(line: string): string {
  let text = "";
  let octets = 0;
  // by code point: no letter is torn
  for (const letter of line) {
    const size = octetsOf(letter.codePointAt(0) ?? 0);
    if (octets + size > longestLine) {
      text += "\r\n ";
      octets = 1;
    }
    text += letter;
    octets += size;
  }
  return text;
}

/** Length in UTF-8. */
function octetsOf(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}
