/** Letters that stand on the one before them, or are not seen: no column. */
const none = /[\p{Mn}\p{Me}\u200b-\u200f\u2060\ufeff]/u;

/** East Asian Width W and F, and pictures: two columns. */
const two =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f680}-\u{1f6ff}\u{1f900}-\u{1f9ff}\u{1fa70}-\u{1faff}\u{20000}-\u{3fffd}]/u;

/** Columns that a text takes in a terminal, where all letters are as wide as one or two of the narrow ones. */
export function displayWidth(text: string): number {
  let columns = 0;
  for (const letter of text) {
    if (none.test(letter)) continue;
    columns += two.test(letter) ? 2 : 1;
  }
  return columns;
}
