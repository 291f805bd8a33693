import { wordsHere } from "#client/tongue.ts";
import type { AskedWords } from "#model/asked-words.ts";
import { dayText } from "#model/date-words.ts";
import type { Words } from "#model/words.ts";
import { chosenIn, type FacetRow, facetRows } from "#scene/facet-rows.ts";
import type { Facets } from "#scene/facets.ts";
import { isOpen } from "#scene/filter.ts";
import type { View } from "#scene/view.ts";

/** Every chip inside `part`, wherever it stands: in the legend, in a menu or in the sheet. */
export const chipsIn = (part: Element): readonly HTMLInputElement[] => [
  ...part.querySelectorAll<HTMLInputElement>("input[data-row]"),
];

/** The row of a chip. */
export const rowOf = (chip: HTMLInputElement): FacetRow =>
  facetRows.find((row) => row === chip.dataset["row"]) ?? "kinds";

/** Shows on every chip whether it is chosen and how much it has. One that has the focus is never taken from it. */
export function showChips(part: Element, facets: Facets): void {
  for (const chip of chipsIn(part)) {
    const found = facets[rowOf(chip)].find(({ value }) => value === chip.value);
    chip.checked = found?.chosen ?? false;
    chip.disabled = (found?.count ?? 0) === 0 && !chip.checked && chip !== document.activeElement;
    write(chip.parentElement?.querySelector(".n") ?? null, wordsHere().digits(found?.count ?? 0));
  }
}

/** Shows on the buttons how many are chosen behind each, and the day of 'as of'. */
export function showButtons(part: Element, { filter, asOf }: View, words: Words, { finding }: AskedWords): void {
  const counted = (button: Element, chosen: number): void => {
    write(button.querySelector(".n"), chosen === 0 ? "" : words.digits(chosen));
    button.toggleAttribute("data-on", chosen > 0);
  };
  for (const button of part.querySelectorAll<HTMLElement>("[data-menu]")) {
    const row = facetRows.find((name) => name === button.dataset["menu"]);
    if (row !== undefined) counted(button, chosenIn(filter, row).length);
  }
  const all = facetRows.reduce((sum, row) => sum + chosenIn(filter, row).length, 0);
  for (const button of part.querySelectorAll("[data-sheet]")) counted(button, all);
  for (const button of part.querySelectorAll<HTMLElement>("[data-clear]")) button.hidden = isOpen(filter);
  const dates = part.querySelector("[data-dates]");
  dates?.toggleAttribute("data-on", asOf !== null);
  const said = asOf === null ? finding.dates : words.chart.asOf(dayText(asOf, words, "short"));
  write(dates?.querySelector(".name") ?? null, said);
}

function write(node: Element | null, text: string): void {
  if (node !== null && node.textContent !== text) node.textContent = text;
}
