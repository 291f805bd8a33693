import { type Stance, stanceLineInk } from "#draw/glyphs.ts";
import { svgText } from "#draw/svg-text.ts";
import { middleOf } from "./in-sight.ts";

/** Between the beginnings of two lines at one claim, in px, so that their ends stay apart. */
const pitch = 11;
/** A line that is still told apart by its dashes, in px. */
const shortest = 48;
/** Free of lines at both sides of the gutter, in px. */
const clear = 14;

for (const ledger of document.querySelectorAll<HTMLElement>("[data-ledger]")) wake(ledger);

/** Joins each response to its claim, and again whenever the two may have moved. */
function wake(ledger: HTMLElement): void {
  const draw = (): void => {
    for (const row of ledger.querySelectorAll(".row")) drawRow(row);
  };
  new ResizeObserver(draw).observe(ledger);
  document.fonts.addEventListener("loadingdone", draw);
  // The sheet's own layout can't be measured: the ledger takes its measures for a moment.
  addEventListener("beforeprint", () => {
    ledger.dataset["paper"] = "";
    draw();
  });
  addEventListener("afterprint", () => {
    delete ledger.dataset["paper"];
    draw();
  });
}

/** A whole event has no one point to begin at: its lines run level to the bracket round its claims. */
function drawRow(row: Element): void {
  const badge = row.classList.contains("to-event") ? null : row.querySelector(".badge");
  const claims = row.querySelector(".cl");
  const responses = row.querySelector(".rs");
  const links = [...row.querySelectorAll<HTMLElement>("[data-link]")];
  if (claims === null || responses === null) return;
  const width = Math.round(gutterOf(claims.getBoundingClientRect(), responses.getBoundingClientRect()) - 2 * clear);
  // stacked on a phone, or too close for lines
  if (width < shortest) return;
  const from = badge === null ? null : middleOf(badge);
  const places = links.map(middleOf);
  links.forEach((link, index) => {
    const drop = from === null ? 0 : from + index * pitch - (places[index] ?? from);
    const ink = stanceLineInk(link.dataset["link"] as Stance, width, Math.abs(drop) < 2 ? 0 : drop);
    link.innerHTML = svgText(ink);
  });
}

/** In px, in either direction of writing; negative where the two don't stand beside each other. */
const gutterOf = (claims: DOMRect, responses: DOMRect): number =>
  Math.max(responses.left - claims.right, claims.left - responses.right);
