import type { DateSpan } from "./date-span.ts";
import type { Located } from "./located.ts";

/** A text and the language its marks are written in. */
export interface Rich {
  readonly form: "html" | "text" | "markdown";
  readonly text: string;
}

/** An address with what was said of it. */
export interface Medium {
  readonly url: string;
  readonly words: string;
}

/** A document that an item names as its source. */
export interface NamedSource {
  /** `null` where only a title is given. */
  readonly url: string | null;
  readonly title: string;
  readonly publisher: string;
}

/** One thing on a timeline of another tool, as far as its reader understood it. Absent texts are empty. */
export interface Item {
  readonly at: Located;
  /** `title`: what the whole timeline says of itself; `era`: a named span of time. */
  readonly role: "event" | "era" | "title";
  /** The id that the other tool gave it. */
  readonly id: string;
  /** `null`: no date was written. */
  readonly date: DateSpan | null;
  readonly title: Rich;
  readonly short: string;
  readonly text: Rich;
  readonly kind: string;
  readonly by: readonly string[];
  readonly about: readonly string[];
  readonly tags: readonly string[];
  readonly weight: string;
  readonly sources: readonly NamedSource[];
  readonly media: readonly Medium[];
  /** What has no place of its own: label and text, for the body. */
  readonly details: readonly (readonly [string, string])[];
}

/** An item that says nothing, to be filled. */
export const emptyItem = (at: Located): Item => ({
  at,
  role: "event",
  id: "",
  date: null,
  title: { form: "text", text: "" },
  short: "",
  text: { form: "text", text: "" },
  kind: "",
  by: [],
  about: [],
  tags: [],
  weight: "",
  sources: [],
  media: [],
  details: [],
});
