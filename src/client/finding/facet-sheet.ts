import { html } from "#client/nodes.ts";
import type { AskedWords } from "#model/asked-words.ts";
import { type FacetRow, facetRows } from "#scene/facet-rows.ts";

interface Told {
  readonly options: (row: FacetRow) => readonly HTMLElement[];
  readonly onClear: () => void;
}

/** All rows on one sheet, as high as the window; its last button says how much they leave. */
export interface FacetSheet {
  readonly dialog: HTMLDialogElement;
  show(left: number): void;
}

/** Makes the sheet inside `part`, so that its chips are heard there. */
export function facetSheet(part: HTMLElement, { finding }: AskedWords, { options, onClear }: Told): FacetSheet {
  const sections = facetRows.flatMap((row) => {
    const list = options(row);
    return list.some((node) => node.matches("ul:empty"))
      ? []
      : [html("section", {}, html("h3", {}, finding.rows[row]), ...list)];
  });
  const button = (text: string, name: string): HTMLButtonElement =>
    html("button", { type: "button", class: name }, text);
  const close = button(finding.close, "button");
  const clear = button(finding.clear, "button");
  const done = button("", "button primary");
  clear.dataset["clear"] = "";
  const dialog = html(
    "dialog",
    { class: "facet-sheet", "aria-label": finding.filters },
    html("div", { class: "sheet-head" }, html("h2", {}, finding.filters), close),
    html("div", { class: "sheet-body" }, ...sections),
    html("div", { class: "sheet-foot" }, clear, done),
  );
  for (const closing of [close, done]) closing.addEventListener("click", () => dialog.close());
  clear.addEventListener("click", onClear);
  part.append(dialog);
  return {
    dialog,
    show(left) {
      done.textContent = finding.show(left);
    },
  };
}
