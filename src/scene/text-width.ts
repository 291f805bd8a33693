import { boldWidths, letters, regularWidths } from "./text-width-table.ts";

/** `regular`: up to weight 450; `bold`: up to weight 650. */
export type FontWeight = "regular" | "bold";

const tables: Readonly<Record<FontWeight, ReadonlyMap<string, number>>> = {
  regular: new Map([...letters].map((letter, index) => [letter, (regularWidths[index] ?? 1000) / 1000])),
  bold: new Map([...letters].map((letter, index) => [letter, (boldWidths[index] ?? 1000) / 1000])),
};

/** Upper bounds in em by script, for letters that our fonts don't hold; the first that matches counts. */
const bounds: readonly (readonly [RegExp, number])[] = [
  [/\p{Mn}|\p{Me}|\p{Cf}/u, 0],
  [/\p{Script=Arabic}|\p{Script=Hebrew}/u, 0.75],
  [/\p{Script=Latin}|\p{Script=Greek}|\p{Script=Cyrillic}/u, 1],
  [/\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}/u, 1],
  [/\p{Emoji_Presentation}/u, 1.4],
];
const widest = 1.2;

const letterWidth = (letter: string, weight: FontWeight): number =>
  tables[weight].get(letter) ?? bounds.find(([script]) => script.test(letter))?.[1] ?? widest;

/** Widths at 1 px of the texts asked for lately: a chart asks for the same few in every frame. */
const known: Readonly<Record<FontWeight, Map<string, number>>> = { regular: new Map(), bold: new Map() };
const mostKnown = 20_000;

/** Width in px of one line of Source Sans 3 at `size` px: never narrower than a browser sets it. */
export function textWidth(text: string, size: number, weight: FontWeight): number {
  const widths = known[weight];
  let width = widths.get(text);
  if (width === undefined) {
    width = 0;
    for (const letter of text) width += letterWidth(letter, weight);
    if (widths.size >= mostKnown) widths.clear();
    widths.set(text, width);
  }
  return width * size;
}

/** `text` shortened at a word, with an ellipsis, so that it is at most `width` px wide; empty where nothing fits. */
export function fittedText(text: string, width: number, size: number, weight: FontWeight): string {
  if (textWidth(text, size, weight) <= width) return text;
  const words = text.split(" ");
  while (words.length > 1) {
    words.pop();
    const shorter = `${words.join(" ").replace(/[,;:.–-]+$/, "")}…`;
    if (textWidth(shorter, size, weight) <= width) return shorter;
  }
  return "";
}
