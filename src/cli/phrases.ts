/** `1 page`, `2 pages`. */
export const counted = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? "" : "s"}`;

/** Said by a verb that needs a collection without errors. */
export const brokenCollection = "The collection has errors. See them with: npx claimline check";
