import { textWidth } from "#scene/text-width.ts";

/** The serif's bold is so much wider than the sans' whose widths are known; measured over the collection's titles. */
const serifShare = 1.09;

/**
 * A serif title in at most `most` lines of `width` px, broken between words where it can be; the last one ends in `…`.
 */
export function titleLines(text: string, width: number, size: number, most: number): readonly string[] {
  const fits = (line: string): boolean => textWidth(line, size, "bold") * serifShare <= width;
  const lines: string[] = [];
  for (const word of text.split(/\s+/).flatMap((one) => pieces(one, fits))) {
    const last = lines.at(-1);
    if (last !== undefined && fits(`${last} ${word}`)) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  let end = kept[most - 1] ?? "";
  while (end.includes(" ") && !fits(`${end}…`)) end = end.slice(0, end.lastIndexOf(" "));
  return [...kept.slice(0, -1), `${end}…`];
}

/** A word that is wider than a line, as the lines it fills. */
function pieces(word: string, fits: (line: string) => boolean): readonly string[] {
  const parts: string[] = [];
  for (const letter of word) {
    const last = parts.at(-1);
    if (last !== undefined && fits(`${last}${letter}`)) parts[parts.length - 1] = `${last}${letter}`;
    else parts.push(letter);
  }
  return parts;
}

/** A run of letters of one face. */
export interface Run {
  readonly text: string;
  readonly isArabic: boolean;
}

/** A text as runs, in its order; what stands between two Arabic words belongs to them. */
export function runsOf(text: string): readonly Run[] {
  const parts = text.split(/(\p{Script=Arabic}(?:[^\p{L}\p{N}]*[\p{Script=Arabic}\p{M}])*)/u);
  return parts.flatMap((part, index) => (part === "" ? [] : [{ text: part, isArabic: index % 2 === 1 }]));
}
