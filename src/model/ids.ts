/** How every id is spelt. */
export const idPattern: RegExp = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** The most characters of an id. */
export const longestId = 80;

/** Whether a text is an id as it stands. */
export const isId = (text: string): boolean => idPattern.test(text) && text.length <= longestId;
