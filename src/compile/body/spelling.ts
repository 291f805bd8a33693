import type { Text } from "mdast";
import type { Place } from "#diagnostics/source-text.ts";
import { type Reading, textAt } from "./reading.ts";
import { placeOfNode } from "./syntax.ts";

/** How the characters of a text node are spelt in its file. Offsets count in the node's value, half-open. */
export interface Spelling {
  /** Where these characters are written. */
  placeOf(start: number, end: number): Place;
  /** Whether a backslash or a character reference takes the meaning of one of them away, if it has one in Markdown. */
  isSetOff(start: number, end: number): boolean;
}

/** Lays the value of a node beside what is written: backslashes, references and the beginnings of lines are not in it. */
export function spellingOf({ value, ...node }: Text, reading: Reading): Spelling {
  const whole = placeOfNode({ ...node, value });
  const text = textAt(reading, whole);
  const spelt: Spelt[] = [];
  let at = 0;
  while (spelt.length < value.length) {
    const next = speltAt(text, at, value, spelt.length);
    for (let unit = 0; unit < next.units; unit += 1) spelt.push(next);
    at = next.end;
  }
  return {
    placeOf: (start, end) => ({
      start: whole.start + (spelt[start]?.start ?? text.length),
      end: whole.start + (spelt[end - 1]?.end ?? text.length),
    }),
    isSetOff: (start, end) =>
      spelt.slice(start, end).some(({ bare }, index) => !bare && /[[\]():!]/.test(value[start + index] ?? "")),
  };
}

/** The place of one character inside the node; `units` of the value are written there. */
interface Spelt {
  readonly start: number;
  readonly end: number;
  readonly bare: boolean;
  readonly units: number;
}

function speltAt(text: string, from: number, value: string, index: number): Spelt {
  const wanted = value[index] ?? "";
  let start = from;
  // white space and quote marks at the beginning or end of a line are not in the value
  while (text[start] !== wanted && /[\s>]/.test(text[start] ?? "")) start += 1;
  if (text[start] === "\\" && text[start + 1] === wanted && /[!-/:-@[-`{-~]/.test(wanted)) {
    return { start, end: start + 2, bare: false, units: 1 };
  }
  const reference = referenceAt(text, start);
  if (reference !== "" && !value.startsWith(reference, index)) {
    const units = /[\uD800-\uDBFF]/.test(wanted) ? 2 : 1;
    return { start, end: start + reference.length, bare: false, units };
  }
  return { start, end: text[start] === wanted ? start + 1 : start, bare: true, units: 1 };
}

/** A character reference such as `&amp;` or `&#91;` at an offset; empty where there is none. */
const referenceAt = (text: string, start: number): string =>
  text[start] === "&" ? (/^&(?:#\d+|#x[\da-f]+|[a-z\d]+);/i.exec(text.slice(start, start + 40))?.[0] ?? "") : "";
