/** Russian forms of a noun after a whole number, as CLDR has them: 1 and 21 `one`, 2 to 4 `few`, 5 to 20 `many`. */
export function formOf<Form>(count: number, one: Form, few: Form, many: Form): Form {
  const tens = count % 100;
  const ones = count % 10;
  if (ones === 1 && tens !== 11) return one;
  return ones >= 2 && ones <= 4 && (tens < 12 || tens > 14) ? few : many;
}

/** A whole number with its noun: `21 событие`, `2 события`, `5 событий`. */
export const counted = (count: number, one: string, few: string, many: string): string =>
  `${count} ${formOf(count, one, few, many)}`;

/** `А`, `А и Б`, `А, Б и В`. */
export const joined = (parts: readonly string[]): string =>
  parts.length < 2 ? (parts[0] ?? "") : `${parts.slice(0, -1).join(", ")} и ${parts[parts.length - 1]}`;
