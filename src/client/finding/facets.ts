import type { Awaken, Stage } from "#client/companions.ts";
import { jsonIn, styled } from "#client/parts.ts";
import { askedWords } from "#client/tongue.ts";
import { whenLoaded } from "#client/when-loaded.ts";
import { chosenIn, type FacetRow, facetRows } from "#scene/facet-rows.ts";
import { type Facets, facets as facetsOf, toggled } from "#scene/facets.ts";
import { type Filter, unfiltered, type View } from "#scene/view.ts";
import { dateFields } from "./date-fields.ts";
import { chipsIn, rowOf, showButtons, showChips } from "./facet-bar.ts";
import { facetLabels } from "./facet-labels.ts";
import { facetOptions } from "./facet-options.ts";
import type { FacetSheet } from "./facet-sheet.ts";
import { menu } from "./menu.ts";
import { outcomeText } from "./outcome-text.ts";

/**
 * The legend becomes the filter: its chips are checkboxes with live counts, beside them menus for what is too long for
 * a row, and on phones one sheet with all of it. Markup inside: `input[data-row]` chips with a `.n` beside them,
 * `button[data-menu=<row>]`, `[data-style]` that names their style sheet, `[data-dates]`, `[data-sheet]`,
 * `[data-clear]`, and the names of actors in `script[data-names]`.
 */
export const facets: Awaken = (part, stage) => {
  const { chart, words } = stage;
  const asked = askedWords();
  const labelOf = facetLabels(jsonIn<Record<string, string>>(part, "script[data-names]") ?? {}, words, asked);
  const countsOf = counting(stage);
  const style = styled(part.querySelector<HTMLElement>("[data-style]")?.dataset["style"] ?? "");
  let sheet: FacetSheet | null = null;
  let left = chart.events.length;
  let isChosen = false;
  const go = (view: View): void => {
    isChosen = true;
    stage.go(view);
  };
  const choose = (filter: Filter): void => go({ ...stage.view(), filter });
  const dates = dateFields({ ...stage, go }, asked);
  // A choice made while this was loading is newer than what was painted last.
  const refresh = (): void => {
    const view = stage.view();
    showChips(part, countsOf(view));
    showButtons(part, view, words, asked);
    dates.show(view);
  };
  const options = (row: FacetRow): readonly HTMLElement[] =>
    facetOptions(row, countsOf(stage.view())[row], labelOf, asked);
  const filled = (nodes: readonly HTMLElement[]): readonly HTMLElement[] => {
    queueMicrotask(refresh);
    return nodes;
  };
  const openSheet = (): void => {
    void whenLoaded(part, Promise.all([import("./facet-sheet.ts"), style]), ([{ facetSheet }]) => {
      sheet ??= facetSheet(part, asked, { options, onClear: () => choose(unfiltered) });
      refresh();
      sheet.show(left);
      sheet.dialog.showModal();
    });
  };
  part.addEventListener("change", ({ target }) => {
    if (target instanceof HTMLInputElement && target.matches("[data-row]")) hear(target, stage, choose);
  });
  for (const row of facetRows) {
    const button = part.querySelector<HTMLButtonElement>(`[data-menu="${row}"]`);
    if (button !== null) menu(button, asked.finding.rows[row], () => filled(options(row)));
  }
  const days = part.querySelector<HTMLButtonElement>("[data-dates]");
  if (days !== null) menu(days, asked.finding.dates, () => filled([dates.node]));
  part.querySelector("[data-clear]")?.addEventListener("click", () => choose(unfiltered));
  part.querySelector("[data-sheet]")?.addEventListener("click", openSheet);
  for (const chip of chipsIn(part)) if (chip.checked) hear(chip, stage, choose);
  refresh();
  return {
    show(_, scene) {
      refresh();
      left = scene.total;
      sheet?.show(left);
      if (isChosen) stage.announce(outcomeText(scene, words));
      isChosen = false;
    },
  };
};

/** A chip says what it is by now: telling of it twice does nothing twice. */
function hear(chip: HTMLInputElement, stage: Stage, choose: (filter: Filter) => void): void {
  const { filter } = stage.view();
  const row = rowOf(chip);
  if (chosenIn(filter, row).includes(chip.value) !== chip.checked) choose(toggled(filter, row, chip.value));
}

/** Counts don't depend on the range, which moves most often: they are taken again only with filter and day. */
function counting({ chart }: Stage): (view: View) => Facets {
  let last: { readonly filter: Filter; readonly asOf: View["asOf"]; readonly facets: Facets } | null = null;
  return (view) => {
    const { filter, asOf } = view;
    if (last === null || last.filter !== filter || last.asOf !== asOf) {
      last = { filter, asOf, facets: facetsOf(chart, view) };
    }
    return last.facets;
  };
}
