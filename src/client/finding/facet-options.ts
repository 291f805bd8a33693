import { html } from "#client/nodes.ts";
import { wordsHere } from "#client/tongue.ts";
import type { AskedWords } from "#model/asked-words.ts";
import type { FacetRow } from "#scene/facet-rows.ts";
import type { Facet } from "#scene/facets.ts";
import type { LabelOf } from "./facet-labels.ts";

/** Rows with more values than this have a field to find one. */
const longRow = 9;

/** A row as a list of checkboxes, each with its count; what they do is up to whoever hears their changes. */
export function facetOptions(
  row: FacetRow,
  found: readonly Facet[],
  labelOf: LabelOf,
  { finding }: AskedWords,
): readonly HTMLElement[] {
  const items = found.map((facet) => ({ name: labelOf(row, facet.value).name, node: option(row, facet, labelOf) }));
  const list = html(
    "ul",
    { class: `options of-${row}`, "aria-label": finding.rows[row] },
    ...items.map(({ node }) => node),
  );
  if (found.length <= longRow) return [list];
  const none = html("p", { class: "none", hidden: true }, finding.noSuch);
  const label = finding.search(finding.rows[row]);
  const field = html("input", { type: "search", "aria-label": label, placeholder: label, autocomplete: "off" });
  field.addEventListener("input", () => {
    const wanted = plain(field.value);
    for (const { name, node } of items) node.hidden = !plain(name).includes(wanted);
    none.hidden = items.some(({ node }) => !node.hidden);
  });
  return [field, list, none];
}

/** Found whatever the case and the accents. */
const plain = (text: string): string => text.trim().normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

function option(row: FacetRow, { value, count }: Facet, labelOf: LabelOf): HTMLElement {
  const { sign, name } = labelOf(row, value);
  const box = html("input", { type: "checkbox", "data-row": row, value });
  const number = html("span", { class: "n num" }, wordsHere().digits(count));
  return html(
    "li",
    {},
    html(
      "label",
      {},
      box,
      sign === null ? null : html("span", {}, sign),
      html("span", { class: "name" }, name),
      " ",
      number,
    ),
  );
}
