/**
 * One kind of mistake. All three sentences are mandatory: what this file says, in the author's words; why a reader of
 * the timeline would suffer from it; how to mend it. `example` feeds the printed reference.
 */
export interface Entry<Args> {
  /** An error stops the build; a warning is something a careful editor may leave. */
  readonly severity: "error" | "warning";
  /** A heading of a few words, without a full stop. */
  readonly title: string;
  what(args: Args): string;
  why(args: Args): string;
  fix(args: Args): string;
  readonly example: Args;
}

/** The arguments of an entry whose sentences are always the same. */
export type NoArgs = Readonly<Record<string, never>>;

/** Types an entry's sentences by its arguments. */
export const entry = <Args>(one: Entry<Args>): Entry<Args> => one;

/**
 * Something that exists and looks like what was written. `path`: the file that defines it, where it has one of its own.
 */
export interface Nearest {
  readonly name: string;
  readonly path: string | null;
}

/** The author's own characters, set apart from the sentence. */
export const code = (text: string): string => (text.includes("`") ? `“${text}”` : `\`${text}\``);

/** `a`, `b` or `c`; an empty list is “nothing”. */
export function oneOf(names: readonly string[]): string {
  const last = names.at(-1);
  if (last === undefined) return "nothing";
  const rest = names.slice(0, -1);
  return rest.length === 0 ? code(last) : `${rest.map(code).join(", ")} or ${code(last)}`;
}

/** “Did you mean …?” where something is near, else the other advice. */
export function didYouMean(nearest: Nearest | null, otherwise: string): string {
  if (nearest === null) return otherwise;
  return `Did you mean ${code(nearest.name)}${nearest.path === null ? "" : ` (${nearest.path})`}?`;
}
