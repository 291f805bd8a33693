import type { Collection } from "#model/collection.ts";
import { inLanguage } from "#model/in-language.ts";
import { type SiteWords, siteWordsOf } from "#model/site-words.ts";
import { collection } from "./collection.ts";

/** What each language's readers see, by the collection that it was made of. */
const made = new WeakMap<Collection, readonly Collection[]>();

/** The collection in each language of the site, its own first. */
export function inLanguages(original: Collection): readonly Collection[] {
  let all = made.get(original);
  if (all === undefined) {
    all = original.site.languages.map((lang) => inLanguage(original, lang));
    made.set(original, all);
  }
  return all;
}

/** What a page gets in whichever language it is made. */
export interface InLanguage {
  readonly collection: Collection;
  readonly words: SiteWords;
}

interface Path<Params, Props> {
  readonly params: Params;
  readonly props: Props;
}

/**
 * Paths of a route under `[...lang]`: those that `of` finds in the collection, once for each language of the site, with
 * that language's collection and words among the props. The site's own language has no folder.
 */
export async function pathsInLanguages<Params, Props>(of: (collection: Collection) => readonly Path<Params, Props>[]) {
  const [own, ...others] = inLanguages(await collection());
  if (own === undefined) return [];
  const pathsOf = (one: Collection, lang: string | undefined) => {
    const told: InLanguage = { collection: one, words: siteWordsOf(one.site.lang) };
    return of(one).map(({ params, props }) => ({ params: { ...params, lang }, props: { ...props, ...told } }));
  };
  return [...pathsOf(own, undefined), ...others.flatMap((one) => pathsOf(one, one.site.lang))];
}

/** Paths of a page that each language has once. */
export const pageInLanguages = () => pathsInLanguages(() => [{ params: {}, props: {} }]);

/** What the page of an entry gets. */
export interface OfEntry<Entry> extends InLanguage {
  readonly entry: Entry;
  /** False at a former id. */
  readonly isHere: boolean;
}

/** Paths of entries that have a page each: under their ids, and under every former one. */
export const entriesInLanguages = <Entry extends { readonly id: string; readonly formerly: readonly string[] }>(
  of: (collection: Collection) => readonly Entry[],
) =>
  pathsInLanguages((collection) =>
    of(collection).flatMap((entry) =>
      [entry.id, ...entry.formerly].map((id) => ({ params: { id }, props: { entry, isHere: id === entry.id } })),
    ),
  );
