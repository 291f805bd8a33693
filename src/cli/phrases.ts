/** `1 page`, `2 pages`. */
export const counted = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? "" : "s"}`;

/** `npx claimline check`, for the collection that a verb was given; `undefined`: the one in the usual place. */
export const checkCommand = (content: string | undefined): string =>
  `npx claimline check${content === undefined ? "" : ` --content ${typed(content)}`}`;

/** Said by a verb that needs a collection without errors. */
export const brokenCollection = (content: string | undefined): string =>
  `The collection has errors. See them with: ${checkCommand(content)}`;

/** A path as it is typed into a terminal: in quotation marks where it needs them. */
export const typed = (path: string): string => (/[\s"'$`\\&|;<>()*?!#]/.test(path) ? `"${path}"` : path);

/** What went wrong, as a sentence for the author; of the operating system's own names for it nothing is left. */
export function faultText(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code = "", path } = error as Error & { readonly code?: string; readonly path?: string };
  // files and folders are made under another name first
  const place = path?.replace(/\.\d+(?:\.(?:new|old))?~$/, "");
  const sentence = place === undefined ? undefined : faults.get(code)?.(place);
  return sentence ?? error.message;
}

const faults: ReadonlyMap<string, (place: string) => string> = new Map([
  ["ENOENT", (place) => `There is no ${place}.`],
  ["ENOTDIR", (place) => `${place} is no folder, or lies in none.`],
  ["EISDIR", (place) => `${place} is a folder, not a file.`],
  ["EEXIST", (place) => `${place} exists already.`],
  ["EACCES", (place) => `${place} is closed to you: name another place, or change who may read and write there.`],
  ["EPERM", (place) => `${place} is closed to you: name another place, or change who may read and write there.`],
  ["EROFS", (place) => `${place} lies on a disk that cannot be written. Name another place.`],
  ["ENOSPC", (place) => `The disk is full: ${place} could not be written.`],
]);
