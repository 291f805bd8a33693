import { svg } from "#client/nodes.ts";
import { kindInk, stanceLineInk } from "#draw/glyphs.ts";
import type { AskedWords } from "#model/asked-words.ts";
import { kinds, stances } from "#model/vocabulary.ts";
import type { Words } from "#model/words.ts";
import type { FacetRow } from "#scene/facet-rows.ts";

/** How a value of a row is shown: its sign, if it has one, and its name. */
export interface FacetLabel {
  readonly sign: Element | null;
  readonly name: string;
}

export type LabelOf = (row: FacetRow, value: string) => FacetLabel;

const lineLength = 46;
const kindSize = 16;

/**
 * Labels as the legend has them; `names` are those of actors by id, who are named by their id where they are missing.
 */
export function facetLabels(names: Readonly<Record<string, string>>, words: Words, asked: AskedWords): LabelOf {
  const named = (value: string): FacetLabel => ({ sign: null, name: names[value] ?? value });
  const labels: Readonly<Record<FacetRow, (value: string) => FacetLabel>> = {
    kinds(value) {
      const kind = kinds.find((one) => one === value);
      return kind === undefined ? named(value) : { sign: svg(kindInk(kind, kindSize)), name: words.kinds[kind] };
    },
    stances(value) {
      const stance = stances.find((one) => one === value);
      if (stance === undefined) return named(value);
      return { sign: svg(stanceLineInk(stance, lineLength)), name: words.stances[stance] };
    },
    answered: (value) => ({ sign: null, name: asked.finding.answered[value === "yes" ? "yes" : "no"] }),
    by: named,
    about: named,
    tags: (value) => ({ sign: null, name: value }),
  };
  return (row, value) => labels[row](value);
}
