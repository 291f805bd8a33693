/** A value of front matter. */
export type Field =
  | string
  | number
  | boolean
  | readonly Field[]
  | { readonly [key: string]: Field | undefined }
  | undefined;

/** Front matter by key; what is `undefined` is not written. */
export type Fields = Readonly<Record<string, Field>>;

export type DraftKind = "site" | "timeline" | "event" | "actor" | "source" | "page";

/** An entry of a collection as an author would write it: fields in the author's spelling and a Markdown body. */
export interface Draft {
  readonly kind: DraftKind;
  /** `site` for the site itself. */
  readonly id: string;
  /** The language of a translation; `null` of an original. */
  readonly lang: string | null;
  /** Subfolders inside the folder of its kind, e.g. `2020/`; empty for none. */
  readonly within: string;
  readonly fields: Fields;
  readonly body: string;
}

/** An original in the folder of its kind. */
export const draftOf = (kind: DraftKind, id: string, fields: Fields, body = ""): Draft => ({
  kind,
  id,
  lang: null,
  within: "",
  fields,
  body,
});

/** Path inside the content folder, e.g. `events/2020/grid-failed.fr.md`. Made of ids alone, so it never leads out. */
export function draftPath({ kind, id, lang, within }: Draft): string {
  const suffix = lang === null ? "" : `.${lang}`;
  return kind === "site" ? `site${suffix}.yaml` : `${kind}s/${within}${id}${suffix}.md`;
}

/** Keys in the order in which the model tells them; others follow. */
export const keyOrder: Readonly<Record<DraftKind, readonly string[]>> = {
  event: words(
    "title short date kind by about published claims responds answers refers sources weight tags lang image asked added corrections withdrawn draft formerly silence translator of",
  ),
  actor: words("name type country attributed group part-of lane also-known-as same-as formerly silence translator of"),
  source: words(
    "title publisher author date url archive archive-note lang type country accessed translation-of formerly silence translator of",
  ),
  timeline: words("title description select lanes range view formerly silence translator of"),
  page: words("title description formerly silence translator of"),
  site: words(
    "schema title description url base lang languages timeline groups view logo theme navigation footer license publisher contact repo silence",
  ),
};

function words(list: string): readonly string[] {
  return list.split(" ");
}
